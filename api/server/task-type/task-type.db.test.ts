import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { buildPeople } from '../demo/build-people.ts'
import { deviceViewer, staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const answer = `__typename ... on TaskType { taskCode: code version sense homeMinutes videoMinutes retiredAt name { sv } }
  ... on Refusal { code }`
const wrong = '... on InvalidInput { field }'
const stale = '... on StaleTaskType { sentVersion current { version } }'
const create = `mutation ($input: CreateTaskTypeInput!) { it: createTaskType(input: $input) { ${answer} ${wrong} } }`
const change = `mutation ($input: ChangeTaskTypeInput!) { it: changeTaskType(input: $input) { ${answer} ${stale} } }`
const retire = `mutation ($input: RetireTaskTypeInput!) { it: retireTaskType(input: $input) { ${answer} ${stale} } }`
const list = `query ($retired: Boolean!) { taskTypes(retired: $retired) { code } }`

const shower = {
  code: 'shower',
  name: { fi: 'Suihku', sv: 'Dusch', en: 'Shower' },
  sense: 'TOUCH',
  homeMinutes: 30,
}

async function it(viewer: Viewer, document: string, input: object) {
  const { data, codes } = await world.ask(viewer, document, { input })
  expect(codes).toEqual([])
  return data.it
}

test('an administrator keeps the catalogue: made, changed, retired and told', async () => {
  const people = await buildPeople(world.owner)
  const viewer = staffViewer(people, people.administrator)
  expect(await it(viewer, create, shower)).toMatchObject({ taskCode: 'shower', version: 1, videoMinutes: null })
  const changed = await it(viewer, change, { ...shower, version: 1, homeMinutes: 40 })
  expect(changed).toMatchObject({ version: 2, homeMinutes: 40, name: { sv: 'Dusch' } })
  expect(await it(viewer, change, { ...shower, version: 1 })).toMatchObject({
    code: 'STALE_EDIT',
    sentVersion: 1,
    current: { version: 2 },
  })
  expect((await it(viewer, retire, { code: 'shower', version: 2 })).retiredAt).not.toBeNull()
  const codes = async (retired: boolean) =>
    (await world.ask(staffViewer(people), list, { retired })).data.taskTypes.map((type: { code: string }) => type.code)
  expect(await codes(false)).not.toContain('shower')
  expect(await codes(true)).toContain('shower')
  expect((await world.readLog(people)).map(({ action }) => action)).toEqual([
    'taskType.create',
    'taskType.change',
    'taskType.retire',
  ])
  expect(await world.readEventTypes(people)).toEqual(Array.from({ length: 3 }, () => 'organisation.changed'))
})

test.each([
  ['a code that is there', { code: 'other' }, 'CODE_TAKEN', 'input.code'],
  ['a code that is none', { code: 'Suihku 1' }, 'INVALID_INPUT', 'input.code'],
  ['a hand over video', { videoMinutes: 10 }, 'TASK_NEEDS_A_HAND', 'input.videoMinutes'],
  ['a qualification that nobody knows', { qualification: 'flying' }, 'UNKNOWN_QUALIFICATION', 'input.qualification'],
  ['no time at all', { homeMinutes: 0 }, 'INVALID_INPUT', 'input.homeMinutes'],
])('refused: %s', async (_, columns, code, field) => {
  const people = await buildPeople(world.owner)
  const viewer = staffViewer(people, people.administrator)
  expect(await it(viewer, create, { ...shower, ...columns })).toMatchObject({ code, field })
})

test('nobody else changes the catalogue', async () => {
  const people = await buildPeople(world.owner)
  for (const viewer of [staffViewer(people), staffViewer(people, people.coordinator), deviceViewer(people)]) {
    expect((await world.ask(viewer, create, { input: shower })).codes).toEqual(['FORBIDDEN'])
  }
})
