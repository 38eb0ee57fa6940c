import {
  sql,
  type ExpressionBuilder,
  type Insertable,
  type Selectable,
  type SelectQueryBuilder,
  type Updateable,
} from 'kysely'
import { compileOnce } from '../db/compile-once.ts'
import type { Database, Trx, VisitTable } from '../db/database.ts'
import type { OrgId, ResidentId, StaffId, TeamId, VisitId } from '../db/ids.ts'
import { sayWithNext } from '../db/joined-driver.ts'
import type { Planned, TimeWindow, Visit } from './visit.ts'

export type VisitRow = Selectable<VisitTable> & { team_id: TeamId }

function selectVisits(trx: Trx) {
  return trx
    .selectFrom('visit')
    .innerJoin('resident', (join) =>
      join.onRef('resident.org_id', '=', 'visit.org_id').onRef('resident.id', '=', 'visit.resident_id'),
    )
    .selectAll('visit')
    .select('resident.team_id')
}

const toFinding = compileOnce((trx, { id }: { id: VisitId }) => selectVisits(trx).where('visit.id', '=', id))

export async function findVisit(trx: Trx, id: VisitId): Promise<Visit | undefined> {
  const { rows } = await trx.executeQuery(toFinding(trx, { id }))
  return rows[0] && toVisit(rows[0])
}

export async function findVisits(trx: Trx, ids: readonly VisitId[]): Promise<Visit[]> {
  return (await selectVisits(trx).where('visit.id', 'in', ids).execute()).map(toVisit)
}

/** A visit that was not there before. Its tasks are inserted apart (visit-task/visit-task.repository.ts). */
export function insertVisit(trx: Trx, visit: Planned): Promise<void> {
  const row = {
    org_id: visit.orgId,
    id: visit.id,
    resident_id: visit.residentId,
    carer_id: visit.carerId,
    second_carer_id: visit.secondCarerId,
    modality: visit.modality,
    planned_start: visit.plannedStart,
    planned_end: visit.plannedEnd,
    origin: visit.origin,
    allowed: visit.allowed,
    priority: visit.priority,
    carers_needed: visit.carersNeeded,
    extra_reason: visit.extraReason,
    version: visit.version,
  }
  return sayWithNext(trx, toInsert(trx, row))
}

const toInsert = compileOnce((trx, row: Insertable<VisitTable>) => trx.insertInto('visit').values(row))

/** First statement of every change of a visit or its call: whoever comes second waits here and sees what the first did. */
export async function lockVisit(trx: Trx, id: VisitId): Promise<Visit | undefined> {
  const { rows } = await trx.executeQuery(toLocking(trx, { id }))
  return rows[0] && toVisit(rows[0])
}

const toLocking = compileOnce((trx, { id }: { id: VisitId }) =>
  selectVisits(trx).where('visit.id', '=', id).forUpdate('visit'),
)

/** Which way a page goes, and where it begins: a place in the order of planned start. */
export interface VisitPage {
  after?: VisitPlace | undefined
  before?: VisitPlace | undefined
  limit: number
  newestFirst: boolean
}

export interface VisitPlace {
  plannedStart: Date
  id: VisitId
}

interface Span {
  from: Date
  to: Date
}

/** As the first or as the second carer. */
export async function findVisitsOfCarer(trx: Trx, carerId: StaffId, span: Span, page: VisitPage): Promise<Visit[]> {
  return findPage(selectVisits(trx).where(isCarersOwn(carerId)), span, page)
}

function isCarersOwn(carerId: StaffId) {
  return (eb: ExpressionBuilder<Database, 'visit' | 'resident'>) =>
    eb.or([eb('visit.carer_id', '=', carerId), eb('visit.second_carer_id', '=', carerId)])
}

export async function findVisitsOfResident(trx: Trx, id: ResidentId, span: Span, page: VisitPage): Promise<Visit[]> {
  return findPage(selectVisits(trx).where('visit.resident_id', '=', id), span, page)
}

type Visits = SelectQueryBuilder<Database, 'visit' | 'resident', VisitRow>

async function findPage(visits: Visits, span: Span, page: VisitPage): Promise<Visit[]> {
  const direction = page.newestFirst ? 'desc' : 'asc'
  const [beyond, within] = page.newestFirst ? ([sql`<`, sql`>`] as const) : ([sql`>`, sql`<`] as const)
  const rows = await visits
    .where('visit.planned_start', '>=', span.from)
    .where('visit.planned_start', '<', span.to)
    .$if(page.after !== undefined, (query) => query.where(comparePlace(beyond, page.after!)))
    .$if(page.before !== undefined, (query) => query.where(comparePlace(within, page.before!)))
    .orderBy('visit.planned_start', direction)
    .orderBy('visit.id', direction)
    .limit(page.limit)
    .execute()
  return rows.map(toVisit)
}

function comparePlace(operator: ReturnType<typeof sql>, place: VisitPlace) {
  return sql<boolean>`(visit.planned_start, visit.id) ${operator} (${place.plannedStart}, ${place.id})`
}

