import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPeople, type BuiltPeople } from '../demo/build-people.ts'
import {
  Boot,
  createTestWorld,
  nodeStarted,
  postReports,
  type Asker,
  type TestServer,
  type TestWorld,
  type Unnumbered,
} from '../testing/test-server.ts'

let world: TestWorld
let server: TestServer
let people: BuiltPeople
let carer: Asker
let tablet: Asker
let sfu: Boot

beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world.close())

beforeEach(async () => {
  sfu = new Boot(world.sfu)
  await sfu.report(server, nodeStarted)
  people = await buildPeople(world.owner)
  carer = { app: 'carer', token: people.carer.token }
  tablet = { app: 'home', token: people.device.token }
})

const visitId = () => ({ visitId: people.visitId })
const ticket = '... on CallTicket { callId peerId }'

async function call(): Promise<{ room: string; staff: string; device: string }> {
  const start = `mutation ($visitId: ID!) { it: startVisit(visitId: $visitId) { ${ticket} } }`
  const answer = `mutation ($visitId: ID!) { it: answerVisit(visitId: $visitId) { ${ticket} } }`
  const { callId, peerId } = (await server.ask(start, visitId(), carer)).data.it
  const answered = (await server.ask(answer, visitId(), tablet)).data.it
  return { room: callId, staff: peerId, device: answered.peerId }
}

const joined = (room: string, peer: string, resumed = false): Unnumbered => ({
  type: 'peerJoined',
  room,
  peer,
  resumed,
})
const left = (room: string, peer: string, reason: 'left' | 'lost' = 'left'): Unnumbered => ({
  type: 'peerLeft',
  room,
  peer,
  reason,
})
const closed = (room: string, reason: 'left' | 'ended' | 'empty' | 'commanded' | 'shutdown'): Unnumbered => ({
  type: 'roomClosed',
  room,
  reason,
  by: null,
})

const stays = (room: string) =>
  world.owner
    .selectFrom('participation')
    .select(['peer', 'left_at', 'leave_reason', 'node_id'])
    .where('call_id', '=', room as never)
    .orderBy('joined_at')
    .execute()
const visit = () =>
  world.owner.selectFrom('visit').selectAll().where('id', '=', people.visitId).executeTakeFirstOrThrow()
const callRow = (room: string) =>
  world.owner
    .selectFrom('call')
    .selectAll()
    .where('id', '=', room as never)
    .executeTakeFirstOrThrow()

describe('numbers', () => {
  test('a repeated batch has its effect once', async () => {
    const { room, staff } = await call()
    const batch = sfu.batch(joined(room, staff), left(room, staff, 'lost'), joined(room, staff))
    for (let i = 0; i < 3; i += 1) expect(await sfu.send(server, batch)).toEqual({ status: 200, body: { accepted: 4 } })
    expect(await stays(room)).toHaveLength(2)
  })

  test('the same batch from many connections at once has its effect once', async () => {
    const { room, staff } = await call()
    const batch = sfu.batch(joined(room, staff), left(room, staff, 'lost'))
    const answers = await Promise.all(Array.from({ length: 8 }, () => sfu.send(server, batch)))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(await stays(room)).toHaveLength(1)
  })

  test('a gap is answered with what is missing, and nothing of the batch counts', async () => {
    const { room, staff } = await call()
    sfu.seq += 1
    expect(await sfu.report(server, joined(room, staff))).toEqual({ status: 409, body: { expected: 2 } })
    expect(await stays(room)).toEqual([])
  })

  test('a node that nobody knows is asked to begin at the beginning', async () => {
    const stranger = new Boot(world.sfu)
    stranger.seq = 40
    const heartbeat: Unnumbered = { type: 'heartbeat', rooms: 0, peers: 0, draining: false }
    expect(await stranger.report(server, heartbeat)).toEqual({ status: 409, body: { expected: 1 } })
  })
})

describe('signatures', () => {
  const refusal = async (body: string) => (await postReports(server, body)).status

  test('another key, another node’s key, and a changed byte are refused', async () => {
    const batch = sfu.batch(joined('00000000-0000-4000-8000-000000000000', 'staff:x'))
    const good = await world.sfu.sign(batch)
    expect(await refusal(await world.sfu.sign(batch, { kid: 'sfu-2' }))).toBe(401)
    expect(await refusal(await world.sfu.sign({ ...batch, nodeId: 'sfu-2' }))).toBe(401)
    expect(await refusal(await world.sfu.sign(batch, { kid: 'unknown' }))).toBe(401)
    expect(await refusal(good.replace(/\.(.)/, (_, first) => `.${first === 'A' ? 'B' : 'A'}`))).toBe(401)
    expect(await refusal('not a signature')).toBe(401)
  })

  test('a signed batch of another form is refused', async () => {
    const batch = { ...sfu.batch(nodeStarted), extra: true }
    expect(await refusal(await world.sfu.sign(batch))).toBe(400)
  })
})

