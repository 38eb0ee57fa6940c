import { buildSchema, isObjectType, isUnionType, getNamedType, isInterfaceType, isLeafType } from 'graphql'
import type { GraphQLField, GraphQLObjectType } from 'graphql'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../world/graphql-client.ts'
import { startStack, type Stack } from '../world/stack.ts'
import { arrangeSfuNode, arrangeVisit, buildAccessFixture, type AccessFixture, type Things } from './access-fixture.ts'
import { fieldAccess, neverIn, operationAccess, relations, replies, roles } from './access-matrix.table.ts'
import type { Access, Relation, Role } from './access-matrix.table.ts'

const schema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'))
const objectTypes = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
)
const rootTypes = new Set(['Query', 'Mutation', 'Subscription'])
/** A refusal says that something is refused, and nothing about what: its own texts are tested beside the services. */
const isRefusal = (type: GraphQLObjectType) => type.getInterfaces().some((each) => each.name === 'Refusal')

/** Fields that refusals have beyond code and message, which may name a record: they follow that record's own rows. */
const refusalFields = [
  'InvalidInput.field',
  'TooManyAttempts.retryAfterSeconds',
  'VisitNotPossible.state',
  'Busy.visit',
  'StaleEdit.current',
]

const coordinates = objectTypes.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))

describe('the table', () => {
  test('has a row for every field of the schema, and none for a field that is gone', () => {
    const listed = [...Object.keys(fieldAccess), ...Object.keys(operationAccess)]
    const wanted = coordinates.filter((coordinate) => {
      const type = schema.getType(coordinate.split('.')[0] ?? '') as GraphQLObjectType
      return !isRefusal(type) && !(type.name in replies)
    })
    expect(listed.toSorted()).toEqual(wanted.toSorted())
  })

  test('knows every field of the refusals', () => {
    const beyond = objectTypes
      .filter(isRefusal)
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
      .filter((coordinate) => !/\.(code|message)$/.test(coordinate))
    expect(beyond.toSorted()).toEqual(refusalFields.toSorted())
  })

  test.each(Object.entries(replies))('%s is reached only from where it says', (name, { onlyFrom }) => {
    expect(fieldsThatAnswer(name).toSorted()).toEqual(onlyFrom.toSorted())
  })
})

/** Coordinates of all fields whose type is `name`, or a union that holds it. */
function fieldsThatAnswer(name: string): string[] {
  return objectTypes.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => holds(field, name))
      .map((field) => `${type.name}.${field.name}`),
  )
}

function holds(field: GraphQLField<unknown, unknown>, name: string): boolean {
  const type = getNamedType(field.type)
  return type.name === name || (isUnionType(type) && type.getTypes().some((each) => each.name === name))
}

let stack: Stack
let fixture: AccessFixture

beforeAll(async () => {
  stack = await startStack({ mode: 'development', withoutSfu: true })
  fixture = await buildAccessFixture(stack.record, stack.origin)
  await everyVisitIsDone()
})
afterAll(() => stack?.stop())

