import type { Trx } from '../db/database.ts'
import type { CallId } from '../db/ids.ts'
import type { DueHandler } from '../due/due.ts'
import { findNodes } from '../sfu-node/sfu-node.repository.ts'
import { dueKinds, parseCommandPayload } from './call-due.ts'
import { findCall } from './call.repository.ts'
import type { TicketIssuer } from './ticket-issuer.ts'

const timeoutMs = 3_000

/** A node that did not carry out a command: it is tried again until it has, or until it no longer matters. */
export class CommandFailed extends Error {
  override name = 'CommandFailed'
  readonly code = 'SFU_COMMAND_FAILED'
}

export interface CommandOptions {
  tickets: TicketIssuer
  fetch: typeof fetch
}

/** The outbox: tells an SFU node to close a room. Carried out twice it is carried out once. */
export function createCommandHandler({ tickets, fetch }: CommandOptions): DueHandler {
  return {
    kind: dueKinds.sfuCommand,
    keep: async (trx, due) => {
      const { nodeId, room, cause } = parseCommandPayload(due.payload)
      const node = (await findNodes(trx)).find(({ id }) => id === nodeId)
      if (node === undefined) return 'done'
      // The call came back to the node that it had left.
      if (cause === 'moved' && (await isOnNode(trx, room, nodeId))) return 'done'
      const body = await tickets.signCommand({ type: 'closeRoom', room }, due.id)
      await send(fetch, node.controlUrl, body)
      return 'done'
    },
  }
}

async function isOnNode(trx: Trx, id: CallId, nodeId: string): Promise<boolean> {
  const call = await findCall(trx, id)
  return call !== undefined && call.endedAt === null && call.nodeId === nodeId
}

/** The address is the node's own signed word, checked as a URL when it came. */
async function send(fetch: CommandOptions['fetch'], url: string, body: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/jose' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  await response.body?.cancel()
  if (!response.ok) throw new CommandFailed(`the node answered ${response.status}`)
}
