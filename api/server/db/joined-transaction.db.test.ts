import { CompiledQuery, sql, type Kysely } from 'kysely'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { inOrganisation } from '../context.ts'
import { buildOrganisation } from '../demo/build-people.ts'
import { hearStatements } from '../testing/hear-statements.ts'
import { createDatabase } from './connection.ts'
import type { Database, Trx } from './database.ts'
import { holdBack } from './held-back.ts'
import type { OrgId } from './ids.ts'
import { sayWithBegin, sayWithCommit, sayWithNext, transact } from './joined-driver.ts'
import { createTestDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
let owner: Kysely<Database>
let orgId: OrgId
beforeAll(async () => {
  database = await createTestDatabase()
  owner = createDatabase({ url: database.ownerUrl, log: pino({ level: 'silent' }), maxConnections: 1 })
  orgId = await buildOrganisation(owner)
  await sql`create table said (word text unique)`.execute(owner)
})
afterAll(async () => {
  await owner.destroy()
  await database.drop()
})

let sent: string[]
beforeEach(async () => {
  await sql`truncate said`.execute(owner)
  sent = hearStatements()
})
afterEach(() => void vi.restoreAllMocks())

const insert = (...words: string[]) => CompiledQuery.raw(inserting, [words])
const inserting = 'insert into said select unnest($1::text[])'
const write = (trx: Trx, word: string) => sql`insert into said values (${word})`.execute(trx)
const readSaid = async () => (await sql<{ word: string }>`select word from said order by word`.execute(owner)).rows
const words = async () => (await readSaid()).map(({ word }) => word)

test('what is said first goes with the begin, what is said last with the commit', async () => {
  await owner.transaction().execute(async (trx) => {
    await sayWithBegin(trx, insert('first'))
    await sayWithCommit(trx, insert('last'))
    await write(trx, 'between')
  })
  expect(sent).toEqual([`begin; ${inserting}; insert into said values ($1)`, `${inserting}; commit`])
  expect(await words()).toEqual(['between', 'first', 'last'])
})

test('a transaction that says nothing sends nothing, and one without such words begins and ends as ever', async () => {
  await owner.transaction().execute(() => Promise.resolve())
  expect(sent).toEqual([])
  await owner.transaction().execute((trx) => write(trx, 'one'))
  expect(sent).toEqual(['begin; insert into said values ($1)', 'commit'])
})

test('with a transaction that fails its last words are forgotten, and the connection is as new', async () => {
  const attempt = owner.transaction().execute(async (trx) => {
    await sayWithCommit(trx, insert('lost'))
    throw new RangeError('no')
  })
  await expect(attempt).rejects.toThrow(RangeError)
  await owner.transaction().execute((trx) => write(trx, 'kept'))
  expect(await words()).toEqual(['kept'])
})

test('where the last words fail nothing is committed', async () => {
  const attempt = owner.transaction().execute(async (trx) => {
    await write(trx, 'twice')
    await sayWithCommit(trx, insert('twice'))
  })
  await expect(attempt).rejects.toMatchObject({ code: '23505' })
  expect(sent.at(-1)).toBe('rollback')
  expect(await words()).toEqual([])
})

test('a transaction that was aborted in silence is not taken for committed', async () => {
  const abort = (trx: Trx) => sql`select 1 / 0`.execute(trx).catch(() => undefined)
  await expect(owner.transaction().execute(abort)).rejects.toThrow(/rolled back instead of committed/)
  const attempt = owner.transaction().execute(async (trx) => {
    await sayWithCommit(trx, insert('lost'))
    await abort(trx)
  })
  await expect(attempt).rejects.toMatchObject({ code: '25P02' })
  expect(await words()).toEqual([])
})

test('with an organisation: one journey more than what is done in it', async () => {
  await inOrganisation(owner, orgId, (trx) => write(trx, 'one'))
  expect(sent).toHaveLength(2)
  expect(sent[0]).toMatch(/^begin; select set_config\('app.org', /)
})

const later = (trx: Trx, word: string) => sayWithNext(trx, CompiledQuery.raw('insert into said values ($1)', [word]))
const countIn = async (trx: Trx) =>
  (await sql<{ n: number }>`select count(*)::int as n from said`.execute(trx)).rows[0]!.n

test('what goes with the next statement is done before it, and with the commit where there is none', async () => {
  const seen = await owner.transaction().execute(async (trx) => {
    await later(trx, 'one')
    const count = await countIn(trx)
    await later(trx, 'two')
    return count
  })
  expect(seen).toBe(1)
  expect(await words()).toEqual(['one', 'two'])
})

test('where it fails the next statement fails with its error, or the commit does, and nothing is left', async () => {
  const twice = async (trx: Trx) => {
    await write(trx, 'twice')
    await later(trx, 'twice')
  }
  await expect(owner.transaction().execute((trx) => twice(trx).then(() => countIn(trx)))).rejects.toMatchObject({
    code: '23505',
  })
  await expect(owner.transaction().execute(twice)).rejects.toMatchObject({ code: '23505' })
  expect(await words()).toEqual([])
})

test('what was to go with the next statement of an undone part is not said', async () => {
  await owner.transaction().execute(async (trx) => {
    await later(trx, 'before')
    await sql`savepoint part`.execute(trx)
    await later(trx, 'undone')
    await sql`rollback to savepoint part`.execute(trx)
    await later(trx, 'after')
  })
  expect(await words()).toEqual(['after', 'before'])
})

test('what is asked for at once goes out at once and is answered in that order; what failed first is told of all', async () => {
  const counts = await transact(owner, (trx) =>
    Promise.all([write(trx, 'one'), countIn(trx), write(trx, 'two'), countIn(trx)]),
  )
  expect(sent).toHaveLength(2) // all with the begin, and the commit
  expect([counts[1], counts[3]]).toEqual([1, 2])
  const failing = transact(owner, (trx) => Promise.all([write(trx, 'one'), countIn(trx)]))
  await expect(failing).rejects.toMatchObject({ code: '23505' })
  expect(await words()).toEqual(['one', 'two'])
})

const held = holdBack<string>((items) => insert(...items))

test('what is held back is said together with the commit; without that, at once', async () => {
  await owner.transaction().execute((trx) =>
    held.during(trx, async () => {
      for (const word of ['b', 'a']) await held.say(trx, [word])
      await held.say(trx, [])
    }),
  )
  expect(sent).toEqual([`begin; ${inserting}; commit`])
  sent.length = 0
  await owner.transaction().execute((trx) => held.say(trx, ['c']))
  expect(sent).toEqual([`begin; ${inserting}`, 'commit'])
})

test('of a part that was undone nothing is said, of the rest everything', async () => {
  await owner.transaction().execute((trx) =>
    held.during(trx, async () => {
      await held.say(trx, ['before'])
      const part = held.during(trx, async () => {
        await held.say(trx, ['undone'])
        throw new RangeError('no')
      })
      await expect(part).rejects.toThrow(RangeError)
      await held.during(trx, () => held.say(trx, ['done']))
      await held.say(trx, ['after'])
    }),
  )
  expect(await words()).toEqual(['after', 'before', 'done'])
})

test('of thousands a statement has a thousand', async () => {
  const many = Array.from({ length: 2_500 }, (_, i) => String(i))
  await owner.transaction().execute((trx) => held.during(trx, () => held.say(trx, many)))
  expect(sent.at(-1)?.match(/insert into/g)).toHaveLength(3)
  expect(await words()).toHaveLength(2_500)
})
