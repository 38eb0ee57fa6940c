import type { Operation } from '../operation.ts'
import { SignalError } from '../signal-error.ts'

export const join: Operation<'join'> = async ({ asker, rooms, tokens }, { token }) => {
  if (asker.seated) throw new SignalError('ALREADY_JOINED')
  const claims = await tokens.spend(token)
  const { seated, joined } = await rooms.join(claims, asker.line)
  asker.takeSeat(seated)
  return joined
}
