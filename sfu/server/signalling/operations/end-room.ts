import { seatedOperation } from '../operation.ts'
import { SignalError } from '../signal-error.ts'

export const endRoom = seatedOperation<'endRoom'>(({ rooms, seated: { room, member } }) => {
  if (!member.seat.grants.moderate) throw new SignalError('NOT_GRANTED')
  rooms.closeRoom(room.id, 'ended', member.seat.peer)
  return {}
})
