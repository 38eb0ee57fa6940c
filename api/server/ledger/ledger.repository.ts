import { sql } from 'kysely'
import type { Day, Trx } from '../db/database.ts'
import type { ResidentId, TeamId, VisitId } from '../db/ids.ts'
import { plannedByValues } from '../db/prepared-client.ts'
import type { LedgerEntry, LedgerKey, LedgerRow, LedgerSum, RowPlace } from './ledger-row.ts'

/** Whose and which visits: those planned from `from` to before `to`, of a team's residents or of one resident. */
export interface LedgerScope {
  readonly from: Date
  readonly to: Date
  /** The organisation's, for what a week is. */
  readonly timeZone: string
  readonly teamId?: TeamId | undefined
  readonly residentId?: ResidentId | undefined
}

/*
 * The rule of ledger.ts in SQL, where the sums are made; ledger.db.test.ts compares the two visit by visit. Times are cut to
 * milliseconds first: that is what JavaScript sees of them.
 */
const actualMinutes = sql<number>`round((extract(epoch from date_trunc('milliseconds', visit.ended_at))
  - extract(epoch from date_trunc('milliseconds', visit.started_at))) / 60)::int`
const freedMinutes = sql<number>`case when visit.modality = 'video'
  then visit.norm_minutes + visit.baseline_travel_minutes - ${actualMinutes} else 0 end`
const givenBackMinutes = sql<number>`case when visit.modality = 'home'
  then greatest(0, ${actualMinutes} - visit.norm_minutes) else 0 end`

/** A row for each visit that is done, has a norm, and was not by phone: all that can book anything. */
function selectBooked(trx: Trx, scope: LedgerScope) {
  const monday = sql`date_trunc('week', visit.planned_start at time zone ${scope.timeZone})`
  return trx
    .selectFrom('visit')
    .innerJoin('resident', (join) =>
      join.onRef('resident.org_id', '=', 'visit.org_id').onRef('resident.id', '=', 'visit.resident_id'),
    )
    .select([
      'visit.id',
      'visit.planned_start',
      'visit.modality',
      'visit.norm_minutes',
      'visit.baseline_travel_minutes',
    ])
    .select(['visit.resident_id', 'resident.team_id', sql<Day>`to_char(${monday}, 'YYYY-MM-DD')`.as('week')])
    .select([
      actualMinutes.as('actual_minutes'),
      freedMinutes.as('freed_minutes'),
      givenBackMinutes.as('given_back_minutes'),
    ])
    .where('visit.state', '=', 'done')
    .where('visit.norm_minutes', '>', 0)
    .where('visit.modality', '<>', 'phone')
    .where('visit.planned_start', '>=', scope.from)
    .where('visit.planned_start', '<', scope.to)
    .$if(scope.teamId !== undefined, (query) => query.where('resident.team_id', '=', scope.teamId!))
    .$if(scope.residentId !== undefined, (query) => query.where('visit.resident_id', '=', scope.residentId!))
    .modifyEnd(sql.raw(plannedByValues))
}

function selectSums(trx: Trx, scope: LedgerScope) {
  return trx
    .selectFrom(selectBooked(trx, scope).as('booked'))
    .select([
      sql<number>`coalesce(sum(freed_minutes), 0)::int`.as('freedMinutes'),
      sql<number>`coalesce(sum(given_back_minutes), 0)::int`.as('givenBackMinutes'),
      sql<number>`count(*)::int`.as('visits'),
      sql<number>`(count(*) filter (where modality = 'video'))::int`.as('videoVisits'),
      sql<number>`(count(*) filter (where given_back_minutes > 0))::int`.as('longerVisits'),
    ])
}

export function findSum(trx: Trx, scope: LedgerScope): Promise<LedgerSum> {
  return selectSums(trx, scope).executeTakeFirstOrThrow()
}

export interface LedgerRowPage {
  readonly by: readonly LedgerKey[]
  readonly after?: RowPlace | undefined
  readonly before?: RowPlace | undefined
  readonly limit: number
  readonly inverted: boolean
}

const columns = { week: 'week', team: 'team_id', resident: 'resident_id' } as const

/** A row for each week, team and resident, as far as it is split by them, in that order. */
export async function findRows(trx: Trx, scope: LedgerScope, page: LedgerRowPage): Promise<LedgerRow[]> {
  const keys = (['week', 'team', 'resident'] as const).filter((key) => page.by.includes(key)).map((key) => columns[key])
  const place = sql`(${sql.join(keys.map((key) => sql.ref(key)))})`
  let query = selectSums(trx, scope).select(keys).groupBy(keys).limit(page.limit)
  for (const key of keys) query = query.orderBy(key, page.inverted ? 'desc' : 'asc')
  if (page.after) query = query.having(sql<boolean>`${place} > ${toPlace(keys, page.after)}`)
  if (page.before) query = query.having(sql<boolean>`${place} < ${toPlace(keys, page.before)}`)
  const rows = await query.execute()
  return rows.map(({ week, team_id, resident_id, ...sum }) => ({
    ...sum,
    week: week ?? null,
    teamId: team_id ?? null,
    residentId: resident_id ?? null,
  }))
}

function toPlace(keys: readonly (typeof columns)[LedgerKey][], { week, teamId, residentId }: RowPlace) {
  const values = { week: sql`${week}`, team_id: sql`${teamId}::uuid`, resident_id: sql`${residentId}::uuid` }
  return sql`(${sql.join(keys.map((key) => values[key]))})`
}

export interface EntryPlace {
  readonly plannedStart: Date
  readonly id: VisitId
}

export interface EntryPage {
  readonly after?: EntryPlace | undefined
  readonly before?: EntryPlace | undefined
  readonly limit: number
  readonly inverted: boolean
}

/** The visits that a sum is made of, those that book nothing left out, in the order of planned start. */
export async function findEntries(trx: Trx, scope: LedgerScope, page: EntryPage): Promise<LedgerEntry[]> {
  const direction = page.inverted ? 'desc' : 'asc'
  const place = sql`(planned_start, id)`
  let query = trx
    .selectFrom(selectBooked(trx, scope).as('booked'))
    .selectAll()
    .where((eb) => eb.or([eb('freed_minutes', '<>', 0), eb('given_back_minutes', '>', 0)]))
    .orderBy('planned_start', direction)
    .orderBy('id', direction)
    .limit(page.limit)
  if (page.after) query = query.where(sql<boolean>`${place} > (${page.after.plannedStart}, ${page.after.id}::uuid)`)
  if (page.before) query = query.where(sql<boolean>`${place} < (${page.before.plannedStart}, ${page.before.id}::uuid)`)
  const rows = await query.execute()
  return rows.map((row) => ({
    visitId: row.id,
    residentId: row.resident_id,
    plannedStart: row.planned_start,
    modality: row.modality,
    actualMinutes: row.actual_minutes,
    normMinutes: row.norm_minutes,
    baselineTravelMinutes: row.baseline_travel_minutes,
    freedMinutes: row.freed_minutes,
    givenBackMinutes: row.given_back_minutes,
  }))
}
