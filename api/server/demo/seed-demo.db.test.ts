import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { sql, type Kysely } from 'kysely'
import { inOrganisation } from '../context.ts'
import { generateVisits } from '../generation/generation.service.ts'
import { createPasswordIdentity } from '../account/password-identity.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { TestDatabase } from '../db/testing.ts'
import { offeredDemoAccounts } from './demo-accounts.ts'
import { countyIdeas } from './county-ideas.ts'
import { seedDemo } from './seed-demo.ts'
import type { Seeded } from './seed-demo.ts'

const now = new Date('2026-11-22T08:41:00Z')
const log = pino({ level: 'silent' })
let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>
let first: Seeded

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createDatabase({ url: database.ownerUrl, log })
  app = createDatabase({ url: database.appUrl, log })
  first = await seedDemo(owner, { now, seed: 'test' })
})

afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})

describe('the demo', () => {
  test('is loaded, and a second run adds nothing', async () => {
    expect(first.accounts).toBe(69)
    expect(first.visits).toBeGreaterThan(17_000)
    expect(await seedDemo(owner, { now, seed: 'test' })).toEqual({ people: 0, accounts: 0, visits: 0 })
  })

  test('gets the day that has come into sight, and keeps what was changed', async () => {
    const { id } = await owner
      .selectFrom('resident')
      .select('id')
      .where('first_name', '=', 'Aino')
      .executeTakeFirstOrThrow()
    await owner.updateTable('resident').set({ about: 'changed' }).where('id', '=', id).execute()
    const added = await seedDemo(owner, { now: new Date('2026-11-23T08:41:00Z'), seed: 'test' })
    expect(added).toMatchObject({ people: 0, accounts: 0 })
    const days = await owner
      .selectFrom('visit')
      .select((eb) => eb.fn.max('occurrence_on').as('last'))
      .executeTakeFirstOrThrow()
    expect(days.last).toBe('2026-12-07')
    const aino = await owner.selectFrom('resident').select('about').where('id', '=', id).executeTakeFirstOrThrow()
    expect(aino.about).toBe('changed')
  })

  test('has a next call for the demo carer at every hour of today, and the past is over', async () => {
    const visits = await owner
      .selectFrom('visit')
      .innerJoin('staff', 'staff.id', 'visit.carer_id')
      .select(['planned_start', 'planned_end', 'state', 'modality'])
      .where('staff.last_name', '=', 'Tuulispuro')
      .where('planned_start', '>=', new Date('2026-11-21T22:00:00Z'))
      .where('planned_start', '<', new Date('2026-11-22T22:00:00Z'))
      .execute()
    expect(visits).toHaveLength(12)
    const calls = visits.filter(({ modality }) => modality !== 'home')
    for (let minute = 0; minute < 24 * 60 - 1; minute += 15) {
      const at = new Date(Date.parse('2026-11-21T22:00:00Z') + minute * 60_000)
      expect(calls.some((call) => call.planned_end > at)).toBe(true)
    }
    expect(visits.filter((visit) => visit.planned_end <= now).every(({ state }) => state !== 'planned')).toBe(true)
    expect(visits.filter((visit) => visit.planned_end > now).every(({ state }) => state === 'planned')).toBe(true)
  })

  test('books no carer twice', async () => {
    const overlaps = await owner
      .selectFrom('visit as one')
      .innerJoin('visit as other', (join) =>
        join
          .onRef('one.carer_id', '=', 'other.carer_id')
          .onRef('one.id', '<', 'other.id')
          .onRef('one.planned_start', '<', 'other.planned_end')
          .onRef('other.planned_start', '<', 'one.planned_end'),
      )
      .select('one.id')
      .execute()
    expect(overlaps).toEqual([])
  })

  test('has about six hundred visits a day, two of five by video, and few that nobody has', async () => {
    const { rows } = await sql<{ visits: number; video: number; unassigned: number }>`
      select count(*)::int as visits, count(*) filter (where modality = 'video')::int as video,
        count(*) filter (where carer_id is null)::int as unassigned
      from visit where occurrence_on = '2026-11-25'`.execute(owner)
    const { visits, video, unassigned } = rows[0]!
    expect(visits).toBeGreaterThan(550)
    expect(visits).toBeLessThan(680)
    expect(video / visits).toBeGreaterThan(0.35)
    expect(video / visits).toBeLessThan(0.5)
    expect(unassigned / visits).toBeLessThan(0.2)
  })

  test('has freed minutes, and gives some of them back', async () => {
    const { rows } = await sql<{ freed: number; given: number }>`
      select sum(norm_minutes + baseline_travel_minutes - extract(epoch from ended_at - started_at) / 60)
          filter (where modality = 'video')::int as freed,
        sum(greatest(0, extract(epoch from ended_at - started_at) / 60 - norm_minutes))
          filter (where modality = 'home' and norm_minutes > 0)::int as given
      from visit where state = 'done'`.execute(owner)
    expect(rows[0]!.freed).toBeGreaterThan(10_000)
    expect(rows[0]!.given).toBeGreaterThan(rows[0]!.freed / 10)
    expect(rows[0]!.given).toBeLessThan(rows[0]!.freed)
  })

  test('lets every offered account sign in, through the application role', async () => {
    const identity = createPasswordIdentity(app)
    for (const { email, password } of offeredDemoAccounts) {
      expect(await identity.identify({ email, password }), email).toBeDefined()
      expect(await identity.identify({ email, password: `${password}!` }), email).toBeUndefined()
    }
  })

  test('has two counties of which the application sees one at a time', async () => {
    const organisations = await owner.selectFrom('organisation').select(['id', 'name']).orderBy('name').execute()
    expect(organisations).toHaveLength(2)
    expect(await app.selectFrom('resident').select('id').execute()).toEqual([])
  })
})

