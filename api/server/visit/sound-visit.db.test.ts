import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inOrganisation } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import { migrations } from '../db/migrations.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { buildPeople, buildStaff, type BuiltPeople } from '../demo/build-people.ts'

/** A data folder of before migration 0016, with rows, and the same after it. */
const log = pino({ level: 'silent' })
let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>
let ours: BuiltPeople
let others: BuiltPeople

const upTo = (name?: string) => {
  const migrator = new Migrator({ db: owner, provider: { getMigrations: () => Promise.resolve(migrations) } })
  return name === undefined ? migrator.migrateToLatest() : migrator.migrateTo(name)
}

beforeAll(async () => {
  // the first of a run makes the role that the migrations grant to
  await (await createTestDatabase()).drop()
  database = await createTestDatabase({ migrated: false })
  owner = createDatabase({ url: database.ownerUrl, log, maxConnections: 2 })
  app = createDatabase({ url: database.appUrl, log, maxConnections: 1 })
  expect((await upTo('0015-ended-keys')).error).toBeUndefined()
  ours = await buildPeople(owner)
  others = await buildPeople(owner)
})
afterAll(async () => {
  await Promise.all([owner, app].map((pool) => pool.destroy()))
  await database.drop()
})

/** Each breaks one rule of a visit that is otherwise whole. */
const breaks = [
  `planned_end = planned_start`,
  `state = 'in_progress'`,
  `state = 'done', ended_at = now()`,
  `state = 'done', started_at = now()`,
  `state = 'done', started_at = now(), ended_at = now() - interval '1 minute'`,
  `state = 'done', started_at = now(), ended_at = now(), carer_id = null`,
  `state = 'cancelled'`,
  `cancel_cause = 'person'`,
  `state = 'cancelled', cancel_cause = 'whim'`,
  `carers_needed = 3`,
  `second_carer_id = (select id from staff where id <> carer_id limit 1)`,
  `carers_needed = 2, second_carer_id = carer_id`,
  `window_start = now()`,
  `window_end = now()`,
  `origin = 'whim'`,
  `origin = 'need'`,
  `priority = 0`,
  `priority = 6`,
  `norm_minutes = -1`,
  `norm_minutes = 1441`,
  `baseline_travel_minutes = -1`,
  `baseline_travel_minutes = 241`,
  `travel_minutes = -1`,
  `travel_minutes = 601`,
  `extra_reason = repeat('x', 501)`,
  `missed_reason = repeat('x', 501)`,
  `note = repeat('x', 4001)`,
]
/** As far as each may go. */
const keeps = [
  `planned_end = planned_start + interval '1 second'`,
  `state = 'in_progress', started_at = now()`,
  `state = 'done', started_at = now(), ended_at = now()`,
  `state = 'planned', started_at = null, ended_at = null`,
  `state = 'cancelled', cancel_cause = 'care_end'`,
  `state = 'planned', cancel_cause = null`,
  `carers_needed = 2`,
  `carers_needed = 1`,
  `window_start = now(), window_end = now()`,
  `window_start = null, window_end = null`,
  `origin = 'import'`,
  `priority = 5, norm_minutes = 1440, baseline_travel_minutes = 240, travel_minutes = 600`,
  `extra_reason = repeat('ä', 500), missed_reason = repeat('ä', 500), note = repeat('ä', 4000)`,
]

/** What became of each: undefined, or the SQLSTATE of the refusal. */
async function tryEach(sets: readonly string[]): Promise<Record<string, unknown>> {
  const { orgId, visitId } = ours
  const outcomes: Record<string, unknown> = {}
  for (const set of sets) {
    const update = sql`update visit set ${sql.raw(set)} where org_id = ${orgId} and id = ${visitId}`.execute(owner)
    outcomes[set] = await update.then(
      () => undefined,
      (error: { code?: unknown }) => error.code,
    )
  }
  return outcomes
}

