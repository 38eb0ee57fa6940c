import fc from 'fast-check'
import { pino } from 'pino'
import type { Kysely } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inOrganisation } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database, Modality, Trx } from '../db/database.ts'
import type { OrgId, ResidentId, TeamId } from '../db/ids.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { buildPeople, buildResident, buildTeam, type BuiltPeople } from '../demo/build-people.ts'
import { bookMinutes, type Booked } from './ledger.ts'
import { findEntries, findRows, findSum } from './ledger.repository.ts'
import { ledgerKeys, type LedgerKey } from './ledger-row.ts'

let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>
let people: BuiltPeople

beforeAll(async () => {
  database = await createTestDatabase()
  const log = pino({ level: 'silent' })
  owner = createDatabase({ url: database.ownerUrl, log })
  app = createDatabase({ url: database.appUrl, log })
})
afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})
beforeEach(async () => {
  people = await buildPeople(owner)
})

const timeZone = 'Europe/Helsinki'
/** Four weeks around the night in which the clocks go back. */
const scope = { from: new Date('2026-10-12T00:00+03:00'), to: new Date('2026-11-09T00:00+02:00'), timeZone }
const asApp = <T>(read: (trx: Trx) => Promise<T>) => inOrganisation(app, people.orgId, read)
const everything = { limit: 10_000, inverted: false }

interface Given {
  residentId: ResidentId
  teamId: TeamId
  modality: Modality
  state: 'done' | 'planned' | 'missed'
  plannedStart: Date
  startedAt: Date
  endedAt: Date
  normMinutes: number
  baselineTravelMinutes: number
}

async function buildHomes(orgId: OrgId) {
  const other = await buildTeam(owner, orgId, 'Toinen')
  const homes = [{ residentId: people.residentId, teamId: people.teamId }]
  for (const teamId of [people.teamId, other, other])
    homes.push({ residentId: (await buildResident(owner, { orgId, teamId })).id, teamId })
  return homes
}

/** Visits of four weeks with times to the millisecond, also at the edges of weeks and half minutes. */
function drawVisits(homes: Pick<Given, 'residentId' | 'teamId'>[], count: number): Given[] {
  const span = scope.to.valueOf() - scope.from.valueOf()
  const visit = fc.record({
    home: fc.constantFrom(...homes),
    modality: fc.constantFrom<Modality>('video', 'home', 'phone'),
    state: fc.constantFrom('done' as const, 'done' as const, 'planned' as const, 'missed' as const),
    startMs: fc.oneof(
      fc.integer({ min: 0, max: span - 1 }),
      fc.constantFrom(0, span - 1, 13 * 86_400_000, 14 * 86_400_000, 14 * 86_400_000 + 3_600_000),
    ),
    lateMs: fc.integer({ min: -600_000, max: 3_600_000 }),
    lastedMs: fc.oneof(
      fc.integer({ min: 0, max: 7_200_000 }),
      fc.integer({ min: 0, max: 240 }).map((n) => n * 30_000),
    ),
    normMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 })),
    baselineTravelMinutes: fc.integer({ min: 0, max: 60 }),
  })
  return fc.sample(visit, { numRuns: count, seed: 20_261_025 }).map(({ home, startMs, lateMs, lastedMs, ...rest }) => {
    const plannedStart = new Date(scope.from.valueOf() + startMs)
    const startedAt = new Date(plannedStart.valueOf() + lateMs)
    return { ...rest, ...home, plannedStart, startedAt, endedAt: new Date(startedAt.valueOf() + lastedMs) }
  })
}

async function store(visits: Given[]): Promise<void> {
  const rows = visits.map((visit) => ({
    org_id: people.orgId,
    resident_id: visit.residentId,
    carer_id: visit.state === 'done' ? people.carer.id : null,
    modality: visit.modality,
    // one that is not done may overlap others: by video it would take the tablet
    state: visit.state === 'planned' && visit.modality === 'video' ? ('missed' as const) : visit.state,
    planned_start: visit.plannedStart,
    planned_end: new Date(visit.plannedStart.valueOf() + 1_800_000),
    started_at: visit.state === 'done' ? visit.startedAt : null,
    ended_at: visit.state === 'done' ? visit.endedAt : null,
    norm_minutes: visit.normMinutes,
    baseline_travel_minutes: visit.baselineTravelMinutes,
  }))
  await owner.insertInto('visit').values(rows).execute()
}

