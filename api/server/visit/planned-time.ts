import { Temporal } from 'temporal-polyfill'
import { InvalidInput } from '../errors.ts'
import type { PlannedTime } from './planning.ts'

/** A time as a person says it: on the organisation's calendar and clock. */
export interface WallTime {
  /** yyyy-mm-dd */
  on: string
  /** HH:MM */
  at: string
  /** How long. */
  minutes: number
  /** In the hour that comes twice when clocks go back: the second one. */
  secondTime: boolean
}

const longestDaysAhead = 400
const longestDaysBack = 31

/**
 * The instants of it. `field` is its path in the input. Throws InvalidInput: NO_SUCH_TIME for an hour that clocks leave out,
 * TIME_TOO_FAR for a slip in the year.
 */
export function toPlannedTime(wall: WallTime, zone: { timeZone: string; now: Date }, field: string): PlannedTime {
  const start = toZoned(wall, zone.timeZone, field)
  const days = zonedDay(zone).until(start.toPlainDate()).total('days')
  if (days > longestDaysAhead || days < -longestDaysBack) {
    const cure = `must be within ${longestDaysBack} days back and ${longestDaysAhead} ahead`
    throw new InvalidInput(`${field}.on`, cure, 'TIME_TOO_FAR')
  }
  const plannedStart = new Date(start.epochMilliseconds)
  return { plannedStart, plannedEnd: new Date(plannedStart.valueOf() + wall.minutes * 60_000) }
}

function toZoned({ on, at, secondTime }: WallTime, timeZone: string, field: string): Temporal.ZonedDateTime {
  const wanted = Temporal.PlainDateTime.from(`${on}T${at}`)
  const zoned = wanted.toZonedDateTime(timeZone, { disambiguation: secondTime ? 'later' : 'compatible' })
  if (zoned.toPlainDateTime().equals(wanted)) return zoned
  // 'compatible' goes on by as much as the clocks do: the first time after the gap is then at the transition itself
  const next = zoned
    .add({ nanoseconds: 1 })
    .getTimeZoneTransition('previous')
    ?.toPlainTime()
    .toString({ smallestUnit: 'minute' })
  throw new InvalidInput(`${field}.at`, `clocks go forward over ${at} on ${on}: take ${next} or later`, 'NO_SUCH_TIME')
}

function zonedDay({ timeZone, now }: { timeZone: string; now: Date }): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.valueOf()).toZonedDateTimeISO(timeZone).toPlainDate()
}
