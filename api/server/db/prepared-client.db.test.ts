import { sql, type Kysely } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from './connection.ts'
import type { Database } from './database.ts'
import { transact } from './joined-driver.ts'
import { plannedByValues, PreparedStatements } from './prepared-client.ts'
import { createTestDatabase, type TestDatabase } from './testing.ts'
import { isDatabaseUnavailable } from './unavailable.ts'

let database: TestDatabase
let owner: Kysely<Database>
beforeAll(async () => {
  database = await createTestDatabase()
  owner = createDatabase({ url: database.ownerUrl, log: pino({ level: 'silent' }), maxConnections: 1 })
})
afterAll(async () => {
  await owner.destroy()
  await database.drop()
})

const readPrepared = async () => {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(owner)
  return rows.map(({ statement }) => statement)
}

test('what comes again is prepared', async () => {
  for (let i = 0; i < 5; i += 1) {
    await sql`select ${i}::int as often`.execute(owner)
    await sql`select 1; select 2`.execute(owner)
    await sql`select ${i}::int as by_values ${sql.raw(plannedByValues)}`.execute(owner)
  }
  await sql`select ${1}::int as once`.execute(owner)
  expect(await readPrepared()).toEqual(['select $1::int as often'])
})

test('a migration meanwhile costs one refusal that says to try again, and then all is well', async () => {
  await sql`create table shape (a int)`.execute(owner)
  const read = () => sql`select * from shape where a is distinct from ${0}::int`.execute(owner)
  for (let i = 0; i < 9; i += 1) await read()
  await sql`alter table shape add column b int`.execute(owner)
  await sql`insert into shape values (1, 2)`.execute(owner)
  const error: unknown = await read().catch((reason: unknown) => reason)
  expect(isDatabaseUnavailable(error)).toBe(true)
  expect((await read()).rows).toEqual([{ a: 1, b: 2 }])
})

describe('what is asked for at once', () => {
  const half = (n: number) => sql<{ half: number }>`select 10 / ${n}::int as half`
  const settled = (all: readonly Promise<unknown>[]) => Promise.allSettled(all)
  const codesOf = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
    outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as { code?: string }).code : 'answered'))

  test('in a transaction: what is before one that fails is answered, what is behind it hears that all is undone', async () => {
    for (let i = 1; i < 9; i += 1) {
      const outcomes: PromiseSettledResult<unknown>[] = []
      const asked = transact(owner, async (trx) => {
        outcomes.push(...(await settled([5, 0, 2].map((n) => half(n).execute(trx)))))
        throw new RangeError('undone')
      })
      await expect(asked).rejects.toThrow(RangeError)
      expect(codesOf(outcomes)).toEqual(['answered', '22012', '25P02'])
    }
  })

  test('a statement that is new behind one that fails, and again beside it, is there when it is wanted', async () => {
    const fresh = (n: number) => sql<{ fresh: number }>`select ${n}::int as fresh, 'a later one' as said`
    for (let i = 1; i < 5; i += 1) {
      const asked = transact(owner, async (trx) => {
        const first = settled([half(0).execute(trx), fresh(1).execute(trx)])
        await Promise.resolve()
        await settled([first, new Promise((resolve) => setImmediate(resolve)).then(() => fresh(2).execute(trx))])
        throw new RangeError('undone')
      })
      await expect(asked).rejects.toThrow(RangeError)
    }
    for (let i = 0; i < 3; i += 1)
      expect((await fresh(i).execute(owner)).rows).toEqual([{ fresh: i, said: 'a later one' }])
    expect((await readPrepared()).filter((text) => text.includes('a later one'))).toHaveLength(1)
  })

  test('outside of one, each stands or falls alone', async () => {
    await sql`create table alone (n int)`.execute(owner)
    await owner.connection().execute(async (connection) => {
      const write = (n: number) => sql`insert into alone values (10 / ${n}::int)`.execute(connection)
      expect(codesOf(await settled([write(5), write(0), write(2)]))).toEqual(['answered', '22012', 'answered'])
    })
    expect((await sql`select n from alone order by n`.execute(owner)).rows).toEqual([{ n: 2 }, { n: 5 }])
  })

  test('a value that cannot be read fails the one that asked for it', async () => {
    const outcomes = await transact(owner, (trx) =>
      settled([sql`select ${'9007199254740993'}::bigint as many`.execute(trx), half(5).execute(trx)]),
    )
    expect(outcomes[0]).toMatchObject({ reason: expect.any(RangeError) as unknown })
    expect(outcomes[1]).toMatchObject({ value: { rows: [{ half: 2 }] } })
  })
})

test('lists of ever new lengths, and very long ones, fill no memory', () => {
  const statements = new PreparedStatements()
  for (let i = 0; i < 10_000; i += 1) expect(statements.findName(`in (${i})`)).toBeUndefined()
  const long = `in (${'$1, '.repeat(2_000)})`
  for (let i = 0; i < 9; i += 1) expect(statements.findName(long)).toBeUndefined()
  const names = new Set<string | undefined>()
  for (let round = 0; round < 5; round += 1)
    for (let i = 0; i < 900; i += 1) names.add(statements.findName(`select ${i}`))
  expect(names.size).toBe(301) // and undefined
})