/** The visit that keeps a carer busy now, as its first or as its second: ringing or going on. */
export async function findCarersOpenVisit(trx: Trx, carerId: StaffId, except: VisitId): Promise<Visit | undefined> {
  const row = await selectVisits(trx)
    .where(isCarersOwn(carerId))
    .where('visit.state', 'in', ['ringing', 'in_progress'])
    .where('visit.id', '<>', except)
    .executeTakeFirst()
  return row && toVisit(row)
}

/** The video visit that keeps a resident busy now. */
export async function findResidentsOpenCall(trx: Trx, id: ResidentId, except: VisitId): Promise<Visit | undefined> {
  const row = await selectVisits(trx)
    .where('visit.resident_id', '=', id)
    .where('visit.modality', '=', 'video')
    .where('visit.state', 'in', ['ringing', 'in_progress'])
    .where('visit.id', '<>', except)
    .executeTakeFirst()
  return row && toVisit(row)
}

/** Writes all that can change, with what the transaction says next, or its commit. The caller holds the lock. */
export function saveVisit(trx: Trx, visit: Visit): Promise<void> {
  const changed = {
    state: visit.state,
    carer_id: visit.carerId,
    second_carer_id: visit.secondCarerId,
    modality: visit.modality,
    planned_start: visit.plannedStart,
    planned_end: visit.plannedEnd,
    detached: visit.detached,
    norm_minutes: visit.normMinutes,
    travel_minutes: visit.travelMinutes,
    confirmed_at: visit.confirmedAt,
    started_at: 'startedAt' in visit ? visit.startedAt : null,
    ended_at: 'endedAt' in visit ? visit.endedAt : null,
    missed_reason: visit.state === 'missed' ? visit.missedReason : null,
    cancel_reason: visit.state === 'cancelled' ? visit.cancelReason : null,
    cancel_cause: visit.state === 'cancelled' ? visit.cancelCause : null,
    note: visit.note.text,
    note_by: visit.note.by,
    note_at: visit.note.at,
    version: visit.version,
  }
  return sayWithNext(trx, toUpdate(trx, { ...changed, orgId: visit.orgId, id: visit.id }))
}

type Changed = Updateable<VisitTable> & { orgId: OrgId; id: VisitId }

const toUpdate = compileOnce((trx, { orgId, id, ...changed }: Changed) =>
  trx.updateTable('visit').set(changed).where('org_id', '=', orgId).where('id', '=', id),
)

/** A tablet of the resident has said within the time given that it is there. */
export async function hasDeviceSeenWithin(trx: Trx, id: ResidentId, seconds: number): Promise<boolean> {
  const row = await trx
    .selectFrom('device')
    .select('id')
    .where('resident_id', '=', id)
    .where('revoked_at', 'is', null)
    .where('last_seen_at', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What a time that a person says is read by: the organisation's zone, and now by the database's clock. */
export async function getClockOnTheWall(trx: Trx): Promise<{ timeZone: string; now: Date }> {
  const { rows } = await trx.executeQuery(toClock(trx, {}))
  // row-level security shows a transaction its one organisation
  return rows[0]!
}

const toClock = compileOnce((trx) =>
  trx.selectFrom('organisation').select(['time_zone as timeZone', sql<Date>`clock_timestamp()`.as('now')]),
)

export function toVisit(row: VisitRow): Visit {
  const facts = {
    orgId: row.org_id,
    id: row.id,
    residentId: row.resident_id,
    teamId: row.team_id,
    modality: row.modality,
    plannedStart: row.planned_start,
    plannedEnd: row.planned_end,
    origin: row.origin,
    carePlanId: row.care_plan_id,
    occurrenceOn: row.occurrence_on,
    detached: row.detached,
    window: toTimeWindow(row.window_start, row.window_end),
    allowed: row.allowed,
    priority: row.priority,
    carersNeeded: row.carers_needed,
    secondCarerId: row.second_carer_id,
    normMinutes: row.norm_minutes,
    baselineTravelMinutes: row.baseline_travel_minutes,
    travelMinutes: row.travel_minutes,
    extraReason: row.extra_reason,
    confirmedAt: row.confirmed_at,
    note: { text: row.note, by: row.note_by, at: row.note_at },
    version: row.version,
  }
  const carerId = row.carer_id
  switch (row.state) {
    case 'planned':
    case 'declined':
      return { ...facts, state: row.state, carerId }
    case 'missed':
      return { ...facts, state: row.state, carerId, missedReason: row.missed_reason }
    case 'ringing':
      return { ...facts, state: row.state, carerId: present(carerId) }
    case 'in_progress':
      return { ...facts, state: row.state, carerId: present(carerId), startedAt: present(row.started_at) }
    case 'done':
      return {
        ...facts,
        state: row.state,
        carerId: present(carerId),
        startedAt: present(row.started_at),
        endedAt: present(row.ended_at),
      }
    case 'cancelled':
      return {
        ...facts,
        state: row.state,
        carerId,
        cancelReason: row.cancel_reason ?? '',
        cancelCause: present(row.cancel_cause),
      }
    default:
      return row.state satisfies never
  }
}

function toTimeWindow(start: Date | null, end: Date | null): TimeWindow | null {
  return start === null || end === null ? null : { start, end }
}

/** The table's checks promise it for the state; a row without it was not written by this program. */
function present<T>(value: T | null): T {
  if (value === null) throw new TypeError('a visit lacks what its state needs')
  return value
}
