import { randomUUID } from 'node:crypto'
import type { Joined, Source } from '../protocol/messages.ts'
import type { RoomTokenClaims } from '../protocol/room-token.ts'
import { cameraParameters, microphoneParameters } from './test-media.ts'
import { TestPeer } from './test-peer.ts'
import type { TestSfu } from './test-sfu.ts'

/** For tests: a peer that has joined and said what it can receive. */
export interface Caller {
  peer: TestPeer
  joined: Joined
}

export async function joinCall(node: TestSfu, claims: Partial<RoomTokenClaims>): Promise<Caller> {
  const peer = await TestPeer.open(node.signalUrl)
  const joined = await peer.request('join', { token: await node.ticket(claims) })
  await sayReady(peer, joined)
  return { peer, joined }
}

/** On a new socket, or on the one given. */
export async function resumeCall(node: TestSfu, resumeToken: string, socket?: TestPeer): Promise<Caller> {
  const peer = socket ?? (await TestPeer.open(node.signalUrl))
  const joined = await peer.request('resume', { resumeToken })
  await sayReady(peer, joined)
  return { peer, joined }
}

async function sayReady(peer: TestPeer, { routerRtpCapabilities }: Joined): Promise<void> {
  await peer.request('ready', { rtpCapabilities: routerRtpCapabilities })
}

export async function sendSource({ peer, joined }: Caller, source: Source, paused = false): Promise<string> {
  const { producer } = await peer.request('produce', {
    clientId: randomUUID(),
    transport: joined.sendTransport.id,
    source,
    rtpParameters: source === 'microphone' ? microphoneParameters() : cameraParameters(),
    paused,
  })
  return producer
}

/** Carer and home in one room, hearing each other. */
export async function startCall(node: TestSfu): Promise<{ room: string; carer: Caller; home: Caller }> {
  const room = randomUUID()
  const carer = await joinCall(node, { room, sub: 'staff:carer', name: 'Aino' })
  const home = await joinCall(node, { room, sub: 'device:home', name: 'Eeva' })
  await sendSource(carer, 'microphone')
  await sendSource(home, 'microphone')
  await carer.peer.notified('consumerAdded')
  await home.peer.notified('consumerAdded')
  return { room, carer, home }
}
