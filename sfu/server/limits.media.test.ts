import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joinCall, startCall } from './test-call.ts'
import { TestPeer } from './test-peer.ts'
import { startTestSfu } from './test-sfu.ts'
import type { TestSfu } from './test-sfu.ts'

const page = 'https://koti.example'
let node: TestSfu

beforeAll(async () => {
  node = await startTestSfu()
})

afterAll(async () => {
  await node.stop()
})

describe('a socket', () => {
  test('may not send more than 64 KiB at once', async () => {
    const bystander = await startCall(node)
    const peer = await TestPeer.open(node.signalUrl)
    peer.socket.send(JSON.stringify({ id: '1', method: 'join', data: { token: 'x'.repeat(64 * 1024) } }))
    expect(await peer.closed).toMatchObject({ code: 1009 })
    await bystander.carer.peer.request('ping', {})
  })

  test('gets an answer to every bad message, and may go on', async () => {
    const { peer } = await joinCall(node, {})
    const bad = { ok: false, error: { code: 'BAD_MESSAGE' } }
    expect(await peer.send({ id: '1' })).toMatchObject(bad)
    expect(await peer.send({ id: '2', method: 'constructor', data: {} })).toMatchObject(bad)
    expect(await peer.send({ id: '3', method: 'ping', data: {}, more: 1 })).toMatchObject(bad)
    expect(await peer.send({ id: '4', method: 'setPaused', data: { source: 'x', paused: 1 } })).toMatchObject(bad)
    expect(await peer.send({ id: '5', method: 'ping', data: null })).toMatchObject(bad)
    await peer.request('ping', {})
  })

  test('that says what has no id is answered with id null', async () => {
    const peer = await TestPeer.open(node.signalUrl)
    for (const text of ['', 'null', '[]', '{', '"x"', '{"id":{}}']) {
      peer.socket.send(text)
      const [data] = await once(peer.socket, 'message')
      expect(JSON.parse(String(data))).toMatchObject({ id: null, ok: false, error: { code: 'BAD_MESSAGE' } })
    }
    await peer.drop()
  })

  test('that floods is cut, and its neighbours do not notice', async () => {
    const { carer, home } = await startCall(node)
    const flooder = await joinCall(node, {})
    for (let i = 0; i < 5_000; i += 1) flooder.peer.socket.send('{"id":"1","method":"ping","data":{}}')
    await carer.peer.request('ping', {})
    expect(await flooder.peer.closed).toEqual({ code: 4000, reason: 'TOO_FAST' })
    await home.peer.request('ping', {})
    // three seconds of silence would have shown
    expect([...carer.peer.notes, ...home.peer.notes].map(({ event }) => event)).not.toContain('peerConnection')
  })

  test('that floods gains nothing by coming back: the seat has a limit too', async () => {
    const room = randomUUID()
    let closes = 0
    for (let life = 0; life < 4; life += 1) {
      const peer = await TestPeer.open(node.signalUrl)
      await peer.request('join', { token: await node.ticket({ room, sub: 'device:flood' }) })
      for (let i = 0; i < 90; i += 1) peer.socket.send('{"id":"1","method":"ping","data":{}}')
      const end = await Promise.race([peer.closed, peer.request('ping', {}).catch(() => peer.closed)])
      if ('reason' in end && end.reason === 'TOO_FAST') closes += 1
      await peer.drop()
    }
    expect(closes).toBeGreaterThan(0)
  })
})

describe('who may open a socket', () => {
  test('only the pages that are listed, when a list is given', async () => {
    const listed = await startTestSfu({ config: { allowedOrigins: [page] } })
    try {
      await expect(TestPeer.open(listed.signalUrl, 'https://evil.example')).rejects.toThrow(/403/)
      await expect(TestPeer.open(listed.signalUrl, `${page}.evil.example`)).rejects.toThrow(/403/)
      await expect(TestPeer.open(listed.signalUrl)).rejects.toThrow(/403/)
      const peer = await TestPeer.open(listed.signalUrl, page)
      await peer.request('join', { token: await listed.ticket() })
    } finally {
      await listed.stop()
    }
  })

  test('not at another address', async () => {
    await expect(TestPeer.open(node.signalUrl.replace('/signal', '/other'))).rejects.toThrow(/404/)
  })

  test('a request that is no WebSocket does no harm', async () => {
    const socket = connect(Number(new URL(node.httpUrl).port), '127.0.0.1')
    socket.write('GET /signal HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    const [data] = await once(socket, 'data')
    expect(String(data)).toMatch(/^HTTP\/1\.1 400/)
    socket.destroy()
  })

  test('who does not join in time is sent away', async () => {
    const quick = await startTestSfu({ parts: { timing: { joinTimeoutMs: 50 } } })
    try {
      const peer = await TestPeer.open(quick.signalUrl)
      expect(await peer.closed).toEqual({ code: 4000, reason: 'JOIN_TIMEOUT' })
      expect(peer.notes).toEqual([{ event: 'closing', data: expect.objectContaining({ code: 'JOIN_TIMEOUT' }) }])
    } finally {
      await quick.stop()
    }
  })
})

describe('a start that cannot succeed says why', () => {
  test('port in use', async () => {
    const port = Number(new URL(node.httpUrl).port)
    await expect(startTestSfu({ config: { port } })).rejects.toMatchObject({ code: 'PORT_IN_USE' })
  })

  test('media port in use', async () => {
    const { joined } = await joinCall(node, {})
    const rtcPortBase = joined.sendTransport.iceCandidates.find(({ protocol }) => protocol === 'udp')?.port ?? 0
    await expect(startTestSfu({ config: { rtcPortBase } })).rejects.toMatchObject({ code: 'PORT_IN_USE' })
  })

  test('no worker binary', async () => {
    await expect(startTestSfu({ config: { workerBin: '/nowhere/mediasoup-worker' } })).rejects.toMatchObject({
      code: 'WORKER_MISSING',
    })
  })

  test('no key', async () => {
    await expect(startTestSfu({ config: { privateKeyFile: '/nowhere/key.json' } })).rejects.toMatchObject({
      code: 'KEY_UNREADABLE',
    })
  })
})
