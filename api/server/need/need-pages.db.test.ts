import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { buildPeople, buildResident, buildTaskType } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { buildPlan, insertNeedOf } from '../generation/testing/build-plan.ts'
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

/** A plan since a hundred days: breakfast, in its second version since ten days; a supper that ended yesterday; one to come. */
async function withHistory() {
  const people = await buildPeople(world.owner)
  const { orgId, residentId } = people
  const by = people.coordinator.id
  await buildTaskType(world.owner, { orgId })
  const startsOn = day(-100)
  const planId = await buildPlan(world.owner, { orgId, residentId, by, startsOn })
  const of = { orgId, residentId, by, startsOn, planId }
  const need = (columns: object) => insertNeedOf(world.owner, of, columns)
  const breakfast = { series_id: crypto.randomUUID(), window_start: '08:00', window_end: '10:00' } as const
  await need({ ...breakfast, note: 'old breakfast', from_on: day(-100), until_on: day(-10) })
  await need({ ...breakfast, note: 'breakfast', from_on: day(-10) })
  await need({ ...breakfast, note: 'never', from_on: day(5), until_on: day(5) })
  await need({ note: 'supper', from_on: day(-100), until_on: today, window_start: '18:00', window_end: '19:00' })
  await need({ note: 'to come', from_on: day(7), window_start: '06:00', window_end: '07:00' })
  return { people, of, viewer: staffViewer(people, people.coordinator), seriesId: breakfast.series_id }
}

const read = `query ($id: ID!, $first: Int, $last: Int, $after: String, $before: String, $from: Date, $includeEnded: Boolean,
  $seriesId: ID) { resident(id: $id) { carePlan { needs(first: $first, last: $last, after: $after, before: $before,
    from: $from, includeEnded: $includeEnded, seriesId: $seriesId) {
      pageInfo { hasNextPage hasPreviousPage endCursor startCursor } edges { cursor node { note } } } } } }`

async function needsOf(viewer: Viewer, variables: { id: string } & Record<string, unknown>) {
  const { data, codes } = await world.ask(viewer, read, variables)
  expect(codes).toEqual([])
  const { edges, pageInfo } = data.resident.carePlan.needs
  return { notes: edges.map(({ node }: { node: { note: string } }) => node.note), ...pageInfo }
}

test.each<[string, object, string[]]>([
  ['today or later, where nothing is said', {}, ['to come', 'breakfast']],
  ['on an earlier day or since', { from: day(-1) }, ['to come', 'breakfast', 'supper']],
  ['with the history', { includeEnded: true }, ['to come', 'old breakfast', 'breakfast', 'supper']],
])('the needs of a plan are those in force %s, by their windows', async (_, wanted, notes) => {
  const { people, viewer } = await withHistory()
  expect((await needsOf(viewer, { id: people.residentId, ...wanted })).notes).toEqual(notes)
})

test('the history of one need is its versions, and a series of nobody is an empty page', async () => {
  const { people, viewer, seriesId } = await withHistory()
  const of = { id: people.residentId, includeEnded: true }
  expect((await needsOf(viewer, { ...of, seriesId })).notes).toEqual(['old breakfast', 'breakfast'])
  expect((await needsOf(viewer, { ...of, seriesId: crypto.randomUUID() })).notes).toEqual([])
  expect((await needsOf(viewer, { ...of, seriesId: 'no id' })).notes).toEqual([])
})

test('the needs of a plan that has ended are over with it', async () => {
  const { people, of, viewer } = await withHistory()
  await world.owner
    .updateTable('care_plan')
    .set({ ends_on: day(3) })
    .where('id', '=', of.planId)
    .execute()
  const id = people.residentId
  expect((await needsOf(viewer, { id })).notes).toEqual(['breakfast'])
  expect((await needsOf(viewer, { id, from: day(3) })).notes).toEqual([])
})

test('pages follow each other both ways and meet every need once', async () => {
  const { people, viewer } = await withHistory()
  const of = { id: people.residentId, includeEnded: true }
  const first = await needsOf(viewer, { ...of, first: 3 })
  expect(first).toMatchObject({ notes: ['to come', 'old breakfast', 'breakfast'], hasNextPage: true })
  expect(await needsOf(viewer, { ...of, first: 3, after: first.endCursor })).toMatchObject({
    notes: ['supper'],
    hasNextPage: false,
    hasPreviousPage: true,
  })
  const last = await needsOf(viewer, { ...of, last: 2 })
  expect(last).toMatchObject({ notes: ['breakfast', 'supper'], hasPreviousPage: true })
  expect((await needsOf(viewer, { ...of, last: 2, before: last.startCursor })).notes).toEqual([
    'to come',
    'old breakfast',
  ])
  expect((await needsOf(viewer, { ...of, after: 'no cursor' })).notes).toEqual([])
})

test('each plan of a list has a page of its own, in as many statements as one', async () => {
  const { people, viewer, of } = await withHistory()
  const list = `{ residents(first: 50) { edges { node { carePlan { now: needs(first: 1) { edges { node { note } } }
    all: needs(includeEnded: true) { edges { node { note } } } } } } } }`
  const ofOne = await world.countStatements(viewer, list)
  for (let n = 0; n < 3; n += 1) {
    const { id: residentId } = await buildResident(world.owner, { orgId: of.orgId, teamId: people.teamId })
    const planId = await buildPlan(world.owner, { ...of, residentId })
    await insertNeedOf(world.owner, { ...of, residentId, planId }, { note: `of ${n}` })
    await insertNeedOf(world.owner, { ...of, residentId, planId }, { note: `more of ${n}`, window_start: '09:59' })
  }
  expect(await world.countStatements(viewer, list)).toBe(ofOne)
  const { data } = await world.ask(viewer, list)
  const plans = data.residents.edges.map(({ node }: { node: { carePlan: unknown } }) => node.carePlan)
  const notes = (plan: Record<string, { edges: { node: { note: string } }[] }>) =>
    ['now', 'all'].map((alias) => plan[alias]!.edges.map(({ node }) => node.note))
  const wanted = [0, 1, 2].map((n) => [[`of ${n}`], [`of ${n}`, `more of ${n}`]])
  expect(plans.map(notes)).toEqual(
    expect.arrayContaining([[['to come'], ['to come', 'old breakfast', 'breakfast', 'supper']], ...wanted]),
  )
})
