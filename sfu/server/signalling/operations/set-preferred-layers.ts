import { requireMedia } from '../../rooms/member.ts'
import { seatedOperation } from '../operation.ts'

export const setPreferredLayers = seatedOperation<'setPreferredLayers'>(async ({ seated: { member } }, data) => {
  const { consumer, spatialLayer, temporalLayer } = data
  await requireMedia(member).getConsumer(consumer).setPreferredLayers({ spatialLayer, temporalLayer })
  return {}
})
