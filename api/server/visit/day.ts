import { Temporal } from 'temporal-polyfill'

/** From midnight to midnight where the organisation is: 23 or 25 hours when the clocks change. */
export function toDaySpan(day: string, timeZone: string): { from: Date; to: Date } {
  const date = Temporal.PlainDate.from(day)
  return { from: startOf(date, timeZone), to: startOf(date.add({ days: 1 }), timeZone) }
}

/** The calendar day there, yyyy-mm-dd, at an instant. */
export function toDay(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.valueOf()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** From so many days before the day to so many after it. */
export function toDaysAround(day: string, timeZone: string, before: number, after: number): { from: Date; to: Date } {
  const date = Temporal.PlainDate.from(day)
  return {
    from: startOf(date.subtract({ days: before }), timeZone),
    to: startOf(date.add({ days: after + 1 }), timeZone),
  }
}

function startOf(date: Temporal.PlainDate, timeZone: string): Date {
  return new Date(date.toZonedDateTime(timeZone).epochMilliseconds)
}
