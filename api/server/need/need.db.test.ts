import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import type { CarePlanId } from '../db/ids.ts'
import { buildPeople, buildTaskType, type BuiltPeople } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { buildPlan, buildReview } from '../generation/testing/build-plan.ts'
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

const need = `... on Need { id seriesId version fromOn untilOn anchorOn recurrence windowStart windowEnd allowed homeMinutes
    videoMinutes note qualification { code } taskType { code } }`
const refusal = `__typename ... on Refusal { code } ... on InvalidInput { field message }`
const stale = `... on StaleNeed { sentVersion current { id version windowStart } }`
const mutation = (name: string, input: string, answer: string) =>
  `mutation ($input: ${input}!) { it: ${name}(input: $input) { ${refusal} ${answer} } }`
const add = mutation('addNeed', 'AddNeedInput', need)
const change = mutation('changeNeed', 'ChangeNeedInput', need + stale)
const end = mutation('endNeed', 'EndNeedInput', need + stale)
const link = mutation('linkNeeds', 'LinkNeedsInput', '... on NeedLink { id }')
const unlink = `mutation ($id: ID!) { it: unlinkNeeds(linkId: $id) { __typename ... on NeedLink { id } } }`

async function it(viewer: Viewer, document: string, input: object) {
  const { data, codes } = await world.ask(viewer, document, { input })
  expect(codes).toEqual([])
  return data.it
}

interface Planned {
  people: BuiltPeople
  viewer: Viewer
  carePlanId: CarePlanId
}

async function withPlan(): Promise<Planned> {
  const people = await buildPeople(world.owner)
  const { orgId, residentId } = people
  const by = people.coordinator.id
  const carePlanId = await buildPlan(world.owner, { orgId, residentId, by, startsOn: today })
  await buildReview(world.owner, { orgId, residentId, by }, true)
  await buildTaskType(world.owner, { orgId, code: 'insulin', sense: 'touch', home_minutes: 10, video_minutes: null })
  return { people, viewer: staffViewer(people, people.coordinator), carePlanId }
}

const morning = (carePlanId: string, columns: object = {}) => ({
  carePlanId,
  taskCode: 'other',
  fromOn: day(1),
  recurrence: 'FREQ=DAILY',
  windowStart: '08:00',
  windowEnd: '10:00',
  ...columns,
})

async function visitsOf({ people }: Pick<Planned, 'people'>) {
  return world.owner
    .selectFrom('visit')
    .selectAll()
    .where('resident_id', '=', people.residentId)
    .where('origin', '=', 'need')
    .orderBy('occurrence_on')
    .orderBy('planned_start')
    .execute()
}
const clock = (at: Date) => at.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Helsinki' }).slice(0, 5)

test('a need starts from the norms of its task, and its visits are there with the answer', async () => {
  const planned = await withPlan()
  const { people, viewer, carePlanId } = planned
  const made = await it(viewer, add, morning(carePlanId, { recurrence: 'BYDAY=MO,TU,WE,TH,FR,SA,SU;FREQ=WEEKLY' }))
  expect(made).toMatchObject({
    version: 1,
    recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU',
    windowStart: '08:00',
    allowed: 'EITHER',
    homeMinutes: 15,
    videoMinutes: 10,
    taskType: { code: 'other' },
    qualification: null,
  })
  const visits = await visitsOf(planned)
  expect(visits).toHaveLength(27)
  expect(visits.every(({ modality }) => modality === 'video')).toBe(true)
  expect((await world.readLog(people)).map(({ action }) => action)).toEqual(['need.add'])
  expect(await world.readEventTypes(people)).toEqual(['care-plan.changed', 'visits.generated'])
})

test('a review of whether video suits changes what is by video', async () => {
  const planned = await withPlan()
  const { people, viewer, carePlanId } = planned
  await it(viewer, add, morning(carePlanId))
  const review = `mutation ($input: ReviewVideoSuitabilityInput!) { it: reviewVideoSuitability(input: $input) { __typename } }`
  const answers = { hasDevice: true, canUse: 'ALONE', isWilling: false, meetsNeed: true, reviewedOn: today }
  await it(viewer, review, { residentId: people.residentId, ...answers })
  expect(new Set((await visitsOf(planned)).map(({ modality }) => modality))).toEqual(new Set(['home']))
})

