import { requireMedia } from '../../rooms/member.ts'
import { seatedOperation } from '../operation.ts'

export const connectTransport = seatedOperation<'connectTransport'>(async ({ seated: { member } }, data) => {
  await requireMedia(member).getTransport(data.transport).connect(data.dtlsParameters)
  return {}
})
