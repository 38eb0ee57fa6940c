import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import type { StaffId, VisitId } from '../db/ids.ts'
import {
  buildPeople,
  buildResident,
  buildStaff,
  buildTaskType,
  buildVisit,
  type BuiltPeople,
} from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
let people: BuiltPeople
let coordinator: Viewer
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  people = await buildPeople(world.owner)
  coordinator = staffViewer(people, people.coordinator)
})

const shown = `__typename
  ... on Visit { id state modality carer { id } secondCarer { id } plannedStart plannedEnd detached confirmedAt version
    origin extraReason missedReason tasks { type { code } detail outcome outcomeNote } travelMinutes
    modalityChanges { from to reason note } }
  ... on Refusal { code message } ... on InvalidInput { field }`
const alsoRefused = `... on DoubleBooking { visit { id } } ... on CarerNotFit { staff { id } qualification }
  ... on StaleEdit { sentVersion current { version } }`
const inputs: Record<string, string> = { confirmVisit: 'VisitEditInput', reinstateVisit: 'VisitEditInput' }

async function mutate(field: string, input: object, viewer = coordinator) {
  const type = inputs[field] ?? `${field[0]?.toUpperCase()}${field.slice(1)}Input`
  const selection = field.startsWith('record') ? shown : `${shown} ${alsoRefused}`
  const document = `mutation ($input: ${type}!) { it: ${field}(input: $input) { ${selection} } }`
  const { data } = await world.ask(viewer, document, { input })
  return data.it
}

