import { sql, type Kysely } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from './connection.ts'
import type { Database } from './database.ts'
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

test('what comes again is prepared, with parameters only', async () => {
  for (let i = 0; i < 5; i += 1) {
    await sql`select ${i}::int as often`.execute(owner)
    await sql`select 1 as plain`.execute(owner)
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
