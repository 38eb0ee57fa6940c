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

describe('wishes about carers', () => {
  const read = `query ($id: ID!) { resident(id: $id) { version carerWishes { kind reason staff { id } } } }`
  const answerOfWish = `__typename ... on Resident { version carerWishes { kind reason } } ... on Refusal { code }`
  const set = `mutation ($input: SetCarerWishInput!) { it: setCarerWish(input: $input) { ${answerOfWish} } }`
  const remove = `mutation ($input: RemoveCarerWishInput!) { it: removeCarerWish(input: $input) { ${answerOfWish} } }`

  test('are one about each carer, kept by the coordinator, and not for colleagues to read', async () => {
    const { people, viewer } = await withCoordinator()
    const about = { residentId: people.residentId, staffId: people.carer.id }
    const refused = { kind: 'REFUSED', reason: 'Ei ymmärretty toisiamme' }
    expect(await it(viewer, set, { ...about, kind: 'PREFERRED', version: 1 })).toMatchObject({
      version: 2,
      carerWishes: [{ kind: 'PREFERRED', reason: '' }],
    })
    expect(await it(viewer, set, { ...about, ...refused, version: 1 })).toMatchObject({ code: 'STALE_EDIT' })
    expect(await it(viewer, set, { ...about, ...refused, version: 2 })).toMatchObject({ carerWishes: [refused] })
    const seen = (await world.ask(staffViewer(people), read, { id: people.residentId })).data.resident
    expect(seen).toEqual({ version: 3, carerWishes: null })
    expect(await it(viewer, remove, { ...about, version: 3 })).toMatchObject({ version: 4, carerWishes: [] })
  })

  test('about somebody of another organisation are refused, and the version stays', async () => {
    const { people, viewer } = await withCoordinator()
    const foreign = await buildPeople(world.owner)
    const about = { residentId: people.residentId, staffId: foreign.carer.id, kind: 'PREFERRED', version: 1 }
    expect(await it(viewer, set, about)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await world.ask(viewer, read, { id: people.residentId })).data.resident.version).toBe(1)
  })
})
