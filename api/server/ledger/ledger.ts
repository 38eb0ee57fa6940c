import type { Modality, VisitStateName } from '../db/database.ts'

/**
 * The ledger of freed minutes. What video saves is owed to the residents as longer visits in person, so both sides are
 * counted, from the visits themselves: nothing is stored that could differ from what happened.
 *
 * The baseline of a visit is all of its tasks in person (`normMinutes`) and the way there and on (`baselineTravelMinutes`),
 * as its needs said when it was planned. Of visits that are done:
 *
 * - by video: baseline minus what it took is **freed**. It is less than nothing where the call took longer than going there
 *   would have, and stands so: a ledger that left those out would promise minutes that nobody has.
 * - in person: what it lasted beyond its norm is **given back**. A shorter one takes nothing from the account.
 * - by phone, or without a norm (no need stands behind it, as behind an extra visit): nothing, for there is nothing to compare.
 *
 * Minutes are the visit's, not its carers': the second one of a two-carer visit is not counted apart. The same rule stands in
 * SQL in ledger.repository.ts; ledger.db.test.ts compares the two.
 */
export function bookMinutes(visit: LedgerVisit): Booked {
  const actualMinutes = toActualMinutes(visit)
  if (visit.state !== 'done' || visit.normMinutes === 0 || actualMinutes === null) return nothing
  if (visit.modality === 'video')
    return { freedMinutes: visit.normMinutes + visit.baselineTravelMinutes - actualMinutes, givenBackMinutes: 0 }
  if (visit.modality === 'home')
    return { freedMinutes: 0, givenBackMinutes: Math.max(0, actualMinutes - visit.normMinutes) }
  return nothing
}

export interface LedgerVisit {
  state: VisitStateName
  modality: Modality
  startedAt: Date | null
  endedAt: Date | null
  normMinutes: number
  baselineTravelMinutes: number
}

export interface Booked {
  freedMinutes: number
  givenBackMinutes: number
}

const nothing: Booked = { freedMinutes: 0, givenBackMinutes: 0 }

/** Whole minutes, half a minute up; null where it did not happen or is not over. */
export function toActualMinutes({ startedAt, endedAt }: Pick<LedgerVisit, 'startedAt' | 'endedAt'>): number | null {
  if (startedAt === null || endedAt === null) return null
  return Math.round((endedAt.valueOf() - startedAt.valueOf()) / 60_000)
}
