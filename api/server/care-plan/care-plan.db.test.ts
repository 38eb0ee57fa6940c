import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import type { ResidentId } from '../db/ids.ts'
import { buildPeople, buildResident, buildTaskType, type BuiltPeople } from '../demo/build-people.ts'
import { deviceViewer, staffViewer } from '../demo/build-request.ts'
import { insertNeedOf } from '../generation/testing/build-plan.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'
import { toDay } from '../visit/day.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const today = toDay(new Date(), 'Europe/Helsinki')
const day = (n: number) => addDays(today, n)

const answer = `__typename ... on CarePlan { id version startsOn endsOn
    levels { level fromOn untilOn reason visitsFor alarms decidedBy { lastName } }
    pauses { id reason fromOn untilOn note } }
  ... on Refusal { code } ... on InvalidInput { field message }`
const stale = `... on StaleCarePlan { sentVersion current { version } }`
const mutation = (name: string, input: string, more = stale) =>
  `mutation ($input: ${input}!) { it: ${name}(input: $input) { ${answer} ${more} } }`
const start = mutation('startCarePlan', 'StartCarePlanInput', '')
const end = mutation('endCarePlan', 'EndCarePlanInput')
const level = mutation('changeCareLevel', 'ChangeCareLevelInput')
const pause = mutation('pauseCarePlan', 'PauseCarePlanInput')
const resume = mutation('resumeCarePlan', 'ResumeCarePlanInput')
const read = `query ($id: ID!) { resident(id: $id) { carePlan { id levels { level } needs { edges { node { id } } } } carePlans { startsOn } } }`

async function it(viewer: Viewer, document: string, input: object) {
  const { data, codes } = await world.ask(viewer, document, { input })
  expect(codes).toEqual([])
  return data.it
}

interface Started {
  people: BuiltPeople
  viewer: Viewer
  plan: { carePlanId: string; version: number }
}

async function startPlan(startsOn = day(1)): Promise<Started> {
  const people = await buildPeople(world.owner)
  const viewer = staffViewer(people, people.coordinator)
  const { residentId } = people
  const made = await it(viewer, start, { residentId, startsOn, level: 'HYBRID', reason: 'Kotiutuu sairaalasta' })
  expect(made.__typename).toBe('CarePlan')
  return { people, viewer, plan: { carePlanId: made.id, version: made.version } }
}

async function withVisits(): Promise<Started> {
  const started = await startPlan()
  const { people, viewer, plan } = started
  await buildTaskType(world.owner, { orgId: people.orgId })
  const of = { ...people, by: people.coordinator.id, startsOn: day(1), planId: plan.carePlanId as never }
  await insertNeedOf(world.owner, of, { allowed: 'home' })
  // any edit brings the visits up to date
  const { version } = await it(viewer, level, { ...plan, level: 'HYBRID', fromOn: day(1), reason: 'Alku' })
  return { ...started, plan: { ...plan, version } }
}

const causes = async ({ people }: Started, days = 5) => {
  const rows = await world.owner
    .selectFrom('visit')
    .select(['occurrence_on', 'cancel_cause'])
    .where('resident_id', '=', people.residentId)
    .where('origin', '=', 'need')
    .orderBy('occurrence_on')
    .limit(days)
    .execute()
  return rows.map(({ cancel_cause }) => cancel_cause)
}

