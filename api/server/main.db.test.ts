import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { buildPeople } from './demo/build-people.ts'
import { createServerProcesses, type ServerProcesses } from './testing/server-process.ts'
import { ask, Boot, createTestWorld, nodeStarted, type TestWorld } from './testing/test-server.ts'

/** The server as an operator starts it: a process of its own, told by its environment, ended by signals. */
let world: TestWorld
// Each starts processes, which takes its time where many are started.
vi.setConfig({ testTimeout: 120_000 })
let processes: ServerProcesses
const patient = { timeout: 60_000 }

beforeAll(async () => {
  world = await createTestWorld()
  processes = createServerProcesses(world)
})
afterEach(() => processes.killAll())
afterAll(() => world.close())

test('a ring that nobody answers is missed, though the server was killed while it rang', async () => {
  const people = await buildPeople(world.owner)
  const environment = { RING_SECONDS: '2', KOTISILTA_MODE: 'development' }
  const first = processes.start(environment)
  const { url } = (await first.ready)!
  await new Boot(world.sfu).report({ url }, nodeStarted)
  const ring =
    'mutation ($id: ID!) { startVisit(visitId: $id) { ... on CallTicket { callId } ... on Refusal { code } } }'
  const as = { app: 'carer', token: people.carer.token } as const
  const { data } = await ask<object>(url, { document: ring, variables: { id: people.visitId }, as })
  expect(data).toEqual({ startVisit: { callId: expect.any(String) as string } })
  first.child.kill('SIGKILL')
  await first.ended

  const visit = () =>
    world.owner.selectFrom('visit').select('state').where('id', '=', people.visitId).executeTakeFirstOrThrow()
  expect(await visit()).toEqual({ state: 'ringing' })
  const second = processes.start(environment)
  await second.ready
  await expect.poll(visit, patient).toEqual({ state: 'missed' })
  const { end_reason: endReason } = await world.owner
    .selectFrom('call')
    .select('end_reason')
    .where('visit_id', '=', people.visitId)
    .executeTakeFirstOrThrow()
  expect(endReason).toBe('missed')
})

test('SIGTERM ends it with 0 and leaves no connection to the database', async () => {
  const server = processes.start()
  await server.ready
  server.child.kill('SIGTERM')
  expect(await server.ended).toEqual([0, null])
})

test.each([
  ['as the owner', () => ({ APP_DATABASE_URL: world.database.ownerUrl }), /owns tables/],
  ['without keys', () => ({ TICKET_PRIVATE_KEY_FILE: '/nowhere/ticket.json' }), /TICKET_PRIVATE_KEY_FILE: cannot read/],
  ['with a port that is no port', () => ({ API_PORT: 'x' }), /API_PORT/],
])('%s it does not start, and says why', async (_how, environment, why) => {
  const server = processes.start(environment())
  expect(await server.ended).toEqual([1, null])
  expect(await server.ready).toBeUndefined()
  expect(server.said()).toMatch(why)
})

test('where another program listens already it says so and ends', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const server = processes.start({ API_PORT: String((other.address() as AddressInfo).port) })
  expect(await server.ended).toEqual([1, null])
  expect(server.said()).toContain('another program listens there')
  other.close()
})

test('while the database is not there it waits and says so; ready it is when the database has come', async () => {
  const door = createServer().listen(0, '127.0.0.1')
  await once(door, 'listening')
  const { port } = door.address() as AddressInfo
  await new Promise((closed) => door.close(closed))
  const database = new URL(world.database.appUrl)
  const away = new URL(database)
  away.host = `127.0.0.1:${port}`
  const server = processes.start({ APP_DATABASE_URL: away.href })
  await expect.poll(server.said, patient).toContain('is not reachable yet')
  const proxy = createServer((socket) => {
    const inside = connect(Number(database.port), database.hostname)
    socket.pipe(inside).pipe(socket)
    for (const end of [socket, inside]) end.on('error', () => [socket, inside].forEach((each) => each.destroy()))
  })
  proxy.listen(port, '127.0.0.1')
  expect((await server.ready)?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  server.child.kill('SIGTERM')
  expect(await server.ended).toEqual([0, null])
  proxy.close()
})
