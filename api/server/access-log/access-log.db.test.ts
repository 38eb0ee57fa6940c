import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql, type Kysely } from 'kysely'
import { inOrganisation } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { TestDatabase } from '../db/testing.ts'
import { buildPeople } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { recordAccess, recordAccessBy } from './access-log.service.ts'

let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>

beforeAll(async () => {
  database = await createTestDatabase()
  const log = pino({ level: 'silent' })
  owner = createDatabase({ url: database.ownerUrl, log })
  app = createDatabase({ url: database.appUrl, log })
})

afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})

test('the application may add to the log and read it, and neither change nor delete', async () => {
  const people = await buildPeople(owner)
  const access = { action: 'resident.read', residentIds: [people.residentId] }
  await inOrganisation(app, people.orgId, (trx) => recordAccess(trx, staffViewer(people), access))
  const forbidden = [
    sql`update access_log set action = 'x'`,
    sql`delete from access_log`,
    sql`truncate access_log`,
    sql`alter table access_log disable row level security`,
    sql`drop table access_log`,
  ]
  for (const statement of forbidden) {
    const attempt = inOrganisation(app, people.orgId, (trx) => statement.execute(trx))
    // insufficient_privilege
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  }
  const rows = await owner.selectFrom('access_log').selectAll().where('org_id', '=', people.orgId).execute()
  expect(rows).toMatchObject([
    { action: 'resident.read', viewer_id: people.carer.id, role: 'carer', outcome: 'allowed' },
  ])
})

test('what was rolled back was not written down', async () => {
  const people = await buildPeople(owner)
  const attempt = inOrganisation(app, people.orgId, async (trx) => {
    await recordAccess(trx, staffViewer(people), { action: 'resident.read', residentIds: [people.residentId] })
    throw new RangeError('no')
  })
  await expect(attempt).rejects.toThrow(RangeError)
  expect(await owner.selectFrom('access_log').selectAll().where('org_id', '=', people.orgId).execute()).toEqual([])
})

test('nobody writes into the log of another organisation, nor reads it', async () => {
  const [own, other] = [await buildPeople(owner), await buildPeople(owner)]
  const attempt = inOrganisation(app, own.orgId, (trx) =>
    recordAccessBy(trx, { kind: 'system', orgId: other.orgId }, { action: 'visit.missed' }),
  )
  await expect(attempt).rejects.toMatchObject({ code: '42501' })
  await inOrganisation(app, other.orgId, (trx) =>
    recordAccessBy(trx, { kind: 'system', orgId: other.orgId }, { action: 'visit.missed' }),
  )
  const seen = await inOrganisation(app, own.orgId, (trx) => trx.selectFrom('access_log').selectAll().execute())
  expect(seen).toEqual([])
})
