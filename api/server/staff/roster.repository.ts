import { sql, type SelectQueryBuilder } from 'kysely'
import type { StaffViewer } from '../context.ts'
import type { Database } from '../db/database.ts'
import type { StaffId } from '../db/ids.ts'
import type { TimeSpan } from '../time-span.ts'
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

/** Of shifts or absences: the first one that holds of the same person at the same time; `id` is the one that is looked for. */
export function atSameTime<Table extends 'shift' | 'absence', Row>(
  query: SelectQueryBuilder<Database, Table, Row>,
  { id, staffId, startsAt, endsAt }: TimeSpan & { staffId: StaffId; id: string | null },
): SelectQueryBuilder<Database, Table, Row> {
  const meeting = query
    .where(
      sql<boolean>`staff_id = ${staffId} and cancelled_at is null and starts_at < ${endsAt} and ends_at > ${startsAt}`,
    )
    .orderBy(sql`starts_at`)
    .limit(1)
  return id === null ? meeting : meeting.where(sql<boolean>`id <> ${id}`)
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