const forAll = (sets: readonly string[], outcome: unknown) => Object.fromEntries(sets.map((set) => [set, outcome]))
const checkViolation = '23514'

test('what a visit may not be is the same after the migration as before, and its rows pass through', async () => {
  expect(await tryEach(breaks)).toEqual(forAll(breaks, checkViolation))
  expect(await tryEach(keeps)).toEqual(forAll(keeps, undefined))
  expect((await upTo()).error).toBeUndefined()
  expect(await tryEach(breaks)).toEqual(forAll(breaks, checkViolation))
  expect(await tryEach(keeps)).toEqual(forAll(keeps, undefined))
  // Postgres names each column by its place: one that is misplaced would be another's
  const { rows } = await sql<{ names: string; said: string }>`select pg_get_function_identity_arguments(p.oid) as names,
    pg_get_constraintdef(c.oid) as said from pg_proc p, pg_constraint c
    where p.proname = 'is_sound_visit' and c.conname = 'sound_visit'`.execute(owner)
  const { names, said } = rows[0]!
  const parameters = names.split(', ').map((each) => each.split(' ')[0])
  expect(said).toBe(`CHECK (is_sound_visit(${parameters.join(', ')}))`)
})

test('a row of the log is of a known kind, with a known outcome', async () => {
  const row = { org_id: ours.orgId, viewer_kind: 'system', resident_ids: [], action: 'x' }
  await inOrganisation(app, ours.orgId, (trx) =>
    sql`select append_access(${JSON.stringify([row])}::jsonb)`.execute(trx),
  )
  for (const set of [`viewer_kind = 'whoever'`, `outcome = 'perhaps'`])
    await expect(
      sql`update access_log set ${sql.raw(set)} where org_id = ${ours.orgId}`.execute(owner),
    ).rejects.toMatchObject({
      code: checkViolation,
    })
})

/** As the application asks, in the organisation given (null: in none), for another visit than the one there is. */
async function findTaken(orgId: OrgId | null, asked: BuiltPeople, forVisit: string = crypto.randomUUID()) {
  const ask = (db: Kysely<Database>) =>
    sql<{ subject_kind: string; id: string; team_id: string }>`
      select t.subject_kind, (t.taken).id, t.team_id from find_taken(${forVisit},
        now() - interval '1 hour', now() + interval '1 hour', ${[asked.carer.id]}, ${asked.residentId}) as t`.execute(
      db,
    )
  return (await (orgId === null ? ask(app) : inOrganisation(app, orgId, ask))).rows
}

test('who is taken is told to the own organisation alone, whichever ids are asked about', async () => {
  const { orgId, visitId: id, teamId: team_id } = others
  expect(await findTaken(orgId, others)).toEqual([{ subject_kind: 'carer', id, team_id }])
  expect(await findTaken(orgId, others, id)).toEqual([])
  expect(await findTaken(ours.orgId, others)).toEqual([])
  expect(await findTaken(null, others)).toEqual([])
})

test('a tablet is taken as a carer is, by what overlaps and not by what is next to it', async () => {
  const { orgId, visitId, residentId } = others
  const free = await buildStaff(owner, { orgId, teamId: others.teamId })
  const ask = async (from: string, to: string, tablet: string | null) =>
    inOrganisation(app, orgId, async (trx) => {
      const { rows } = await sql<{ kind: string; id: string }>`
        select t.subject_kind as kind, (t.taken).id from visit v, find_taken(${crypto.randomUUID()}, v.planned_start + ${from}::interval,
          v.planned_end + ${to}::interval, ${[free.id]}, ${tablet}) as t where v.id = ${visitId}`.execute(trx)
      return rows
    })
  expect(await ask('14 minutes', '1 hour', residentId)).toEqual([{ kind: 'tablet', id: visitId }])
  expect(await ask('15 minutes', '1 hour', residentId)).toEqual([])
  expect(await ask('-1 hour', '-15 minutes', residentId)).toEqual([])
  expect(await ask('0', '0', null)).toEqual([])
})
