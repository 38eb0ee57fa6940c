import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { joinCall, resumeCall, sendSource, startCall } from './test-call.ts'
import { TestPeer } from './test-peer.ts'
import { startTestSfu } from './test-sfu.ts'
import type { TestSfu, TestSfuOptions } from './test-sfu.ts'

let node: TestSfu | undefined

afterEach(async () => {
  await node?.stop()
  node = undefined
})

async function start(options?: TestSfuOptions): Promise<TestSfu> {
  node = await startTestSfu(options)
  return node
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on an address, not on a pipe
  server.close()
  await once(server, 'close')
  return port
}

interface Health {
  workers: { worker: number; pid: number; rooms: number }[]
}

async function workersOf(sfu: TestSfu): Promise<Health['workers']> {
  const health = (await (await sfu.askAsOperator('/healthz')).json()) as Health
  return health.workers
}

describe('a dropped socket', () => {
  test('keeps seat and mute; the other is told; resume brings all back', async () => {
    const sfu = await start()
    const { room, carer, home } = await startCall(sfu)
    await home.peer.request('setPaused', { source: 'microphone', paused: true })
    await home.peer.drop()
    await carer.peer.notified('peerConnection', ({ connection }) => connection === 'reconnecting')
    const back = await resumeCall(sfu, home.joined.resumeToken)
    expect(back.joined).toMatchObject({
      peer: 'device:home',
      resumed: true,
      paused: { microphone: true, camera: false },
    })
    await carer.peer.notified('peerConnection', ({ connection }) => connection === 'connected')
    await back.peer.notified('consumerAdded', ({ peer }) => peer === 'staff:carer')
    const again = await sendSource(back, 'microphone', back.joined.paused.microphone)
    const added = await carer.peer.notified('consumerAdded', ({ producer }) => producer === again)
    expect(added.producerPaused).toBe(true)
    expect(carer.peer.heard('peerLeft')).toBe(false)
    const kinds = () => sfu.api.reports.filter((r) => 'room' in r && r.room === room).map(({ type }) => type)
    await sfu.api.reported((report) => report.type === 'peerJoined' && report.resumed)
    expect(kinds()).toEqual(['peerJoined', 'peerJoined', 'peerReconnecting', 'peerJoined'])
  })

  test('the resume token is renewed, and the old one ends when the browser shows that it has the new one', async () => {
    const sfu = await start()
    const { home } = await startCall(sfu)
    await home.peer.drop()
    const halfway = await TestPeer.open(sfu.signalUrl)
    await halfway.request('resume', { resumeToken: home.joined.resumeToken })
    await halfway.drop() // as if the reply had been lost
    const back = await resumeCall(sfu, home.joined.resumeToken)
    expect(back.joined.resumeToken).not.toBe(home.joined.resumeToken)
    await back.peer.drop()
    const stale = await TestPeer.open(sfu.signalUrl)
    const { resumeToken } = home.joined
    await expect(stale.request('resume', { resumeToken })).rejects.toMatchObject({ code: 'SEAT_UNKNOWN' })
    await resumeCall(sfu, back.joined.resumeToken)
  })

  test('media that flows on is closed only when the peer builds it anew', async () => {
    const sfu = await start()
    const { carer, home } = await startCall(sfu)
    const { consumer } = await carer.peer.notified('consumerAdded')
    await home.peer.drop()
    await carer.peer.notified('peerConnection')
    await carer.peer.request('resumeConsumer', { consumer })
    expect(carer.peer.heard('consumerClosed')).toBe(false)
    await resumeCall(sfu, home.joined.resumeToken)
    expect(await carer.peer.notified('consumerClosed')).toEqual({ consumer })
  })

  test('when nobody comes back the seats lapse, and the empty room closes', async () => {
    const sfu = await start({ config: { seatKeptMs: 200 } })
    const { room, carer, home } = await startCall(sfu)
    await home.peer.drop()
    expect(await carer.peer.notified('peerLeft')).toEqual({ peer: 'device:home', reason: 'lost' })
    await carer.peer.drop()
    const closed = await sfu.api.reported((report) => report.type === 'roomClosed')
    expect(closed).toMatchObject({ room, reason: 'empty', by: null })
    const late = await TestPeer.open(sfu.signalUrl)
    const { resumeToken } = home.joined
    await expect(late.request('resume', { resumeToken })).rejects.toMatchObject({ code: 'SEAT_UNKNOWN' })
  })

  // within how long: call-session.browser.test.ts, which has the machine to itself
  test('a silent one shows as reconnecting, and as connected when it is heard', async () => {
    const sfu = await start()
    const room = randomUUID()
    const mute = await TestPeer.open(sfu.signalUrl, undefined, { autoPong: false })
    await mute.request('join', { token: await sfu.ticket({ room, sub: 'device:mute' }) })
    const other = await joinCall(sfu, { room, sub: 'staff:other' })
    await other.peer.notified('peerConnection', ({ connection }) => connection === 'reconnecting')
    await mute.request('ping', {})
    await other.peer.notified('peerConnection', ({ connection }) => connection === 'connected')
  })
})

