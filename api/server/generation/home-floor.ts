import type { Day } from '../db/database.ts'
import { daysBetween } from '../recurrence/calendar-day.ts'

/** What one day offers for somebody to be in the room. */
export interface FloorDay {
  readonly day: Day
  /** Somebody comes anyway. */
  readonly isHomeCertain: boolean
  /** The smallest "at least every so many days" of the visits that could be either way; null: none asks for it. */
  readonly everyDays: number | null
}

/**
 * The days on which a visit that video could do is made in person, so that nobody is alone longer than the needs allow: each
 * as late as it may be, and before the next chance would come too late. Without any visit in person before, the first day
 * is one. `days` go on for as long as the longest floor beyond the days that are asked for.
 */
export function findFloorDays(days: readonly FloorDay[], lastHomeOn: Day | undefined): Set<Day> {
  const chosen = new Set<Day>()
  let lastOn = lastHomeOn
  days.forEach(({ day, isHomeCertain, everyDays }, n) => {
    if (!isHomeCertain && everyDays !== null && isDue({ lastOn, everyDays, next: nextChance(days, n) })) chosen.add(day)
    if (isHomeCertain || chosen.has(day)) lastOn = day
  })
  return chosen
}

function nextChance(days: readonly FloorDay[], n: number): Day | undefined {
  return days.slice(n + 1).find(({ isHomeCertain, everyDays }) => isHomeCertain || everyDays !== null)?.day
}

interface Chance {
  readonly lastOn: Day | undefined
  readonly everyDays: number
  readonly next: Day | undefined
}

function isDue({ lastOn, everyDays, next }: Chance): boolean {
  // No chance within the floor's length: whatever comes after it, or nothing, is too late.
  if (lastOn === undefined || next === undefined) return true
  return daysBetween(lastOn, next) > everyDays
}
