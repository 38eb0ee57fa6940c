import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../api/server/db/database.ts'
import { isDatabaseUnavailable } from '../../api/server/db/unavailable.ts'
import { buildPeople, buildStaff, buildTaskType, type BuiltPeople } from '../../api/server/demo/build-people.ts'
import { buildRequest, staffViewer } from '../../api/server/demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../../api/server/testing/database-world.ts'
import { createExtraVisit } from '../../api/server/visit/extra-visit.service.ts'
import { startThrowawayPostgres, type EmbeddedPostgres } from '../../bin/stack/postgres.mjs'
import { until } from '../world/until.ts'

/** A visit, its bookings, its tasks, its row of the log and its event are one commit: all are there, or none. */
let postgres: EmbeddedPostgres
let world: DatabaseWorld
let people: BuiltPeople

beforeAll(async () => {
  postgres = await startThrowawayPostgres()
  world = await createDatabaseWorld({ serverUrl: postgres.url() })
})
beforeEach(async () => {
  people = await buildPeople(world.owner)
  await buildTaskType(world.owner, { orgId: people.orgId, code: 'talk', sense: 'voice' })
})
afterAll(async () => {
  await world?.close()
  await postgres?.stop()
})

const unavailable = 'unavailable'
const day = new Date(Date.now() + 3 * 24 * 3_600_000).toISOString().slice(0, 10)

/** The visit's id, or `unavailable` where the API answers DATABASE_UNAVAILABLE (http/error-mask.ts). */
async function book(carerId: string, at: string): Promise<string> {
  const whose = { residentId: people.residentId, carerId, secondCarerId: null, carersNeeded: 1 } as const
  const facts = { modality: 'home', tasks: [{ taskCode: 'talk' }], reason: 'koe' } as const
  const ctx = buildRequest(world.app, { viewer: staffViewer(people, people.coordinator) })
  try {
    const time = { on: day, at, minutes: 5, secondTime: false }
    return (await createExtraVisit(ctx, { ...whose, ...facts, time })).id
  } catch (error) {
    if (isDatabaseUnavailable(error)) return unavailable
    throw error
  }
}

/** The visits of which each part tells, beside the one that was built. */
async function readParts(): Promise<Record<string, string[]>> {
  const { orgId, visitId } = people
  const { rows } = await sql<Record<string, string[]>>`
    select array(select id::text from visit where org_id = ${orgId} and id <> ${visitId} order by 1) as visits,
      array(select visit_id::text from booking where org_id = ${orgId} and visit_id <> ${visitId} order by 1) as bookings,
      array(select visit_id::text from visit_task where org_id = ${orgId} and visit_id <> ${visitId} order by 1) as tasks,
      array(select visit_id::text from event where org_id = ${orgId} and type = 'visit.changed' order by 1) as events,
      array(select subject_id::text from access_log where org_id = ${orgId} and action = 'visit.createExtra'
        order by 1) as logged`.execute(world.owner)
  return rows[0]!
}

/** The lock that the events of every commit take, just before it. */
const appendLock = 7_306_801

test('Postgres killed in the middle of a commit: a refusal that says to try again, and nothing is there', async () => {
  let outcome: Promise<string> | undefined
  const holding = world.owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${appendLock})`.execute(trx)
    outcome = book(people.carer.id, '09:00')
    // all but its events is written then
    await until('the commit waits for the lock', () => isAwaited(trx), { withinMs: 10_000 })
    await postgres.kill()
  })
  expect(isDatabaseUnavailable(await holding.catch((error: unknown) => error))).toBe(true)
  expect(await outcome).toBe(unavailable)
  await postgres.start()
  expect(await readParts()).toEqual({ visits: [], bookings: [], tasks: [], events: [], logged: [] })
  const id = await book(people.carer.id, '09:00')
  expect(await readParts()).toEqual({ visits: [id], bookings: [id], tasks: [id], events: [id], logged: [id] })
})

async function isAwaited(db: Kysely<Database>): Promise<boolean> {
  const { rows } =
    await sql`select from pg_locks where locktype = 'advisory' and objid = ${appendLock} and not granted`.execute(db)
  return rows.length > 0
}

test('Postgres killed while many book: each visit is there as a whole or not at all, and every one that was answered', async () => {
  const { orgId, teamId } = people
  const carers = await Promise.all(Array.from({ length: 8 }, () => buildStaff(world.owner, { orgId, teamId })))
  const answered: string[] = []
  let killed: Promise<void> | undefined
  const bookUntilRefused = async ({ id }: { id: string }) => {
    for (let minute = 0; minute < 12 * 60; minute += 5) {
      const at = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      const outcome = await book(id, at)
      if (outcome === unavailable) return outcome
      answered.push(outcome)
      if (answered.length === 60) killed = postgres.kill()
    }
    return 'never refused'
  }
  const ends = await Promise.all(carers.map(bookUntilRefused))
  expect(ends).toEqual(carers.map(() => unavailable))
  await killed
  await postgres.start()
  const { visits = [], ...parts } = await readParts()
  expect(visits).toEqual(expect.arrayContaining(answered))
  expect(parts).toEqual({ bookings: visits, tasks: visits, events: visits, logged: visits })
})
