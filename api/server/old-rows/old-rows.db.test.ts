import { pino } from 'pino'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { OrgId } from '../db/ids.ts'
import { inOrganisation } from '../context.ts'
import { recordAccessBy } from '../access-log/access-log.service.ts'
import { buildOrganisation, buildPeople, type BuiltPeople } from '../demo/build-people.ts'
import { sweep } from '../due/sweeper.ts'
import { createEventFeed } from '../events/event-feed.ts'
import { findNewestSeq } from '../events/event.repository.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'
import { toDay } from '../visit/day.ts'
import { oldRowsHandler } from './old-rows-due.ts'

const log = pino({ level: 'silent' })
let world: DatabaseWorld
let ours: OrgId
let others: OrgId

beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  ours = await buildOrganisation(world.owner)
  others = await buildOrganisation(world.owner)
})

const countEvents = async (orgId: OrgId) =>
  (await world.owner.selectFrom('event').select('seq').where('org_id', '=', orgId).execute()).length

async function happened(orgId: OrgId, { times, daysAgo }: { times: number; daysAgo: number }): Promise<void> {
  await sql`insert into event (org_id, at, type)
    select ${orgId}, now() - make_interval(days => ${daysAgo}), 'visit.changed' from generate_series(1, ${times})`.execute(
    world.owner,
  )
}

interface Kept {
  of?: OrgId
  times?: number
  doneDaysAgo?: number
  deadDaysAgo?: number
}

async function promised(key: string, { of = ours, times = 1, doneDaysAgo, deadDaysAgo }: Kept): Promise<void> {
  const ago = (days: number | undefined) => (days === undefined ? null : new Date(Date.now() - days * 86_400_000))
  await sql`insert into due (org_id, kind, key, due_at, payload, done_at, dead_at)
    select ${of}, 'test', ${key}::text || n, now() - interval '90 days', '{}', ${ago(doneDaysAgo)}, ${ago(deadDaysAgo)}
    from generate_series(1, ${times}) as n`.execute(world.owner)
}

const promiseOf = (orgId: OrgId) =>
  world.owner.selectFrom('due').selectAll().where('org_id', '=', orgId).where('kind', '=', oldRowsHandler.kind)
const otherPromisesOf = async (orgId: OrgId) => {
  const query = world.owner.selectFrom('due').select('key').where('org_id', '=', orgId)
  return (await query.where('kind', '<>', oldRowsHandler.kind).orderBy('key').execute()).map(({ key }) => key)
}

/** Ours alone: the neighbours' promise is for tomorrow. */
async function keepOurs(): Promise<void> {
  await world.owner
    .updateTable('due')
    .set({ due_at: new Date() })
    .where('org_id', '=', ours)
    .where('kind', '=', oldRowsHandler.kind)
    .execute()
  const isForTheNight = async () => {
    await sweep({ db: world.app, log, handlers: [oldRowsHandler] })
    return (await promiseOf(ours).executeTakeFirstOrThrow()).due_at.valueOf() > Date.now() + 60_000
  }
  await expect.poll(isForTheNight, { timeout: 20_000 }).toBe(true)
}

test('an organisation brings its own promise, which is kept every night and never done', async () => {
  const given = await promiseOf(ours).executeTakeFirstOrThrow()
  expect(given.due_at.valueOf()).toBeGreaterThan(Date.now() + 23 * 3_600_000)
  await keepOurs()
  const kept = await promiseOf(ours).executeTakeFirstOrThrow()
  expect(kept).toMatchObject({ id: given.id, done_at: null, dead_at: null, attempts: 0 })
  const zone = 'Europe/Helsinki'
  expect(toDay(kept.due_at, zone)).not.toBe(toDay(new Date(), zone))
  expect(kept.due_at.toLocaleTimeString('fi', { timeZone: zone })).toMatch(/^[1-4]\./)
})

test('events go when they are a week old and 10,000 have come after them: whatever a server can resume from stays', async () => {
  await happened(ours, { times: 1_300, daysAgo: 8 })
  await happened(others, { times: 3, daysAgo: 8 })
  await happened(ours, { times: 9_990, daysAgo: 0 })
  await keepOurs()
  // 10,000 = 7 + 3 + 9,990: two batches have gone, of which the second was not full
  expect(await countEvents(ours)).toBe(7 + 9_990)
  expect(await countEvents(others)).toBe(3)

  const feed = createEventFeed({ db: world.app, log })
  feed.start()
  const newest = await findNewestSeq(world.app)
  const first = async (after: number) => {
    const { value } = await feed.subscribe({ after, quietMs: 1, signal: new AbortController().signal }).next()
    return { resync: value?.resync, events: value?.events.length }
  }
  expect(await first(newest - 10_000)).toEqual({ resync: false, events: 10_000 })
  expect(await first(newest - 10_001)).toEqual({ resync: true, events: 0 })
  await feed.stop()
})

test('however many have come after it, a young event stays', async () => {
  await happened(ours, { times: 5, daysAgo: 6 })
  await happened(others, { times: 10_001, daysAgo: 0 })
  await keepOurs()
  expect(await countEvents(ours)).toBe(5)
})

