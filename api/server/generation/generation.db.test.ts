import { pino } from 'pino'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inOrganisation } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import type { CarePlanId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { buildOrganisation, buildResident, buildStaff, buildTeam, buildVisit } from '../demo/build-people.ts'
import { sweep } from '../due/sweeper.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { toDay } from '../visit/day.ts'
import { againIfMet } from './again-if-met.ts'
import { createGenerationHandler } from './generation-due.ts'
import { generateVisits } from './generation.service.ts'
import { buildPlan, buildReview, insertNeedOf } from './testing/build-plan.ts'

const log = pino({ level: 'silent' })
const timeZone = 'Europe/Helsinki'
const today = toDay(new Date(), timeZone)
const tomorrow = addDays(today, 1)
const daysAhead = 8
let database: TestDatabase
let owner: Kysely<Database>
let app: Kysely<Database>
let orgId: OrgId
let by: StaffId
let residentId: ResidentId
let planId: CarePlanId

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createDatabase({ url: database.ownerUrl, log, maxConnections: 2 })
  app = createDatabase({ url: database.appUrl, log })
})
afterAll(async () => {
  await owner.destroy()
  await app.destroy()
  await database.drop()
})
beforeEach(async () => {
  orgId = await buildOrganisation(owner)
  const teamId = await buildTeam(owner, orgId)
  ;({ id: by } = await buildStaff(owner, { orgId, teamId }))
  ;({ id: residentId } = await buildResident(owner, { orgId, teamId }))
  planId = await buildPlan(owner, { orgId, residentId, by, startsOn: tomorrow })
  await buildReview(owner, { orgId, residentId, by }, true)
})

const plan = () => ({ orgId, residentId, by, startsOn: tomorrow, planId })
const generate = () => inOrganisation(app, orgId, (trx) => generateVisits(trx, planId, { daysAhead }))
const visitsOf = (of = planId) =>
  owner.selectFrom('visit').selectAll().where('care_plan_id', '=', of).orderBy('planned_start').orderBy('id').execute()
const tasksOf = () =>
  owner.selectFrom('visit_task').selectAll().where('org_id', '=', orgId).orderBy('visit_id').execute()

test('a week of visits with their tasks, once', async () => {
  const need = await insertNeedOf(owner, plan(), { note: 'Sininen dosetti', home_every_days: 3 })
  await insertNeedOf(owner, plan(), { task_code: 'other', priority: 1, home_minutes: 20 })
  expect(await generate()).toMatchObject({ inserted: 7, updated: 0, cancelled: 0 })
  const visits = await visitsOf()
  expect(visits.map(({ occurrence_on }) => occurrence_on)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => addDays(today, n)))
  // at least every third day in person: tomorrow, since nobody has been there yet, and then as late as may be
  expect(visits.map(({ modality }) => modality)).toEqual(['home', 'video', 'video', 'home', 'video', 'video', 'home'])
  expect(visits[1]).toMatchObject({
    origin: 'need',
    state: 'planned',
    allowed: 'either',
    norm_minutes: 35,
    priority: 3,
  })
  const tasks = (await tasksOf()).filter(({ visit_id }) => visit_id === visits[0]?.id)
  expect(tasks).toHaveLength(2)
  expect(tasks).toContainEqual(
    expect.objectContaining({ need_id: need.id, series_id: need.seriesId, detail: 'Sininen dosetti' }),
  )
  const before = [await visitsOf(), await tasksOf()]
  expect(await generate()).toMatchObject({ inserted: 0, updated: 0, cancelled: 0, events: [] })
  expect([await visitsOf(), await tasksOf()]).toEqual(before)
})

test('never reviewed, or no longer willing: in person', async () => {
  await insertNeedOf(owner, plan())
  await generate()
  expect(new Set((await visitsOf()).map(({ modality }) => modality))).toEqual(new Set(['video']))
  await buildReview(owner, { orgId, residentId, by }, false)
  expect(await generate()).toMatchObject({ updated: 7 })
  expect(new Set((await visitsOf()).map(({ modality }) => modality))).toEqual(new Set(['home']))
})

