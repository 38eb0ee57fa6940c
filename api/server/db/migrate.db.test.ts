import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, MigrateFailed } from './migrate.ts'
import { createTestDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ migrated: false })
})
afterAll(() => database.drop())

async function run(): Promise<string[]> {
  const lines: string[] = []
  await migrate({ ...database, say: (line) => lines.push(line) })
  return lines
}

test('two that start at once leave one schema, and a third finds it up to date', async () => {
  const [first, second] = await Promise.all([run(), run()])
  expect([...first, ...second].filter((line) => line === '0001-foundation: applied')).toHaveLength(1)
  expect(await run()).toEqual(['the schema is up to date'])
  const app = new pg.Client({ connectionString: database.appUrl })
  await app.connect()
  expect((await app.query('select from visit')).rowCount).toBe(0)
  await app.end()
})

test('a server that is not there, and a role that is not ours, are said plainly', async () => {
  const nowhere = 'postgres://kotisilta:x@127.0.0.1:1/kotisilta'
  await expect(migrate({ ...database, ownerUrl: nowhere, say: () => undefined })).rejects.toThrow(MigrateFailed)
  await expect(migrate({ ...database, ownerUrl: nowhere, say: () => undefined })).rejects.toThrow(
    /127.0.0.1:1\/kotisilta/,
  )
  await expect(migrate({ ...database, appUrl: database.ownerUrl, say: () => undefined })).rejects.toThrow(
    /kotisilta_app/,
  )
})
