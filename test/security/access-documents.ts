import { buildSchema, getNamedType, isLeafType } from 'graphql'
import type { GraphQLObjectType } from 'graphql'
import { readFileSync } from 'node:fs'
import type { Role } from './access-matrix.table.ts'

/** The schema that the API prints, and what the access matrix asks of it. */
export const schema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'))

/** How a role gets at a record of a type: the field that is tried takes the place of FIELD. */
export const ways: Record<string, (role: Role) => string> = {
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

/** The field's value comes under this name, wherever it is. */
export const askedKey = 'asked_'

export function fieldDocument(coordinate: string, role: Role): string {
  const [typeName = '', fieldName = ''] = coordinate.split('.')
  const field = (schema.getType(typeName) as GraphQLObjectType | undefined)?.getFields()[fieldName]
  const way = ways[typeName]?.(role)
  if (!field || !way) throw new Error(`${coordinate} can't be asked for: access-documents.ts needs a way to it`)
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
  return withVariables('query', way.replaceAll('FIELD', `${askedKey}: ${fieldName}${selection}`))
}

export const queries: Record<string, string> = {
  'Query.viewer': 'viewer { __typename }',
  'Query.now': 'now',
  'Query.myVisits': 'myVisits { edges { node { id } } }',
  'Query.homeVisits': 'homeVisits { id }',
  'Query.visit': 'visit(id: $visitId) { id }',
  'Query.resident': 'resident(id: $residentId) { id }',
  'Query.residents': 'residents { edges { node { id } } }',
}

export function queryDocument(coordinate: string): string {
  const body = queries[coordinate]
  if (body === undefined) throw new Error(`${coordinate} is not asked: add it to access-documents.ts`)
  return withVariables('query', body)
}

export interface MutationTried {
  body: string
  /** What the answer is called when it was done; a mutation without a union answers its value. */
  success?: string
  /** The state in which its visit allows it, so that only the right to it decides. */
  state?: 'planned' | 'ringing' | 'in_progress' | 'done'
  modality?: 'home'
}

const byVisit = (name: string) => `${name}(visitId: $visitId)`

export const mutations: Record<string, MutationTried> = {
  'Mutation.signIn': { body: 'signIn(input: { email: "nobody@example.fi", password: "x" })', success: 'SignInRefused' },
  'Mutation.signOut': { body: 'signOut' },
  'Mutation.pairDevice': { body: 'pairDevice(input: { code: "ZZZZ-ZZZZ" })', success: 'PairingCodeInvalid' },
  'Mutation.deviceHeartbeat': { body: 'deviceHeartbeat' },
  'Mutation.createPairingCode': { body: 'createPairingCode(residentId: $residentId)', success: 'PairingCode' },
  'Mutation.revokeDevice': { body: 'revokeDevice(deviceId: $deviceId)', success: 'Device' },
  'Mutation.startVisit': { body: byVisit('startVisit'), success: 'CallTicket', state: 'planned' },
  'Mutation.stopRinging': { body: byVisit('stopRinging'), success: 'Visit', state: 'ringing' },
  'Mutation.beginHomeVisit': { body: byVisit('beginHomeVisit'), success: 'Visit', state: 'planned', modality: 'home' },
  'Mutation.endVisit': { body: byVisit('endVisit'), success: 'Visit', state: 'in_progress' },
  'Mutation.cancelVisit': {
    body: 'cancelVisit(visitId: $visitId, reason: "sairaalassa")',
    success: 'Visit',
    state: 'planned',
  },
  'Mutation.writeVisitNote': {
    body: 'writeVisitNote(input: { visitId: $visitId, text: "voi hyvin", version: 1 })',
    success: 'Visit',
    state: 'done',
  },
  'Mutation.acknowledgeRing': { body: byVisit('acknowledgeRing'), success: 'Visit', state: 'ringing' },
  'Mutation.answerVisit': { body: byVisit('answerVisit'), success: 'CallTicket', state: 'ringing' },
  'Mutation.declineVisit': { body: byVisit('declineVisit'), success: 'Visit', state: 'ringing' },
}

export function mutationDocument(coordinate: string): string {
  const tried = mutations[coordinate]
  if (tried === undefined) throw new Error(`${coordinate} is not tried: add it to access-documents.ts`)
  const selection = tried.success === undefined ? '' : ' { __typename }'
  return withVariables('mutation', `${askedKey}: ${tried.body}${selection}`)
}

const variables = ['visitId', 'residentId', 'deviceId']

function withVariables(kind: 'query' | 'mutation', body: string): string {
  const used = variables.filter((name) => body.includes(`$${name}`)).map((name) => `$${name}: ID!`)
  return `${kind} ${used.length === 0 ? '' : `(${used.join(', ')}) `}{ ${body} }`
}
