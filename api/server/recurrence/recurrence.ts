import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { Day } from '../db/database.ts'
import { addDays, earlierEnd, type DaySpan } from './calendar-day.ts'
import { RecurrenceProblem } from './recurrence-problem.ts'

/** An RFC 5545 rule of days, checked: once a day at most. Times of day are the window's business. */
export interface Recurrence {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  readonly count: number | null
  /** The last day. */
  readonly until: Day | null
  readonly byDay: readonly string[]
  readonly byMonthDay: readonly number[]
  readonly byMonth: readonly number[]
  readonly bySetPos: readonly number[]
}

/** More is a slip of the pen, and a rule without an end says so by having none. */
const mostOccurrences = 1_000
const rulePart = /^([A-Z]+)=([A-Z0-9,+-]+)$/
const weekday = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/
const known = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'])
const oftenerThanDaily = /^(SECONDLY|MINUTELY|HOURLY)$/

/** Throws RecurrenceProblem. */
export function parseRecurrence(text: string): Recurrence {
  const parts = readParts(text.replace(/^RRULE:/, ''))
  const freq = parts.get('FREQ') ?? ''
  if (oftenerThanDaily.test(freq)) throw new RecurrenceProblem('RECURRENCE_TOO_OFTEN', oncePerDay)
  if (!isFreq(freq)) throw unreadable('FREQ is DAILY, WEEKLY, MONTHLY or YEARLY')
  const recurrence: Recurrence = {
    freq,
    interval: readNumber(parts, 'INTERVAL', { least: 1, most: 366 }) ?? 1,
    count: readNumber(parts, 'COUNT', { least: 1, most: Number.MAX_SAFE_INTEGER }),
    until: readUntil(parts.get('UNTIL')),
    byDay: readList(parts.get('BYDAY')),
    byMonthDay: readNumbers(parts, 'BYMONTHDAY', 31),
    byMonth: readNumbers(parts, 'BYMONTH', 12),
    bySetPos: readNumbers(parts, 'BYSETPOS', 31),
  }
  check(recurrence, parts.get('WKST'))
  return recurrence
}

const oncePerDay = 'A need occurs at most once a day: for more times a day make a need for each.'

function check(recurrence: Recurrence, weekStart: string | undefined): void {
  const { freq, count, until, byDay, byMonthDay, byMonth, bySetPos } = recurrence
  const monthly = freq === 'MONTHLY' || freq === 'YEARLY'
  if (weekStart !== undefined && weekStart !== 'MO') throw unreadable('weeks begin on Monday (WKST=MO)')
  if (count !== null && until !== null) throw unreadable('COUNT and UNTIL exclude each other')
  if ((count ?? 0) > mostOccurrences)
    throw new RecurrenceProblem(
      'RECURRENCE_TOO_OFTEN',
      `COUNT is at most ${mostOccurrences}: leave it out where there is no end.`,
    )
  if (!byDay.every((day) => weekday.test(day))) throw unreadable('BYDAY lists MO, TU, WE, TH, FR, SA, SU')
  if (byDay.some((day) => day.length > 2) && freq !== 'MONTHLY') throw unreadable('BYDAY=2TU goes with FREQ=MONTHLY')
  if (byMonth.some((month) => month < 1)) throw unreadable('BYMONTH is 1 to 12')
  if (freq === 'WEEKLY' && byMonthDay.length > 0) throw unreadable('BYMONTHDAY does not go with FREQ=WEEKLY')
  if (freq === 'YEARLY' && byMonth.length === 0) throw unreadable('FREQ=YEARLY needs BYMONTH')
  if (bySetPos.length > 0 && !(monthly && byDay.length + byMonthDay.length > 0))
    throw unreadable('BYSETPOS goes with FREQ=MONTHLY and BYDAY or BYMONTHDAY')
}

/** The text that is stored: the same rule has the same text, whatever order it was written in. */
export function toRuleText(recurrence: Recurrence): string {
  const { freq, interval, count, until, byDay, byMonthDay, byMonth, bySetPos } = recurrence
  const parts = [
    `FREQ=${freq}`,
    interval > 1 && `INTERVAL=${interval}`,
    byMonth.length > 0 && `BYMONTH=${byMonth.join(',')}`,
    byMonthDay.length > 0 && `BYMONTHDAY=${byMonthDay.join(',')}`,
    byDay.length > 0 && `BYDAY=${byDay.join(',')}`,
    bySetPos.length > 0 && `BYSETPOS=${bySetPos.join(',')}`,
    count !== null && `COUNT=${count}`,
    until !== null && `UNTIL=${until.replaceAll('-', '')}`,
  ]
  return parts.filter((part) => part !== false).join(';')
}