describe('a plan', () => {
  test('starts with its level, is read by those who care, and all of it is in the log', async () => {
    const { people, viewer, plan } = await startPlan()
    const shown = await world.ask(viewer, read, { id: people.residentId })
    expect(shown.data.resident.carePlan).toEqual({
      id: plan.carePlanId,
      levels: [{ level: 'HYBRID' }],
      needs: { edges: [] },
    })
    const carer = await world.ask(staffViewer(people), read, { id: people.residentId })
    expect(carer.data.resident.carePlans).toEqual([{ startsOn: day(1) }])
    const administrator = await world.ask(staffViewer(people, people.administrator), read, { id: people.residentId })
    expect(administrator.data.resident).toEqual({ carePlan: null, carePlans: null })
    const actions = (await world.readLog(people)).map(({ action, resident_ids }) => [action, resident_ids.length])
    expect(actions.filter(([action]) => String(action).startsWith('carePlan'))).toEqual([
      ['carePlan.start', 1],
      // the plan of today and the list of all, for the coordinator and for the carer
      ...Array.from({ length: 4 }, () => ['carePlan.read', 1]),
    ])
    expect(await world.readEventTypes(people)).toEqual(['care-plan.changed'])
  })

  test.each([
    ['ends before it starts', { endsOn: day(1) }, 'END_BEFORE_START', 'input.endsOn'],
    ['is on days of another', { startsOn: day(30) }, 'PLAN_OVERLAPS', 'input.startsOn'],
  ])('that %s is refused', async (_, columns, code, field) => {
    const { people, viewer } = await startPlan()
    const input = { residentId: people.residentId, startsOn: day(1), level: 'SAFETY', reason: 'x', ...columns }
    expect(await it(viewer, start, input)).toMatchObject({ code, field, message: expect.any(String) })
  })

  test('is nobody else’s: another organisation’s coordinator, a carer and a tablet start none', async () => {
    const { people } = await startPlan()
    const other = await buildPeople(world.owner)
    const input = { residentId: people.residentId, startsOn: day(400), level: 'SAFETY', reason: 'x' }
    expect(await it(staffViewer(other, other.coordinator), start, input)).toMatchObject({ code: 'NOT_FOUND' })
    for (const viewer of [staffViewer(people), staffViewer(people, people.administrator), deviceViewer(people)]) {
      expect((await world.ask(viewer, start, { input })).codes).toEqual(['FORBIDDEN'])
    }
  })

  test('of two that start at once one is there', async () => {
    const people = await buildPeople(world.owner)
    const viewer = staffViewer(people, people.coordinator)
    const input = { residentId: people.residentId, startsOn: day(1), level: 'SAFETY', reason: 'x' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => it(viewer, start, input)))
    const kinds = answers.map(({ __typename, code }) => code ?? __typename).toSorted()
    expect(kinds).toEqual(['CarePlan', 'PLAN_OVERLAPS', 'PLAN_OVERLAPS', 'PLAN_OVERLAPS'])
  })

  test('that ends takes its visits with it, and a stale edit gets both versions', async () => {
    const started = await withVisits()
    const { viewer, plan } = started
    expect(await it(viewer, end, { ...plan, endsOn: day(3) })).toMatchObject({
      endsOn: day(3),
      version: plan.version + 1,
    })
    expect(await causes(started)).toEqual([null, null, 'series', 'series', 'series'])
    expect(await it(viewer, end, { ...plan, endsOn: day(4) })).toMatchObject({
      __typename: 'StaleCarePlan',
      code: 'STALE_EDIT',
      sentVersion: plan.version,
      current: { version: plan.version + 1 },
    })
    expect(await it(viewer, end, { ...plan, version: plan.version + 1, endsOn: day(-1) })).toMatchObject({
      code: 'END_BEFORE_START',
    })
  })
})

