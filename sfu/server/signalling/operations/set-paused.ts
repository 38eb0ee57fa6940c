import { seatedOperation } from '../operation.ts'

export const setPaused = seatedOperation<'setPaused'>(async ({ seated: { room, member } }, { source, paused }) => {
  await room.setPaused(member, source, paused)
  return {}
})
