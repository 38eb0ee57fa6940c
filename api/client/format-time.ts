import { Temporal } from 'temporal-polyfill'

export type Language = 'fi' | 'sv' | 'en'

/** How a place tells the time: its zone, and the reader's language. */
export interface TimeWords {
  language: Language
  timeZone: string
}

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const twoDigits = (value: number) => String(value).padStart(2, '0')
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

const toZoned = (instant: string, timeZone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)

/** 9.41 in Finnish and Finland's Swedish, 9:41 in English; always the 24-hour clock. */
export function formatTime(instant: string, { language, timeZone }: TimeWords): string {
  const { hour, minute } = toZoned(instant, timeZone)
  return `${hour}${language === 'en' ? ':' : '.'}${twoDigits(minute)}`
}

/** The day (yyyy-mm-dd) on which an instant falls in a zone. */
export function dayOf(instant: string, timeZone: string): string {
  return toZoned(instant, timeZone).toPlainDate().toString()
}

/** A day (yyyy-mm-dd) some days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

function inWords(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const { year, month, day: dayOfMonth } = Temporal.PlainDate.from(day)
  const noon = new Date(Date.UTC(year, month - 1, dayOfMonth, 12))
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(noon)
}

/** sunnuntai, söndag, Sunday. */
export function weekdayName(day: string, language: Language): string {
  return inWords(day, language, { weekday: 'long' })
}

/** 22.11. in Finnish and Swedish, 22 November in English. */
export function formatDate(day: string, language: Language): string {
  if (language === 'en') return inWords(day, language, { day: 'numeric', month: 'long' })
  const date = Temporal.PlainDate.from(day)
  return `${date.day}.${date.month}.`
}

/** A day's heading: Sunnuntai 22.11., Söndag 22.11., Sunday 22 November. */
export function formatDayHeading(day: string, language: Language): string {
  return `${capitalised(weekdayName(day, language))} ${formatDate(day, language)}`
}

/** Milliseconds since the epoch as an instant, as the API writes it. */
export function toInstant(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toString()
}

/** Whole minutes between two instants, rounded. */
export function minutesBetween(from: string, to: string): number {
  return Math.round(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes'))
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

/** The number of a day's week, as in Finland (ISO 8601). */
export function weekNumber(day: string): number {
  // the ISO calendar, which this is, numbers its weeks
  return Temporal.PlainDate.from(day).weekOfYear!
}

/** The instant of a time (hh:mm) on a day of a zone; of a time that clocks leave out the one after it. */
export function instantAt(day: string, time: string, timeZone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).toInstant().toString()
}

/** All the instants of a time (hh:mm) on a day of a zone: none of one that clocks leave out, two of one that comes twice. */
export function instantsAt(day: string, time: string, timeZone: string): string[] {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(time)
  const readings = (['earlier', 'later'] as const)
    .map((disambiguation) => wall.toZonedDateTime(timeZone, { disambiguation }))
    .filter((zoned) => zoned.toPlainDateTime().equals(wall))
  return [...new Set(readings.map((zoned) => zoned.toInstant().toString()))]
}

/** hh:mm of an instant in a zone, as an input of type time has it. */
export function wallTimeOf(instant: string, timeZone: string): string {
  const { hour, minute } = toZoned(instant, timeZone)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}