describe('the level', () => {
  test('changes from a day on, with its history, and visits come and go with it', async () => {
    const started = await withVisits()
    const { viewer, plan } = started
    const lowered = await it(viewer, level, { ...plan, level: 'SAFETY', fromOn: day(3), reason: 'Pärjää' })
    expect(lowered.levels).toMatchObject([
      { level: 'HYBRID', fromOn: day(1), untilOn: day(3), visitsFor: ['VIDEO', 'EITHER', 'HOME'] },
      { level: 'SAFETY', fromOn: day(3), untilOn: null, visitsFor: [], reason: 'Pärjää' },
    ])
    expect(lowered.levels[1].alarms).toContain('NO_SIGN_OF_LIFE')
    expect(await causes(started)).toEqual([null, null, 'level', 'level', 'level'])
    const { version } = lowered
    const raised = await it(viewer, level, { ...plan, version, level: 'HYBRID', fromOn: day(3), reason: 'Ei pärjää' })
    expect(raised.levels).toHaveLength(2)
    expect(await causes(started)).toEqual([null, null, null, null, null])
  })

  test.each([
    [day(-1), 'IN_THE_PAST'],
    [today, 'OUTSIDE_PLAN'],
  ])('does not change from %s on', async (fromOn, code) => {
    const { viewer, plan } = await startPlan()
    const input = { ...plan, level: 'SAFETY', fromOn, reason: 'x' }
    expect(await it(viewer, level, input)).toMatchObject({ code, field: 'input.fromOn' })
  })
})

describe('a pause', () => {
  test('takes visits away until it is said that they come back', async () => {
    const started = await withVisits()
    const { people, viewer, plan } = started
    const paused = await it(viewer, pause, { ...plan, reason: 'HOSPITAL', fromOn: day(2), note: 'Osasto 5' })
    expect(paused.pauses).toMatchObject([{ reason: 'HOSPITAL', fromOn: day(2), untilOn: null, note: 'Osasto 5' }])
    expect(await causes(started)).toEqual([null, 'pause', 'pause', 'pause', 'pause'])
    const input = { ...plan, version: paused.version, pauseId: paused.pauses[0].id }
    const resumed = await it(viewer, resume, { ...input, untilOn: day(4) })
    expect(resumed.pauses).toMatchObject([{ untilOn: day(4) }])
    expect(await causes(started)).toEqual([null, 'pause', 'pause', null, null])
    const taken = await it(viewer, resume, { ...input, version: resumed.version, untilOn: today })
    expect(taken.pauses).toMatchObject([{ fromOn: day(2), untilOn: day(2) }])
    expect(await causes(started)).toEqual([null, null, null, null, null])
    const events = await world.readEventTypes(people)
    expect(events.slice(-2)).toEqual(['care-plan.changed', 'visits.generated'])
  })

  test.each([
    ['ends before it starts', { fromOn: day(5), untilOn: day(5) }, 'END_BEFORE_START', 'input.untilOn'],
    ['begins before the plan', { fromOn: today }, 'OUTSIDE_PLAN', 'input.fromOn'],
    ['is on days of another', { fromOn: day(11) }, 'PAUSE_OVERLAPS', 'input.fromOn'],
  ])('that %s is refused', async (_, days, code, field) => {
    const { viewer, plan } = await startPlan()
    const { version } = await it(viewer, pause, { ...plan, reason: 'HOLIDAY', fromOn: day(10), untilOn: day(12) })
    expect(await it(viewer, pause, { ...plan, version, reason: 'OTHER', ...days })).toMatchObject({ code, field })
  })
})

test('the plans of a page of residents are read by loaders: as many readings as for one', async () => {
  const { people, viewer } = await startPlan()
  const list = `{ residents(first: 50) { edges { node { carePlan { levels { level } pauses { id } needs { edges { node { id } } } links { id } } } } } }`
  const count = async () => {
    const before = await countReadings(people)
    await world.ask(viewer, list)
    return (await countReadings(people)) - before
  }
  const ofOne = await count()
  for (let n = 0; n < 5; n += 1) {
    const { id } = await buildResident(world.owner, { orgId: people.orgId, teamId: people.teamId })
    await startOf(viewer, id)
  }
  expect(await count()).toBe(ofOne)
})

async function startOf(viewer: Viewer, residentId: ResidentId): Promise<void> {
  await it(viewer, start, { residentId, startsOn: day(1), level: 'SUPPORT', reason: 'x' })
}

/** Each reading of people's data is a row: a list is one, however long. */
async function countReadings(people: BuiltPeople): Promise<number> {
  return (await world.readLog(people)).length
}
