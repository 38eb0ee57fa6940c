/**
 * The days for which a carer sees what belongs to a visit: two weeks back, as far as continuity of care looks, and four
 * weeks ahead, as far as plans are published. Counted in hours: whose right it is does not hang on the hour of the day.
 */
const daysAround = { before: 14, after: 28 }
const dayMs = 24 * 3_600_000

/** From, and up to but not with, an instant. */
export interface TimeSpan {
  readonly from: Date
  readonly to: Date
}

export function toDaysAround(at: Date): TimeSpan {
  return {
    from: new Date(at.valueOf() - daysAround.before * dayMs),
    to: new Date(at.valueOf() + daysAround.after * dayMs),
  }
}

export function isInDaysAround(instant: Date, at: Date): boolean {
  const { from, to } = toDaysAround(at)
  return instant >= from && instant < to
}