describe('what becomes of the visit', () => {
  test('a peer that comes back resumed goes on with its stay', async () => {
    const { room, staff } = await call()
    await sfu.report(
      server,
      joined(room, staff),
      { type: 'peerReconnecting', room, peer: staff },
      joined(room, staff, true),
    )
    expect(await stays(room)).toEqual([{ peer: staff, left_at: null, leave_reason: null, node_id: 'sfu-1' }])
  })

  test('a room that closed while it rang leaves the visit planned', async () => {
    const start = `mutation ($visitId: ID!) { it: startVisit(visitId: $visitId) { ${ticket} } }`
    const { callId } = (await server.ask(start, visitId(), carer)).data.it
    await sfu.report(server, closed(callId, 'left'))
    expect(await visit()).toMatchObject({ state: 'planned', started_at: null })
    expect(await callRow(callId)).toMatchObject({ end_reason: 'withdrawn' })
  })

  test.each([
    ['left', 'left'],
    ['ended', 'ended'],
    ['empty', 'lost'],
  ] as const)('a room that closed because %s ends the visit: %s', async (reason, endReason) => {
    const { room, staff } = await call()
    await sfu.report(server, joined(room, staff), closed(room, reason))
    expect(await visit()).toMatchObject({ state: 'done', ended_at: expect.any(Date) })
    expect(await callRow(room)).toMatchObject({ end_reason: endReason })
    expect((await stays(room)).every((stay) => stay.left_at !== null)).toBe(true)
  })

  test('a node that goes down ends no visit', async () => {
    const { room, staff } = await call()
    await sfu.report(server, joined(room, staff), left(room, staff, 'lost'), closed(room, 'shutdown'))
    expect(await visit()).toMatchObject({ state: 'in_progress' })
  })

  test('a node that starts anew ends the stays on it and not the call; its people come back', async () => {
    const { room, staff, device } = await call()
    await sfu.report(server, joined(room, staff), joined(room, device))
    const next = new Boot(world.sfu)
    await next.report(server, nodeStarted)
    expect((await stays(room)).map((stay) => stay.leave_reason)).toEqual(['lost', 'lost'])
    expect(await visit()).toMatchObject({ state: 'in_progress' })
    const again = `mutation ($visitId: ID!) { it: startVisit(visitId: $visitId) { ${ticket} } }`
    expect((await server.ask(again, visitId(), carer)).data.it).toEqual({ callId: room, peerId: staff })
    await next.report(server, joined(room, staff), joined(room, device))
    expect((await stays(room)).filter((stay) => stay.left_at === null)).toHaveLength(2)
    await next.report(server, closed(room, 'ended'))
    expect(await visit()).toMatchObject({ state: 'done' })
  })

  test('the end is when it happened, though the report comes later', async () => {
    const { room, staff } = await call()
    const batch = sfu.batch(joined(room, staff), closed(room, 'left'))
    const later = { ...batch, sentAt: new Date(Date.parse(batch.sentAt) + 60_000).toISOString() }
    // Before it began: clamped, since the visit is younger than the minute that the report lay about.
    await sfu.send(server, later)
    const { started_at: startedAt, ended_at: endedAt } = await visit()
    expect(endedAt).toEqual(startedAt)
  })

  test('hanging up, told by both screens and by the SFU in the same moment, fails for none of them', async () => {
    const endVisit = 'mutation ($visitId: ID!) { it: endVisit(visitId: $visitId) { __typename } }'
    for (let round = 0; round < 8; round += 1) {
      people = await buildPeople(world.owner)
      carer = { app: 'carer', token: people.carer.token }
      tablet = { app: 'home', token: people.device.token }
      const { room, staff, device } = await call()
      await sfu.report(server, joined(room, staff), joined(room, device))
      const [byCarer, byTablet, reported] = await Promise.all([
        server.ask(endVisit, visitId(), carer),
        server.ask(endVisit, visitId(), tablet),
        sfu.report(server, left(room, staff), left(room, device), closed(room, 'left')),
      ])
      expect([byCarer.data.it, byTablet.data.it]).toEqual([{ __typename: 'Visit' }, { __typename: 'Visit' }])
      expect(reported.status).toBe(200)
      expect(await visit()).toMatchObject({ state: 'done' })
    }
  })

  test('a report of a room that is nobody’s is passed over, and the next counts', async () => {
    const { room, staff } = await call()
    const nobodys = '00000000-0000-4000-8000-000000000000'
    const reports = [joined(nobodys, staff), joined(room, 'staff:not-an-id'), joined(room, staff)]
    expect((await sfu.report(server, ...reports)).status).toBe(200)
    expect(await stays(room)).toHaveLength(1)
  })

  test('who joins a call that is over makes the node close the room again', async () => {
    const { room, staff } = await call()
    await server.ask('mutation ($visitId: ID!) { endVisit(visitId: $visitId) { __typename } }', visitId(), carer)
    await sfu.report(server, joined(room, staff))
    const commands = await world.owner.selectFrom('due').select('payload').where('kind', '=', 'sfu.command').execute()
    const causes = commands
      .map(({ payload }) => payload as { room: string; cause: string })
      .filter((sent) => sent.room === room)
    expect(causes.map(({ cause }) => cause).toSorted()).toEqual(['ended', 'late'])
  })
})

test('a call moves to another node when its own is silent, and the old one’s last word changes nothing', async () => {
  const { room } = await call()
  const { owner } = world
  const silent = new Date(Date.now() - 20_000)
  await owner.updateTable('sfu_node').set({ last_seen_at: silent }).where('id', '=', 'sfu-1').execute()
  const other = {
    id: 'sfu-2',
    boot_id: crypto.randomUUID(),
    public_url: 'ws://two.example',
    control_url: 'http://127.0.0.1:9/',
  }
  await owner.insertInto('sfu_node').values(other).execute()
  const again = `mutation ($visitId: ID!) { it: startVisit(visitId: $visitId) { ... on CallTicket { callId url } } }`
  expect((await server.ask(again, visitId(), carer)).data.it).toEqual({ callId: room, url: 'ws://two.example' })
  await sfu.report(server, closed(room, 'empty'))
  expect(await visit()).toMatchObject({ state: 'in_progress' })
  await owner.deleteFrom('sfu_node').where('id', '=', 'sfu-2').execute()
})
