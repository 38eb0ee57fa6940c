import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { buildPeople } from '../demo/build-people.ts'
import { staffViewer } from '../demo/build-request.ts'
import { createDatabaseWorld, type DatabaseWorld } from '../testing/database-world.ts'

let world: DatabaseWorld
beforeAll(async () => {
  world = await createDatabaseWorld()
})
afterAll(() => world?.close())

const it = async (viewer: Viewer, document: string, input: object) =>
  (await world.ask(viewer, document, { input })).data.it

async function withCoordinator() {
  const people = await buildPeople(world.owner)
  return { people, viewer: staffViewer(people, people.coordinator) }
}

const answer = `__typename ... on Resident { id firstName lastName streetAddress postalCode town phone about languages
  coordinates { latitude longitude } missingCoordinates continuityCarers version team { name } }
  ... on Refusal { code } ... on InvalidInput { field }`
const stale = `... on StaleResident { sentVersion current { version phone } }`
const create = `mutation ($input: CreateResidentInput!) { it: createResident(input: $input) { ${answer} } }`
const update = `mutation ($input: UpdateResidentInput!) { it: updateResident(input: $input) { ${answer} ${stale} } }`

const facts = {
  firstName: 'Maija',
  lastName: 'Ääri',
  streetAddress: 'Joentie 4 B 7',
  postalCode: '01230',
  town: 'Jokikylä',
}
const place = { latitude: 61.25, longitude: 24.5 }

describe('a resident', () => {
  test('is taken in by a coordinator, with or without coordinates, and those without are listed', async () => {
    const { people, viewer } = await withCoordinator()
    const { teamId } = people
    const somewhere = await it(viewer, create, { ...facts, teamId, coordinates: place, languages: ['fi', 'se'] })
    expect(somewhere).toMatchObject({ ...facts, coordinates: place, missingCoordinates: false, version: 1 })
    const nowhere = await it(viewer, create, { ...facts, lastName: 'Paikaton', teamId })
    expect(nowhere).toMatchObject({ coordinates: null, missingCoordinates: true, phone: null, continuityCarers: null })
    const { data } = await world.ask(
      viewer,
      '{ residents(missingCoordinates: true) { edges { node { lastName missingCoordinates } } } }',
    )
    expect(data.residents.edges).toEqual([
      { node: { lastName: 'Koelainen', missingCoordinates: true } },
      { node: { lastName: 'Paikaton', missingCoordinates: true } },
    ])
    const log = await world.readLog(people)
    expect(log[0]).toMatchObject({ action: 'resident.create', resident_ids: [somewhere.id] })
    expect(await world.readEventTypes(people)).toEqual(['resident.changed', 'resident.changed'])
  })

  test('is changed in what is given; null takes away; another address loses the coordinates of the old', async () => {
    const { people, viewer } = await withCoordinator()
    const made = await it(viewer, create, {
      ...facts,
      teamId: people.teamId,
      coordinates: place,
      phone: '+358 40 123 45 67',
      continuityCarers: 3,
    })
    const { id } = made
    const changed = await it(viewer, update, { id, version: 1, phone: null, about: 'Huono kuulo.' })
    expect(changed).toMatchObject({
      ...facts,
      phone: null,
      about: 'Huono kuulo.',
      coordinates: place,
      continuityCarers: 3,
    })
    const moved = await it(viewer, update, { id, version: 2, streetAddress: 'Rantatie 1' })
    expect(moved).toMatchObject({ streetAddress: 'Rantatie 1', coordinates: null, missingCoordinates: true })
    const found = await it(viewer, update, { id, version: 3, streetAddress: 'Rantatie 2', coordinates: place })
    expect(found).toMatchObject({ coordinates: place, version: 4 })
  })

  test.each([
    [{ coordinates: { latitude: 24.5, longitude: 61.25 } }, 'OUTSIDE_FINLAND', 'input.coordinates'],
    [{ postalCode: '123' }, 'INVALID_INPUT', 'input.postalCode'],
    [{ phone: 'kotona' }, 'INVALID_INPUT', 'input.phone'],
    [{ firstName: ' ' }, 'INVALID_INPUT', 'input.firstName'],
    [{ continuityCarers: 0 }, 'INVALID_INPUT', 'input.continuityCarers'],
  ])('with %j is refused, naming the field, and nothing is left', async (wrong, code, field) => {
    const { people, viewer } = await withCoordinator()
    const refused = { __typename: 'InvalidInput', code, field }
    expect(await it(viewer, create, { ...facts, teamId: people.teamId, ...wrong })).toEqual(refused)
    expect(await it(viewer, update, { id: people.residentId, version: 1, ...wrong })).toEqual(refused)
    expect(await world.readEventTypes(people)).toEqual([])
    const residents = await world.owner
      .selectFrom('resident')
      .select('version')
      .where('org_id', '=', people.orgId)
      .execute()
    expect(residents).toEqual([{ version: 1 }])
  })

  test('edited from an old version is refused with both', async () => {
    const { people, viewer } = await withCoordinator()
    const id = people.residentId
    await it(viewer, update, { id, version: 1, phone: '040 111 2222' })
    expect(await it(viewer, update, { id, version: 1, phone: '040 333 4444' })).toEqual({
      __typename: 'StaleResident',
      code: 'STALE_EDIT',
      sentVersion: 1,
      current: { version: 2, phone: '040 111 2222' },
    })
  })

  test('of another organisation, or in its team, is as none; the log of the own organisation has no trace of it', async () => {
    const { people, viewer } = await withCoordinator()
    const foreign = await buildPeople(world.owner)
    const none = { __typename: 'NotFound', code: 'NOT_FOUND' }
    expect(await it(viewer, update, { id: foreign.residentId, version: 1, phone: null })).toEqual(none)
    expect(await it(viewer, update, { id: 'no id', version: 1, phone: null })).toEqual(none)
    expect(await it(viewer, create, { ...facts, teamId: foreign.teamId })).toEqual(none)
    expect(await world.readLog(foreign)).toEqual([])
    expect(await world.readLog(people)).toEqual([])
  })

  test('is not for a carer or an administrator to change', async () => {
    const { people } = await withCoordinator()
    for (const staff of [people.carer, people.administrator]) {
      const viewer = staffViewer(people, staff)
      const { codes } = await world.ask(viewer, update, { input: { id: people.residentId, version: 1, phone: null } })
      expect(codes).toEqual(['FORBIDDEN'])
    }
  })
})
