import type { ExpressionBuilder, RawBuilder } from 'kysely'
import type { StaffViewer, Viewer } from '../context.ts'
import type { Database, Day } from '../db/database.ts'
import type { StaffId } from '../db/ids.ts'
import { toDaysAround, type TimeSpan } from './days-around.ts'

type Residents = ExpressionBuilder<Database, 'resident'>

/**
 * Who may see that a resident is there, and whose data is then shown field by field (graphql/scopes.ts). Coordinators plan
 * for all, administrators and the service desk keep names and tablets, an auditor reads names; a carer sees the own team's
 * and, for the days around, those of own visits; a group leader the latter alone. A device and a companion see theirs.
 * Row-level security has already left out every other organisation.
 */
export function isVisibleTo(eb: Residents, viewer: Viewer) {
  switch (viewer.kind) {
    case 'device':
    case 'companion':
      return eb('resident.id', '=', viewer.residentId)
    case 'anonymous':
      return eb.lit(false)
    case 'staff':
      return isVisibleToStaff(eb, viewer)
    default:
      return viewer satisfies never
  }
}

function isVisibleToStaff(eb: Residents, viewer: StaffViewer) {
  const span = toDaysAround(viewer.lookedAt)
  switch (viewer.role) {
    case 'coordinator':
    case 'administrator':
    case 'service_desk':
    case 'auditor':
      return eb.lit(true)
    case 'group_leader':
      return hasVisitOf(eb, viewer.staffId, span)
    case 'carer':
      return eb.or([isOfTeam(eb, viewer, span), isUnderGlass(eb, viewer), hasVisitOf(eb, viewer.staffId, span)])
    default:
      return viewer.role satisfies never
  }
}

/** Also for the days around after the end of care: what was done then is still to be written down. */
function isOfTeam(eb: Residents, { teamId }: StaffViewer, { from }: TimeSpan) {
  if (teamId === null) return eb.lit(false)
  const lastDay = from.toISOString().slice(0, 10)
  return eb.and([eb('resident.team_id', '=', teamId), eb.not(hasCareEnded(eb, lastDay))])
}

export function hasCareEnded(eb: Residents, day: Day | RawBuilder<Day>) {
  return eb.exists(
    eb
      .selectFrom('care_end')
      .select('care_end.id')
      .whereRef('care_end.org_id', '=', 'resident.org_id')
      .whereRef('care_end.resident_id', '=', 'resident.id')
      .where('care_end.taken_back_at', 'is', null)
      .where('care_end.ends_on', '<=', day),
  )
}

/** Looked at with a reason, for an hour: break-glass/. */
function isUnderGlass(eb: Residents, { openGlass }: StaffViewer) {
  if (openGlass.length === 0) return eb.lit(false)
  return eb(
    'resident.id',
    'in',
    openGlass.map(({ residentId }) => residentId),
  )
}

/** As the first or as the second carer, each by an index of its own: read once, however many residents are looked at. */
function hasVisitOf(eb: Residents, staffId: StaffId, { from, to }: TimeSpan) {
  const visitedBy = (carer: 'visit.carer_id' | 'visit.second_carer_id') =>
    eb
      .selectFrom('visit')
      .select('visit.resident_id')
      .where(carer, '=', staffId)
      .where('visit.planned_start', '>=', from)
      .where('visit.planned_start', '<', to)
  return eb('resident.id', 'in', visitedBy('visit.carer_id').unionAll(visitedBy('visit.second_carer_id')))
}
