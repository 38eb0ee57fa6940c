/** RFC 5545's weekdays, in the order of the Finnish week. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** A rule of days as the editor offers it. `every`: 1 is each one, 2 every second. Rules that it has no choice for stay texts. */
export type RecurrenceChoice =
  | { kind: 'daily'; every: number }
  | { kind: 'weekly'; every: number; days: readonly Weekday[] }
  /** The day of the month; -1 is the last one. */
  | { kind: 'monthDay'; every: number; day: number }
  /** The first to the fourth weekday of the month; -1 is the last one. */
  | { kind: 'monthWeekday'; every: number; nth: number; weekday: Weekday }
  | { kind: 'other'; rule: string }

/** The rule as RFC 5545 writes it. */
export function toRule(choice: RecurrenceChoice): string {
  switch (choice.kind) {
    case 'daily':
      return join('DAILY', choice.every)
    case 'weekly':
      return join('WEEKLY', choice.every, `BYDAY=${weekdays.filter((day) => choice.days.includes(day)).join(',')}`)
    case 'monthDay':
      return join('MONTHLY', choice.every, `BYMONTHDAY=${choice.day}`)
    case 'monthWeekday':
      return join('MONTHLY', choice.every, `BYDAY=${choice.nth}${choice.weekday}`)
    case 'other':
      return choice.rule.trim()
    default:
      return choice satisfies never
  }
}

function join(freq: string, every: number, by?: string): string {
  return [`FREQ=${freq}`, every > 1 && `INTERVAL=${every}`, by].filter(Boolean).join(';')
}

/** What a stored rule means in the editor. `anchorOn` (yyyy-mm-dd): from where it counts; says what the rule leaves out. */
export function toChoice(rule: string, anchorOn: string): RecurrenceChoice {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string | undefined]))
  const other = { kind: 'other', rule } as const
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY']
  if ([...parts.keys()].some((name) => !known.includes(name))) return other
  const every = Number(parts.get('INTERVAL') ?? 1)
  const byDay = parts.get('BYDAY')?.split(',') ?? []
  const byMonthDay = parts.get('BYMONTHDAY')?.split(',') ?? []
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return byDay.length + byMonthDay.length > 0 ? other : { kind: 'daily', every }
    case 'WEEKLY': {
      const days = byDay.length > 0 ? byDay : [weekdayOf(anchorOn)]
      return days.every(isWeekday) && byMonthDay.length === 0 ? { kind: 'weekly', every, days } : other
    }
    case 'MONTHLY':
      return toMonthly({ every, byDay, byMonthDay, anchorOn }) ?? other
    default:
      return other
  }
}

interface Monthly {
  every: number
  byDay: readonly string[]
  byMonthDay: readonly string[]
  anchorOn: string
}

function toMonthly({ every, byDay, byMonthDay, anchorOn }: Monthly): RecurrenceChoice | null {
  if (byDay.length + byMonthDay.length > 1) return null
  const [, nth, weekday = ''] = /^([+-]?\d)([A-Z]{2})$/.exec(byDay[0] ?? '') ?? []
  if (nth && isWeekday(weekday) && isOffered(Number(nth), 4))
    return { kind: 'monthWeekday', every, nth: Number(nth), weekday }
  if (byDay.length > 0) return null
  const day = Number(byMonthDay[0] ?? anchorOn.slice(8))
  return isOffered(day, 31) ? { kind: 'monthDay', every, day } : null
}

const isOffered = (place: number, most: number) => place === -1 || (place >= 1 && place <= most)
const isWeekday = (text: string): text is Weekday => weekdays.some((day) => day === text)

/** The weekday of a day (yyyy-mm-dd). */
export function weekdayOf(day: string): Weekday {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO'
}
