import { compactVerify, importJWK } from 'jose'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roomTokenClaimsSchema } from 'sfu/protocol/room-token'
import { buildDevice, buildPeople, buildVisit, type BuiltPeople } from '../demo/build-people.ts'
import {
  Boot,
  createTestWorld,
  nodeStarted,
  type Asker,
  type TestServer,
  type TestWorld,
} from '../testing/test-server.ts'

let world: TestWorld
let server: TestServer
let sfu: Boot
let people: BuiltPeople
let carer: Asker
let tablet: Asker

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

/** Where a visit or a tablet belongs. */
const home = () => ({ orgId: people.orgId, residentId: people.residentId })

const ticket =
  '... on CallTicket { callId peerId url token visit { state version call { id endReason } } } ... on Refusal { code }'
const changed = '... on Visit { state } ... on Refusal { code }'

async function mutate(field: string, selection: string, as: Asker, visitId: string = people.visitId) {
  const document = `mutation ($visitId: ID!) { it: ${field}(visitId: $visitId) { __typename ${selection} } }`
  const { data, errors } = await server.ask(document, { visitId }, as)
  expect(errors).toBeUndefined()
  return data.it
}
const start = (as = carer) => mutate('startVisit', ticket, as)
const answer = (as = tablet) => mutate('answerVisit', ticket, as)

async function visitNow() {
  const document = `query ($id: ID!) { visit(id: $id) { state startedAt endedAt calls { endReason answeredAt
    participations { name isResident joinedAt leftAt } } } }`
  const { data } = await server.ask<{ visit: { calls: { endReason: string }[] } }>(
    document,
    { id: people.visitId },
    carer,
  )
  return data.visit
}

