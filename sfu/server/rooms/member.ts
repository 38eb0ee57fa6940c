import type { Line } from './line.ts'
import type { PeerMedia } from './peer-media.ts'
import type { Seat } from './seat.ts'
import { SignalError } from '../signalling/signal-error.ts'
import type { TokenBucket } from '../signalling/token-bucket.ts'

/** A seat with what is alive in it now. Only its room changes it. */
export interface Member {
  seat: Seat
  /** The socket that holds the seat; none while the peer is away. */
  line: Line | undefined
  media: PeerMedia | undefined
  /** The newest, and the one before while it is not known whether the browser got the newest. */
  resumeTokens: string[]
  readonly bucket: TokenBucket
}

export function requireMedia(member: Member): PeerMedia {
  if (!member.media || member.media.closed) throw new SignalError('NOT_FOUND')
  return member.media
}
