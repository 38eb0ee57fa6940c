import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql, type Kysely } from 'kysely'
import { inOrganisation } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { buildOrganisation } from '../demo/build-people.ts'
import { maxAttempts, type DueHandler } from './due.ts'
import { findMsUntilNextDue, insertDue, withdrawDue } from './due.repository.ts'
import { createSweeper, sweep, type SweeperOptions } from './sweeper.ts'

const log = pino({ level: 'silent' })
const patient = { timeout: 10_000 }
let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>
let orgId: OrgId

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createDatabase({ url: database.ownerUrl, log, maxConnections: 1 })
  app = createDatabase({ url: database.appUrl, log })
})
afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})
beforeEach(async () => {
  await owner.deleteFrom('due').execute()
  orgId = await buildOrganisation(owner)
})

const secondsFromNow = (seconds: number) => new Date(Date.now() + seconds * 1_000)

function promise(key: string, { dueAt = secondsFromNow(-1), notAfter = null as Date | null } = {}, of = orgId) {
  return inOrganisation(app, of, (trx) =>
    insertDue(trx, { orgId: of, kind: 'test', key, dueAt, notAfter, payload: { key } }),
  )
}

/** Its effect is a row in the same transaction, so that what is done twice is seen twice. */
const writing: DueHandler = {
  kind: 'test',
  keep: async (trx, due) => {
    await trx.insertInto('team').values({ org_id: due.orgId, name: due.key }).execute()
    return 'done'
  },
}
const options = (handler: DueHandler, more: Partial<SweeperOptions> = {}): SweeperOptions => ({
  db: app,
  log,
  handlers: [handler],
  ...more,
})

const effects = async () => {
  const rows = await owner.selectFrom('team').select('name').orderBy('name').execute()
  return rows.map((row) => row.name)
}
const dueRow = (key: string) => owner.selectFrom('due').selectAll().where('key', '=', key).executeTakeFirstOrThrow()

beforeEach(() => owner.deleteFrom('team').execute())

test('nothing due has no time; something has its own, and never less than none', async () => {
  expect(await findMsUntilNextDue(app, ['test'])).toBeUndefined()
  await promise('later', { dueAt: secondsFromNow(60) })
  expect(await findMsUntilNextDue(app, ['test'])).toBeGreaterThan(50_000)
  await promise('late')
  expect(await findMsUntilNextDue(app, ['test'])).toBe(0)
})

test('what is due is kept once, by whichever of four sweepers, and what is not yet due waits', async () => {
  const other = await buildOrganisation(owner)
  for (let i = 10; i < 35; i += 1) await promise(`due ${i}`, {}, i % 2 === 0 ? orgId : other)
  await promise('later', { dueAt: secondsFromNow(60) })
  await Promise.all([1, 2, 3, 4].map(() => sweep(options(writing))))
  expect(await effects()).toEqual(Array.from({ length: 25 }, (_, i) => `due ${i + 10}`))
  expect((await dueRow('later')).done_at).toBeNull()
})

test('the same promise twice is one, and one that was withdrawn is not kept', async () => {
  await promise('once')
  await promise('once')
  await promise('withdrawn')
  await inOrganisation(app, orgId, (trx) => withdrawDue(trx, 'test', 'withdrawn'))
  await sweep(options(writing))
  expect(await effects()).toEqual(['once'])
})

test('a failure leaves no half effect, is tried again later, and keeps nobody waiting', async () => {
  await promise('a fails')
  await promise('b works')
  const failing: DueHandler = {
    kind: 'test',
    keep: async (trx, due) => {
      await writing.keep(trx, due)
      if (due.key === 'a fails') throw new Error('the node is away')
      return 'done'
    },
  }
  await sweep(options(failing))
  expect(await effects()).toEqual(['b works'])
  const row = await dueRow('a fails')
  expect(row).toMatchObject({ attempts: 1, done_at: null, dead_at: null, last_error: 'Error: the node is away' })
  expect(row.due_at.valueOf()).toBeGreaterThan(Date.now() - 500)
})

test('what keeps failing is given up, kept with its last error, and not tried again', async () => {
  await promise('hopeless')
  await owner
    .updateTable('due')
    .set({ attempts: maxAttempts - 1 })
    .execute()
  const tried: string[] = []
  const hopeless: DueHandler = {
    kind: 'test',
    keep: (_trx, due) => {
      tried.push(due.key)
      return Promise.reject(new Error('never'))
    },
  }
  await sweep(options(hopeless))
  await sweep(options(hopeless))
  expect(tried).toEqual(['hopeless'])
  expect(await dueRow('hopeless')).toMatchObject({
    attempts: maxAttempts,
    dead_at: expect.any(Date),
    last_error: 'Error: never',
  })
})

test('after not_after a promise is void: marked, without its effect', async () => {
  await promise('too late', { notAfter: secondsFromNow(-0.5) })
  await sweep(options(writing))
  expect(await effects()).toEqual([])
  expect(await dueRow('too late')).toMatchObject({ done_at: expect.any(Date), last_error: 'void: its time had passed' })
})

test('a handler may look again at another time', async () => {
  await promise('again')
  const againAt = secondsFromNow(300)
  await sweep(options({ kind: 'test', keep: () => Promise.resolve({ againAt }) }))
  expect(await dueRow('again')).toMatchObject({ done_at: null, due_at: againAt, attempts: 0 })
})

test('a sweeper that dies holding a row leaves it to another', async () => {
  await promise('held')
  const dying = createDatabase({ url: database.appUrl, log, maxConnections: 1 })
  const { promise: holding, resolve: held } = Promise.withResolvers<void>()
  const hanging: DueHandler = {
    kind: 'test',
    keep: async (trx, due) => {
      await writing.keep(trx, due)
      held()
      return new Promise(() => undefined)
    },
  }
  void sweep({ db: dying, log, handlers: [hanging] }).catch(() => undefined) // it is killed below, on purpose
  await holding
  await sweep(options(writing))
  expect(await effects()).toEqual([])
  await killSessionsThatWait()
  await expect
    .poll(async () => {
      await sweep(options(writing))
      return effects()
    }, patient)
    .toEqual(['held'])
})

async function killSessionsThatWait(): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`.execute(app)
}

describe('a sweeper that runs', () => {
  test('keeps a promise by itself at its time, and one that was given meanwhile at once when woken', async () => {
    const lateMs: number[] = []
    const sweeper = createSweeper(options(writing, { onSwept: (swept) => lateMs.push(swept.lateMs) }))
    await promise('soon', { dueAt: secondsFromNow(0.7) })
    sweeper.start()
    await expect.poll(effects, patient).toEqual(['soon'])
    expect(lateMs[0]).toBeLessThan(10_000)
    await promise('now')
    sweeper.wake()
    await expect.poll(effects, patient).toEqual(['now', 'soon'])
    await sweeper.stop()
    await sweeper.stop()
  })
})
