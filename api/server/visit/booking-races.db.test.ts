import { execute, parse, validate, type DocumentNode } from 'graphql'
import { pino } from 'pino'
import { sql, type Kysely } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RequestContext } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import type { ResidentId, StaffId } from '../db/ids.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { buildPeople, buildResident, buildStaff, buildTaskType, type BuiltPeople } from '../demo/build-people.ts'
import { buildRequest, staffViewer } from '../demo/build-request.ts'
import { DatabaseUnavailable } from '../errors.ts'
import { seededRandom } from '../demo/seeded-random.ts'
import { executeOperation } from '../graphql/execute-operation.ts'
import { buildSchema } from '../graphql/schema.ts'

/**
 * Many coordinators at once book, move and confirm the same few carers and tablets, through the schema, from two processes'
 * worth of connections. Whatever they do: nobody is ever in two visits at one time, and nobody meets an unexpected error.
 */
const attempts = 10_000
const connections = 64
/**
 * Not counted: a server that has just started compiles its code, and plans its statements in each connection. Then the tables'
 * rows are counted, as autovacuum does within a minute of their first ones: without, Postgres plans for empty tables, and
 * reads all visits of the organisation to find one.
 */
const warmUps = 1_000
const processes = 2

const schema = buildSchema()
let database: TestDatabase
let owner: Kysely<Database>
let pools: Kysely<Database>[]
let people: BuiltPeople
let carers: StaffId[]
let homes: ResidentId[]

beforeAll(async () => {
  database = await createTestDatabase()
  const log = pino({ level: 'silent' })
  owner = createDatabase({ url: database.ownerUrl, log, maxConnections: 2 })
  pools = Array.from({ length: processes }, () =>
    createDatabase({ url: database.appUrl, log, maxConnections: connections / processes }),
  )
  people = await buildPeople(owner)
  const { orgId, teamId } = people
  await buildTaskType(owner, { orgId, code: 'talk', sense: 'voice' })
  carers = []
  for (let i = 0; i < 30; i += 1) carers.push((await buildStaff(owner, { orgId, teamId })).id)
  homes = []
  for (let i = 0; i < 30; i += 1) homes.push((await buildResident(owner, { orgId, teamId })).id)
  const review = { org_id: orgId, reviewed_on: '2026-01-01', reviewed_by: people.coordinator.id }
  const fits = { has_device: true, can_use: 'alone' as const, is_willing: true, meets_need: true }
  await owner
    .insertInto('video_suitability')
    .values(homes.map((resident_id) => ({ ...review, ...fits, resident_id })))
    .execute()
})
afterAll(async () => {
  await Promise.all([owner, ...pools].map((pool) => pool.destroy()))
  await database.drop()
})

/** A visit as its last answer told it; another coordinator may have changed it since. */
interface Known {
  id: string
  version: number
  twoCarers: boolean
}

const day = Temporal.Now.plainDateISO('Europe/Helsinki').add({ days: 3 }).toString()
const random = seededRandom('races')
const known: Known[] = []
const knownById = new Map<string, Known>()

/** From 8 to 12 in steps of five minutes, so that most attempts want what somebody has. */
function someTime() {
  const minute = random.between(0, 47) * 5
  const at = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return { on: day, at, minutes: random.pick([10, 15, 30]) }
}

function someCarers(two: boolean) {
  const [carerId, second] = random.shuffled(carers)
  return { carerId, secondCarerId: two ? second : null }
}

/** Books a new visit, or does something to one that somebody booked. */
function drawAttempt(): { field: string; input: object } {
  const visit = known.length < 100 || random.fraction() < 0.1 ? undefined : random.pick(known)
  if (visit === undefined) {
    const two = random.fraction() < 0.2
    const modality = random.pick(['HOME', 'VIDEO', 'VIDEO'])
    const facts = { residentId: random.pick(homes), modality, time: someTime(), carersNeeded: two ? 2 : 1 }
    return {
      field: 'createExtraVisit',
      input: { ...facts, tasks: [{ taskCode: 'talk' }], reason: 'koe', ...someCarers(two) },
    }
  }
  const edit = { visitId: visit.id, version: visit.version }
  switch (random.between(0, 9)) {
    case 0:
      return { field: 'confirmVisit', input: edit }
    case 1:
      return { field: 'assignVisit', input: { ...edit, carerId: null } }
    case 2:
      return { field: 'changeVisitModality', input: { ...edit, to: random.pick(['HOME', 'VIDEO']), reason: 'OTHER' } }
    case 3:
    case 4:
    case 5:
      return { field: 'assignVisit', input: { ...edit, ...someCarers(visit.twoCarers) } }
    default:
      return { field: 'moveVisit', input: { ...edit, time: someTime() } }
  }
}

const selection = `__typename ... on Visit { id version carersNeeded } ... on Refusal { code }
  ... on StaleEdit { current { id version } }`
const typeOf = (field: string) =>
  field === 'confirmVisit' ? 'VisitEditInput' : `${field[0]?.toUpperCase()}${field.slice(1)}Input`

/** Read once, as a server knows its clients' documents. */
const fields = ['createExtraVisit', 'assignVisit', 'moveVisit', 'confirmVisit', 'changeVisitModality']
const documents = Object.fromEntries(fields.map((field) => [field, toDocument(field)]))

