import type { Day } from '../../db/database.ts'
import type { Recurrence } from '../recurrence.ts'

/**
 * The rule read day by day with nothing but arithmetic on days since 1970: what the library's answer is compared with. It
 * knows no time zone and no clock.
 */
export function readPlainly(recurrence: Recurrence, anchorOn: Day, span: { from: Day; until: Day }): Day[] {
  const [anchor, from, until] = [toNumber(anchorOn), toNumber(span.from), toNumber(span.until)]
  const last = recurrence.until === null ? until : Math.min(until, toNumber(recurrence.until) + 1)
  const days: number[] = []
  for (let day = anchor; day < last && days.length < (recurrence.count ?? Infinity); day += 1) {
    if (isOccurrence(recurrence, anchor, day)) days.push(day)
  }
  return days.filter((day) => day >= from).map(toDay)
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const msPerDay = 86_400_000
const toNumber = (day: Day) => Date.parse(`${day}T00:00:00Z`) / msPerDay
const toDay = (day: number) => new Date(day * msPerDay).toISOString().slice(0, 10)

const known = new Map<number, ReturnType<typeof findParts>>()

function partsOf(day: number) {
  const parts = known.get(day) ?? findParts(day)
  known.set(day, parts)
  return parts
}

function findParts(day: number) {
  const date = new Date(day * msPerDay)
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return { year, month, dayOfMonth, length, weekday: weekdays[date.getUTCDay()]! }
}

function isOccurrence(rule: Recurrence, anchor: number, day: number): boolean {
  const { year, month } = partsOf(day)
  if (rule.byMonth.length > 0 && !rule.byMonth.map((m) => (m < 0 ? m + 13 : m)).includes(month + 1)) return false
  const begun = partsOf(anchor)
  switch (rule.freq) {
    case 'DAILY':
      return (day - anchor) % rule.interval === 0 && isOfMonthDays(rule, day) && isOfWeekdays(rule, day)
    case 'WEEKLY':
      return (mondayOf(day) - mondayOf(anchor)) % (7 * rule.interval) === 0 && isOfWeek(rule, anchor, day)
    case 'MONTHLY':
      return ((year - begun.year) * 12 + month - begun.month) % rule.interval === 0 && isPicked(rule, anchor, day)
    case 'YEARLY':
      return (year - begun.year) % rule.interval === 0 && isPicked(rule, anchor, day)
    default:
      return rule.freq satisfies never
  }
}

// Day 0 was a Thursday.
const mondayOf = (day: number) => day - ((((day + 3) % 7) + 7) % 7)

function isOfWeek(rule: Recurrence, anchor: number, day: number): boolean {
  if (rule.byDay.length > 0) return isOfWeekdays(rule, day)
  return partsOf(day).weekday === partsOf(anchor).weekday
}

function isOfMonthDays(rule: Recurrence, day: number): boolean {
  const { dayOfMonth, length } = partsOf(day)
  const wanted = rule.byMonthDay
  return wanted.length === 0 || wanted.includes(dayOfMonth) || wanted.includes(dayOfMonth - length - 1)
}

function isOfWeekdays(rule: Recurrence, day: number): boolean {
  const { weekday, dayOfMonth, length } = partsOf(day)
  const fromStart = Math.ceil(dayOfMonth / 7)
  const fromEnd = -Math.ceil((length - dayOfMonth + 1) / 7)
  return (
    rule.byDay.length === 0 ||
    rule.byDay.some((text) => {
      const [, ordinal = '', name] = /^([+-]?\d)?(..)$/.exec(text) ?? []
      return name === weekday && (ordinal === '' || [fromStart, fromEnd].includes(Number(ordinal)))
    })
  )
}

function isOfMonth(rule: Recurrence, anchor: number, day: number): boolean {
  if (rule.byMonthDay.length + rule.byDay.length > 0) return isOfMonthDays(rule, day) && isOfWeekdays(rule, day)
  return partsOf(day).dayOfMonth === partsOf(anchor).dayOfMonth
}

/** BYSETPOS counts among the days of the same month, or year. */
function isPicked(rule: Recurrence, anchor: number, day: number): boolean {
  if (!isOfMonth(rule, anchor, day)) return false
  if (rule.bySetPos.length === 0) return true
  const { year, month } = partsOf(day)
  const first = Date.UTC(year, rule.freq === 'YEARLY' ? 0 : month) / msPerDay
  const end = Date.UTC(rule.freq === 'YEARLY' ? year + 1 : year, rule.freq === 'YEARLY' ? 0 : month + 1) / msPerDay
  const days = Array.from({ length: end - first }, (_, n) => first + n).filter(
    (each) => isInMonths(rule, each) && isOfMonth(rule, anchor, each),
  )
  const place = days.indexOf(day)
  return rule.bySetPos.includes(place + 1) || rule.bySetPos.includes(place - days.length)
}

function isInMonths(rule: Recurrence, day: number): boolean {
  return rule.byMonth.length === 0 || rule.byMonth.includes(partsOf(day).month + 1)
}