describe('a stall of the server itself', () => {
  test('is not taken for silence of the peers', async () => {
    const sfu = await start({ parts: { timing: { silentAfterMs: 1_500, deadAfterMs: 2_000 } } })
    const { carer, home } = await startCall(sfu)
    // This process is the server too, and does nothing for longer than a silent socket may live.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000)
    await carer.peer.request('ping', {})
    await home.peer.request('ping', {})
    expect([...carer.peer.notes, ...home.peer.notes].map(({ event }) => event)).not.toContain('peerConnection')
  })
})

describe('the same peer again', () => {
  test('a second join replaces the first socket, in the same seat with the same mute', async () => {
    const sfu = await start()
    const { room, carer, home } = await startCall(sfu)
    await home.peer.request('setPaused', { source: 'microphone', paused: true })
    const second = await joinCall(sfu, { room, sub: 'device:home' })
    expect(await home.peer.closed).toEqual({ code: 4000, reason: 'REPLACED' })
    expect(second.joined.paused.microphone).toBe(true)
    expect(second.joined.peers).toHaveLength(1)
    expect(carer.peer.heard('peerLeft')).toBe(false)
    await second.peer.request('ping', {})
  })

  test('of many joins at once the last one holds the seat, the others are told', async () => {
    const sfu = await start()
    const room = randomUUID()
    const tries = Array.from({ length: 8 }, () => joinCall(sfu, { room, sub: 'device:one' }))
    await Promise.allSettled(tries)
    const other = await joinCall(sfu, { room, sub: 'staff:other' })
    expect(other.joined.peers).toEqual([{ peer: 'device:one', name: 'Aino', connection: 'connected' }])
    const metrics = await (await sfu.askAsOperator('/metrics')).text()
    expect(metrics).toMatch(/^sfu_peers 2$/m)
  })
})

describe('a worker killed with -9', () => {
  test('its room moves and tells its peers, mute is kept; the other room hears nothing', async () => {
    const sfu = await start({ config: { workers: 2 } })
    const hit = await startCall(sfu)
    const [first] = (await workersOf(sfu)).filter(({ rooms }) => rooms === 1)
    const spared = await startCall(sfu)
    await hit.home.peer.request('setPaused', { source: 'microphone', paused: true })
    process.kill(first?.pid ?? 0, 'SIGKILL')
    expect(await hit.home.peer.notified('rejoin')).toEqual({ reason: 'workerDied' })
    await hit.carer.peer.notified('rejoin')
    // One on its socket, the other on a new one: both are ways that browsers take.
    const home = await resumeCall(sfu, hit.home.joined.resumeToken, hit.home.peer)
    const carer = await resumeCall(sfu, hit.carer.joined.resumeToken)
    expect(home.joined.paused.microphone).toBe(true)
    const camera = await sendSource(home, 'camera')
    await carer.peer.notified('consumerAdded', ({ producer }) => producer === camera)
    await spared.carer.peer.request('ping', {})
    const heard = [spared.carer, spared.home].flatMap(({ peer }) => peer.notes.map(({ event }) => event))
    expect(heard).not.toContain('rejoin')
    expect(heard).not.toContain('peerConnection')
    expect(heard).not.toContain('consumerClosed')
  })

  test('with a single worker the spare takes over, on the same port', async () => {
    const rtcPortBase = await findFreePort()
    const sfu = await start({ config: { workers: 1, rtcPortBase } })
    const { carer } = await startCall(sfu)
    expect(carer.joined.sendTransport.iceCandidates[0]?.port).toBe(rtcPortBase)
    for (let death = 0; death < 2; death += 1) {
      const [worker] = await workersOf(sfu)
      const seen = carer.peer.notes.length
      process.kill(worker?.pid ?? 0, 'SIGKILL')
      await carer.peer.notifiedAfter(seen, 'rejoin')
      const back = await resumeCall(sfu, carer.joined.resumeToken, carer.peer)
      expect(back.joined.sendTransport.iceCandidates[0]?.port).toBe(rtcPortBase)
      carer.joined = back.joined
    }
  })
})