describe('before it is one', () => {
  const preview = `query ($input: SketchedNeedInput!) { it: needVisits(of: $input) { ${refusal}
    ... on NeedVisits { newVisits joinedVisits joinedTasks { code } daysWithout } } }`
  const sketch = ({ carePlanId }: Planned, columns: object = {}) => {
    const { taskCode: _t, ...said } = morning(carePlanId)
    return { ...said, allowed: 'HOME', ...columns }
  }

  test('a need says which visits it would join and which it would make; nothing changes but the log', async () => {
    const planned = await withPlan()
    const { people, viewer, carePlanId } = planned
    // Mondays are there; seven days a week in four weeks are 28
    await it(viewer, add, morning(carePlanId, { recurrence: 'FREQ=WEEKLY;BYDAY=MO' }))
    const before = { visits: await visitsOf(planned), events: await world.readEventTypes(people) }
    expect(await it(viewer, preview, sketch(planned))).toEqual({
      __typename: 'NeedVisits',
      newVisits: 24,
      joinedVisits: 4,
      joinedTasks: [{ code: 'other' }],
      daysWithout: 0,
    })
    expect({ visits: await visitsOf(planned), events: await world.readEventTypes(people) }).toEqual(before)
    expect((await world.readLog(people)).at(-1)).toMatchObject({ action: 'need.preview' })
  })

  test("is refused for what is no rule, and for another organisation's plan", async () => {
    const planned = await withPlan()
    const noRule = sketch(planned, { recurrence: 'FREQ=HOURLY' })
    expect(await it(planned.viewer, preview, noRule)).toMatchObject({ code: 'RECURRENCE_TOO_OFTEN' })
    const { viewer: stranger } = await withPlan()
    expect(await it(stranger, preview, sketch(planned))).toMatchObject({ __typename: 'NotFound' })
  })
})

