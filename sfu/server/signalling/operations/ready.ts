import { seatedOperation } from '../operation.ts'

export const ready = seatedOperation<'ready'>(({ asker, seated: { room, member } }, { rtpCapabilities }) => {
  room.ready(member, rtpCapabilities)
  asker.afterReply(() => room.consumeOthers(member))
  return {}
})
