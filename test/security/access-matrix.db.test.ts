import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GraphqlClient } from '../world/graphql-client.ts'
import type { Stack } from '../world/stack.ts'
import { fieldsDocument, mutationDocument, queryDocument, variablesOf } from './access-documents.ts'
import type { AccessFixture } from './access-fixture.ts'
import { fieldAccess, fieldsOfState, operationAccess } from './access-matrix.table.ts'
import { mutations } from './access-mutations.ts'
import { triedRelations, type AccessProber } from './access-prober.ts'
import { isListed, relations, roles, type Relation, type Role } from './access-roles.ts'
import type { Snapshot } from './access-snapshot.ts'
import { queries, ways } from './access-ways.ts'
import { startAccessWorld, type AccessWorld } from './access-world.ts'

let stack: Stack
let fixture: AccessFixture
let snapshot: Snapshot
let prober: AccessProber

let world: AccessWorld | undefined

beforeAll(async () => {
  world = await startAccessWorld()
  ;({ stack, fixture, snapshot, prober } = world)
})
afterAll(() => world?.close())

const idsOf = (role: Role, relation: Relation) => ({ ...fixture.things(role, relation) })

function fieldsOf(typeName: string): string[] {
  const coordinates = Object.keys(fieldAccess).filter((coordinate) => coordinate.startsWith(`${typeName}.`))
  return coordinates.map((coordinate) => coordinate.slice(typeName.length + 1))
}

async function compareFields(typeName: string, names: string[]): Promise<void> {
  for (const role of roles) {
    for (const relation of triedRelations(fieldsDocument(typeName, names, role))) {
      const shown = await prober.findShown(typeName, names, role, relation)
      const expected = names.filter((name) => isListed(fieldAccess[`${typeName}.${name}`], role, relation))
      expect({ role, relation, shown: shown.toSorted() }).toEqual({ role, relation, shown: expected.toSorted() })
    }
  }
}

describe('the fields show themselves to whom the table says, and to nobody else', () => {
  test.each(Object.keys(ways))('of %s', { timeout: 120_000 }, async (typeName) => {
    await compareFields(
      typeName,
      fieldsOf(typeName).filter((name) => !(`${typeName}.${name}` in fieldsOfState)),
    )
  })

  test.each(Object.entries(fieldsOfState))('%s', { timeout: 120_000 }, async (coordinate, state) => {
    for (const relation of relations) await fixture.arrange('carer', relation, { state })
    await fixture.arrange('coordinator', 'own', { state })
    await compareFields('Visit', [coordinate.slice('Visit.'.length)])
    await snapshot.restore()
  })
})

describe('a query', () => {
  test.each(Object.keys(queries))('%s answers whom the table says, and nobody else', async (coordinate) => {
    for (const role of roles) {
      for (const relation of triedRelations(queryDocument(coordinate))) {
        const answered = await prober.isAnswered(coordinate, role, relation)
        const expected = isListed(operationAccess[coordinate], role, relation)
        expect({ role, relation, answered }).toEqual({ role, relation, answered: expected })
      }
    }
  })

  test('a list holds what its viewer may see, and nothing more', async () => {
    const visit = (role: Role, relation: Relation) => fixture.things(role, relation).visitId
    const residents = (...wanted: Relation[]) => wanted.map((relation) => fixture.things('carer', relation).residentId)
    const ids = async (role: Role, body: string) =>
      [...new Set(allIds((await prober.ask(role, `query { ${body} }`)).data))].toSorted()
    const myVisits = 'myVisits { edges { node { id } } }'
    const allResidents = 'residents { edges { node { id } } }'

    for (const role of ['carer', 'coordinator', 'group_leader'] as const)
      expect(await ids(role, myVisits)).toEqual([visit(role, 'own')])
    const atHome = (['carer', 'coordinator', 'group_leader'] as const).map((role) => visit(role, 'own'))
    for (const role of ['device', 'companion'] as const)
      expect(await ids(role, 'homeVisits { id }')).toEqual(atHome.toSorted())
    expect(await ids('carer', allResidents)).toEqual(residents('own', 'team').toSorted())
    expect(await ids('group_leader', allResidents)).toEqual(residents('own'))
    for (const role of ['coordinator', 'administrator', 'service_desk', 'auditor'] as const)
      expect(await ids(role, allResidents)).toEqual(residents('own', 'team', 'other', 'ended').toSorted())
  })

  test("the other organisation's coordinator is told nothing of this one, by list or by id", async () => {
    const everything = `query ($visitId: ID!, $residentId: ID!) {
      myVisits { edges { node { id note resident { lastName } } } }
      residents { edges { node { id lastName about visits { edges { node { id note } } } } } }
      visit(id: $visitId) { note } resident(id: $residentId) { about } }`
    for (const relation of ['own', 'team', 'other', 'ended'] as const) {
      const variables = variablesOf(everything, idsOf('coordinator', relation))
      const { text, data } = await fixture.foreignCoordinator.send(everything, variables)
      expect(text).toContain('about-foreign')
      expect(text).not.toMatch(/-own|-team|-other|-ended/)
      expect(data).toMatchObject({ visit: null, resident: null })
    }
  })
})