describe('bad input is refused with its field and code, and leaves nothing behind', () => {
  test.each([
    [{ recurrence: 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30' }, 'RECURRENCE_NEVER_OCCURS', 'input.recurrence'],
    [{ recurrence: 'FREQ=DAILY;COUNT=10000' }, 'RECURRENCE_TOO_OFTEN', 'input.recurrence'],
    [{ windowEnd: '08:10' }, 'WINDOW_TOO_SHORT', 'input.windowEnd'],
    [{ windowEnd: '07:00' }, 'END_BEFORE_START', 'input.windowEnd'],
    [{ windowEnd: '8' }, 'INVALID_INPUT', 'input.windowEnd'],
    [{ untilOn: day(1) }, 'END_BEFORE_START', 'input.untilOn'],
    [{ qualification: 'flying' }, 'UNKNOWN_QUALIFICATION', 'input.qualification'],
    [{ taskCode: 'flying' }, 'UNKNOWN_TASK_TYPE', 'input.taskCode'],
    [{ taskCode: 'insulin', allowed: 'VIDEO', videoMinutes: 5 }, 'TASK_NEEDS_A_HAND', 'input.allowed'],
    [{ carersNeeded: 3 }, 'INVALID_INPUT', 'input.carersNeeded'],
    [
      { fromOn: '2027-03-28', untilOn: '2027-03-29', windowStart: '03:30', windowEnd: '03:50' },
      'NO_SUCH_TIME',
      'input.windowStart',
    ],
  ])('%j', async (columns, code, field) => {
    const planned = await withPlan()
    const refused = await it(planned.viewer, add, morning(planned.carePlanId, columns))
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code, field, message: expect.any(String) })
    const needs = world.owner.selectFrom('need').selectAll().where('org_id', '=', planned.people.orgId)
    expect(await needs.execute()).toEqual([])
    expect(await visitsOf(planned)).toEqual([])
    expect(await world.readEventTypes(planned.people)).toEqual([])
  })

  test('a day of a year that nobody means', async () => {
    const planned = await withPlan()
    for (const fromOn of ['0000-01-01', '9999-12-31', '2026-02-30']) {
      const input = morning(planned.carePlanId, { fromOn })
      await expect(world.ask(planned.viewer, add, { input })).rejects.toThrow('A Date is a day')
    }
  })

  test('two series that demand the same thing', async () => {
    const { viewer, carePlanId } = await withPlan()
    await it(viewer, add, morning(carePlanId))
    const again = morning(carePlanId, { recurrence: 'FREQ=WEEKLY;BYDAY=SU', windowStart: '09:00', windowEnd: '11:00' })
    expect(await it(viewer, add, again)).toMatchObject({ code: 'SAME_NEED_EXISTS' })
  })

  test('tasks that do not fit into their window together', async () => {
    const { viewer, carePlanId } = await withPlan()
    await it(viewer, add, morning(carePlanId, { windowEnd: '08:20' }))
    const more = morning(carePlanId, { windowEnd: '08:20', taskCode: 'insulin' })
    expect(await it(viewer, add, more)).toMatchObject({ code: 'WINDOW_TOO_SHORT' })
  })

  test('a plan of another organisation', async () => {
    const { carePlanId } = await withPlan()
    const other = await buildPeople(world.owner)
    const refused = await it(staffViewer(other, other.coordinator), add, morning(carePlanId))
    expect(refused).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('an edit', () => {
  async function withNeed() {
    const planned = await withPlan()
    const made = await it(planned.viewer, add, morning(planned.carePlanId, { recurrence: 'FREQ=DAILY;INTERVAL=2' }))
    return { ...planned, made, before: await visitsOf(planned) }
  }

  test('from a day on moves the visits from there, which stay the same ones in the same rhythm', async () => {
    const { viewer, made, before, ...planned } = await withNeed()
    const input = {
      needId: made.id,
      version: 1,
      scope: 'FROM_NOW_ON',
      fromOn: day(4),
      windowStart: '12:00',
      windowEnd: '13:00',
    }
    const changed = await it(viewer, change, input)
    expect(changed).toMatchObject({
      seriesId: made.seriesId,
      version: 2,
      fromOn: day(4),
      anchorOn: day(1),
      windowStart: '12:00',
    })
    const after = await visitsOf(planned)
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.slice(0, 4).map(({ occurrence_on, planned_start }) => [occurrence_on, clock(planned_start)])).toEqual([
      [day(1), '08:00'],
      [day(3), '08:00'],
      [day(5), '12:00'],
      [day(7), '12:00'],
    ])
  })

  test('of all replaces later edits too, and the end takes the rest away', async () => {
    const { viewer, made, ...planned } = await withNeed()
    const from = { needId: made.id, version: 1, scope: 'FROM_NOW_ON', fromOn: day(4), note: 'Toinen' }
    const second = await it(viewer, change, from)
    const all = await it(viewer, change, { needId: second.id, version: 2, scope: 'ALL', windowStart: '09:00' })
    expect(all).toMatchObject({ fromOn: day(1), untilOn: null, note: 'Toinen', version: 3 })
    expect(new Set((await visitsOf(planned)).map(({ planned_start }) => clock(planned_start)))).toEqual(
      new Set(['09:00']),
    )
    await it(viewer, end, { needId: all.id, version: 3, endsOn: day(4) })
    const left = (await visitsOf(planned)).filter(({ state }) => state === 'planned')
    expect(left.map(({ occurrence_on }) => occurrence_on)).toEqual([day(1), day(3)])
  })

  test('of a version that somebody replaced gets both versions', async () => {
    const { viewer, made } = await withNeed()
    const first = await it(viewer, change, { needId: made.id, version: 1, scope: 'ALL', windowStart: '09:00' })
    expect(await it(viewer, change, { needId: made.id, version: 1, scope: 'ALL', windowStart: '08:30' })).toMatchObject(
      {
        __typename: 'StaleNeed',
        sentVersion: 1,
        current: { id: first.id, version: 2, windowStart: '09:00' },
      },
    )
  })

  test('that ends in the past is refused', async () => {
    const { viewer, made } = await withNeed()
    expect(await it(viewer, end, { needId: made.id, version: 1, endsOn: day(-1) })).toMatchObject({
      code: 'IN_THE_PAST',
    })
  })

  test('of one visit alone stays through an edit of the series', async () => {
    const { viewer, made, before, ...planned } = await withNeed()
    await world.owner.updateTable('visit').set({ detached: true }).where('id', '=', before[1]!.id).execute()
    await it(viewer, change, { needId: made.id, version: 1, scope: 'ALL', windowStart: '09:00' })
    const times = (await visitsOf(planned)).slice(0, 3).map(({ planned_start }) => clock(planned_start))
    expect(times).toEqual(['09:00', '08:00', '09:00'])
  })
})

describe('links', () => {
  async function withTwo(columns: object = {}) {
    const planned = await withPlan()
    const { viewer, carePlanId } = planned
    const insulin = await it(viewer, add, morning(carePlanId, { taskCode: 'insulin', windowEnd: '09:00' }))
    const breakfast = await it(viewer, add, morning(carePlanId, { windowEnd: '11:00', ...columns }))
    const series = { firstSeriesId: insulin.seriesId, secondSeriesId: breakfast.seriesId }
    return { ...planned, series, breakfast }
  }

  test('put breakfast after insulin, and let it go again', async () => {
    const { viewer, series, ...planned } = await withTwo()
    const made = await it(viewer, link, { ...series, kind: 'ORDER', smallestGapMinutes: 45 })
    const startsOn = async (on: string) =>
      (await visitsOf(planned)).filter((visit) => visit.occurrence_on === on).map((visit) => clock(visit.planned_start))
    expect(await startsOn(day(1))).toEqual(['08:00', '08:45'])
    const gone = await world.ask(viewer, unlink, { id: made.id })
    expect(gone.data.it).toMatchObject({ __typename: 'NeedLink', id: made.id })
  })

  test.each([
    ['the windows cannot meet', { kind: 'GAP', smallestGapMinutes: 240 }, 'LINK_CANNOT_BE_MET'],
    [
      'has its largest gap below its smallest',
      { kind: 'GAP', smallestGapMinutes: 60, largestGapMinutes: 30 },
      'END_BEFORE_START',
    ],
  ])('that %s is refused', async (_, input, code) => {
    const { viewer, series } = await withTwo()
    expect(await it(viewer, link, { ...series, ...input })).toMatchObject({ code })
  })

  test('keep a window from moving where they could not be met any more', async () => {
    const { viewer, series, breakfast } = await withTwo({ windowStart: '10:00', windowEnd: '12:00' })
    await it(viewer, link, { ...series, kind: 'GAP', smallestGapMinutes: 150 })
    const input = { needId: breakfast.id, version: 1, scope: 'ALL', windowStart: '09:00', windowEnd: '10:00' }
    expect(await it(viewer, change, input)).toMatchObject({ code: 'LINK_CANNOT_BE_MET' })
  })
})
