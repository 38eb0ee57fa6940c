import { requireMedia } from '../../rooms/member.ts'
import { seatedOperation } from '../operation.ts'

export const pauseConsumer = seatedOperation<'pauseConsumer'>(async ({ seated: { member } }, { consumer }) => {
  await requireMedia(member).getConsumer(consumer).pause()
  return {}
})