function allIds(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(allIds)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => (key === 'id' ? [String(value)] : allIds(value)))
}

describe('a mutation', () => {
  const does = '%s does what it says for whom the table says, and nothing for others'
  test.each(Object.keys(mutations))(does, { timeout: 300_000 }, async (name) => {
    for (const role of roles) {
      for (const relation of triedRelations(mutationDocument(name))) {
        const outcome = await prober.tryMutation(name, role, relation)
        const expected = isListed(operationAccess[name], role, relation)
        expect({ role, relation, done: outcome === 'done' }).toEqual({ role, relation, done: expected })
        // what the role may not do at all, it may not do to anybody: one more is tried, the last
        if (outcome === 'not_for_role' && relation !== 'foreign') {
          expect(operationAccess[name]?.[role]).toBeUndefined()
          break
        }
      }
    }
  })
})

describe("another organisation's id", () => {
  const documents = [...Object.keys(queries).map(queryDocument), ...Object.keys(mutations).map(mutationDocument)]

  test.each(documents.filter((document) => document.includes('$')))(
    'is answered as one that does not exist: %s',
    { timeout: 60_000 },
    async (document) => {
      for (const role of roles) {
        const foreign = await prober.ask(role, document, idsOf(role, 'foreign'))
        const nothing = await prober.ask(role, document, { ...fixture.nothing })
        expect({ status: foreign.status, text: foreign.text }).toEqual({ status: nothing.status, text: nothing.text })
      }
    },
  )
})

describe('a relation that has ended', () => {
  test('opens nothing to a companion any more', async () => {
    const { companionId } = fixture.things('companion', 'own')
    const companion = await fixture.freshClient('companion')
    const look = async () => (await companion.send('{ viewer { __typename } homeVisits { id } }')).text
    expect(await look()).toContain('CompanionViewer')
    await stack.record.query('update companion set ended_at = now() where id = $1', [companionId])
    expect(await look()).toMatch(/UNAUTHENTICATED/)
    await snapshot.restore()
  })

  test('opens nothing to who has left', async () => {
    const carer = await fixture.freshClient('carer')
    const { staffId } = fixture.things('carer', 'own')
    await stack.record.query('update staff set left_on = current_date - 1 where id = $1', [staffId])
    expect((await carer.send('{ myVisits { edges { node { id } } } }')).text).toMatch(/UNAUTHENTICATED/)
    await stack.record.query(`update staff set left_on = '2046-01-01' where id = $1`, [staffId])
  })

  test('opens tasks and visits to a companion by their consents alone', async () => {
    const companion = await fixture.freshClient('companion')
    const { companionId, visitId } = fixture.things('companion', 'own')
    const look = async () =>
      (await companion.send('query ($id: ID!) { visit(id: $id) { id tasks { detail } } }', { id: visitId })).text
    const withdraw = (scope: string) =>
      stack.record.query('update companion_consent set withdrawn_at = now() where companion_id = $1 and scope = $2', [
        companionId,
        scope,
      ])
    expect(await look()).toContain('task-own')
    await withdraw('see_plan')
    expect(await look()).not.toContain('task-own')
    expect(await look()).toContain(visitId)
    await withdraw('see_visits')
    expect(await look()).not.toContain(visitId)
    await snapshot.restore()
  })
})

test('somebody of no session is told apart from nobody', async () => {
  const forged = new GraphqlClient({ url: stack.origin, app: 'companion', cookie: 'x'.repeat(43) })
  expect((await forged.send('{ homeVisits { id } }')).text).toMatch(/UNAUTHENTICATED/)
})
