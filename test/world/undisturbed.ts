import { expect } from 'vitest'
import { longestStandstillMs } from './call.ts'
import type { CallOfTwo } from './call.ts'
import { mediaSeen } from './media-probe.ts'

/** A process that starts, or a flood, takes the processor from both browsers for a moment; a rejoin would take longer. */
const longestMomentMs = 3_000

async function framesDecoded({ kiosk, carerPage }: CallOfTwo): Promise<number[]> {
  return (await Promise.all([mediaSeen(kiosk.page), mediaSeen(carerPage.page)])).map((seen) => seen.framesDecoded)
}

/**
 * Looks at the call now. The function that comes back expects, later, that nothing of what happened meanwhile reached it: the
 * same connections go on (their counts begin at nought when they are made anew), and no picture stood still for long.
 */
export async function watchCall(call: CallOfTwo): Promise<() => Promise<void>> {
  const since = Date.now()
  const before = await framesDecoded(call)
  return async () => {
    const after = await framesDecoded(call)
    expect(after.map((count, index) => count > (before[index] ?? 0))).toEqual([true, true])
    expect(await longestStandstillMs(call, since)).toBeLessThan(longestMomentMs)
  }
}
