import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPeople } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const createArea = `mutation ($name: String!) { it: createArea(input: { name: $name }) {
  __typename ... on Area { id name version } ... on Refusal { code } ... on InvalidInput { field } } }`
const renameArea = `mutation ($id: ID!, $name: String!, $version: Int!) {
  it: renameArea(input: { id: $id, name: $name, version: $version }) {
    __typename ... on Area { name version } ... on Refusal { code }
    ... on StaleArea { sentVersion current { name version } } } }`
const createTeam = `mutation ($name: String!, $areaId: ID) { it: createTeam(input: { name: $name, areaId: $areaId }) {
  __typename ... on Team { id name version area { name } } ... on Refusal { code } } }`
const updateTeam = `mutation ($id: ID!, $version: Int!, $name: String, $areaId: ID) {
  it: updateTeam(input: { id: $id, version: $version, name: $name, areaId: $areaId }) {
    __typename ... on Team { name version area { name } } ... on Refusal { code }
    ... on StaleTeam { sentVersion current { name version } } } }`

async function administrator() {
  const people = await buildPeople(world.owner)
  return { people, viewer: staffViewer(people, people.administrator) }
}

describe('areas and teams', () => {
  test('are made by an administrator, and every member of staff sees them by name', async () => {
    const { people, viewer } = await administrator()
    const area = (await world.ask(viewer, createArea, { name: ' Ääniskoski ' })).data.it
    expect(area).toMatchObject({ __typename: 'Area', name: 'Ääniskoski', version: 1 })
    const north = (await world.ask(viewer, createArea, { name: 'Pohjoinen' })).data.it
    const team = (await world.ask(viewer, createTeam, { name: 'Joki', areaId: north.id })).data.it
    expect(team).toMatchObject({ __typename: 'Team', name: 'Joki', area: { name: 'Pohjoinen' } })

    const { data } = await world.ask(
      staffViewer(people),
      '{ areas { name teams { name } } teams { name area { name } } }',
    )
    expect(data.areas).toEqual([
      { name: 'Pohjoinen', teams: [{ name: 'Joki' }] },
      { name: 'Ääniskoski', teams: [] },
    ])
    expect(data.teams).toEqual([
      { name: 'Joki', area: { name: 'Pohjoinen' } },
      { name: 'Koetiimi', area: null },
    ])
    expect(await world.readEventTypes(people)).toEqual(Array(3).fill('organisation.changed'))
    expect((await world.readLog(people)).map((row) => row.action)).toEqual([
      'area.create',
      'area.create',
      'team.create',
    ])
  })

  test('are not for others to make', async () => {
    const { people } = await administrator()
    for (const staff of [people.carer, people.coordinator]) {
      expect((await world.ask(staffViewer(people, staff), createArea, { name: 'Oma' })).codes).toEqual(['FORBIDDEN'])
    }
  })

  test('of one name cannot be two, and an empty name is none', async () => {
    const { viewer } = await administrator()
    const { id } = (await world.ask(viewer, createArea, { name: 'Etelä' })).data.it
    const second = (await world.ask(viewer, createArea, { name: 'Etelä' })).data.it
    expect(second).toEqual({ __typename: 'InvalidInput', code: 'NAME_TAKEN', field: 'input.name' })
    const other = (await world.ask(viewer, createArea, { name: 'Itä' })).data.it
    const renamed = await world.ask(viewer, renameArea, { id: other.id, name: 'Etelä', version: 1 })
    expect(renamed.data.it).toMatchObject({ code: 'NAME_TAKEN' })
    expect((await world.ask(viewer, createArea, { name: '  ' })).data.it).toMatchObject({ code: 'INVALID_INPUT' })
    expect((await world.ask(viewer, renameArea, { id, name: 'Etelä', version: 1 })).data.it).toMatchObject({
      version: 2,
    })
  })

  test('edited from an old version are refused with both versions', async () => {
    const { people, viewer } = await administrator()
    const { id } = (await world.ask(viewer, createArea, { name: 'Etelä' })).data.it
    await world.ask(viewer, renameArea, { id, name: 'Kaakko', version: 1 })
    const stale = { code: 'STALE_EDIT', sentVersion: 1 }
    expect((await world.ask(viewer, renameArea, { id, name: 'Lounas', version: 1 })).data.it).toEqual({
      ...stale,
      __typename: 'StaleArea',
      current: { name: 'Kaakko', version: 2 },
    })
    await world.ask(viewer, updateTeam, { id: people.teamId, version: 1, areaId: id })
    const late = (await world.ask(viewer, updateTeam, { id: people.teamId, version: 1, name: 'Toinen' })).data.it
    expect(late).toEqual({ ...stale, __typename: 'StaleTeam', current: { name: 'Koetiimi', version: 2 } })
    const moved = (await world.ask(viewer, updateTeam, { id: people.teamId, version: 2, name: 'Toinen' })).data.it
    expect(moved).toMatchObject({ name: 'Toinen', version: 3, area: { name: 'Kaakko' } })
    const out = (await world.ask(viewer, updateTeam, { id: people.teamId, version: 3, areaId: null })).data.it
    expect(out).toMatchObject({ name: 'Toinen', area: null })
  })

  test("of another organisation are as none, and so is a team in another's area", async () => {
    const { viewer } = await administrator()
    const foreign = await administrator()
    const { id } = (await world.ask(foreign.viewer, createArea, { name: 'Vieras' })).data.it
    const refused = { __typename: 'NotFound', code: 'NOT_FOUND' }
    expect((await world.ask(viewer, renameArea, { id, name: 'Oma', version: 1 })).data.it).toEqual(refused)
    expect((await world.ask(viewer, createTeam, { name: 'Oma', areaId: id })).data.it).toEqual(refused)
    expect((await world.ask(viewer, updateTeam, { id: foreign.people.teamId, version: 1, name: 'x' })).data.it).toEqual(
      refused,
    )
  })
})
