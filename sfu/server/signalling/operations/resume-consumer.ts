import { requireMedia } from '../../rooms/member.ts'
import { seatedOperation } from '../operation.ts'

export const resumeConsumer = seatedOperation<'resumeConsumer'>(async ({ seated: { member } }, { consumer }) => {
  await requireMedia(member).getConsumer(consumer).resume()
  return {}
})
