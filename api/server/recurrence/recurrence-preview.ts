import type { Day } from '../db/database.ts'
import { addDays, earlierEnd, type DaySpan } from './calendar-day.ts'
import { isFinnishHoliday } from './finnish-holidays.ts'
import { readRecurrence } from './read-recurrence.ts'
import { findFirstOccurrence, occurrencesOf, toRuleText, type Recurrence } from './recurrence.ts'

export interface RecurrenceAsked {
  readonly recurrence: string
  readonly fromOn: Day
  /** The first day without it. */
  readonly untilOn: Day | null
  /** From where the rule counts. */
  readonly anchorOn: Day
  readonly onHolidays: 'same' | 'skip'
}

/** What a rule means, before a need is made of it. */
export interface RecurrencePreview {
  /** As it would be stored. */
  readonly recurrence: string
  /** The first days on which it occurs, five at most; none: it never does. */
  readonly nextDays: readonly Day[]
  /** On how many days of the first four weeks. */
  readonly timesInFourWeeks: number
}

const shownDays = 5
const fourWeeks = 28

/** Throws InvalidInput for what is no rule of days. */
export function previewRecurrence({ recurrence, anchorOn, ...asked }: RecurrenceAsked): RecurrencePreview {
  const rule = readRecurrence(recurrence, 'recurrence')
  const isKept = (day: Day) => asked.onHolidays === 'same' || !isFinnishHoliday(day)
  const until = earlierEnd(addDays(asked.fromOn, fourWeeks), asked.untilOn)!
  return {
    recurrence: toRuleText(rule),
    nextDays: findNextDays(rule, anchorOn, { from: asked.fromOn, until: asked.untilOn }, isKept),
    timesInFourWeeks: occurrencesOf(rule, anchorOn, { from: asked.fromOn, until }).filter(isKept).length,
  }
}

function findNextDays(rule: Recurrence, anchorOn: Day, span: DaySpan, isKept: (day: Day) => boolean): Day[] {
  const days: Day[] = []
  let from = span.from
  while (days.length < shownDays) {
    const next = findFirstOccurrence(rule, anchorOn, { from, until: span.until }, isKept)
    if (next === undefined) break
    days.push(next)
    from = addDays(next, 1)
  }
  return days
}
