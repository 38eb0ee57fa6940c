import { seatedOperation } from '../operation.ts'

export const leave = seatedOperation<'leave'>(({ asker, seated: { room, member } }, how) => {
  room.leave(member, how)
  asker.hangUp()
  return {}
})
