import { CompiledQuery, sql, type Kysely } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAccessBy } from '../access-log/access-log.service.ts'
import { inOrganisation } from '../context.ts'
import { buildPeople, type BuiltPeople } from '../demo/build-people.ts'
import { fillOrganisation } from '../testing/fill-organisation.ts'
import { createDatabase } from './connection.ts'
import type { Database } from './database.ts'
import { checkDatabase, DatabaseNotFit } from './startup-check.ts'
import { createTestDatabase, type TestDatabase } from './testing.ts'

const log = pino({ level: 'silent' })
let database: TestDatabase
let owner: Kysely<Database>
/** One connection: what one request leaves behind in it, the next would find. */
let app: Kysely<Database>
let ours: BuiltPeople
let others: BuiltPeople

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createDatabase({ url: database.ownerUrl, log, maxConnections: 1 })
  app = createDatabase({ url: database.appUrl, log, maxConnections: 1 })
  ours = await buildPeople(owner)
  others = await buildPeople(owner)
  for (const people of [ours, others]) await fillEveryTable(people)
})

afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})

/** The tables of an organisation, by what the database says, so that a new one is in the test from its first day. */
async function findTables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name::text as name from information_schema.columns
    where table_schema = 'public' and column_name = 'org_id' order by 1`.execute(owner)
  return rows.map((row) => row.name)
}

/** A row for each table that building people leaves empty. */
async function fillEveryTable({ orgId, visitId, carer, device, residentId }: BuiltPeople): Promise<void> {
  const query = async (text: string, values: unknown[]) =>
    (await owner.executeQuery<{ id: string }>(CompiledQuery.raw(text, values))).rows
  const circle = { orgId, residentId, staffId: carer.id, deviceId: device.id, visitId, mark: 'x' }
  await fillOrganisation(query, circle)
  const at = new Date()
  const { id: callId } = await owner
    .insertInto('call')
    .values({ org_id: orgId, visit_id: visitId, started_by: carer.id, ringing_at: at, ring_deadline: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const stay = {
    org_id: orgId,
    call_id: callId,
    peer: `device:${device.id}`,
    device_id: device.id,
    joined_at: at,
    node_id: 'sfu-1',
  }
  await owner.insertInto('participation').values(stay).execute()
  await owner.insertInto('event').values({ org_id: orgId, type: 'visit.changed' }).execute()
  await owner.insertInto('due').values({ org_id: orgId, kind: 'x', key: 'x', due_at: at, payload: '{}' }).execute()
  await inOrganisation(app, orgId, (trx) => recordAccessBy(trx, { kind: 'system', orgId }, { action: 'x' }))
  const code = { code_hash: Buffer.from(orgId), created_by: carer.id, expires_at: at, resident_id: residentId }
  await owner
    .insertInto('pairing_code')
    .values({ org_id: orgId, ...code })
    .execute()
}

async function countRows(db: Kysely<Database>, table: string): Promise<{ all: number; foreign: number }> {
  const { rows } = await sql<{ all: number; foreign: number }>`
    select count(*) as all, count(*) filter (where org_id <> ${ours.orgId}) as foreign from ${sql.table(table)}`.execute(
    db,
  )
  return rows[0]!
}

test('every table has rows of both organisations, or this test would prove nothing', async () => {
  for (const table of await findTables()) {
    const { all, foreign } = await countRows(owner, table)
    expect({ table, ours: all - foreign > 0, others: foreign > 0 }).toEqual({ table, ours: true, others: true })
  }
})

test('without an organisation, and after a request has had one in the same connection, no row is seen', async () => {
  const tables = await findTables()
  for (const table of tables) expect({ table, ...(await countRows(app, table)) }).toEqual({ table, all: 0, foreign: 0 })
  await inOrganisation(app, others.orgId, (trx) => countRows(trx, 'resident'))
  for (const table of tables) expect({ table, ...(await countRows(app, table)) }).toEqual({ table, all: 0, foreign: 0 })
})

test('with an organisation, without a where, only its rows are seen', async () => {
  await inOrganisation(app, ours.orgId, async (trx) => {
    for (const table of await findTables()) {
      const { all, foreign } = await countRows(trx, table)
      expect({ table, own: all > 0, foreign }).toEqual({ table, own: true, foreign: 0 })
    }
  })
})

test("another organisation's rows cannot be written, and its organisation is not seen", async () => {
  const moved = inOrganisation(app, ours.orgId, (trx) =>
    trx.insertInto('team').values({ org_id: others.orgId, name: 'x' }).execute(),
  )
  await expect(moved).rejects.toThrow(/row-level security/)
  const updated = await inOrganisation(app, ours.orgId, (trx) =>
    trx.updateTable('visit').set({ note: 'x' }).where('id', '=', others.visitId).executeTakeFirst(),
  )
  expect(updated.numUpdatedRows).toBe(0n)
  const seen = await inOrganisation(app, ours.orgId, (trx) => trx.selectFrom('organisation').select('id').execute())
  expect(seen).toEqual([{ id: ours.orgId }])
})

test('what happened, and who looked, cannot be changed or taken back', async () => {
  for (const statement of [
    'delete from access_log',
    "update access_log set action = 'x'",
    `insert into access_log (org_id, viewer_kind, action, lane, lane_no, hash) values ('${ours.orgId}', 'system', 'x', 0, 9, '')`,
    'update access_lane set rows = 0',
    'delete from glass_breaking',
    'delete from companion_consent',
    'delete from video_suitability',
    'delete from event',
    'delete from visit',
  ])
    await expect(inOrganisation(app, ours.orgId, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(
      /permission denied/,
    )
})

test('the server starts as kotisilta_app, and not as the owner, a superuser, or one who bypasses', async () => {
  await expect(checkDatabase(app)).resolves.toBeUndefined()
  await expect(checkDatabase(owner)).rejects.toThrow(DatabaseNotFit)
  await expect(checkDatabase(owner)).rejects.toThrow(/owns tables/)
  expect(await refusalWhere({ rolsuper: true })).toMatch(/is a superuser/)
  expect(await refusalWhere({ rolbypassrls: true })).toMatch(/bypasses row-level security/)
})

/** Only a superuser could give the role such a right, so a view stands where the catalogue is. */
async function refusalWhere(right: { rolsuper?: boolean; rolbypassrls?: boolean }): Promise<string> {
  return app.transaction().execute(async (trx) => {
    await sql`create temporary view pg_roles as
      select rolname, ${sql.lit(right.rolsuper ?? false)} as rolsuper, ${sql.lit(right.rolbypassrls ?? false)} as rolbypassrls
      from pg_catalog.pg_roles`.execute(trx)
    await sql`set local search_path = pg_temp, pg_catalog, public`.execute(trx)
    const message = await checkDatabase(trx).then(
      () => 'not refused',
      (error: Error) => error.message,
    )
    await sql`drop view pg_temp.pg_roles`.execute(trx)
    return message
  })
}

test('a table of an organisation without forced security keeps the server from starting', async () => {
  await sql`create table forgotten (org_id uuid); grant select on forgotten to kotisilta_app`.execute(owner)
  await expect(checkDatabase(app)).rejects.toThrow(/without forced row-level security: forgotten/)
  await sql`drop table forgotten`.execute(owner)
})

test('a schema that is behind keeps the server from starting, and says what to run', async () => {
  await sql`update kysely_migration set name = 'renamed' where name = '0001-foundation'`.execute(owner)
  await expect(checkDatabase(app)).rejects.toThrow(/schema is behind; run db\/migrate.ts[^]*0001-foundation/)
  await sql`update kysely_migration set name = '0001-foundation' where name = 'renamed'`.execute(owner)
})