describe('who was to come', () => {
  test('stays through a change of the window where the time is free, and goes where it is not', async () => {
    const { id: needId } = await insertNeedOf(owner, plan())
    await generate()
    const [first, second] = await visitsOf()
    await owner.updateTable('visit').set({ carer_id: by }).where('id', 'in', [first!.id, second!.id]).execute()
    const other = await buildResident(owner, { orgId, teamId: await buildTeam(owner, orgId) })
    const later = new Date(second!.planned_start.valueOf() + 4 * 3_600_000)
    const times = { planned_start: later, planned_end: new Date(later.valueOf() + 600_000) }
    await buildVisit(owner, { orgId, residentId: other.id, carerId: by, modality: 'home', ...times })
    await owner
      .updateTable('need')
      .set({ window_start: '12:00', window_end: '13:00' })
      .where('id', '=', needId)
      .execute()
    const generated = await generate()
    expect(generated).toMatchObject({ inserted: 0, updated: 7, cancelled: 0, unassigned: 1 })
    const moved = await visitsOf()
    expect(moved.map(({ id, carer_id }) => [id, carer_id]).slice(0, 3)).toEqual([
      [first!.id, by],
      [second!.id, null],
      [moved[2]!.id, null],
    ])
    const told = generated?.events.map(({ type, staffId }) => [type, staffId ?? null])
    expect(told).toEqual([
      ['visits.generated', null],
      ['visit.changed', by],
      ['visit.changed', by],
    ])
  })

  test('two visits of the same carer that change places keep the carer', async () => {
    const one = await insertNeedOf(owner, plan(), { window_end: '08:30', allowed: 'home' })
    const two = await insertNeedOf(owner, plan(), { window_start: '09:00', window_end: '09:30', allowed: 'home' })
    await generate()
    await owner.updateTable('visit').set({ carer_id: by }).where('care_plan_id', '=', planId).execute()
    await owner
      .updateTable('need')
      .set({ window_start: '09:00', window_end: '09:30' })
      .where('id', '=', one.id)
      .execute()
    await owner
      .updateTable('need')
      .set({ window_start: '08:00', window_end: '08:30' })
      .where('id', '=', two.id)
      .execute()
    expect(await generate()).toMatchObject({ updated: 14, unassigned: 0 })
    expect((await visitsOf()).every(({ carer_id }) => carer_id === by)).toBe(true)
  })
})

test('a pause cancels, its end brings back the same visits with their carer, and what a person cancelled stays so', async () => {
  await insertNeedOf(owner, plan())
  await generate()
  const before = await visitsOf()
  await owner.updateTable('visit').set({ carer_id: by }).where('id', '=', before[1]!.id).execute()
  const byPerson = { state: 'cancelled', cancel_cause: 'person', cancel_reason: 'Omaisten luona' } as const
  await owner.updateTable('visit').set(byPerson).where('id', '=', before[2]!.id).execute()
  const [from_on, until_on] = [addDays(today, 2), addDays(today, 5)]
  const pause = { org_id: orgId, care_plan_id: planId, reason: 'hospital', created_by: by, from_on, until_on } as const
  const { id } = await owner.insertInto('care_pause').values(pause).returning('id').executeTakeFirstOrThrow()
  expect(await generate()).toMatchObject({ inserted: 0, cancelled: 2 })
  expect((await visitsOf()).map(({ cancel_cause }) => cancel_cause)).toEqual([
    null,
    'pause',
    'person',
    'pause',
    null,
    null,
    null,
  ])
  await owner.deleteFrom('care_pause').where('id', '=', id).execute()
  expect(await generate()).toMatchObject({ inserted: 0, updated: 2, cancelled: 0 })
  const after = await visitsOf()
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(after.map(({ state }) => state)).toEqual(before.map((_, n) => (n === 2 ? 'cancelled' : 'planned')))
  expect(after[1]?.carer_id).toBe(by)
})

test('what was begun, is over or was set apart is left alone when the plan ends', async () => {
  await insertNeedOf(owner, plan())
  await generate()
  const [going, detached] = await visitsOf()
  const begun = { state: 'in_progress', carer_id: by, started_at: new Date() } as const
  await owner.updateTable('visit').set(begun).where('id', '=', going!.id).execute()
  await owner.updateTable('visit').set({ detached: true }).where('id', '=', detached!.id).execute()
  await owner
    .updateTable('care_plan')
    .set({ ends_on: addDays(today, 2) })
    .where('id', '=', planId)
    .execute()
  expect(await generate()).toMatchObject({ cancelled: 5 })
  const states = (await visitsOf()).map(({ state }) => state)
  expect(states).toEqual(['in_progress', 'planned', ...Array.from({ length: 5 }, () => 'cancelled')])
})

