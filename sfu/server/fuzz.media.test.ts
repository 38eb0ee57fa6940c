import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileMessages, knownIds } from './fuzz.ts'
import { startCall, joinCall } from './test-call.ts'
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

/** Fewer than a socket may send before it is cut, so that every message is looked at. */
const perSocket = 80
const count = Number(process.env['FUZZ_MESSAGES'] ?? 2_000)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122)

/** Every other sender is let into a room, with someone else's sound in it, and knows its own ids. */
async function openSender(joined: boolean): Promise<{ peer: TestPeer; fill: (text: string) => string }> {
  if (!joined) return { peer: await TestPeer.open(node.signalUrl), fill: (text) => text }
  const { room } = await startCall(node)
  const grants = { publishAudio: true, publishVideo: true, see: true, moderate: true }
  const sender = await joinCall(node, { room, grants })
  const { consumer } = await sender.peer.notified('consumerAdded')
  const fill = (text: string) =>
    text
      .replaceAll(knownIds.send, sender.joined.sendTransport.id)
      .replaceAll(knownIds.receive, sender.joined.receiveTransport.id)
      .replaceAll(knownIds.consumer, consumer)
  return { peer: sender.peer, fill }
}

test('hostile messages kill nothing, and a call beside them goes on', async () => {
  const bystander = await startCall(node)
  const messages = hostileMessages(count, seed)
  for (let from = 0; from < messages.length; from += perSocket) {
    const { peer, fill } = await openSender((from / perSocket) % 2 === 0)
    for (const text of messages.slice(from, from + perSocket)) peer.socket.send(fill(text))
    // Answered, or cut for what it said: either way everything was looked at.
    await Promise.race([peer.closed, peer.request('ping', {}).catch(() => peer.closed)])
    await peer.drop()
  }
  await bystander.carer.peer.request('ping', {})
  expect(bystander.carer.peer.heard('rejoin')).toBe(false)
  expect(bystander.home.peer.heard('peerConnection')).toBe(false)
  const metrics = await (await node.askAsOperator('/metrics')).text()
  expect(metrics).toMatch(/^sfu_worker_deaths_total 0$/m)
  expect(metrics).not.toMatch(/outcome="INTERNAL"/)
  // It did reach the media engine, which refused.
  expect(metrics).toMatch(/method="produce",outcome="BAD_MEDIA"\} \d/)
  expect(metrics).toMatch(/method="produce",outcome="ok"\} \d/)
}, 600_000)
