import type { CryptoKey } from 'jose'
import { knownIds } from '../../sfu/server/fuzz.ts'
import { SignalClient } from '../world/signal-client.ts'
import { forgeRoomToken } from './room-token-forge.ts'

export interface Flood {
  sfuUrl: string
  origin: string
  ticketKey: CryptoKey
  messages: string[]
}

/** What a socket may send before it is put out for sending too fast: fewer, so that every message is looked at. */
const messagesPerSocket = 80
const socketsAtOnce = 4

/** Sends them all: from strangers, and from peers who were let into rooms of their own and may do more harm. */
export async function flood({ messages, ...target }: Flood): Promise<void> {
  const portions = Array.from({ length: Math.ceil(messages.length / messagesPerSocket) }, (_, index) =>
    messages.slice(index * messagesPerSocket, (index + 1) * messagesPerSocket),
  )
  const attackers = Array.from({ length: socketsAtOnce }, async (_, attacker) => {
    for (let next = attacker; next < portions.length; next += socketsAtOnce) {
      await sendPortion(target, portions[next] ?? [], next % 2 === 0)
    }
  })
  await Promise.all(attackers)
}

async function sendPortion(target: Omit<Flood, 'messages'>, messages: string[], joined: boolean): Promise<void> {
  const client = await SignalClient.connect(target.sfuUrl, target.origin)
  const toOwn = joined ? await join(client, target.ticketKey) : (message: string) => message
  for (const message of messages) client.sendText(toOwn(message))
  await client.untilReadOrClosed()
  client.close()
}

/** Lets the attacker into a room of its own; the answer puts its transports where messages speak of them. */
async function join(client: SignalClient, ticketKey: CryptoKey): Promise<(message: string) => string> {
  const { data } = await client.request('join', { token: await forgeRoomToken(ticketKey) })
  const { sendTransport, receiveTransport } = data as Record<'sendTransport' | 'receiveTransport', { id: string }>
  return (message) =>
    message.replaceAll(knownIds.send, sendTransport.id).replaceAll(knownIds.receive, receiveTransport.id)
}