test('while carers are assigned, needs are changed: nobody is booked twice, and nothing fails for good', async () => {
  const plans = [planId]
  const { id: needId } = await insertNeedOf(owner, plan(), { allowed: 'home' })
  for (let n = 0; n < 3; n += 1) {
    const other = await buildResident(owner, { orgId, teamId: await buildTeam(owner, orgId, `Tiimi ${n}`) })
    const of = { orgId, residentId: other.id, by, startsOn: tomorrow }
    const id = await buildPlan(owner, of)
    await insertNeedOf(
      owner,
      { ...of, planId: id },
      { allowed: 'home', window_start: `${10 + n}:00`, window_end: `${12 + n}:00` },
    )
    plans.push(id)
  }
  const run = (id: CarePlanId) =>
    againIfMet(() => inOrganisation(app, orgId, (trx) => generateVisits(trx, id, { daysAhead })))
  await Promise.all(plans.map(run))
  const assignments = (await Promise.all(plans.map(visitsOf)))
    .flat()
    .map(({ id }) =>
      inOrganisation(app, orgId, (trx) =>
        trx.updateTable('visit').set({ carer_id: by }).where('id', '=', id).execute(),
      ),
    )
  const moves = [11, 12, 13, 10].map(async (hour) => {
    const window = { window_start: `${hour}:00`, window_end: `${hour + 2}:00` }
    await owner.updateTable('need').set(window).where('id', '=', needId).execute()
    await Promise.all(plans.map(run))
  })
  // an assignment may lose against the booking that was first; a generator may not fail
  await Promise.allSettled(assignments)
  await Promise.all(moves)
  const { rows } = await sql<{ met: number }>`select count(*)::int as met from visit a join visit b
    on a.org_id = b.org_id and a.carer_id = b.carer_id and a.id < b.id and a.state = 'planned' and b.state = 'planned'
    and tstzrange(a.planned_start, a.planned_end) && tstzrange(b.planned_start, b.planned_end)
    where a.org_id = ${orgId}`.execute(owner)
  expect(rows).toEqual([{ met: 0 }])
  for (const id of plans) expect(await run(id)).toMatchObject({ inserted: 0, updated: 0, cancelled: 0 })
})

test('two generators of one plan at once write its visits once', async () => {
  await insertNeedOf(owner, plan())
  await Promise.all([generate(), generate(), generate(), generate()])
  expect(await visitsOf()).toHaveLength(7)
})

describe('the rolling horizon', () => {
  test('a plan brings its own promise, which is kept at once and again every night', async () => {
    await insertNeedOf(owner, plan())
    await sweep({ db: app, log, handlers: [createGenerationHandler({ daysAhead })] })
    expect(await visitsOf()).toHaveLength(7)
    const due = await owner.selectFrom('due').selectAll().where('key', '=', planId).executeTakeFirstOrThrow()
    expect(due).toMatchObject({ kind: 'care.generate', done_at: null, dead_at: null, attempts: 0 })
    expect(toDay(due.due_at, timeZone)).toBe(tomorrow)
    const log_ = await owner.selectFrom('access_log').selectAll().where('org_id', '=', orgId).execute()
    expect(log_).toMatchObject([{ action: 'visit.generate', viewer_kind: 'system', resident_ids: [residentId] }])
    const { generated_until } = await owner
      .selectFrom('care_plan')
      .selectAll()
      .where('id', '=', planId)
      .executeTakeFirstOrThrow()
    expect(generated_until).toBe(addDays(today, daysAhead))
  })

  test('visits beyond a horizon that became shorter are looked after too', async () => {
    const { id } = await insertNeedOf(owner, plan())
    await generate()
    await owner.updateTable('need').set({ until_on: tomorrow }).where('id', '=', id).execute()
    await inOrganisation(app, orgId, (trx) => generateVisits(trx, planId, { daysAhead: 2 }))
    expect((await visitsOf()).map(({ cancel_cause }) => cancel_cause)).toEqual(
      Array.from({ length: 7 }, () => 'series'),
    )
  })
})
