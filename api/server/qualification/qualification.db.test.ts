import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPeople } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const create = `mutation ($code: String!, $fi: String!) {
  it: createQualification(input: { code: $code, name: { fi: $fi, sv: "x", en: "y" } }) {
    __typename ... on Qualification { code version name { fi sv en } } ... on Refusal { code_: code }
    ... on InvalidInput { field } } }`
const rename = `mutation ($code: String!, $fi: String!, $version: Int!) {
  it: renameQualification(input: { code: $code, version: $version, name: { fi: $fi, sv: "x", en: "y" } }) {
    __typename ... on Qualification { version name { fi } } ... on Refusal { code_: code }
    ... on StaleQualification { sentVersion current { version name { fi } } } } }`

test("is added to the organisation's own list by an administrator, and seen by all staff", async () => {
  const people = await buildPeople(world.owner)
  const viewer = staffViewer(people, people.administrator)
  const made = (await world.ask(viewer, create, { code: 'insulin', fi: 'Insuliinilupa' })).data.it
  expect(made).toMatchObject({ code: 'insulin', version: 1, name: { fi: 'Insuliinilupa', sv: 'x', en: 'y' } })
  const { data } = await world.ask(staffViewer(people), '{ qualifications { code name { fi } } }')
  expect(data.qualifications).toEqual([{ code: 'insulin', name: { fi: 'Insuliinilupa' } }])
  expect((await world.ask(staffViewer(people), create, { code: 'x2', fi: 'x' })).codes).toEqual(['FORBIDDEN'])
  const stranger = await buildPeople(world.owner)
  expect((await world.ask(staffViewer(stranger), '{ qualifications { code } }')).data.qualifications).toEqual([])
})

test('a code that is taken, or is none, is refused with the field', async () => {
  const people = await buildPeople(world.owner)
  const viewer = staffViewer(people, people.administrator)
  await world.ask(viewer, create, { code: 'wound', fi: 'Haavahoito' })
  const twice = (await world.ask(viewer, create, { code: 'wound', fi: 'Haavat' })).data.it
  expect(twice).toEqual({ __typename: 'InvalidInput', code_: 'CODE_TAKEN', field: 'input.code' })
  for (const code of ['Wound', 'w', 'haava hoito', '1x', 'ä-lupa']) {
    const refused = (await world.ask(viewer, create, { code, fi: 'x' })).data.it
    expect({ code, ...refused }).toMatchObject({ code, code_: 'INVALID_INPUT', field: 'input.code' })
  }
})

test('an edit of an old version is refused with both', async () => {
  const people = await buildPeople(world.owner)
  const viewer = staffViewer(people, people.administrator)
  await world.ask(viewer, create, { code: 'wound', fi: 'Haava' })
  const renamed = (await world.ask(viewer, rename, { code: 'wound', fi: 'Haavahoito', version: 1 })).data.it
  expect(renamed).toMatchObject({ version: 2, name: { fi: 'Haavahoito' } })
  expect((await world.ask(viewer, rename, { code: 'wound', fi: 'Toinen', version: 1 })).data.it).toEqual({
    __typename: 'StaleQualification',
    code_: 'STALE_EDIT',
    sentVersion: 1,
    current: { version: 2, name: { fi: 'Haavahoito' } },
  })
  const unknown = (await world.ask(viewer, rename, { code: 'none', fi: 'x', version: 1 })).data.it
  expect(unknown).toMatchObject({ code_: 'NOT_FOUND' })
})
