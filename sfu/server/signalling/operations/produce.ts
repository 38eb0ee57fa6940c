import { seatedOperation } from '../operation.ts'

export const produce = seatedOperation<'produce'>(async ({ seated: { room, member } }, data) => {
  return { producer: await room.publish(member, data) }
})