/**
 * The days of a span on which the rule occurs, counted from `anchorOn` (RFC 5545's DTSTART: INTERVAL and COUNT go from it, and
 * WEEKLY without BYDAY takes its weekday). Reckoned at noon UTC, where no day lacks an hour: days know no clock.
 */
export function occurrencesOf(recurrence: Recurrence, anchorOn: Day, span: { from: Day; until: Day }): Day[] {
  const from = span.from > anchorOn ? span.from : anchorOn
  if (from >= span.until) return []
  return toRule(recurrence, anchorOn)
    .between(toNoon(from), toNoon(addDays(span.until, -1)), true)
    .map((at) => at.toPlainDate().toString())
}

/** Far enough for 29 February; what is rarer is no home care. */
const searchedDays = 5 * 366

/** The first that `accept` takes. Undefined: never, or not within five years. */
export function findFirstOccurrence(
  recurrence: Recurrence,
  anchorOn: Day,
  span: DaySpan,
  accept: (day: Day) => boolean = () => true,
): Day | undefined {
  const from = span.from > anchorOn ? span.from : anchorOn
  const until = earlierEnd(addDays(from, searchedDays), span.until) ?? from
  // Most rules occur in the first weeks: those are looked at first, since the long look costs a hundred times as much.
  const soon = earlierEnd(addDays(from, 62), until) ?? until
  const first = occurrencesOf(recurrence, anchorOn, { from, until: soon }).find(accept)
  return first ?? occurrencesOf(recurrence, anchorOn, { from: soon, until }).find(accept)
}

function toRule(recurrence: Recurrence, anchorOn: Day): RRuleTemporal<Temporal.ZonedDateTime> {
  const { freq, interval, count, until, byDay, byMonthDay, byMonth, bySetPos } = recurrence
  return new RRuleTemporal({
    freq,
    interval,
    ...(count !== null && { count }),
    ...(until !== null && { until: toNoon(until) }),
    ...(byDay.length > 0 && { byDay: [...byDay] }),
    ...(byMonthDay.length > 0 && { byMonthDay: [...byMonthDay] }),
    ...(byMonth.length > 0 && { byMonth: [...byMonth] }),
    ...(bySetPos.length > 0 && { bySetPos: [...bySetPos] }),
    wkst: 'MO',
    dtstart: toNoon(anchorOn),
    temporal: Temporal,
  })
}

function toNoon(day: Day): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' })
}

function readParts(text: string): Map<string, string> {
  const parts = new Map<string, string>()
  for (const part of text.split(';')) {
    const [, name = '', value = ''] = rulePart.exec(part) ?? []
    if (oftenerThanDaily.test(value) || /^BY(HOUR|MINUTE|SECOND)$/.test(name))
      throw new RecurrenceProblem('RECURRENCE_TOO_OFTEN', oncePerDay)
    if (!known.has(name) || parts.has(name)) throw unreadable('it has parts like FREQ=WEEKLY;BYDAY=MO,TH')
    parts.set(name, value)
  }
  return parts
}

function readNumber(parts: Map<string, string>, name: string, range: { least: number; most: number }): number | null {
  const text = parts.get(name)
  if (text === undefined) return null
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN
  if (value >= range.least && value <= range.most) return value
  throw unreadable(`${name} is a number from ${range.least} to ${range.most}`)
}

/** Counted from the end where negative; never 0. */
function readNumbers(parts: Map<string, string>, name: string, most: number): number[] {
  return readList(parts.get(name)).map((text) => {
    const value = /^[+-]?\d{1,2}$/.test(text) ? Number(text) : 0
    if (value !== 0 && Math.abs(value) <= most) return value
    throw unreadable(`${name} lists numbers from 1 to ${most}, or from the end with a minus`)
  })
}

function readList(text: string | undefined): string[] {
  return text === undefined ? [] : [...new Set(text.split(','))]
}

function readUntil(text: string | undefined): Day | null {
  if (text === undefined) return null
  const day = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString()
  } catch {
    throw unreadable('UNTIL is a day: UNTIL=20271231')
  }
}

function isFreq(text: string): text is Recurrence['freq'] {
  return ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(text)
}

function unreadable(cure: string): RecurrenceProblem {
  return new RecurrenceProblem('RECURRENCE_UNREADABLE', `Not a rule that is understood: ${cure}.`)
}