test('a video visit: signed in, rung, answered, both came and went, on record', async () => {
  const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on StaffViewer { staff { firstName } } } }`
  const { email, password } = people.carer
  const signedIn = await server.ask(signIn, { input: { email, password } })
  expect(signedIn.data).toEqual({ signIn: { staff: { firstName: 'Anna' } } })

  const rung = await start()
  expect(rung).toMatchObject({ __typename: 'CallTicket', url: 'ws://sfu.example:4100', visit: { state: 'RINGING' } })
  expect(await mutate('acknowledgeRing', changed, tablet)).toMatchObject({ state: 'RINGING' })
  const answered = await answer()
  expect(answered).toMatchObject({ callId: rung.callId, visit: { state: 'IN_PROGRESS' } })

  const room = { room: rung.callId }
  await sfu.report(
    server,
    { type: 'peerJoined', ...room, peer: rung.peerId, resumed: false },
    { type: 'peerJoined', ...room, peer: answered.peerId, resumed: false },
  )
  await sfu.report(
    server,
    { type: 'peerLeft', ...room, peer: answered.peerId, reason: 'left' },
    { type: 'peerLeft', ...room, peer: rung.peerId, reason: 'roomClosed' },
    { type: 'roomClosed', ...room, reason: 'left', by: answered.peerId },
  )
  expect(await visitNow()).toMatchObject({
    state: 'DONE',
    startedAt: expect.any(String),
    endedAt: expect.any(String),
    calls: [
      {
        endReason: 'LEFT',
        participations: [
          { name: 'Anna Koe', isResident: false, leftAt: expect.any(String) },
          { name: 'Aino Koelainen', isResident: true, leftAt: expect.any(String) },
        ],
      },
    ],
  })
})

test('the ticket opens the call of this visit, for this person, and is signed by the API', async () => {
  const { token, callId, peerId } = await start()
  const { payload } = await compactVerify(token, await importJWK(world.sfu.ticketPublicKey, 'EdDSA'))
  const claims = roomTokenClaimsSchema.parse(JSON.parse(new TextDecoder().decode(payload)))
  expect(claims).toMatchObject({
    room: callId,
    sub: `staff:${people.carer.id}`,
    name: 'Anna',
    policy: { endsWhenLeft: true },
  })
  expect(peerId).toBe(claims.sub)
  expect(claims.exp - claims.iat).toBe(60)
})

describe('the same again', () => {
  test('Soita pressed twice is one call and two tickets', async () => {
    const first = await start()
    const second = await start()
    expect(second.callId).toBe(first.callId)
    expect(second.token).not.toBe(first.token)
  })

  test('a second answer of the same tablet is a new ticket for the same call', async () => {
    await start()
    const first = await answer()
    const second = await answer()
    expect(second).toMatchObject({ callId: first.callId, peerId: first.peerId, visit: { state: 'IN_PROGRESS' } })
  })

  test('stopping, declining and ending twice changes nothing the second time', async () => {
    await start()
    expect(await mutate('stopRinging', changed, carer)).toEqual({ __typename: 'Visit', state: 'PLANNED' })
    expect(await mutate('stopRinging', changed, carer)).toEqual({ __typename: 'Visit', state: 'PLANNED' })
    await start()
    expect(await mutate('declineVisit', changed, tablet)).toMatchObject({ state: 'DECLINED' })
    expect(await mutate('declineVisit', changed, tablet)).toMatchObject({ state: 'DECLINED' })
    await start()
    await answer()
    expect(await mutate('endVisit', changed, tablet)).toMatchObject({ state: 'DONE' })
    expect(await mutate('endVisit', changed, carer)).toMatchObject({ state: 'DONE' })
    expect((await visitNow()).calls.map((call) => call.endReason)).toEqual(['ENDED', 'DECLINED', 'WITHDRAWN'])
  })
})

describe('refusals', () => {
  test('a second tablet hears that another has answered', async () => {
    const other = await buildDevice(world.owner, { ...home(), pairedBy: people.carer.id })
    const second: Asker = { app: 'home', token: other.token }
    await start()
    await answer()
    expect(await answer(second)).toMatchObject({ __typename: 'AnsweredElsewhere', code: 'ANSWERED_ELSEWHERE' })
    expect(await mutate('endVisit', changed, second)).toMatchObject({ code: 'ANSWERED_ELSEWHERE' })
  })

  test('a call that has ended cannot be answered', async () => {
    await start()
    await answer()
    await mutate('endVisit', changed, carer)
    expect(await answer()).toEqual({ __typename: 'VisitNotPossible', code: 'VISIT_CANNOT_BE_ANSWERED' })
    expect(await start()).toEqual({ __typename: 'VisitNotPossible', code: 'VISIT_CANNOT_RING' })
  })

  test('without a tablet that was heard within 45 s nothing rings', async () => {
    const past = new Date(Date.now() - 46_000)
    await world.owner.updateTable('device').set({ last_seen_at: past }).where('org_id', '=', people.orgId).execute()
    expect(await start()).toMatchObject({ __typename: 'NoDevice' })
    expect(await visitNow()).toMatchObject({ state: 'PLANNED', calls: [] })
  })

  test('without a node that lives nothing rings', async () => {
    await world.owner
      .updateTable('sfu_node')
      .set({ last_seen_at: new Date(Date.now() - 16_000) })
      .execute()
    expect(await start()).toMatchObject({ __typename: 'VideoUnavailable' })
    expect(await visitNow()).toMatchObject({ state: 'PLANNED', calls: [] })
  })

  test("a carer in one visit is busy for the next, and so is a resident who is in another carer's call", async () => {
    const { owner } = world
    const colleague = { app: 'carer' as const, token: people.coordinator.token }
    const own = await buildVisit(owner, { ...home(), carerId: people.carer.id })
    const colleagues = await buildVisit(owner, { ...home(), carerId: people.coordinator.id })
    await start()
    const busy = `... on Busy { code other: visit { id } } ... on Refusal { code }`
    expect(await mutate('startVisit', busy, carer, own)).toEqual({
      __typename: 'Busy',
      code: 'CARER_BUSY',
      other: { id: people.visitId },
    })
    expect(await mutate('startVisit', busy, colleague, colleagues)).toMatchObject({ code: 'RESIDENT_BUSY' })
  })

  test('another organisation, an unknown id and no id at all get the same answer', async () => {
    const others = await buildPeople(world.owner)
    for (const id of [others.visitId, '00000000-0000-4000-8000-000000000000', 'x']) {
      expect(await mutate('startVisit', ticket, carer, id)).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' })
      expect(await mutate('answerVisit', ticket, tablet, id)).toEqual({ __typename: 'NotFound', code: 'NOT_FOUND' })
    }
    const { data } = await server.ask('query ($id: ID!) { visit(id: $id) { id } }', { id: others.visitId }, carer)
    expect(data).toEqual({ visit: null })
  })

  test("a colleague's visit is seen but not started; one that nobody has becomes the caller's", async () => {
    const { owner } = world
    const unassigned = await buildVisit(owner, { ...home(), carerId: null })
    const colleagues = await buildVisit(owner, { ...home(), carerId: people.coordinator.id })
    expect(await mutate('startVisit', ticket, carer, colleagues)).toMatchObject({ code: 'VISIT_IS_ANOTHERS' })
    const rung = await mutate('startVisit', '... on CallTicket { visit { carer { id } } }', carer, unassigned)
    expect(rung).toMatchObject({ visit: { carer: { id: people.carer.id } } })
  })

  test('a note of somebody who has not seen the latest one is refused with what stands there', async () => {
    const document = `mutation ($input: WriteVisitNoteInput!) { it: writeVisitNote(input: $input) {
      ... on Visit { note version } ... on StaleEdit { code current { note version } } ... on InvalidInput { field } } }`
    const write = async (text: string, version: number) =>
      (await server.ask<object>(document, { input: { visitId: people.visitId, text, version } }, carer)).data
    expect(await write('Söi hyvin.', 1)).toEqual({ it: { note: 'Söi hyvin.', version: 2 } })
    expect(await write('Ei syönyt.', 1)).toEqual({
      it: { code: 'STALE_EDIT', current: { note: 'Söi hyvin.', version: 2 } },
    })
    expect(await write('x'.repeat(4_001), 2)).toEqual({ it: { field: 'input.text' } })
  })
})

test('a tablet that comes back to its call while it is revoked: neither waits for the other, and the visit is over', async () => {
  await start()
  const first = await answer()
  const revoke = `mutation ($id: ID!) { it: revokeDevice(deviceId: $id) { __typename } }`
  const admin: Asker = { app: 'carer', token: people.administrator.token }
  const { promise: both, resolve } = Promise.withResolvers<Promise<unknown>[]>()
  await world.owner.transaction().execute(async (trx) => {
    await trx.selectFrom('visit').select('id').where('id', '=', people.visitId).forUpdate().execute()
    const back = answer()
    await untilWaiting(1)
    const revoked = server.ask(revoke, { id: people.device.id }, admin)
    await untilWaiting(2)
    resolve([back, revoked])
  })
  expect(await Promise.all(await both)).toMatchObject([
    { callId: first.callId },
    { data: { it: { __typename: 'Device' } } },
  ])
  expect(await visitNow()).toMatchObject({ state: 'DONE' })
})

/** So many of the server's transactions wait for a lock. */
async function untilWaiting(count: number): Promise<void> {
  const waiting = async () =>
    (
      await sql`select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`.execute(
        world.owner,
      )
    ).rows.length
  await expect.poll(waiting, { timeout: 10_000, interval: 20 }).toBe(count)
}

test('a visit at home begins and ends in person, and does not ring', async () => {
  const atHome = await buildVisit(world.owner, { ...home(), carerId: people.carer.id, modality: 'home' })
  expect(await mutate('startVisit', ticket, carer, atHome)).toMatchObject({ code: 'VISIT_IS_AT_HOME' })
  expect(await mutate('beginHomeVisit', changed, carer, atHome)).toMatchObject({ state: 'IN_PROGRESS' })
  expect(await mutate('beginHomeVisit', changed, carer, atHome)).toMatchObject({ state: 'IN_PROGRESS' })
  expect(await mutate('endVisit', changed, carer, atHome)).toMatchObject({ state: 'DONE' })
})

test('what was read and done is in the access log, and what was refused left no trace of a change', async () => {
  await start()
  await answer()
  await visitNow()
  const log = await world.owner
    .selectFrom('access_log')
    .select(['action', 'viewer_kind', 'resident_ids'])
    .where('org_id', '=', people.orgId)
    .where('subject_id', '=', people.visitId)
    .orderBy('seq')
    .execute()
  expect(log.map((row) => `${row.viewer_kind} ${row.action}`)).toEqual([
    'staff visit.ring',
    'device visit.answer',
    'staff visit.read',
  ])
  expect(log.map((row) => row.resident_ids)).toEqual(log.map(() => [people.residentId]))
})
