import { randomUUID } from 'node:crypto'
import { generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joinCall, sendSource, startCall } from './test-call.ts'
import { cameraParameters, dtlsParameters, microphoneParameters } from './test-media.ts'
import { TestPeer } from './test-peer.ts'
import { startTestSfu } from './test-sfu.ts'
import type { TestSfu } from './test-sfu.ts'

let node: TestSfu

beforeAll(async () => {
  node = await startTestSfu()
})

afterAll(async () => {
  await node.stop()
})

const moderator = { publishAudio: true, publishVideo: true, see: true, moderate: true }

describe('a call of two', () => {
  test('who joins later gets a paused consumer for what the other sends', async () => {
    const room = randomUUID()
    const carer = await joinCall(node, { room, sub: 'staff:a', name: 'Aino' })
    const producer = await sendSource(carer, 'microphone')
    const home = await joinCall(node, { room, sub: 'device:b', name: 'Eeva' })
    expect(home.joined.peers).toEqual([{ peer: 'staff:a', name: 'Aino', connection: 'connected' }])
    const added = await home.peer.notified('consumerAdded')
    expect(added).toMatchObject({
      producer,
      peer: 'staff:a',
      source: 'microphone',
      kind: 'audio',
      producerPaused: false,
    })
    await home.peer.request('resumeConsumer', { consumer: added.consumer })
    expect(await carer.peer.notified('peerJoined')).toEqual({ peer: 'device:b', name: 'Eeva', connection: 'connected' })
  })

  test('sound has in-band FEC, DTX and retransmission; both video codecs are offered', async () => {
    const { carer, home } = await startCall(node)
    const { rtpParameters } = await home.peer.notified('consumerAdded')
    expect(rtpParameters.codecs[0]).toMatchObject({ parameters: { useinbandfec: 1, usedtx: 1 } })
    expect(rtpParameters.codecs[0]?.rtcpFeedback).toContainEqual({ type: 'nack', parameter: '' })
    const offered = carer.joined.routerRtpCapabilities.codecs?.map(({ mimeType }) => mimeType)
    expect(offered).toEqual(expect.arrayContaining(['audio/opus', 'video/VP8', 'video/H264']))
  })

  test('the address that browsers get is the one configured, over UDP and TCP', async () => {
    const { joined } = await joinCall(node, {})
    const candidates = joined.sendTransport.iceCandidates.map(({ address, protocol }) => `${protocol} ${address}`)
    expect(candidates.toSorted()).toEqual(['tcp 127.0.0.1', 'udp 127.0.0.1'])
  })

  test('mute and unmute reach the other', async () => {
    const { carer, home } = await startCall(node)
    const { consumer } = await home.peer.notified('consumerAdded')
    await carer.peer.request('setPaused', { source: 'microphone', paused: true })
    await home.peer.notified('consumerPaused', (data) => data.consumer === consumer && data.paused)
    await carer.peer.request('setPaused', { source: 'microphone', paused: false })
    await home.peer.notified('consumerPaused', (data) => data.consumer === consumer && !data.paused)
  })

  test('what is sent muted arrives muted', async () => {
    const { carer, home } = await startCall(node)
    await sendSource(carer, 'camera', true)
    expect(await home.peer.notified('consumerAdded', ({ source }) => source === 'camera')).toMatchObject({
      producerPaused: true,
    })
  })

  test('the same clientId again answers the same producer', async () => {
    const { peer, joined } = await joinCall(node, {})
    const data = {
      clientId: randomUUID(),
      transport: joined.sendTransport.id,
      source: 'microphone' as const,
      rtpParameters: microphoneParameters(),
      paused: false,
    }
    expect(await peer.request('produce', data)).toEqual(await peer.request('produce', data))
  })

  test('another track of the same source takes the place of the first', async () => {
    const { carer, home } = await startCall(node)
    const first = await home.peer.notified('consumerAdded')
    const second = await sendSource(carer, 'microphone')
    expect(await home.peer.notified('consumerClosed')).toEqual({ consumer: first.consumer })
    await home.peer.notified('consumerAdded', ({ producer }) => producer === second)
  })

  test('ready said twice makes no second consumer', async () => {
    const { home } = await startCall(node)
    await home.peer.request('ready', { rtpCapabilities: home.joined.routerRtpCapabilities })
    await home.peer.request('ping', {})
    expect(home.peer.notes.filter(({ event }) => event === 'consumerAdded')).toHaveLength(1)
  })

  test('a closed source is closed for the other', async () => {
    const { carer, home } = await startCall(node)
    await carer.peer.request('closeProducer', { source: 'microphone' })
    await home.peer.notified('consumerClosed')
    await expect(carer.peer.request('closeProducer', { source: 'microphone' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('connecting a transport again with the same parameters is no error, with others it is', async () => {
    const { peer, joined } = await joinCall(node, {})
    const data = { transport: joined.sendTransport.id, dtlsParameters: dtlsParameters() }
    await peer.request('connectTransport', data)
    await peer.request('connectTransport', data)
    const other = { ...data, dtlsParameters: dtlsParameters() }
    await expect(peer.request('connectTransport', other)).rejects.toMatchObject({ code: 'BAD_MEDIA' })
  })

  test('an ICE restart gives new credentials', async () => {
    const { peer, joined } = await joinCall(node, {})
    const { iceParameters } = await peer.request('restartIce', { transport: joined.receiveTransport.id })
    expect(iceParameters.usernameFragment).not.toBe(joined.receiveTransport.iceParameters.usernameFragment)
  })
})

describe('the end', () => {
  test('a deliberate leave ends a one-to-one call for both, and is reported', async () => {
    const { room, carer, home } = await startCall(node)
    await carer.peer.request('leave', {})
    expect(await home.peer.notified('roomClosed')).toEqual({ reason: 'left', by: 'staff:carer' })
    expect(await carer.peer.closed).toMatchObject({ code: 1000 })
    expect(await home.peer.closed).toMatchObject({ code: 1000 })
    await node.api.reported((report) => report.type === 'roomClosed' && report.room === room)
    const reports = node.api.reports.filter((report) => 'room' in report && report.room === room)
    expect(reports.map(({ seq, at, ...report }) => (expect([seq, at]).toBeDefined(), report))).toEqual([
      { type: 'peerJoined', room, peer: 'staff:carer', resumed: false },
      { type: 'peerJoined', room, peer: 'device:home', resumed: false },
      { type: 'peerLeft', room, peer: 'staff:carer', reason: 'left' },
      { type: 'peerLeft', room, peer: 'device:home', reason: 'roomClosed' },
      { type: 'roomClosed', room, reason: 'left', by: 'staff:carer' },
    ])
  })

  test('a closed room takes nobody any more, nor a kept seat', async () => {
    const { room, carer, home } = await startCall(node)
    await carer.peer.request('leave', {})
    await home.peer.closed
    await expect(joinCall(node, { room })).rejects.toMatchObject({ code: 'ROOM_CLOSED' })
    const late = await TestPeer.open(node.signalUrl)
    const { resumeToken } = home.joined
    await expect(late.request('resume', { resumeToken })).rejects.toMatchObject({ code: 'ROOM_CLOSED' })
    expect(await late.closed).toEqual({ code: 4000, reason: 'ROOM_CLOSED' })
  })

  test('a third one steps out of a call and the two go on; of two nobody steps out, it ends', async () => {
    const { room, carer, home } = await startCall(node)
    const second = await joinCall(node, { room, sub: 'staff:second' })
    await second.peer.request('leave', { othersStay: true })
    expect(await home.peer.notified('peerLeft')).toEqual({ peer: 'staff:second', reason: 'left' })
    expect(await second.peer.closed).toMatchObject({ code: 1000 })
    await home.peer.request('ping', {})
    await carer.peer.request('leave', { othersStay: true })
    expect(await home.peer.notified('roomClosed')).toEqual({ reason: 'left', by: 'staff:carer' })
  })

  test('whoever hangs up, the resident among them, ends the call of three for all', async () => {
    const { room, carer, home } = await startCall(node)
    const second = await joinCall(node, { room, sub: 'staff:second' })
    await home.peer.request('leave', {})
    for (const { peer } of [carer, second]) {
      expect(await peer.notified('roomClosed')).toEqual({ reason: 'left', by: 'device:home' })
    }
  })

  test('in a group one may leave and the others stay', async () => {
    const room = randomUUID()
    const policy = { maxPeers: 4, endsWhenLeft: false }
    const one = await joinCall(node, { room, policy, sub: 'staff:1' })
    const two = await joinCall(node, { room, policy, sub: 'staff:2' })
    await one.peer.request('leave', {})
    expect(await two.peer.notified('peerLeft')).toEqual({ peer: 'staff:1', reason: 'left' })
    await two.peer.request('ping', {})
    await two.peer.request('leave', {})
    await node.api.reported(
      (report) => report.type === 'roomClosed' && report.room === room && report.reason === 'empty',
    )
  })

  test('a moderator ends the room, nobody else', async () => {
    const room = randomUUID()
    const host = await joinCall(node, { room, sub: 'staff:host', grants: moderator })
    const guest = await joinCall(node, { room, sub: 'device:guest' })
    await expect(guest.peer.request('endRoom', {})).rejects.toMatchObject({ code: 'NOT_GRANTED' })
    await host.peer.request('endRoom', {})
    expect(await guest.peer.notified('roomClosed')).toEqual({ reason: 'ended', by: 'staff:host' })
  })

  test('whom a moderator removed does not come back with the ticket in its pocket', async () => {
    const room = randomUUID()
    const host = await joinCall(node, { room, sub: 'staff:host', grants: moderator })
    const guest = await joinCall(node, { room, sub: 'device:guest' })
    const pocketed = await node.ticket({ room, sub: 'device:guest' })
    await expect(guest.peer.request('removePeer', { peer: 'staff:host' })).rejects.toMatchObject({
      code: 'NOT_GRANTED',
    })
    await host.peer.request('removePeer', { peer: 'device:guest' })
    expect(await guest.peer.closed).toEqual({ code: 4000, reason: 'REMOVED' })
    expect(await host.peer.notified('peerLeft')).toEqual({ peer: 'device:guest', reason: 'removed' })
    const again = await TestPeer.open(node.signalUrl)
    await expect(again.request('join', { token: pocketed })).rejects.toMatchObject({ code: 'REMOVED' })
    const resumed = await TestPeer.open(node.signalUrl)
    const { resumeToken } = guest.joined
    await expect(resumed.request('resume', { resumeToken })).rejects.toMatchObject({ code: 'REMOVED' })
  })
})

describe('what a peer may not', () => {
  test('publish without the grant', async () => {
    const grants = { publishAudio: true, publishVideo: false, see: true, moderate: false }
    const caller = await joinCall(node, { grants })
    await expect(sendSource(caller, 'camera')).rejects.toMatchObject({ code: 'NOT_GRANTED' })
    await sendSource(caller, 'microphone')
  })

  test('see without the grant', async () => {
    const room = randomUUID()
    const grants = { publishAudio: true, publishVideo: true, see: false, moderate: false }
    const blind = await joinCall(node, { room, grants, sub: 'staff:blind' })
    const sender = await joinCall(node, { room, sub: 'device:sender' })
    await sendSource(sender, 'microphone')
    await blind.peer.request('ping', {})
    expect(blind.peer.heard('consumerAdded')).toBe(false)
  })

  test('touch what belongs to another peer or room', async () => {
    const { home } = await startCall(node)
    const { consumer } = await home.peer.notified('consumerAdded')
    const stranger = await joinCall(node, {})
    const foreign = home.joined.sendTransport.id
    await expect(stranger.peer.request('resumeConsumer', { consumer })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(stranger.peer.request('restartIce', { transport: foreign })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const own = { ...stranger, joined: { ...stranger.joined, sendTransport: home.joined.sendTransport } }
    await expect(sendSource(own, 'microphone')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('send a picture as sound, or an unknown codec', async () => {
    const { peer, joined } = await joinCall(node, {})
    const data = {
      clientId: randomUUID(),
      transport: joined.sendTransport.id,
      source: 'microphone' as const,
      paused: false,
    }
    const asSound = peer.request('produce', { ...data, rtpParameters: cameraParameters() })
    await expect(asSound).rejects.toMatchObject({ code: 'BAD_MEDIA' })
    const codec = { mimeType: 'audio/unknown', payloadType: 100, clockRate: 8_000 }
    const unknown = peer.request('produce', { ...data, rtpParameters: { codecs: [codec] } })
    await expect(unknown).rejects.toMatchObject({ code: 'BAD_MEDIA' })
  })

  test('do anything before joining', async () => {
    const peer = await TestPeer.open(node.signalUrl)
    await expect(peer.request('leave', {})).rejects.toMatchObject({ code: 'NOT_JOINED' })
    await peer.drop()
  })

  test('join twice on one socket', async () => {
    const { peer } = await joinCall(node, {})
    await expect(peer.request('join', { token: await node.ticket() })).rejects.toMatchObject({ code: 'ALREADY_JOINED' })
    await peer.request('ping', {})
  })

  test('use a ticket twice', async () => {
    const token = await node.ticket()
    const first = await TestPeer.open(node.signalUrl)
    await first.request('join', { token })
    const second = await TestPeer.open(node.signalUrl)
    await expect(second.request('join', { token })).rejects.toMatchObject({ code: 'TOKEN_USED' })
    expect(await second.closed).toEqual({ code: 4000, reason: 'TOKEN_USED' })
    await first.request('ping', {})
  })

  test('be one more than the room holds', async () => {
    const room = randomUUID()
    const policy = { maxPeers: 2, endsWhenLeft: true }
    const [one] = await Promise.all([joinCall(node, { room, policy }), joinCall(node, { room, policy })])
    await expect(joinCall(node, { room, policy })).rejects.toMatchObject({ code: 'ROOM_FULL' })
    await one.peer.request('ping', {})
  })
})

describe('commands of the API', () => {
  test('close a room, once and again', async () => {
    const { room, carer, home } = await startCall(node)
    expect(await node.command({ type: 'closeRoom', room })).toBe(204)
    expect(await node.command({ type: 'closeRoom', room })).toBe(204)
    expect(await carer.peer.notified('roomClosed')).toEqual({ reason: 'commanded', by: null })
    expect(await home.peer.closed).toMatchObject({ code: 1000 })
    await expect(joinCall(node, { room })).rejects.toMatchObject({ code: 'ROOM_CLOSED' })
  })

  test('close a room that nobody has joined yet', async () => {
    const room = randomUUID()
    expect(await node.command({ type: 'closeRoom', room })).toBe(204)
    await expect(joinCall(node, { room })).rejects.toMatchObject({ code: 'ROOM_CLOSED' })
  })

  test('remove a peer', async () => {
    const { room, carer, home } = await startCall(node)
    expect(await node.command({ type: 'removePeer', room, peer: 'device:home' })).toBe(204)
    expect(await home.peer.closed).toEqual({ code: 4000, reason: 'REMOVED' })
    expect(await carer.peer.notified('peerLeft')).toEqual({ peer: 'device:home', reason: 'removed' })
  })

  test('of somebody else change nothing', async () => {
    const { room, home } = await startCall(node)
    const { privateKey } = await generateKeyPair('EdDSA')
    expect(await node.command({ type: 'closeRoom', room }, privateKey)).toBe(401)
    await home.peer.request('ping', {})
  })

  test('are not a room ticket, nor the other way round', async () => {
    const body = await node.ticket()
    const headers = { 'content-type': 'application/jose' }
    const response = await fetch(`${node.httpUrl}/control`, { method: 'POST', headers, body })
    expect(response.status).toBe(401)
  })
})

describe('for the operator', () => {
  test('healthz says that it works, metrics count', async () => {
    await startCall(node)
    const health = await node.askAsOperator('/healthz')
    expect([health.status, await health.json()]).toMatchObject([200, { status: 'ok', draining: false }])
    const metrics = await (await node.askAsOperator('/metrics')).text()
    expect(metrics).toMatch(/^sfu_rooms [1-9]/m)
    expect(metrics).toMatch(/^sfu_worker_cpu_seconds\{worker="0"\} \d/m)
    expect(metrics).toMatch(/^sfu_signal_requests_total\{method="join",outcome="ok"\} [1-9]/m)
    expect(metrics).not.toMatch(/staff:|device:/)
  })

  test('whoever else asks hears that it works and nothing of calls', async () => {
    const health = await fetch(`${node.httpUrl}/healthz`)
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
    for (const headers of [{}, { authorization: 'Bearer of-somebody-else' }]) {
      const answer = await fetch(`${node.httpUrl}/metrics`, { headers })
      expect([answer.status, answer.headers.get('www-authenticate'), await answer.text()]).toEqual([401, 'Bearer', ''])
    }
  })

  test('a node without a token tells its counts to nobody', async () => {
    const silent = await startTestSfu({ config: { metricsToken: undefined } })
    expect((await silent.askAsOperator('/metrics')).status).toBe(404)
    await silent.stop()
  })

  test('other addresses are not found', async () => {
    expect((await fetch(`${node.httpUrl}/`)).status).toBe(404)
    expect((await fetch(`${node.httpUrl}/control`)).status).toBe(404)
  })
})
