import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { microphoneParameters, receiveCapabilities } from './test-media.ts'
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

describe('a call of two', () => {
  test('who joins later gets a paused consumer for what the other sends', async () => {
    const room = randomUUID()
    const carer = await TestPeer.open(node.signalUrl)
    const joined = await carer.request('join', { token: await node.ticket({ room, sub: 'staff:a', name: 'Aino' }) })
    await carer.request('ready', { rtpCapabilities: receiveCapabilities(joined.routerRtpCapabilities) })
    const { producer } = await carer.request('produce', {
      clientId: randomUUID(),
      transport: joined.sendTransport.id,
      source: 'microphone',
      rtpParameters: microphoneParameters(),
      paused: false,
    })
    const home = await TestPeer.open(node.signalUrl)
    const theirs = await home.request('join', { token: await node.ticket({ room, sub: 'device:b', name: 'Eeva' }) })
    expect(theirs.peers).toEqual([{ peer: 'staff:a', name: 'Aino', connection: 'connected' }])
    await home.request('ready', { rtpCapabilities: receiveCapabilities(theirs.routerRtpCapabilities) })
    const added = await home.notified('consumerAdded')
    expect(added).toMatchObject({
      producer,
      peer: 'staff:a',
      source: 'microphone',
      kind: 'audio',
      producerPaused: false,
    })
    await home.request('resumeConsumer', { consumer: added.consumer })
    expect(await carer.notified('peerJoined')).toEqual({ peer: 'device:b', name: 'Eeva', connection: 'connected' })
    await home.drop()
    await carer.drop()
  })
})
