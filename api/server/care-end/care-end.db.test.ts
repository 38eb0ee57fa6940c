import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anonymous, type Viewer } from '../context.ts'
import type { VisitId } from '../db/ids.ts'
import { buildPeople, buildResident, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { sweep } from '../due/sweeper.ts'
import { buildPlan, insertNeedOf } from '../generation/testing/build-plan.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'
import { untilServerWaits } from '../testing/server-process.ts'
import { toDay } from '../visit/day.ts'
import { careEndHandler } from './care-end-due.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const today = toDay(new Date(), 'Europe/Helsinki')
const day = (n: number) => addDays(today, n)
const at = (days: number) => {
  const planned_start = new Date(Date.now() + days * 86_400_000)
  return { planned_start, planned_end: new Date(planned_start.valueOf() + 900_000) }
}

const answer = `__typename ... on Resident { version careEnd { endsOn reason note } } ... on Refusal { code }
  ... on InvalidInput { field } ... on StaleResident { sentVersion current { version } }`
const end = `mutation ($input: EndCareInput!) { it: endCare(input: $input) { ${answer} } }`
const resume = `mutation ($input: ResumeCareInput!) { it: resumeCare(input: $input) { ${answer} } }`
const read = `query ($id: ID!) { resident(id: $id) { lastName careEnd { endsOn reason note decidedBy { lastName } }
  carePlans { endsOn needs(includeEnded: true) { edges { node { untilOn } } } } } }`

async function it(viewer: Viewer, document: string, input: object) {
  const { data, codes } = await world.ask(viewer, document, { input })
  expect(codes).toEqual([])
  return data.it
}

interface Cared {
  people: BuiltPeople
  viewer: Viewer
  /** A visit beside the plan in three days, of the team's carer; one that was edited by hand is among the plan's. */
  extraId: VisitId
}

/** A plan with a daily need, its visits of four weeks, the first of which is the carer's; a tablet; a companion. */
async function cared(): Promise<Cared> {
  const people = await buildPeople(world.owner)
  const { orgId, residentId, carer } = people
  const viewer = staffViewer(people, people.coordinator)
  await world.owner.deleteFrom('visit_task').where('visit_id', '=', people.visitId).execute()
  await world.owner.deleteFrom('visit').where('id', '=', people.visitId).execute()
  const plan = { orgId, residentId, by: people.coordinator.id, startsOn: today }
  const planId = await buildPlan(world.owner, plan)
  await insertNeedOf(world.owner, { ...plan, planId })
  const edit = `mutation ($input: ChangeCareLevelInput!) { it: changeCareLevel(input: $input) { __typename } }`
  await it(viewer, edit, { carePlanId: planId, version: 1, level: 'HYBRID', fromOn: today, reason: 'x' })
  await world.owner
    .updateTable('visit')
    .set({ carer_id: carer.id, detached: true })
    .where('resident_id', '=', residentId)
    .where('occurrence_on', '=', day(4))
    .execute()
  const extraId = await buildVisit(world.owner, { orgId, residentId, carerId: carer.id, origin: 'extra', ...at(3) })
  const add = `mutation ($input: AddCompanionInput!) { it: addCompanion(input: $input) { __typename } }`
  expect(await it(viewer, add, { residentId, kind: 'FRIEND', name: 'Tuula' })).toEqual({ __typename: 'Companion' })
  return { people, viewer, extraId }
}

const endAt = ({ people, viewer }: Cared, endsOn: string, more: object = {}) =>
  it(viewer, end, { residentId: people.residentId, version: 1, endsOn, reason: 'MOVED', note: 'Hoivakoti', ...more })

const visitsOf = ({ people }: Cared) =>
  world.owner
    .selectFrom('visit')
    .select(['id', 'state', 'occurrence_on', 'cancel_cause', 'cancel_reason', 'carer_id'])
    .where('resident_id', '=', people.residentId)
    .orderBy('planned_start')
    .execute()

const plannedDays = async (of: Cared) =>
  (await visitsOf(of)).filter(({ state }) => state === 'planned').map(({ occurrence_on }) => occurrence_on ?? 'extra')

const sweepNow = () => sweep({ db: world.app, log: pino({ level: 'silent' }), handlers: [careEndHandler] })

const openOf = async ({ people }: Cared) => {
  const count = async (table: 'device' | 'companion', column: 'revoked_at' | 'ended_at') =>
    (await world.owner.selectFrom(table).selectAll().where('resident_id', '=', people.residentId).execute()).filter(
      (row) => (row as Record<string, unknown>)[column] === null,
    ).length
  return { devices: await count('device', 'revoked_at'), companions: await count('companion', 'ended_at') }
}

/** What is asked while somebody says that care ends today, and has not committed yet. */
async function whileCareEnds<Answer>(
  { orgId, residentId, coordinator }: BuiltPeople,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const { promise: asked, resolve } = Promise.withResolvers<Promise<Answer>>()
  await world.owner.transaction().execute(async (trx) => {
    await trx.selectFrom('resident').select('id').where('id', '=', residentId).forNoKeyUpdate().execute()
    resolve(ask())
    await untilServerWaits(world.app)
    const decision = { ends_on: today, reason: 'moved', note: '', decided_by: coordinator.id } as const
    const ended = JSON.stringify({ plans: [], needs: [] })
    await trx
      .insertInto('care_end')
      .values({ org_id: orgId, resident_id: residentId, ...decision, ended })
      .execute()
  })
  return asked
}

describe('the end of care', () => {
  test('ends plan and needs, cancels what is planned from its day on, and is told and written down', async () => {
    const of = await cared()
    const { people, viewer } = of
    const eventsBefore = (await world.readEventTypes(people)).length
    expect(await endAt(of, day(3))).toEqual({
      __typename: 'Resident',
      version: 2,
      careEnd: { endsOn: day(3), reason: 'MOVED', note: 'Hoivakoti' },
    })
    expect((await plannedDays(of)).every((on) => on < day(3))).toBe(true)
    const cancelled = (await visitsOf(of)).filter(({ state }) => state === 'cancelled')
    expect(new Set(cancelled.map((visit) => `${visit.cancel_cause} ${visit.cancel_reason}`))).toEqual(
      new Set(['care_end Hoivakoti']),
    )
    expect(cancelled.length).toBeGreaterThan(20)
    const { data } = await world.ask(viewer, read, { id: people.residentId })
    expect(data.resident).toMatchObject({
      careEnd: { endsOn: day(3), reason: 'MOVED', note: 'Hoivakoti' },
      carePlans: [{ endsOn: day(3), needs: { edges: [{ node: { untilOn: day(3) } }] } }],
    })
    const told = (await world.readEventTypes(people)).slice(eventsBefore)
    // the carer had two of the visits
    expect(told.toSorted()).toEqual([
      'care-plan.changed',
      'resident.changed',
      'visit.cancelled',
      'visit.cancelled',
      'visits.generated',
    ])
    expect((await world.readLog(people)).filter(({ action }) => action === 'resident.endCare')).toHaveLength(1)
  })

  test('takes nothing away before its day; on it, tablets, companions and addresses are worth nothing', async () => {
    const of = await cared()
    await endAt(of, day(1))
    await sweepNow()
    expect(await openOf(of)).toEqual({ devices: 1, companions: 1 })
    await world.owner.updateTable('due').set({ due_at: new Date() }).where('kind', '=', 'care.end').execute()
    await sweepNow()
    expect(await openOf(of)).toEqual({ devices: 0, companions: 0 })
    const told = await world.readEventTypes(of.people)
    expect(told.slice(-3).toSorted()).toEqual(['companion.changed', 'device.revoked', 'resident.changed'])
    const log = (await world.readLog(of.people)).map(({ action }) => action)
    expect(log.slice(-3)).toEqual(['device.revoke', 'companion.end', 'resident.closeCare'])
  })

  test('tears no visit that is under way', async () => {
    const of = await cared()
    const { orgId, residentId, carer } = of.people
    const visitId = await buildVisit(world.owner, { orgId, residentId, carerId: carer.id, ...at(0) })
    const inProgress = { state: 'in_progress', started_at: new Date() } as const
    await world.owner.updateTable('visit').set(inProgress).where('id', '=', visitId).execute()
    expect(await endAt(of, today)).toMatchObject({ __typename: 'Resident' })
    await sweepNow()
    expect((await visitsOf(of)).find(({ id }) => id === visitId)?.state).toBe('in_progress')
    expect(await openOf(of)).toEqual({ devices: 1, companions: 1 })
    await world.owner
      .updateTable('visit')
      .set({ state: 'done', ended_at: new Date() })
      .where('id', '=', visitId)
      .execute()
    await world.owner.updateTable('due').set({ due_at: new Date() }).where('kind', '=', 'care.end').execute()
    await sweepNow()
    expect(await openOf(of)).toEqual({ devices: 0, companions: 0 })
  })

  test('waits four hours for a visit that nobody ends, and leaves it to its carer', async () => {
    const of = await cared()
    const { orgId, residentId, carer } = of.people
    const visitId = await buildVisit(world.owner, { orgId, residentId, carerId: carer.id, ...at(0) })
    const begun = (minutesAgo: number) => {
      const started_at = new Date(Date.now() - minutesAgo * 60_000)
      // ten minutes by the plan: the later of its end and its start counts
      const planned = { planned_start: started_at, planned_end: new Date(started_at.valueOf() + 600_000) }
      return world.owner
        .updateTable('visit')
        .set({ started_at, ...planned })
        .where('id', '=', visitId)
        .execute()
    }
    const lookAgain = async () => {
      await world.owner.updateTable('due').set({ due_at: new Date() }).where('kind', '=', 'care.end').execute()
      await sweepNow()
    }
    const inProgress = { state: 'in_progress', started_at: new Date() } as const
    await world.owner.updateTable('visit').set(inProgress).where('id', '=', visitId).execute()
    // first, so that no visit of today is in the way of the times below
    expect(await endAt(of, today)).toMatchObject({ __typename: 'Resident' })
    await begun(245)
    await lookAgain()
    expect(await openOf(of)).toEqual({ devices: 1, companions: 1 })
    await begun(255)
    await lookAgain()
    expect(await openOf(of)).toEqual({ devices: 0, companions: 0 })
    expect((await visitsOf(of)).find(({ id }) => id === visitId)?.state).toBe('in_progress')
  })

  test.each([
    ['a companion', 'addCompanion(input: { residentId: $id, kind: FRIEND, name: "Tuula" })', 'coordinator'],
    ['a calendar address', 'createResidentCalendarFeed(residentId: $id)', 'coordinator'],
    ['a code for a tablet', 'createPairingCode(residentId: $id)', 'carer'],
  ] as const)('lets nothing slip through: %s waits while it is said, and is refused', async (_, begin, by) => {
    const people = await buildPeople(world.owner)
    const document = `mutation ($id: ID!) { it: ${begin} { __typename ... on Refusal { code } } }`
    const begun = () => world.ask(staffViewer(people, people[by]), document, { id: people.residentId })
    expect((await whileCareEnds(people, begun)).data.it).toMatchObject({ code: 'CARE_HAS_ENDED' })
  })

  test('lets no tablet slip through that has its code already', async () => {
    const people = await buildPeople(world.owner)
    const make = `mutation ($id: ID!) { it: createPairingCode(residentId: $id) { ... on PairingCode { code } } }`
    const { data } = await world.ask(staffViewer(people), make, { id: people.residentId })
    const pair = `mutation ($input: PairDeviceInput!) { it: pairDevice(input: $input) { ... on Refusal { code } } }`
    const paired = () => world.ask(anonymous, pair, { input: { code: data.it.code } })
    expect((await whileCareEnds(people, paired)).data.it).toEqual({ code: 'PAIRING_CODE_INVALID' })
  })

  test('takes the resident out of lists, and leaves the record to be read', async () => {
    const of = await cared()
    const { people, viewer } = of
    const list = `query ($includeEnded: Boolean) { residents(includeEnded: $includeEnded) { edges { node { id } } } }`
    const listed = async (by: Viewer, includeEnded = false) =>
      (await world.ask(by, list, { includeEnded })).data.residents.edges.length
    await endAt(of, day(1))
    expect(await listed(viewer)).toBe(1)
    await endAt(of, today, { version: 2 })
    const carer = staffViewer(people)
    expect([await listed(viewer), await listed(viewer, true), await listed(carer)]).toEqual([0, 1, 0])
    const seen = async (by: Viewer) => (await world.ask(by, read, { id: people.residentId })).data.resident
    expect(await seen(viewer)).toMatchObject({ careEnd: { decidedBy: { lastName: expect.any(String) } } })
    expect(await seen(carer)).toMatchObject({ careEnd: { reason: 'MOVED' } })
    expect((await seen(staffViewer(people, people.administrator))).careEnd).toEqual({
      endsOn: today,
      reason: null,
      note: null,
      decidedBy: null,
    })
    // the days around are over: the team has nothing to write down any more
    await world.owner
      .updateTable('care_end')
      .set({ ends_on: day(-16) })
      .where('resident_id', '=', people.residentId)
      .execute()
    await world.owner.deleteFrom('visit_task').where('org_id', '=', people.orgId).execute()
    await world.owner.deleteFrom('visit').where('org_id', '=', people.orgId).execute()
    expect(await seen(carer)).toBeNull()
    expect(await seen(viewer)).not.toBeNull()
  })

  test.each<[string, (of: Cared) => Promise<unknown>, object]>([
    ['an earlier version', (of) => endAt(of, day(2), { version: 7 }), { __typename: 'StaleResident', sentVersion: 7 }],
    [
      'a day before the last visit that was made',
      async (of) => {
        const { orgId, residentId, carer } = of.people
        const done = { state: 'done', started_at: at(-1).planned_start, ended_at: at(-1).planned_end } as const
        await buildVisit(world.owner, { orgId, residentId, carerId: carer.id, ...at(-1), ...done })
        return endAt(of, day(-2))
      },
      { code: 'VISIT_MADE_LATER', field: 'input.endsOn' },
    ],
    [
      'a resident whose care is over',
      async (of) => {
        await endAt(of, today)
        return endAt(of, day(5), { version: 2 })
      },
      { code: 'CARE_HAS_ENDED', field: 'input.residentId' },
    ],
  ])('is refused with %s', async (_, tryIt, refusal) => {
    expect(await tryIt(await cared())).toMatchObject(refusal)
  })

  test('is nobody else’s to say', async () => {
    const { people } = await cared()
    const other = await buildPeople(world.owner)
    const input = { residentId: people.residentId, version: 1, endsOn: today, reason: 'DIED' }
    expect(await it(staffViewer(other, other.coordinator), end, input)).toMatchObject({ code: 'NOT_FOUND' })
    for (const viewer of [staffViewer(people), staffViewer(people, people.administrator)])
      expect((await world.ask(viewer, end, { input })).codes).toEqual(['FORBIDDEN'])
  })
})

describe('taken back', () => {
  const takeBack = ({ people, viewer }: Cared, version: number) =>
    it(viewer, resume, { residentId: people.residentId, version })

  test('while its day is ahead, nothing was lost: plan, needs, visits, those beside and those edited by hand', async () => {
    const of = await cared()
    const before = await visitsOf(of)
    await endAt(of, day(2))
    expect(await takeBack(of, 2)).toEqual({ __typename: 'Resident', version: 3, careEnd: null })
    expect(await visitsOf(of)).toEqual(before)
    const { data } = await world.ask(of.viewer, read, { id: of.people.residentId })
    expect(data.resident.carePlans).toEqual([{ endsOn: null, needs: { edges: [{ node: { untilOn: null } }] } }])
    await world.owner.updateTable('due').set({ due_at: new Date() }).where('kind', '=', 'care.end').execute()
    await sweepNow()
    expect(await openOf(of)).toEqual({ devices: 1, companions: 1 })
  })

  test('another day may be said while it is ahead', async () => {
    const of = await cared()
    await endAt(of, day(2))
    expect(await endAt(of, day(10), { version: 2 })).toMatchObject({ careEnd: { endsOn: day(10) } })
    const days = await plannedDays(of)
    expect([days.includes(day(9)), days.includes(day(10)), days.includes('extra')]).toEqual([true, false, true])
  })

  test('a carer who was booked elsewhere meanwhile does not come back with a visit beside the plan', async () => {
    const of = await cared()
    await endAt(of, day(2))
    const { orgId, teamId, carer } = of.people
    const { id: residentId } = await buildResident(world.owner, { orgId, teamId })
    const { planned_start } = await world.owner
      .selectFrom('visit')
      .select('planned_start')
      .where('id', '=', of.extraId)
      .executeTakeFirstOrThrow()
    const span = { planned_start, planned_end: new Date(planned_start.valueOf() + 900_000) }
    await buildVisit(world.owner, { orgId, residentId, carerId: carer.id, modality: 'home', ...span })
    await takeBack(of, 2)
    const extra = (await visitsOf(of)).find(({ id }) => id === of.extraId)
    expect(extra).toMatchObject({ state: 'planned', carer_id: null })
  })

  test('what has no end has none to take back', async () => {
    const of = await cared()
    expect(await takeBack(of, 1)).toMatchObject({ code: 'CARE_GOES_ON' })
  })
})

describe('after the end', () => {
  const extra = `mutation ($input: CreateExtraVisitInput!) { it: createExtraVisit(input: $input) { __typename
    ... on Refusal { code } } }`
  const start = `mutation ($input: StartCarePlanInput!) { it: startCarePlan(input: $input) { __typename
    ... on Refusal { code } } }`
  const pair = `mutation ($id: ID!) { it: createPairingCode(residentId: $id) { __typename ... on Refusal { code } } }`
  const add = `mutation ($input: AddCompanionInput!) { it: addCompanion(input: $input) { __typename
    ... on Refusal { code } } }`
  const reinstate = `mutation ($input: VisitEditInput!) { it: reinstateVisit(input: $input) { __typename
    ... on Refusal { code } } }`

  test('nothing is planned, paired or invited any more, until it is taken back', async () => {
    const of = await cared()
    const { people, viewer, extraId } = of
    const { residentId } = people
    await endAt(of, today)
    const time = { on: day(1), at: '10:00', minutes: 15 }
    const tasks = [{ taskCode: 'other' }]
    const answers = [
      await it(viewer, extra, { residentId, modality: 'HOME', time, tasks, reason: 'x', carersNeeded: 1 }),
      await it(viewer, start, { residentId, startsOn: day(1), level: 'SAFETY', reason: 'x' }),
      await it(viewer, add, { residentId, kind: 'FRIEND', name: 'Tuula' }),
      await it(viewer, reinstate, { visitId: extraId, version: 2 }),
      (await world.ask(staffViewer(people), pair, { id: residentId })).data.it,
    ]
    expect(answers.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'CARE_HAS_ENDED'))
  })
})