const mondayOf = (instant: Date) => {
  const day = Temporal.Instant.fromEpochMilliseconds(instant.valueOf()).toZonedDateTimeISO(timeZone).toPlainDate()
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

/** The plain reading: visit by visit, by the rule that stands alone. */
function addUp(visits: Given[], by: LedgerKey[]): Record<string, Booked> {
  const sums: Record<string, Booked> = {}
  for (const visit of visits) {
    if (visit.state !== 'done' || visit.normMinutes === 0 || visit.modality === 'phone') continue
    const keys = { week: mondayOf(visit.plannedStart), team: visit.teamId, resident: visit.residentId }
    const sum = (sums[by.map((key) => keys[key]).join(' ')] ??= { freedMinutes: 0, givenBackMinutes: 0 })
    const booked = bookMinutes(visit)
    sum.freedMinutes += booked.freedMinutes
    sum.givenBackMinutes += booked.givenBackMinutes
  }
  return sums
}

test('the sums of the database are those of the rule, split in every way, over the night in which the clocks go back', async () => {
  const visits = drawVisits(await buildHomes(people.orgId), 2_000)
  await store(visits)
  const splits: LedgerKey[][] = [
    ['week'],
    ['team'],
    ['resident'],
    ['week', 'team'],
    ['team', 'resident'],
    [...ledgerKeys],
  ]
  for (const by of splits) {
    const rows = await asApp((trx) => findRows(trx, scope, { by, ...everything }))
    const found = rows.map(({ week, teamId, residentId, freedMinutes, givenBackMinutes }) => [
      [week, teamId, residentId].filter((key) => key !== null).join(' '),
      { freedMinutes, givenBackMinutes },
    ])
    expect(Object.fromEntries(found)).toEqual(addUp(visits, by))
  }
  expect(await asApp((trx) => findSum(trx, scope))).toMatchObject(addUp(visits, [])['']!)
})

test('the drill-down holds the very visits, each with what the rule books for it', async () => {
  const visits = drawVisits(await buildHomes(people.orgId), 1_000)
  await store(visits)
  const key = (visit: { residentId: string; plannedStart: Date; freedMinutes: number; givenBackMinutes: number }) =>
    `${visit.residentId} ${visit.plannedStart.toISOString()} ${visit.freedMinutes} ${visit.givenBackMinutes}`
  const expected = visits
    .map((visit) => ({ ...visit, ...bookMinutes(visit) }))
    .filter((visit) => visit.freedMinutes !== 0 || visit.givenBackMinutes !== 0)
  const entries = await asApp((trx) => findEntries(trx, scope, everything))
  expect(expected.length).toBeGreaterThan(100)
  expect(entries.map(key).toSorted()).toEqual(expected.map(key).toSorted())
})

test('pages of rows and of visits meet each once, in both directions', async () => {
  await store(drawVisits(await buildHomes(people.orgId), 300))
  const by: LedgerKey[] = ['week', 'resident']
  const allRows = await asApp((trx) => findRows(trx, scope, { by, ...everything }))
  const allEntries = await asApp((trx) => findEntries(trx, scope, everything))
  for (const limit of [1, 3]) {
    const rows = await asApp((trx) => findRows(trx, scope, { by, limit, inverted: false, after: allRows[4] }))
    expect(rows).toEqual(allRows.slice(5, 5 + limit))
    const backwards = await asApp((trx) => findRows(trx, scope, { by, limit, inverted: true, before: allRows[4] }))
    expect(backwards).toEqual(allRows.slice(4 - limit, 4).toReversed())
    const { plannedStart, visitId: id } = allEntries[10]!
    const after = await asApp((trx) => findEntries(trx, scope, { limit, inverted: false, after: { plannedStart, id } }))
    expect(after).toEqual(allEntries.slice(11, 11 + limit))
    const before = await asApp((trx) =>
      findEntries(trx, scope, { limit, inverted: true, before: { plannedStart, id } }),
    )
    expect(before).toEqual(allEntries.slice(10 - limit, 10).toReversed())
  }
})
