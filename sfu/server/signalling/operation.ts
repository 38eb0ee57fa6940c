import type { Method, ReplyData, RequestData } from '../../protocol/messages.ts'
import type { Line } from '../rooms/line.ts'
import type { Rooms, Seated } from '../rooms/rooms.ts'
import type { RoomTokenCheck } from '../tokens/room-token.ts'
import { SignalError } from './signal-error.ts'

/** What an operation sees of the socket that asks. */
export interface Asker {
  readonly line: Line
  readonly seated: Seated | undefined
  takeSeat(seated: Seated): void
  /** Runs when the reply is on its way; its failure is logged. */
  afterReply(work: () => Promise<void> | void): void
  /** Closes the socket when the reply is on its way. */
  hangUp(): void
}

export interface OperationContext {
  readonly asker: Asker
  readonly rooms: Rooms
  readonly tokens: RoomTokenCheck
}

/** What one method does. Its data is checked, its reply typed; a refusal is a thrown SignalError. */
export type Operation<M extends Method> = (
  context: OperationContext,
  data: RequestData<M>,
) => Promise<ReplyData<M>> | ReplyData<M>

/** An operation for those who have joined. */
export function seatedOperation<M extends Method>(
  work: (context: OperationContext & { seated: Seated }, data: RequestData<M>) => Promise<ReplyData<M>> | ReplyData<M>,
): Operation<M> {
  return (context, data) => {
    const { seated } = context.asker
    if (!seated) throw new SignalError('NOT_JOINED')
    return work({ ...context, seated }, data)
  }
}
