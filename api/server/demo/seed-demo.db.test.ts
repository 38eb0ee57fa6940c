import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import type { Kysely } from 'kysely'
import { createPasswordIdentity } from '../account/password-identity.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase } from '../db/testing.ts'
import type { TestDatabase } from '../db/testing.ts'
import { offeredDemoAccounts } from './demo-accounts.ts'
import { seedDemo } from './seed-demo.ts'

const now = new Date('2026-11-22T08:41:00Z')
const log = pino({ level: 'silent' })
let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createDatabase({ url: database.ownerUrl, log })
  app = createDatabase({ url: database.appUrl, log })
})

afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})

describe('the demo', () => {
  test('is loaded, and a second run adds nothing', async () => {
    const first = await seedDemo(owner, { now, seed: 'test' })
    expect(first.accounts).toBe(20)
    expect(first.visits).toBeGreaterThan(600)
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
      .select((eb) => eb.fn.max('planned_start').as('last'))
      .executeTakeFirstOrThrow()
    expect(new Date(days.last).toISOString()).toMatch(/^2026-11-30/)
    const aino = await owner.selectFrom('resident').select('about').where('id', '=', id).executeTakeFirstOrThrow()
    expect(aino.about).toBe('changed')
  })

  test('has a next call for the demo carer at every hour of today, and the past is over', async () => {
    const visits = await owner
      .selectFrom('visit')
      .innerJoin('staff', 'staff.id', 'visit.carer_id')
      .select(['planned_start', 'planned_end', 'state', 'modality'])
      .where('staff.first_name', '=', 'Anna')
      .where('planned_start', '>=', new Date('2026-11-21T22:00:00Z'))
      .where('planned_start', '<', new Date('2026-11-22T22:00:00Z'))
      .execute()
    const calls = visits.filter(({ modality }) => modality === 'video')
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

test('a day in the week when clocks change keeps its wall times', async () => {
  const another = await createTestDatabase()
  const db = createDatabase({ url: another.ownerUrl, log })
  await seedDemo(db, { now: new Date('2027-03-27T10:00:00Z'), seed: 'test' })
  const rows = await db
    .selectFrom('visit')
    .innerJoin('staff', 'staff.id', 'visit.carer_id')
    .select('planned_start')
    .where('staff.first_name', '=', 'Anna')
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
