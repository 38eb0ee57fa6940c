import ical, { escape, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import type { Language, Modality } from '../db/database.ts'
import type { VisitId } from '../db/ids.ts'
import { calendarNames, visitWords } from './calendar-words.ts'

/** A visit as far as a calendar program may know it: initials and an area, no name, address, task or note. */
export interface CalendarVisit {
  readonly id: VisitId
  /** Grows with every change: the newer of two entries with one UID counts. */
  readonly version: number
  readonly cancelled: boolean
  readonly modality: Modality
  readonly start: Date
  readonly end: Date
  /** Of the resident in a carer's calendar, of the carer in a resident's; empty where nobody is chosen yet. */
  readonly initials: string
  readonly area: string | null
}

export interface CalendarFeedText {
  readonly visits: readonly CalendarVisit[]
  readonly language: Language
  /** IANA zone of the organisation: entries stand on its clock, whatever the reader's is. */
  readonly timeZone: string
  /** Of the public address: the right half of each UID. */
  readonly host: string
  readonly now: Date
}

/** The visits as an iCalendar object (RFC 5545), whole each time: what is not in it any more is gone. */
export function toCalendarText({ visits, language, timeZone, host, now }: CalendarFeedText): string {
  const calendar = ical({
    name: escape(calendarNames[language], false),
    prodId: { company: 'Kotisilta', product: 'visits', language: language.toUpperCase() },
    // The calendar itself is in no zone, so that DTSTAMP is written in UTC, as RFC 5545 3.8.7.2 wants it.
    timezone: { name: null, generator: toVtimezone },
    events: visits.map((visit) => toEvent(visit, { language, timeZone, host, now })),
  })
  return `${calendar.toString()}\r\n`
}

function toEvent(visit: CalendarVisit, { language, timeZone, host, now }: Omit<CalendarFeedText, 'visits'>) {
  const what = visitWords[language][visit.modality]
  return {
    id: `${visit.id}@${host}`,
    sequence: visit.version - 1,
    status: visit.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: toZoned(now, 'UTC'),
    // Only ZonedDateTime: of a Date the library writes the wall clock of the server's own process.
    start: toZoned(visit.start, timeZone),
    end: toZoned(visit.end, timeZone),
    timezone: timeZone,
    summary: visit.initials === '' ? what : `${what} ${visit.initials}`,
    location: visit.area,
  }
}

function toZoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.valueOf()).toZonedDateTimeISO(timeZone)
}

function toVtimezone(timeZone: string): string | null {
  const [block] = tzlib_get_ical_block(timeZone)
  return block ?? null
}

/** "A.K.": enough for who knows whom it is about. */
export function toInitials(person: { firstName: string; lastName: string }): string {
  return [person.firstName, person.lastName]
    .map((name) => [...name.trim()][0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toLocaleUpperCase('fi')}.`)
    .join('')
}
