import { sql, type Kysely } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inOrganisation } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { buildOrganisation } from '../demo/build-people.ts'
import { recordAccessBy } from './access-log.service.ts'

const readers = 16
let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>

beforeAll(async () => {
  database = await createTestDatabase()
  const log = pino({ level: 'silent' })
  owner = createDatabase({ url: database.ownerUrl, log })
  app = createDatabase({ url: database.appUrl, log, maxConnections: readers })
})
afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})

test('who finds every lane taken waits for one, and all are logged', async () => {
  const orgId = await buildOrganisation(owner)
  const read = () =>
    inOrganisation(app, orgId, (trx) =>
      recordAccessBy(trx, { kind: 'system', orgId }, { action: 'visit.read', residentIds: [], fromAddress: null }),
    )
  await read() // makes the lanes
  const reading = await owner.transaction().execute(async (trx) => {
    await sql`select from access_lane where org_id = ${orgId} for update`.execute(trx)
    const answers = Promise.allSettled(Array.from({ length: readers }, read))
    // one that has failed does not wait: its answer says so
    const allWait = async () => expect(await countWaiting()).toBe(readers)
    await vi.waitFor(allWait, { timeout: 20_000 }).catch(() => undefined)
    return { answers }
  })
  const answers = await reading.answers
  expect(answers.filter((answer) => answer.status === 'rejected')).toEqual([])
  expect(await countRows(orgId)).toBe(readers + 1)
})

async function countWaiting(): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(distinct pid)::int as waiting from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`.execute(owner)
  return rows[0]!.waiting
}

async function countRows(orgId: string): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select count(*)::int as rows from access_log where org_id = ${orgId}`.execute(owner)
  return rows[0]!.rows
}