function toDocument(field: string): DocumentNode {
  const document = parse(`mutation ($input: ${typeOf(field)}!) { it: ${field}(input: $input) { ${selection} } }`)
  expect(validate(schema, document)).toEqual([])
  return document
}

interface Answer {
  __typename: string
  id: string
  version: number
  carersNeeded: number
  code: string
  current: { id: string; version: number }
}

async function attempt(contextValue: RequestContext): Promise<{ outcome: string; ms: number }> {
  const { field, input } = drawAttempt()
  const started = performance.now()
  const asked = { schema, document: documents[field]!, variableValues: { input }, contextValue }
  const { data, errors } = await executeOperation(asked, execute)
  const ms = performance.now() - started
  const error = errors?.[0]?.originalError ?? errors?.[0]
  // on a machine that has too much to do a wait may be too long, three times: refused, and not unexpected
  if (error instanceof DatabaseUnavailable) return { outcome: error.code, ms }
  if (error !== undefined) throw error
  // the selection above
  const answer = data!['it'] as Answer
  learn(answer)
  return { outcome: answer.code ?? field, ms }
}

function learn(answer: Answer): void {
  const told = answer.__typename === 'StaleEdit' ? answer.current : answer
  if (told.version === undefined) return
  const visit = knownById.get(told.id)
  if (visit !== undefined) visit.version = Math.max(visit.version, told.version)
  else remember({ id: told.id, version: told.version, twoCarers: answer.carersNeeded === 2 })
}

function remember(visit: Known): void {
  known.push(visit)
  knownById.set(visit.id, visit)
}

/** Looked at in the visits themselves, not in what guards them: pairs that share somebody at one time. */
async function countDoubleBookings(): Promise<number> {
  const { rows } = await sql<{ pairs: number }>`
    with taken as (
      select v.id, s.id as subject, tstzrange(v.planned_start, v.planned_end) as during
      from visit v cross join lateral (values (v.carer_id), (v.second_carer_id),
        (case when v.modality = 'video' then v.resident_id end)) as s(id)
      where v.org_id = ${people.orgId} and v.state in ('planned', 'ringing', 'in_progress') and s.id is not null
    )
    select count(*)::int as pairs from taken a join taken b on a.subject = b.subject and a.id < b.id and a.during && b.during`.execute(
    owner,
  )
  return rows[0]!.pairs
}

/** What the visits take and the guard does not hold, or holds and they do not take: none, however they were moved about. */
async function countWrongBookings(): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    with taken as (
      select v.id, s.kind, s.subject_id, tstzrange(v.planned_start, v.planned_end) as during
      from visit v cross join lateral (values ('carer', v.carer_id), ('carer', v.second_carer_id),
        ('tablet', case when v.modality = 'video' then v.resident_id end)) as s(kind, subject_id)
      where v.org_id = ${people.orgId} and v.state in ('planned', 'ringing', 'in_progress') and s.subject_id is not null
    ), held as (select visit_id, subject_kind, subject_id, during from booking where org_id = ${people.orgId})
    select count(*)::int as wrong
    from ((table taken except all table held) union all (table held except all table taken)) as differing`.execute(
    owner,
  )
  return rows[0]!.wrong
}

/** One after the other: a busy machine answers none of 64 greetings at once within its time, and none belongs to the race. */
async function openAll(pool: Kysely<Database>, count: number): Promise<void> {
  if (count > 0) await pool.connection().execute(() => openAll(pool, count - 1))
}

test(
  `${attempts} attempts from ${connections} connections to book, move and confirm: 0 double bookings`,
  { timeout: 300_000 },
  async () => {
    const foundMeanwhile: number[] = []
    const viewer = staffViewer(people, people.coordinator)
    const requests = pools.map((pool) => buildRequest(pool, { viewer }))
    const race = async (count: number) => {
      const outcomes: Record<string, number> = {}
      const times: number[] = []
      let left = count
      const work = async (request: RequestContext) => {
        while (left > 0) {
          left -= 1
          const { outcome, ms } = await attempt(request)
          outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
          times.push(ms)
          if (left % 1_000 === 0) foundMeanwhile.push(await countDoubleBookings())
        }
      }
      await Promise.all(Array.from({ length: connections }, (_, i) => work(requests[i % processes]!)))
      return { outcomes, times }
    }
    for (const pool of pools) await openAll(pool, connections / processes)
    await race(warmUps)
    await sql`analyze`.execute(owner)
    const started = performance.now()
    const { outcomes, times } = await race(attempts)
    const seconds = (performance.now() - started) / 1000

    times.sort((a, b) => a - b)
    const [p50, p99] = [0.5, 0.99].map((share) => Math.round(times[Math.ceil(share * times.length) - 1]!))
    console.info(`booking races: ${attempts} in ${seconds.toFixed(1)} s, p50 ${p50} ms, p99 ${p99} ms`, outcomes)
    expect(times).toHaveLength(attempts)
    expect(foundMeanwhile.concat(await countDoubleBookings()).filter((pairs) => pairs > 0)).toEqual([])
    expect(await countWrongBookings()).toBe(0)
    // both ends of the race were run: much was booked, and much was wanted that somebody had
    for (const field of [
      'createExtraVisit',
      'moveVisit',
      'assignVisit',
      'confirmVisit',
      'changeVisitModality',
      'CARER_BOOKED',
      'TABLET_BOOKED',
      'STALE_EDIT',
    ])
      expect(outcomes[field], field).toBeGreaterThan(50)
  },
)
