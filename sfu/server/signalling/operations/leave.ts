import { seatedOperation } from '../operation.ts'

export const leave = seatedOperation<'leave'>(({ asker, seated: { room, member } }) => {
  room.leave(member)
  asker.hangUp()
  return {}
})