async function everyVisitIsDone(): Promise<void> {
  for (const role of ['carer', 'coordinator'] as const) {
    for (const relation of relations) await arrangeVisit(stack.record, fixture.things(role, relation).visitId, 'done')
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

// ── Fields ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** How to get at a record of a type, for a role: the field to test takes the place of FIELD. */
const ways: Record<string, (role: Role) => string> = {
  Organisation: () =>
    'viewer { ... on StaffViewer { organisation { FIELD } } ... on DeviceViewer { organisation { FIELD } } }',
  Team: (role) =>
    role === 'device'
      ? 'visit(id: $visitId) { resident { team { FIELD } } }'
      : 'resident(id: $residentId) { team { FIELD } }',
  Staff: () => 'visit(id: $visitId) { carer { FIELD } }',
  Resident: (role) =>
    role === 'device' ? 'visit(id: $visitId) { resident { FIELD } }' : 'resident(id: $residentId) { FIELD }',
  Device: (role) =>
    role === 'device'
      ? 'viewer { ... on DeviceViewer { device { FIELD } } }'
      : 'resident(id: $residentId) { devices { FIELD } }',
  Visit: () => 'visit(id: $visitId) { FIELD }',
  Call: () => 'visit(id: $visitId) { call { FIELD } }',
  Participation: () => 'visit(id: $visitId) { call { participations { FIELD } } }',
  StaffViewer: () => 'viewer { ... on StaffViewer { FIELD } }',
  DeviceViewer: () => 'viewer { ... on DeviceViewer { FIELD } }',
  AnonymousViewer: () => 'viewer { ... on AnonymousViewer { FIELD } }',
}

/** Reached without an id: there is only the viewer's own. */
const reachedFromViewer = (type: string, role: Role) =>
  ['Organisation', 'StaffViewer', 'DeviceViewer', 'AnonymousViewer'].includes(type) ||
  (type === 'Device' && role === 'device')

const fieldCases = Object.keys(fieldAccess).map((coordinate) => [coordinate] as const)

describe('a field', () => {
  test.each(fieldCases)('%s shows itself to whom the table says, and to nobody else', async (coordinate) => {
    for (const role of roles)
      for (const relation of fieldRelations(coordinate, role)) await checkField(coordinate, role, relation)
  })
})

function fieldRelations(coordinate: string, role: Role): Relation[] {
  const [type = ''] = coordinate.split('.')
  return reachedFromViewer(type, role) ? ['own'] : ['own', 'team', 'other', 'foreign']
}

async function checkField(coordinate: string, role: Role, relation: Relation): Promise<void> {
  const answer = await ask(role, documentFor(coordinate, role), idsOf(role, relation))
  const shown = findValue(answer.data, `asked_`) !== null
  const expected = isListed(fieldAccess[coordinate] ?? {}, role, relation)
  expect({ coordinate, role, relation, shown }, answer.text).toEqual({ coordinate, role, relation, shown: expected })
}

function documentFor(coordinate: string, role: Role): string {
  const [typeName = '', fieldName = ''] = coordinate.split('.')
  const field = (schema.getType(typeName) as GraphQLObjectType).getFields()[fieldName]
  if (!field) throw new Error(`no field ${coordinate}`)
  const way = ways[typeName]?.(role)
  if (!way) throw new Error(`access-matrix.db.test.ts knows no way to a ${typeName}: add one`)
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
  const body = way.replaceAll('FIELD', `asked_: ${fieldName}${selection}`)
  return withVariables('query', body)
}

function withVariables(kind: 'query' | 'mutation', body: string): string {
  const used = ['visitId', 'residentId', 'deviceId'].filter((name) => body.includes(`$${name}`))
  return used.length === 0
    ? `${kind} { ${body} }`
    : `${kind} (${used.map((name) => `$${name}: ID!`).join(', ')}) { ${body} }`
}

const idsOf = (role: Role, relation: Relation): Record<string, unknown> => ({ ...fixture.things(role, relation) })

/** The value under `key`, wherever it is; null when it is nowhere or nothing. */
function findValue(data: unknown, key: string): unknown {
  if (Array.isArray(data)) return data.map((each) => findValue(each, key)).find((found) => found !== null) ?? null
  if (typeof data !== 'object' || data === null) return null
  const record = data as Record<string, unknown>
  if (key in record) return record[key] ?? null
  return (
    Object.values(record)
      .map((each) => findValue(each, key))
      .find((found) => found !== null) ?? null
  )
}

function isListed(access: Access, role: Role, relation: Relation): boolean {
  return (access[role] ?? '').split(' ').includes(relation)
}

// ── Queries ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const queries: Record<string, string> = {
  'Query.viewer': 'viewer { __typename }',
  'Query.now': 'now',
  'Query.myVisits': 'myVisits { edges { node { id } } }',
  'Query.homeVisits': 'homeVisits { id }',
  'Query.visit': 'visit(id: $visitId) { id }',
  'Query.resident': 'resident(id: $residentId) { id }',
  'Query.residents': 'residents { edges { node { id } } }',
}
const queryCoordinates = Object.keys(operationAccess).filter((coordinate) => coordinate.startsWith('Query.'))

describe('a query', () => {
  test.each(queryCoordinates)('%s answers whom the table says, and nobody else', async (coordinate) => {
    const body = queries[coordinate]
    if (body === undefined) throw new Error(`access-matrix.db.test.ts does not ask ${coordinate}: add it to queries`)
    for (const role of roles) {
      for (const relation of body.includes('$') ? (['own', 'team', 'other', 'foreign'] as const) : (['own'] as const)) {
        const answer = await ask(role, withVariables('query', body), idsOf(role, relation))
        const answered = Object.values(answer.data ?? {}).some((value) => value !== null)
        const expected = isListed(operationAccess[coordinate] ?? {}, role, relation)
        expect({ role, relation, answered }, answer.text).toEqual({ role, relation, answered: expected })
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

// ── Mutations ─────────────────────────────────────────────────────────────────────────────────────────────────────────

interface MutationCase {
  body: string
  /** What the answer is called when it was allowed; a mutation without a union answers its value. */
  success: string | undefined
  arrange?: (things: Things) => Promise<void>
}

const visitMutation = (
  name: string,
  success: string,
  state: Parameters<typeof arrangeVisit>[2],
  modality?: 'home',
): MutationCase => ({
  body: `${name}(visitId: $visitId${name === 'cancelVisit' ? ', reason: "sairaalassa"' : ''})`,
  success,
  arrange: ({ visitId }) => arrangeVisit(stack.record, visitId, state, modality),
})

const mutations: Record<string, MutationCase> = {
  'Mutation.signIn': { body: 'signIn(input: { email: "nobody@example.fi", password: "x" })', success: 'SignInRefused' },
  'Mutation.pairDevice': { body: 'pairDevice(input: { code: "ZZZZ-ZZZZ" })', success: 'PairingCodeInvalid' },
  'Mutation.deviceHeartbeat': { body: 'deviceHeartbeat', success: undefined },
  'Mutation.createPairingCode': { body: 'createPairingCode(residentId: $residentId)', success: 'PairingCode' },
  'Mutation.revokeDevice': { body: 'revokeDevice(deviceId: $deviceId)', success: 'Device' },
  'Mutation.startVisit': visitMutation('startVisit', 'CallTicket', 'planned'),
  'Mutation.stopRinging': visitMutation('stopRinging', 'Visit', 'ringing'),
  'Mutation.beginHomeVisit': visitMutation('beginHomeVisit', 'Visit', 'planned', 'home'),
  'Mutation.endVisit': visitMutation('endVisit', 'Visit', 'in_progress'),
  'Mutation.cancelVisit': visitMutation('cancelVisit', 'Visit', 'planned'),
  'Mutation.writeVisitNote': {
    body: 'writeVisitNote(input: { visitId: $visitId, text: "voi hyvin", version: 1 })',
    success: 'Visit',
    arrange: ({ visitId }) => arrangeVisit(stack.record, visitId, 'done'),
  },
  'Mutation.acknowledgeRing': visitMutation('acknowledgeRing', 'Visit', 'ringing'),
  'Mutation.answerVisit': visitMutation('answerVisit', 'CallTicket', 'ringing'),
  'Mutation.declineVisit': visitMutation('declineVisit', 'Visit', 'ringing'),
  'Mutation.signOut': { body: 'signOut', success: undefined },
}

describe('a mutation', () => {
  test('every one is tried', () => {
    const inSchema = Object.keys(schema.getMutationType()?.getFields() ?? {}).map((field) => `Mutation.${field}`)
    expect(Object.keys(mutations).toSorted()).toEqual(inSchema.toSorted())
  })

  test.each(Object.keys(mutations))(
    '%s does what it says for whom the table says, and nothing for others',
    async (coordinate) => {
      for (const role of roles) {
        for (const relation of mutations[coordinate]?.body.includes('$') ? relations : (['own'] as const)) {
          await checkMutation(coordinate, role, relation)
        }
      }
    },
  )
})

async function checkMutation(coordinate: string, role: Role, relation: Relation): Promise<void> {
  const { arrange, success } = mutations[coordinate] as MutationCase
  const things = fixture.things(role, relation)
  await arrangeSfuNode(stack.record)
  await arrange?.(things)
  const before = await rowsOf(things)
  const answer = await ask(role, mutationDocument(coordinate), { ...things })
  const allowed = wasDone(answer, success)
  const expected = isListed(operationAccess[coordinate] ?? {}, role, relation)
  expect({ coordinate, role, relation, allowed }, answer.text).toEqual({
    coordinate,
    role,
    relation,
    allowed: expected,
  })
  if (!expected) expect(await rowsOf(things), `${coordinate} was refused and changed something`).toEqual(before)
  await arrangeVisit(stack.record, things.visitId, 'done')
}

function mutationDocument(coordinate: string): string {
  const { body, success } = mutations[coordinate] as MutationCase
  return withVariables('mutation', `asked_: ${body}${success === undefined ? '' : ' { __typename }'}`)
}

function wasDone({ data }: Answer, success: string | undefined): boolean {
  const answered = data?.['asked_'] ?? null
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

// ── What exists, and what does not ────────────────────────────────────────────────────────────────────────────────────

describe("another organisation's id", () => {
  const byId = [
    ...Object.entries(queries).map(([coordinate, body]) => [coordinate, withVariables('query', body)] as const),
    ...Object.keys(mutations).map((coordinate) => [coordinate, mutationDocument(coordinate)] as const),
  ].filter(([, document]) => document.includes('$'))

  test.each(byId)('%s answers as for an id that does not exist', async (_coordinate, document) => {
    for (const role of roles) {
      const foreign = await ask(role, document, idsOf(role, 'foreign'))
      const nothing = await ask(role, document, { ...fixture.nothing })
      expect({ status: foreign.status, text: foreign.text }).toEqual({ status: nothing.status, text: nothing.text })
    }
  })
})

test('nothing in the schema is outside these checks', () => {
  const kinds = objectTypes.filter((type) => !rootTypes.has(type.name) && !isRefusal(type) && !(type.name in replies))
  expect(kinds.map((type) => type.name).toSorted()).toEqual(Object.keys(ways).toSorted())
  expect(isInterfaceType(schema.getType('Refusal'))).toBe(true)
})
