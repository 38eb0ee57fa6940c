import { findBrokenConstraint, isLostWait } from '../db/unavailable.ts'

const attempts = 3

/** Somebody booked a carer or a tablet at that very moment: nothing was written, and the next look sees it. */
export async function againIfMet<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let n = 1; ; n += 1) {
    try {
      return await attempt()
    } catch (error) {
      const met = findBrokenConstraint(error) === 'double_booking' || isLostWait(error)
      if (!met || n === attempts) throw error
    }
  }
}
