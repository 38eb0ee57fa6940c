import { requireMedia } from '../../rooms/member.ts'
import { seatedOperation } from '../operation.ts'

export const restartIce = seatedOperation<'restartIce'>(async ({ seated: { member } }, { transport }) => {
  return { iceParameters: await requireMedia(member).getTransport(transport).restartIce() }
})
