import { Temporal } from 'temporal-polyfill'
import type { Day } from '../db/database.ts'

/** Days as texts, yyyy-mm-dd, compare in their order. */
export function addDays(day: Day, days: number): Day {
  // By the calendar of UTC, which has no short days; a plan asks for thousands, and Temporal's polyfill takes ten times as long.
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** How many days later `to` is; negative where it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** Days from `from` until before `until`; null: without an end. */
export interface DaySpan {
  readonly from: Day
  readonly until: Day | null
}

export function isWithin(span: DaySpan, day: Day): boolean {
  return day >= span.from && (span.until === null || day < span.until)
}

/** Null: the two share no day. */
export function overlapOf(a: DaySpan, b: DaySpan): DaySpan | null {
  const from = a.from > b.from ? a.from : b.from
  const until = earlierEnd(a.until, b.until)
  return until !== null && until <= from ? null : { from, until }
}

export function earlierEnd(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

export function* eachDay(from: Day, until: Day): Generator<Day> {
  for (let day = from; day < until; day = addDays(day, 1)) yield day
}