const versionOf = async (id: VisitId) =>
  (await world.owner.selectFrom('visit').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const edit = async (id: VisitId) => ({ visitId: id, version: await versionOf(id) })

const timeZone = 'Europe/Helsinki'
const today = Temporal.Now.plainDateISO(timeZone)
/** Ten days ahead: what may be planned, and what a carer sees. */
const on = today.add({ days: 10 }).toString()
const dayBefore = today.add({ days: 9 }).toString()
const at = (time: string) =>
  new Date(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds)
const time = (hour: string, minutes = 30) => ({ on, at: hour, minutes })

/** The next day on which clocks go forward: within a year, whenever this runs. */
function nextSpringForward(): string {
  const next = Temporal.Now.zonedDateTimeISO(timeZone).getTimeZoneTransition('next')
  const isForward = next!.offsetNanoseconds > next!.subtract({ nanoseconds: 1 }).offsetNanoseconds
  return (isForward ? next! : next!.getTimeZoneTransition('next')!).toPlainDate().toString()
}

/** In person, 9.00–9.30, of nobody yet. */
const newVisit = (columns: Partial<Parameters<typeof buildVisit>[1]> = {}) =>
  buildVisit(world.owner, {
    orgId: people.orgId,
    residentId: people.residentId,
    carerId: null,
    modality: 'home',
    planned_start: at('09:00'),
    planned_end: at('09:30'),
    ...columns,
  })
const newResident = async () => (await buildResident(world.owner, { orgId: people.orgId, teamId: people.teamId })).id

const assign = async (id: VisitId, carerId: StaffId | null = people.carer.id) =>
  mutate('assignVisit', { ...(await edit(id)), carerId })

describe('assigning', () => {
  test('gives a visit to a carer, is in the log and is told', async () => {
    const id = await newVisit()
    expect(await assign(id)).toMatchObject({ __typename: 'Visit', carer: { id: people.carer.id }, version: 2 })
    expect((await world.readLog(people)).map((row) => row.action)).toContain('visit.assign')
    expect(await world.readEventTypes(people)).toEqual(['visit.changed'])
  })

  test('at the time of another visit names that one, and changes nothing', async () => {
    const first = await newVisit({ carerId: people.carer.id })
    const second = await newVisit({
      residentId: await newResident(),
      planned_start: at('09:15'),
      planned_end: at('09:45'),
    })
    const refused = { __typename: 'DoubleBooking', code: 'CARER_BOOKED', visit: { id: first } }
    expect(await assign(second)).toMatchObject(refused)
    expect(await versionOf(second)).toBe(1)
    expect(await world.readEventTypes(people)).toEqual([])
  })

  test('right after another visit is fine, and to nobody frees the carer', async () => {
    const first = await newVisit({ carerId: people.carer.id })
    const residentId = await newResident()
    const next = await newVisit({ residentId, planned_start: at('09:30'), planned_end: at('09:45') })
    expect(await assign(next)).toMatchObject({ __typename: 'Visit' })
    expect(await assign(first, null)).toMatchObject({ __typename: 'Visit', carer: null })
    expect(await assign(await newVisit({ residentId }))).toMatchObject({ __typename: 'Visit' })
  })

  test('books both of two carers, or none', async () => {
    const mate = await buildStaff(world.owner, { orgId: people.orgId, teamId: people.teamId })
    const heavy = await newVisit({ carers_needed: 2 })
    expect(await assign(heavy)).toMatchObject({ code: 'VISIT_NEEDS_TWO_CARERS' })
    const both = { carerId: people.carer.id, secondCarerId: mate.id }
    expect(await mutate('assignVisit', { ...(await edit(heavy)), ...both })).toMatchObject({
      carer: { id: people.carer.id },
      secondCarer: { id: mate.id },
    })
    const other = await newVisit({ residentId: await newResident() })
    expect(await assign(other, mate.id)).toMatchObject({ code: 'CARER_BOOKED', visit: { id: heavy } })
  })

  test('a stale edit is refused with both versions', async () => {
    const id = await newVisit()
    await assign(id)
    expect(await mutate('assignVisit', { visitId: id, version: 1, carerId: null })).toMatchObject({
      __typename: 'StaleEdit',
      code: 'STALE_EDIT',
      sentVersion: 1,
      current: { version: 2 },
    })
  })

  test.each([
    ['has left', 'CARER_HAS_LEFT', { left_on: on }],
    ['makes no visits', 'NO_CARER', { role: 'administrator' as const }],
  ])('is not to one who %s', async (_what, code, columns) => {
    const { id } = await buildStaff(world.owner, { orgId: people.orgId, ...columns })
    expect(await assign(await newVisit(), id)).toMatchObject({ __typename: 'CarerNotFit', code, staff: { id } })
  })

  test('is not to one who is absent then, nor to one whom the resident refuses', async () => {
    const { orgId, residentId, carer } = people
    const absent = {
      org_id: orgId,
      staff_id: carer.id,
      starts_at: at('09:20'),
      ends_at: at('16:00'),
      kind: 'sick' as const,
    }
    await world.owner.insertInto('absence').values(absent).execute()
    expect(await assign(await newVisit())).toMatchObject({ code: 'CARER_ABSENT' })
    const before = await newVisit({ planned_start: at('08:45'), planned_end: at('09:15') })
    expect(await assign(before)).toMatchObject({ __typename: 'Visit' })
    const mate = await buildStaff(world.owner, { orgId })
    const wish = { org_id: orgId, resident_id: residentId, staff_id: mate.id, kind: 'refused' as const }
    await world.owner.insertInto('carer_wish').values(wish).execute()
    expect(await assign(await newVisit(), mate.id)).toMatchObject({ code: 'CARER_REFUSED' })
  })

  test('needs each qualification valid on the day of the visit; the last day counts', async () => {
    const { orgId, carer } = people
    const name = { name_fi: 'Insuliini', name_sv: 'Insulin', name_en: 'Insulin' }
    await world.owner
      .insertInto('qualification')
      .values({ org_id: orgId, code: 'insulin', ...name })
      .execute()
    const id = await newVisit()
    await world.owner.updateTable('visit_task').set({ qualification: 'insulin' }).where('visit_id', '=', id).execute()
    const refused = { code: 'CARER_NOT_QUALIFIED', qualification: 'insulin', staff: { id: carer.id } }
    expect(await assign(id)).toMatchObject(refused)
    const held = { org_id: orgId, staff_id: carer.id, code: 'insulin' }
    await world.owner
      .insertInto('staff_qualification')
      .values({ ...held, expires_on: dayBefore })
      .execute()
    expect(await assign(id)).toMatchObject(refused)
    await world.owner
      .updateTable('staff_qualification')
      .set({ expires_on: on })
      .where('staff_id', '=', carer.id)
      .execute()
    expect(await assign(id)).toMatchObject({ __typename: 'Visit' })
  })

  test("another organisation's carer is nobody", async () => {
    const stranger = await buildPeople(world.owner)
    expect(await assign(await newVisit(), stranger.carer.id)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('moving', () => {
  const move = async (id: VisitId, to: object, more: object = {}) =>
    mutate('moveVisit', { ...(await edit(id)), time: to, ...more })

  test('takes an occurrence out of its series, and what was confirmed is confirmed no longer', async () => {
    const plan = { org_id: people.orgId, resident_id: people.residentId, starts_on: '2026-01-01' }
    const { id: care_plan_id } = await world.owner
      .insertInto('care_plan')
      .values(plan)
      .returning('id')
      .executeTakeFirstOrThrow()
    const id = await newVisit({ carerId: people.carer.id, origin: 'need', care_plan_id, occurrence_on: on })
    expect(await mutate('confirmVisit', await edit(id))).toMatchObject({ version: 2, detached: false })
    expect(await mutate('confirmVisit', await edit(id))).toMatchObject({ version: 2 })
    expect(await move(id, time('10:15', 45))).toMatchObject({
      plannedStart: at('10:15').toISOString(),
      plannedEnd: at('11:00').toISOString(),
      detached: true,
      confirmedAt: null,
    })
    const { occurrence_on } = await world.owner
      .selectFrom('visit')
      .select('occurrence_on')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(occurrence_on).toBe(on)
  })

  test('to the hour that the clocks leave out is refused with field and cure', async () => {
    const id = await newVisit()
    expect(await move(id, { on: nextSpringForward(), at: '03:30', minutes: 30 })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'NO_SUCH_TIME',
      field: 'input.time.at',
      message: expect.stringContaining('take 04:00 or later'),
    })
    expect(await versionOf(id)).toBe(1)
  })

  test.each([
    [{ on, at: '25:00', minutes: 30 }, 'input.time.at'],
    [{ on, at: '9', minutes: 30 }, 'input.time.at'],
    [{ on, at: '09:00', minutes: 0 }, 'input.time.minutes'],
    [{ on, at: '09:00', minutes: -30 }, 'input.time.minutes'],
    [{ on, at: '09:00', minutes: 1441 }, 'input.time.minutes'],
    [{ on: '2127-03-08', at: '09:00', minutes: 30 }, 'input.time.on'],
  ])('to %j is refused at %s', async (to, field) => {
    expect(await move(await newVisit(), to)).toMatchObject({ __typename: 'InvalidInput', field })
  })

  test('out of its window only where it is meant', async () => {
    const id = await newVisit({ window_start: at('08:00'), window_end: at('10:00') })
    expect(await move(id, time('09:45'))).toMatchObject({ code: 'VISIT_OUTSIDE_WINDOW' })
    expect(await move(id, time('09:45'), { outsideWindow: true })).toMatchObject({ __typename: 'Visit' })
  })

  test('by video to another call of the same home is refused: the tablet is one', async () => {
    const first = await newVisit({ modality: 'video' })
    const second = await newVisit({ modality: 'video', planned_start: at('11:00'), planned_end: at('11:30') })
    expect(await move(second, time('09:15'))).toMatchObject({ code: 'TABLET_BOOKED', visit: { id: first } })
    expect(await move(second, time('09:30'))).toMatchObject({ __typename: 'Visit' })
  })
})

describe('an extra visit', () => {
  const count = async () =>
    (await world.owner.selectFrom('visit').select('id').where('org_id', '=', people.orgId).execute()).length
  const extra = (more: object = {}) =>
    mutate('createExtraVisit', {
      residentId: people.residentId,
      modality: 'HOME',
      time: time('14:00'),
      tasks: [{ taskCode: 'check', detail: 'Verensokeri' }],
      reason: 'Kotiutui sairaalasta',
      carerId: people.carer.id,
      ...more,
    })
  beforeEach(() => buildTaskType(world.owner, { orgId: people.orgId, code: 'check' }))

  test('is planned with its tasks, reason and carer, and has no norm that the ledger would compare', async () => {
    const made = await extra()
    expect(made).toMatchObject({
      state: 'PLANNED',
      origin: 'EXTRA',
      extraReason: 'Kotiutui sairaalasta',
      carer: { id: people.carer.id },
      tasks: [{ type: { code: 'check' }, detail: 'Verensokeri' }],
      version: 1,
    })
    const { norm_minutes } = await world.owner
      .selectFrom('visit')
      .select('norm_minutes')
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow()
    expect(norm_minutes).toBe(0)
  })

  test('that cannot be leaves nothing behind', async () => {
    const before = await count()
    await newVisit({ carerId: people.carer.id, planned_start: at('14:10'), planned_end: at('14:20') })
    expect(await extra()).toMatchObject({ code: 'CARER_BOOKED' })
    expect(await extra({ tasks: [{ taskCode: 'flying' }] })).toMatchObject({
      code: 'UNKNOWN_TASK_TYPE',
      field: 'input.tasks.0.taskCode',
    })
    expect(await extra({ modality: 'PHONE' })).toMatchObject({ field: 'input.modality' })
    expect(await extra({ modality: 'VIDEO' })).toMatchObject({ code: 'VIDEO_DOES_NOT_SUIT' })
    expect(await extra({ residentId: (await buildPeople(world.owner)).residentId })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await extra({ tasks: [] })).toMatchObject({ __typename: 'InvalidInput', field: 'input.tasks' })
    expect(await extra({ reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', field: 'input.reason' })
    expect(await count()).toBe(before + 1)
    expect(await world.readEventTypes(people)).toEqual([])
  })
})

describe('another way', () => {
  const change = async (id: VisitId, to: string, more: object = {}, viewer = coordinator) =>
    mutate('changeVisitModality', { ...(await edit(id)), to, reason: 'NO_ANSWER', note: 'Ei vastaa', ...more }, viewer)
  const missed = () => newVisit({ modality: 'video', state: 'missed', carerId: people.carer.id, allowed: 'either' })

  test('a failed video visit becomes one in person, by its own carer, with the reason on record', async () => {
    const id = await missed()
    expect(await change(id, 'HOME', { keepsCarers: false }, staffViewer(people))).toMatchObject({
      state: 'PLANNED',
      modality: 'HOME',
      carer: null,
      modalityChanges: [{ from: 'VIDEO', to: 'HOME', reason: 'NO_ANSWER', note: 'Ei vastaa' }],
    })
  })

  test('or one by phone, which begins and ends without ringing', async () => {
    const id = await missed()
    await buildTaskType(world.owner, { orgId: people.orgId, code: 'talk', sense: 'voice' })
    await world.owner.updateTable('visit_task').set({ task_code: 'talk' }).where('visit_id', '=', id).execute()
    expect(await change(id, 'PHONE')).toMatchObject({ state: 'PLANNED', modality: 'PHONE' })
    const begin = `mutation ($id: ID!) { it: beginHomeVisit(visitId: $id) { __typename ... on Visit { state } } }`
    const { data } = await world.ask(staffViewer(people), begin, { id })
    expect(data.it).toMatchObject({ state: 'IN_PROGRESS' })
  })

  test('by video only where a review says that it suits', async () => {
    const { orgId, residentId, coordinator: reviewer } = people
    const id = await newVisit()
    expect(await change(id, 'VIDEO')).toMatchObject({ code: 'VIDEO_DOES_NOT_SUIT' })
    const review = { org_id: orgId, resident_id: residentId, reviewed_on: '2026-11-01', reviewed_by: reviewer.id }
    const fits = { has_device: true, can_use: 'alone' as const, is_willing: true, meets_need: true }
    await world.owner
      .insertInto('video_suitability')
      .values({ ...review, ...fits })
      .execute()
    expect(await change(id, 'VIDEO')).toMatchObject({ modality: 'VIDEO' })
    await world.owner
      .insertInto('video_suitability')
      .values({ ...review, ...fits, is_willing: false })
      .execute()
    expect(await change(await newVisit(), 'VIDEO')).toMatchObject({ code: 'VIDEO_DOES_NOT_SUIT' })
  })
})

describe('what came of it', () => {
  const tasksOf = (id: VisitId) =>
    world.owner.selectFrom('visit_task').selectAll().where('visit_id', '=', id).orderBy('position').execute()
  const going = () => newVisit({ carerId: people.carer.id, state: 'in_progress', started_at: at('09:02') })
  const carer = () => staffViewer(people)

  test('is recorded task by task by its carer; once more changes nothing, and the last word holds', async () => {
    const id = await going()
    const [first, second] = await tasksOf(id)
    const record = (taskId: string, outcome: string, note = '') =>
      mutate('recordTaskOutcomes', { visitId: id, outcomes: [{ taskId, outcome, note }] }, carer())
    expect(await record(first!.id, 'PARTLY', 'Söi puolet')).toMatchObject({
      version: 2,
      tasks: [{ outcome: 'PARTLY', outcomeNote: 'Söi puolet' }, { outcome: null }],
    })
    expect(await record(first!.id, 'PARTLY', 'Söi puolet')).toMatchObject({ version: 2 })
    expect(await record(first!.id, 'DONE')).toMatchObject({
      version: 3,
      tasks: [{ outcome: 'DONE', outcomeNote: '' }, {}],
    })
    const [recorded] = await tasksOf(id)
    expect(recorded).toMatchObject({ recorded_by: people.carer.id })
    const [foreign] = await tasksOf(await newVisit())
    expect(await record(foreign!.id, 'DONE')).toMatchObject({ code: 'UNKNOWN_TASK', field: 'input.outcomes.0.taskId' })
    expect(await record(second!.id, 'REFUSED')).toMatchObject({ version: 4 })
  })

  test('is not recorded before it began, nor by another carer', async () => {
    const id = await newVisit({ carerId: people.carer.id })
    const [task] = await tasksOf(id)
    const outcomes = [{ taskId: task!.id, outcome: 'DONE' }]
    expect(await mutate('recordTaskOutcomes', { visitId: id, outcomes }, carer())).toMatchObject({
      code: 'VISIT_HAS_NOT_BEGUN',
    })
    const others = await newVisit({ carerId: people.coordinator.id })
    expect(await mutate('recordTaskOutcomes', { visitId: others, outcomes }, carer())).toMatchObject({
      code: expect.stringMatching(/VISIT_IS_ANOTHERS|NOT_FOUND/),
    })
  })

  test('the way there is told once or again', async () => {
    const id = await going()
    expect(await mutate('recordVisitTravel', { visitId: id, minutes: 14 }, carer())).toMatchObject({
      travelMinutes: 14,
      version: 2,
    })
    expect(await mutate('recordVisitTravel', { visitId: id, minutes: 14 }, carer())).toMatchObject({ version: 2 })
    expect(await mutate('recordVisitTravel', { visitId: id, minutes: -1 }, carer())).toMatchObject({
      field: 'input.minutes',
    })
  })

  test('a visit that was not made says why, is planned again, or cancelled and reinstated', async () => {
    const id = await newVisit({ carerId: people.carer.id })
    const reason = 'Auto ei käynnistynyt'
    expect(await mutate('reportVisitMissed', { ...(await edit(id)), reason })).toMatchObject({
      state: 'MISSED',
      missedReason: reason,
    })
    expect(await world.readEventTypes(people)).toEqual(['visit.missed'])
    expect(await assign(id)).toMatchObject({ state: 'PLANNED', missedReason: null })
    const cancel = 'mutation ($id: ID!) { it: cancelVisit(visitId: $id, reason: "Omaiset hoitavat") { __typename } }'
    await world.ask(coordinator, cancel, { id })
    expect(await mutate('reinstateVisit', await edit(id))).toMatchObject({ state: 'PLANNED', carer: null })
  })

  test('other tasks in this one visit keep those that stay', async () => {
    await buildTaskType(world.owner, { orgId: people.orgId, code: 'check' })
    const id = await newVisit()
    const [first, second] = await tasksOf(id)
    const kept = { id: second!.id, taskCode: second!.task_code, detail: 'Kuulumiset' }
    expect(await mutate('editVisitTasks', { ...(await edit(id)), tasks: [kept, { taskCode: 'check' }] })).toMatchObject(
      {
        tasks: [{ detail: 'Kuulumiset' }, { type: { code: 'check' } }],
      },
    )
    expect((await tasksOf(id)).map((task) => task.id)).not.toContain(first!.id)
    const foreign = { id: first!.id, taskCode: first!.task_code }
    expect(await mutate('editVisitTasks', { ...(await edit(id)), tasks: [foreign] })).toMatchObject({
      code: 'UNKNOWN_TASK',
      field: 'input.tasks.0.id',
    })
  })
})