describe('going down', () => {
  test('peers are told, nobody new is let in, the API hears of it, and it ends by itself', async () => {
    const sfu = await start({ parts: { timing: { drainMs: 3_000 } } })
    const { room, carer, home } = await startCall(sfu)
    const waiting = await TestPeer.open(sfu.signalUrl)
    const began = Date.now()
    const stopped = sfu.sfu.stop()
    await carer.peer.notified('draining')
    await home.peer.notified('draining')
    const token = await sfu.ticket({ room })
    await expect(waiting.request('join', { token })).rejects.toMatchObject({ code: 'DRAINING' })
    expect((await fetch(`${sfu.httpUrl}/healthz`)).status).toBe(503)
    await expect(TestPeer.open(sfu.signalUrl)).rejects.toThrow(/503/)
    await carer.peer.drop() // moved to another node
    expect(await home.peer.closed).toEqual({ code: 4000, reason: 'DRAINING' })
    await stopped
    expect(Date.now() - began).toBeLessThan(15_000)
    expect(sfu.api.reports).toContainEqual(expect.objectContaining({ type: 'heartbeat', draining: true }))
    expect(sfu.api.reports.at(-1)).toMatchObject({ type: 'roomClosed', room, reason: 'shutdown' })
  })

  test('without anybody in it, it is gone at once, also while the API is unreachable', async () => {
    const timing = { drainMs: 25_000, lastReportsMs: 25_000 }
    const sfu = await start({ config: { apiReportUrl: 'http://127.0.0.1:1/ingest/sfu' }, parts: { timing } })
    const began = Date.now()
    await sfu.sfu.stop()
    expect(Date.now() - began).toBeLessThan(10_000) // it waited for neither
  })
})

describe('reports', () => {
  test('an API that was away gets all of them, in order, without a gap', async () => {
    const sfu = await start()
    await sfu.api.reported(({ type }) => type === 'heartbeat')
    sfu.api.answers.push({ status: 503 }, { status: 503 }, { status: 500 })
    const { room, carer } = await startCall(sfu)
    await carer.peer.request('leave', {})
    await sfu.api.reported((report) => report.type === 'roomClosed' && report.room === room)
    const numbers = sfu.api.reports.map(({ seq }) => seq)
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1))
  })

  test('an API that lost its memory gets a new boot with everyone who is here', async () => {
    const sfu = await start()
    const { room } = await startCall(sfu)
    await sfu.api.reported((report) => report.type === 'peerJoined' && report.peer === 'device:home')
    const before = sfu.api.batches.at(-1)?.bootId
    sfu.api.answers.push({ status: 409, body: { expected: 1 } })
    const known = sfu.api.reports.length
    await joinCall(sfu, { room, sub: 'staff:third' })
    const fresh = () => sfu.api.reports.slice(known)
    await sfu.api.reported(
      (report) => fresh().includes(report) && report.type === 'peerJoined' && report.peer === 'staff:third',
    )
    expect(sfu.api.batches.at(-1)?.bootId).not.toBe(before)
    expect(fresh()[0]).toMatchObject({ seq: 1, type: 'nodeStarted' })
    const peers = fresh().flatMap((report) => (report.type === 'peerJoined' ? [report.peer] : []))
    expect(peers.toSorted()).toEqual(['device:home', 'staff:carer', 'staff:third'])
  })
})
