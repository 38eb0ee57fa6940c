import { generateKeyPair } from 'jose'
import type { CryptoKey } from 'jose'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { GraphqlClient } from '../world/graphql-client.ts'
import { SignalClient } from '../world/signal-client.ts'
import { startStack } from '../world/stack.ts'
import type { Stack } from '../world/stack.ts'
import { until } from '../world/until.ts'
import { forgeRoomToken, readTicketKey } from './room-token-forge.ts'

let stack: Stack
let ticketKey: CryptoKey
let staff: GraphqlClient
let visitId: string
const clients: SignalClient[] = []

beforeAll(async () => {
  stack = await startStack()
  const { record, origin: url } = stack
  const { orgId } = await record.organisation('Sointula')
  const { teamId } = await record.team(orgId, 'Etäkoti')
  const carer = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Anna', lastName: 'Virtanen' })
  const resident = await record.resident({ orgId, teamId, firstName: 'Aino', lastName: 'Koski' })
  await record.device(resident, carer)
  visitId = (await record.visit({ orgId, residentId: resident.residentId, carerId: carer.staffId })).visitId
  staff = new GraphqlClient({ url, app: 'carer', cookie: await record.session(carer) })
  ticketKey = await readTicketKey(stack.ticketPrivateKeyFile)
}, 120_000)
afterEach(() => clients.splice(0).forEach((client) => client.close()))
afterAll(() => stack?.stop())

async function connect(): Promise<SignalClient> {
  const client = await SignalClient.connect(stack.sfuUrl, stack.origin)
  clients.push(client)
  return client
}

async function newTicket(): Promise<string> {
  const answer = await until(
    'the API knows an SFU node',
    async () => {
      const { data } = await staff.operation('StartVisit', { visitId })
      return (data?.['startVisit'] as { token?: string })?.token
    },
    { withinMs: 15_000 },
  )
  return answer
}

async function refusal(token: string): Promise<string | undefined> {
  const client = await connect()
  const reply = await client.request('join', { token })
  await until('the socket is closed', () => client.closed, { withinMs: 5_000 })
  return reply.error?.code
}

test('a ticket of the API opens its room once; a second use is refused', async () => {
  const token = await newTicket()
  const first = await (await connect()).request('join', { token })
  expect(first.ok).toBe(true)
  expect(await refusal(token)).toBe('TOKEN_USED')
})

test('a token of the right form and key is let in: the refusals below are about what they say', async () => {
  expect((await (await connect()).request('join', { token: await forgeRoomToken(ticketKey) })).ok).toBe(true)
})

test('an expired ticket is refused as such', async () => {
  expect(await refusal(await forgeRoomToken(ticketKey, {}, 3_600))).toBe('TOKEN_EXPIRED')
})

test("somebody else's key opens nothing", async () => {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' })
  expect(await refusal(await forgeRoomToken(privateKey))).toBe('TOKEN_INVALID')
})

test('a token for something else of ours opens nothing', async () => {
  expect(await refusal(await forgeRoomToken(ticketKey, { aud: 'kotisilta-sfu-control' }))).toBe('TOKEN_INVALID')
  expect(await refusal(await forgeRoomToken(ticketKey, { grants: { publishAudio: 'yes' } }))).toBe('TOKEN_INVALID')
})

test('an unsigned token opens nothing', async () => {
  const [, claims] = (await forgeRoomToken(ticketKey)).split('.')
  const head = Buffer.from('{"alg":"none"}').toString('base64url')
  expect(await refusal(`${head}.${claims}.`)).toBe('TOKEN_INVALID')
})

test('a message over 64 KiB closes its socket and nobody else’s', async () => {
  const neighbour = await connect()
  expect((await neighbour.request('join', { token: await forgeRoomToken(ticketKey) })).ok).toBe(true)
  const flooder = await connect()
  flooder.sendText(JSON.stringify({ id: 'r1', method: 'join', data: { token: 'x'.repeat(70_000) } }))
  await until('the flooder is out', () => flooder.closed, { withinMs: 5_000 })
  expect(neighbour.closed).toBe(false)
})

test('a page of another origin gets no socket', async () => {
  const client = await SignalClient.connect(stack.sfuUrl, 'http://evil.example')
  clients.push(client)
  expect(client.closed).toBe(true)
})
