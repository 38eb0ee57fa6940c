import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from './testing.ts'

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

test('two test databases share the schema and no rows', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await query(one.ownerUrl, `insert into organisation (name) values ('Sillanpää')`)
  expect(await query(one.ownerUrl, 'select name from organisation')).toEqual([{ name: 'Sillanpää' }])
  expect(await query(two.ownerUrl, 'select name from organisation')).toEqual([])
  await Promise.all([one.drop(), two.drop()])
})

test('the application connects as a role that row-level security binds', async () => {
  const database = await createTestDatabase()
  await query(database.ownerUrl, `insert into organisation (name) values ('Sillanpää')`)
  expect(await query(database.appUrl, 'select name from organisation')).toEqual([])
  await database.drop()
})

test('an unmigrated database has no tables, and a dropped one is gone', async () => {
  const database = await createTestDatabase({ migrated: false })
  expect(await query(database.ownerUrl, `select from pg_tables where schemaname = 'public'`)).toEqual([])
  await database.drop()
  await expect(query(database.ownerUrl, 'select 1')).rejects.toThrow('does not exist')
})
