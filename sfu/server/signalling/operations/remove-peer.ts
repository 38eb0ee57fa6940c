import { seatedOperation } from '../operation.ts'
import { SignalError } from '../signal-error.ts'

export const removePeer = seatedOperation<'removePeer'>(({ rooms, seated: { room, member } }, { peer }) => {
  if (!member.seat.grants.moderate) throw new SignalError('NOT_GRANTED')
  if (!rooms.removePeer(room.id, peer)) throw new SignalError('NOT_FOUND')
  return {}
})