test('promises go thirty days after they were kept; open ones, those given up and the neighbours’ stay', async () => {
  await promised('old ', { times: 2_100, doneDaysAgo: 31 })
  await promised('lately ', { doneDaysAgo: 29 })
  await promised('open ', {})
  await promised('given up ', { deadDaysAgo: 90 })
  await promised('theirs ', { of: others, doneDaysAgo: 31 })
  await keepOurs()
  expect(await otherPromisesOf(ours)).toEqual(['given up 1', 'lately 1', 'open 1'])
  expect(await otherPromisesOf(others)).toEqual(['theirs 1'])
})

const keyTables = ['session', 'companion_session', 'companion_invitation', 'pairing_code'] as const

interface Given {
  times?: number
  madeDaysAgo: number
  /** Days from now on; of the past where it is negative. */
  expiresIn: number
  revokedDaysAgo?: number
  usedDaysAgo?: number
}

/** The same of each kind of key, as far as a kind can be revoked or used. */
async function given(people: BuiltPeople, name: string, how: Given): Promise<void> {
  const { orgId, residentId, carer } = people
  const { times = 1, madeDaysAgo, expiresIn } = how
  const ago = (days: number | undefined) => (days === undefined ? null : new Date(Date.now() - days * 86_400_000))
  const companion = { org_id: orgId, resident_id: residentId, kind: 'relative', name: 'Ritva Koski' } as const
  const { id } = await world.owner.insertInto('companion').values(companion).returning('id').executeTakeFirstOrThrow()
  const made = sql`${orgId}::uuid, sha256(convert_to(${name}::text || n || ${orgId}, 'utf8')), ${ago(madeDaysAgo)}::timestamptz,
    ${ago(-expiresIn)}::timestamptz`
  const [revoked, used] = [sql`${ago(how.revokedDaysAgo)}::timestamptz`, sql`${ago(how.usedDaysAgo)}::timestamptz`]
  const each = sql`generate_series(1, ${times}) as n`
  for (const insert of [
    sql`session (org_id, token_hash, created_at, expires_at, revoked_at, staff_id)
      select ${made}, ${revoked}, ${carer.id}::uuid from ${each}`,
    sql`companion_session (org_id, token_hash, created_at, expires_at, revoked_at, companion_id)
      select ${made}, ${revoked}, ${id}::uuid from ${each}`,
    sql`companion_invitation (org_id, token_hash, created_at, expires_at, revoked_at, used_at, companion_id, created_by)
      select ${made}, ${revoked}, ${used}, ${id}::uuid, ${carer.id}::uuid from ${each}`,
    sql`pairing_code (org_id, code_hash, created_at, expires_at, used_at, resident_id, created_by)
      select ${made}, ${used}, ${residentId}::uuid, ${carer.id}::uuid from ${each}`,
  ])
    await sql`insert into ${insert}`.execute(world.owner)
}

/** Without the sessions in which people are built. */
async function countOldKeys(orgId: OrgId): Promise<number[]> {
  const yesterday = new Date(Date.now() - 86_400_000)
  const count = async (table: (typeof keyTables)[number]) =>
    (
      await world.owner
        .selectFrom(table)
        .select('id')
        .where('org_id', '=', orgId)
        .where('created_at', '<', yesterday)
        .execute()
    ).length
  return Promise.all(keyTables.map(count))
}

test('sessions, invitations and codes go thirty days after they ended, and what was done with them stays in the log', async () => {
  const people = await buildPeople(world.owner)
  const neighbours = await buildPeople(world.owner)
  ours = people.orgId
  await given(people, 'ran out long ago', { times: 1_100, madeDaysAgo: 90, expiresIn: -31 })
  await given(people, 'ran out lately', { madeDaysAgo: 90, expiresIn: -29 })
  await given(people, 'still good', { madeDaysAgo: 90, expiresIn: 1 })
  await given(neighbours, 'theirs', { madeDaysAgo: 90, expiresIn: -31 })
  await inOrganisation(world.app, ours, (trx) =>
    recordAccessBy(trx, { kind: 'system', orgId: ours }, { action: 'session.begin', subjectType: 'session' }),
  )
  expect(await countOldKeys(ours)).toEqual([1_102, 1_102, 1_102, 1_102])
  await keepOurs()
  expect(await countOldKeys(ours)).toEqual([2, 2, 2, 2])
  expect(await countOldKeys(neighbours.orgId)).toEqual([1, 1, 1, 1])
  expect((await world.readLog(people)).map(({ action }) => action)).toContain('session.begin')
})

test('one that was revoked or used ended then, though it would be good for long', async () => {
  const people = await buildPeople(world.owner)
  ours = people.orgId
  await given(people, 'long ago', { madeDaysAgo: 90, expiresIn: 90, revokedDaysAgo: 31, usedDaysAgo: 31 })
  await given(people, 'lately', { madeDaysAgo: 90, expiresIn: 90, revokedDaysAgo: 29, usedDaysAgo: 29 })
  await keepOurs()
  expect(await countOldKeys(ours)).toEqual([1, 1, 1, 1])
})
