import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../context.ts'
import { buildPeople, buildStaff, buildTeam } from '../demo/build-people.ts'
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

describe('door and key notes', () => {
  const read = 'query ($id: ID!) { resident(id: $id) { homeEntry { doorNote keyNote version changedBy { id } } } }'
  const write = `mutation ($input: WriteHomeEntryInput!) { it: writeHomeEntry(input: $input) {
    __typename ... on HomeEntry { doorNote keyNote version } ... on Refusal { code }
    ... on StaleHomeEntry { sentVersion current { doorNote version } } } }`
  const notes = { doorNote: 'Ovikoodi 1234', keyNote: 'Avain naapurissa' }

  test('are written by who cares, with both versions for a stale one, and each reading has its own row', async () => {
    const { people, viewer } = await withCoordinator()
    const residentId = people.residentId
    const carer = staffViewer(people)
    const entry = async (by: Viewer) => (await world.ask(by, read, { id: residentId })).data.resident?.homeEntry
    expect(await entry(carer)).toEqual({ doorNote: '', keyNote: '', version: 0, changedBy: null })
    expect(await it(carer, write, { residentId, ...notes, version: 0 })).toMatchObject({ ...notes, version: 1 })
    expect(await entry(viewer)).toEqual({ ...notes, version: 1, changedBy: { id: people.carer.id } })
    expect(await it(viewer, write, { residentId, ...notes, doorNote: 'x', version: 0 })).toMatchObject({
      code: 'STALE_EDIT',
      sentVersion: 0,
      current: { doorNote: notes.doorNote, version: 1 },
    })
    const actions = (await world.readLog(people)).map((row) => row.action)
    expect(actions.filter((action) => action.startsWith('homeEntry'))).toEqual([
      'homeEntry.read',
      'homeEntry.write',
      'homeEntry.read',
    ])
  })

  test('first written by ten at once are written once', async () => {
    const { people } = await withCoordinator()
    const input = { residentId: people.residentId, ...notes, version: 0 }
    const answers = await Promise.all(Array.from({ length: 10 }, () => it(staffViewer(people), write, input)))
    expect(answers.filter((each) => each.__typename === 'HomeEntry')).toHaveLength(1)
    expect(answers.filter((each) => each.code === 'STALE_EDIT')).toHaveLength(9)
  })

  test('are nothing for an administrator, and for a carer of another team there is no such resident', async () => {
    const { people } = await withCoordinator()
    const administrator = staffViewer(people, people.administrator)
    expect((await world.ask(administrator, read, { id: people.residentId })).data.resident.homeEntry).toBeNull()
    const teamId = await buildTeam(world.owner, people.orgId, 'Muu')
    const built = await buildStaff(world.owner, { orgId: people.orgId, teamId })
    const other = { ...(staffViewer(people, built) as object), teamId } as Viewer
    const input = { residentId: people.residentId, ...notes, version: 0 }
    expect(await it(other, write, input)).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' })
    const log = await world.readLog(people)
    expect(log.at(-1)).toMatchObject({ action: 'homeEntry.write', outcome: 'refused', viewer_id: built.id })
  })
})
