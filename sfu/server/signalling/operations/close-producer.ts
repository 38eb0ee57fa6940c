import { seatedOperation } from '../operation.ts'

export const closeProducer = seatedOperation<'closeProducer'>(({ seated: { room, member } }, { source }) => {
  room.unpublish(member, source)
  return {}
})
