import type { SignalErrorCode } from '../../protocol/errors.ts'
import type { NotificationData, NotificationName } from '../../protocol/messages.ts'

/** What a room needs of the socket of someone seated. Notifying a closed line does nothing. */
export interface Line {
  notify<N extends NotificationName>(event: N, data: NotificationData<N>): void
  /** The room is over for this peer: close after what was already said. With a code, that is said first. */
  end(code?: SignalErrorCode): void
}
