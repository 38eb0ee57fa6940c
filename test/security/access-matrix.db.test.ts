import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../world/graphql-client.ts'
import { startStack } from '../world/stack.ts'
import type { Stack } from '../world/stack.ts'
import { askedKey, fieldDocument, mutationDocument, mutations, queries, queryDocument } from './access-documents.ts'
import { arrangeSfuNode, buildAccessFixture } from './access-fixture.ts'
import type { AccessFixture, Things } from './access-fixture.ts'
import { fieldAccess, neverIn, operationAccess, relations, roles } from './access-matrix.table.ts'
import type { Access, Relation, Role } from './access-matrix.table.ts'

let stack: Stack
let fixture: AccessFixture

beforeAll(async () => {
  stack = await startStack({ mode: 'development', withoutSfu: true })
  fixture = await buildAccessFixture(stack.record, stack.origin)
  await everyVisitIs('done')
})
afterAll(() => stack?.stop())

/** A visit that was held has a value in every field but the reason for cancelling it. */
async function everyVisitIs(state: 'done' | 'cancelled'): Promise<void> {
  for (const role of ['carer', 'coordinator'] as const) {
    for (const relation of relations) await fixture.arrange(role, relation, { state })
  }
}

/** Asks, and looks for what this role must never be told in whatever comes back. */
async function ask(role: Role, document: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  // whoever signs out does so with a session of its own
  const client = document.includes('signOut') ? await fixture.freshClient(role) : fixture.client(role)
  const answer = await client.send(document, variables)
  expect(answer.status, answer.text).toBeLessThan(500)
  expect(answer.text.match(neverIn[role]), `${role} was told ${answer.text} by ${document}`).toBeNull()
  return answer
}

const idsOf = (role: Role, relation: Relation): Record<string, unknown> => ({ ...fixture.things(role, relation) })
const isListed = (access: Access | undefined, role: Role, relation: Relation) =>
  (access?.[role] ?? '').split(' ').includes(relation)

const recordRelations: Relation[] = ['own', 'team', 'other', 'foreign']

/** A document without an id reaches only what is the viewer's own. */
function triedRelations(document: string): readonly Relation[] {
  if (!document.includes('$')) return ['own']
  return document.startsWith('mutation') && document.includes('$visitId') ? relations : recordRelations
}

describe('a field', () => {
  test.each(Object.keys(fieldAccess))(
    '%s shows itself to whom the table says, and to nobody else',
    async (coordinate) => {
      if (coordinate === 'Visit.cancelReason') await everyVisitIs('cancelled')
      for (const role of roles) {
        for (const relation of triedRelations(fieldDocument(coordinate, role))) {
          const answer = await ask(role, fieldDocument(coordinate, role), idsOf(role, relation))
          const shown = findValue(answer.data) !== null
          const expected = { role, relation, shown: isListed(fieldAccess[coordinate], role, relation) }
          expect({ role, relation, shown }, answer.text).toEqual(expected)
        }
      }
      if (coordinate === 'Visit.cancelReason') await everyVisitIs('done')
    },
  )
})

/** What came of the field that was asked for, wherever it is; null when it is nowhere or nothing. */
function findValue(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return null
  if (askedKey in data) return data[askedKey] ?? null
  const found = Object.values(data).map(findValue)
  return found.find((value) => value !== null) ?? null
}

