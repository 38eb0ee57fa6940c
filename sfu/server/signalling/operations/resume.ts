import type { Operation } from '../operation.ts'

/** On a new socket after a drop; also on the same one, when only the media is gone (`rejoin`). */
export const resume: Operation<'resume'> = async ({ asker, rooms }, { resumeToken }) => {
  const { seated, joined } = await rooms.resume(resumeToken, asker.line, asker.seated)
  asker.takeSeat(seated)
  return joined
}
