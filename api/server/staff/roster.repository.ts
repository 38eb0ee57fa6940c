import { sql, type SelectQueryBuilder } from 'kysely'
import type { StaffViewer } from '../context.ts'
import type { Database } from '../db/database.ts'
import { rosterReach, type RosterFilter } from './roster.ts'

/** Of shifts or absences: those that touch the days, of whom was asked for, and as far as the viewer may see. */
export function ofRoster<Table extends 'shift' | 'absence', Row>(
  query: SelectQueryBuilder<Database, Table, Row>,
  viewer: StaffViewer,
  filter: RosterFilter,
): SelectQueryBuilder<Database, Table, Row> {
  let found = query
    .where(sql<boolean>`cancelled_at is null and starts_at < ${filter.until} and ends_at > ${filter.from}`)
    .where(isWithinReach(viewer))
  if (filter.staffId !== undefined) found = found.where(sql<boolean>`staff_id = ${filter.staffId}`)
  if (filter.teamId !== undefined) found = found.where(isOfTeam(filter.teamId))
  return found
}

function isWithinReach(viewer: StaffViewer) {
  switch (rosterReach(viewer)) {
    case 'all':
      return sql<boolean>`true`
    case 'team':
      return sql<boolean>`(staff_id = ${viewer.staffId} or ${isOfTeam(viewer.teamId)})`
    case 'own':
      return sql<boolean>`staff_id = ${viewer.staffId}`
    case 'none':
      return sql<boolean>`false`
  }
}

function isOfTeam(teamId: string | null) {
  return sql<boolean>`staff_id in (select staff.id from staff where staff.team_id = ${teamId})`
}