describe('a query', () => {
  test.each(Object.keys(queries))('%s answers whom the table says, and nobody else', async (coordinate) => {
    const document = queryDocument(coordinate)
    for (const role of roles) {
      for (const relation of triedRelations(document)) {
        const answer = await ask(role, document, idsOf(role, relation))
        const answered = Object.values(answer.data ?? {}).some((value) => value !== null)
        const expected = { role, relation, answered: isListed(operationAccess[coordinate], role, relation) }
        expect({ role, relation, answered }, answer.text).toEqual(expected)
      }
    }
  })

  test('a list holds what its viewer may see, and nothing more', async () => {
    const visit = (role: Role, relation: Relation) => fixture.things(role, relation).visitId
    const resident = (relation: Relation) => fixture.things('carer', relation).residentId
    const ids = async (role: Role, body: string) =>
      [...new Set(allIds((await ask(role, `query { ${body} }`)).data))].toSorted()

    expect(await ids('carer', 'myVisits { edges { node { id } } }')).toEqual([visit('carer', 'own')])
    expect(await ids('coordinator', 'myVisits { edges { node { id } } }')).toEqual([visit('coordinator', 'own')])
    const home = [visit('carer', 'own'), visit('coordinator', 'own')].toSorted()
    expect(await ids('device', 'homeVisits { id }')).toEqual(home)
    const ofTeam = [resident('own'), resident('team')].toSorted()
    const ofOrganisation = [...ofTeam, resident('other')].toSorted()
    expect(await ids('carer', 'residents { edges { node { id } } }')).toEqual(ofTeam)
    expect(await ids('coordinator', 'residents { edges { node { id } } }')).toEqual(ofOrganisation)
    expect(await ids('administrator', 'residents { edges { node { id } } }')).toEqual(ofOrganisation)
  })

  test("the other organisation's coordinator is told nothing of this one, by list or by id", async () => {
    const everything = `query ($visitId: ID!, $residentId: ID!) {
      myVisits { edges { node { id note resident { lastName } } } }
      residents { edges { node { id lastName about visits { edges { node { id note } } } } } }
      visit(id: $visitId) { note } resident(id: $residentId) { about } }`
    for (const relation of ['own', 'team', 'other'] as const) {
      const { text, data } = await fixture.foreignCoordinator.send(everything, idsOf('coordinator', relation))
      expect(text).toContain('about-foreign')
      expect(text).not.toMatch(/-own|-team|-other/)
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
  test.each(Object.keys(mutations))(
    '%s does what it says for whom the table says, and nothing for others',
    async (name) => {
      for (const role of roles) {
        for (const relation of triedRelations(mutationDocument(name))) await tryMutation(name, role, relation)
      }
    },
  )
})

async function tryMutation(name: string, role: Role, relation: Relation): Promise<void> {
  const { success, state, modality } = mutations[name] ?? {}
  const things = fixture.things(role, relation)
  await arrangeSfuNode(stack.record)
  if (state) await fixture.arrange(role, relation, { state, ...(modality ? { modality } : {}) })
  const before = await rowsOf(things)
  const answer = await ask(role, mutationDocument(name), { ...things })
  const done = wasDone(answer, success)
  const expected = isListed(operationAccess[name], role, relation)
  expect({ role, relation, done }, answer.text).toEqual({ role, relation, done: expected })
  if (!expected) expect(await rowsOf(things), `${name} was refused and changed something`).toEqual(before)
  await fixture.arrange(role, relation, { state: 'done' })
}

function wasDone({ data }: Answer, success: string | undefined): boolean {
  const answered = data?.[askedKey] ?? null
  if (success === undefined) return answered !== null
  return (answered as { __typename: string } | null)?.__typename === success
}

/** All that a mutation could have changed about these things. */
function rowsOf({ visitId, residentId, deviceId }: Things) {
  return stack.record.query(
    `select to_jsonb(v) as visit, (select jsonb_agg(to_jsonb(c) order by c.id) from call c where c.visit_id = v.id) as calls,
       (select to_jsonb(d) - 'last_seen_at' from device d where d.id = $2) as device,
       (select count(*) from pairing_code p where p.resident_id = $3) as codes
     from visit v where v.id = $1`,
    [visitId, deviceId, residentId],
  )
}

describe("another organisation's id", () => {
  const documents = [...Object.keys(queries).map(queryDocument), ...Object.keys(mutations).map(mutationDocument)]

  test.each(documents.filter((document) => document.includes('$')))(
    'is answered as one that does not exist: %s',
    async (document) => {
      for (const role of roles) {
        const foreign = await ask(role, document, idsOf(role, 'foreign'))
        const nothing = await ask(role, document, { ...fixture.nothing })
        expect({ status: foreign.status, text: foreign.text }).toEqual({ status: nothing.status, text: nothing.text })
      }
    },
  )
})