/** One team is a demo too, and loads in a fifth of the time. */
const [idea] = countyIdeas
const oneTeam = [{ ...idea!, teams: idea!.teams.slice(0, 1), dealtTo: 1 }]

test('the visits are what the generator makes of the plans: asked again, it changes nothing', async () => {
  const another = await createTestDatabase()
  const db = createDatabase({ url: another.ownerUrl, log })
  // By the clock of the database, which the generator goes by.
  await seedDemo(db, { now: new Date(), seed: 'test', ideas: oneTeam })
  const plans = await db.selectFrom('care_plan').select(['id', 'org_id']).orderBy('id').limit(30).execute()
  for (const plan of plans) {
    const generated = await inOrganisation(db, plan.org_id, (trx) => generateVisits(trx, plan.id, { daysAhead: 10 }))
    expect(generated).toMatchObject({ inserted: 0, updated: 0, cancelled: 0, unassigned: 0 })
  }
  await db.destroy()
  await another.drop()
})

test('days that the generator made by itself at night get their carers when they come into sight', async () => {
  const another = await createTestDatabase()
  const db = createDatabase({ url: another.ownerUrl, log })
  const today = new Date()
  await seedDemo(db, { now: today, seed: 'test', ideas: oneTeam })
  const plans = await db.selectFrom('care_plan').select(['id', 'org_id']).execute()
  for (const plan of plans)
    await inOrganisation(db, plan.org_id, (trx) => generateVisits(trx, plan.id, { daysAhead: 17 }))
  await seedDemo(db, { now: new Date(today.getTime() + 86_400_000), seed: 'test', ideas: oneTeam })
  const { rows } = await sql<{ visits: number; annas: number; unassigned: number }>`
    select count(*)::int as visits, count(*) filter (where carer_id is null)::int as unassigned,
      count(*) filter (where carer_id = (select id from staff where last_name = 'Tuulispuro'))::int as annas
    from visit where occurrence_on = (now() at time zone 'Europe/Helsinki')::date + 15`.execute(db)
  expect(rows[0]!.annas).toBe(12)
  expect(rows[0]!.unassigned).toBeLessThan(rows[0]!.visits / 4)
  await db.destroy()
  await another.drop()
})

test('a day in the week when clocks change keeps its wall times', async () => {
  const another = await createTestDatabase()
  const db = createDatabase({ url: another.ownerUrl, log })
  await seedDemo(db, { now: new Date('2027-03-27T10:00:00Z'), seed: 'test', ideas: oneTeam })
  const rows = await db
    .selectFrom('visit')
    .innerJoin('staff', 'staff.id', 'visit.carer_id')
    .select('planned_start')
    .where('staff.last_name', '=', 'Tuulispuro')
    .orderBy('planned_start')
    .execute()
  await db.destroy()
  await another.drop()
  const firsts = ['2027-03-27', '2027-03-28', '2027-03-29'].map((day) =>
    rows
      .map((row) => Temporal.Instant.from(row.planned_start.toISOString()).toZonedDateTimeISO('Europe/Helsinki'))
      .find((start) => start.toPlainDate().toString() === day)!
      .toString({ timeZoneName: 'never' }),
  )
  expect(firsts).toEqual(['2027-03-27T07:10:00+02:00', '2027-03-28T07:10:00+03:00', '2027-03-29T07:10:00+03:00'])
})
