import type { CarePlan } from '../care-plan/care-plan.ts'
import { daysOf, daysOfPlan } from '../care-plan/care-plan.ts'
import type { Day } from '../db/database.ts'
import { InvalidInput } from '../errors.ts'
import { addDays, earlierEnd, overlapOf } from '../recurrence/calendar-day.ts'
import { isFinnishHoliday } from '../recurrence/finnish-holidays.ts'
import { readRecurrence } from '../recurrence/read-recurrence.ts'
import {
  findFirstOccurrence,
  occurrencesOf,
  parseRecurrence,
  toRuleText,
  type Recurrence,
} from '../recurrence/recurrence.ts'
import { isSkippedByClocks, minutesOf } from '../recurrence/wall-time.ts'
import type { TaskType } from '../task-type/task-type.ts'
import type { Need, NeedTerms } from './need.ts'

/** What a need is to be, before it is one. */
export interface ProposedNeed extends NeedTerms {
  readonly fromOn: Day
  readonly untilOn: Day | null
  readonly anchorOn: Day
}

export interface CheckContext {
  readonly plan: Pick<CarePlan, 'startsOn' | 'endsOn'>
  /** The kind that `taskCode` names, where the catalogue has it and it is in use. */
  readonly taskType: TaskType | undefined
  /** All other needs of the plan. */
  readonly others: readonly Need[]
  readonly timeZone: string
}

/**
 * Refuses what no visit could come of, with a code for each cure (`InvalidInput`); the terms that are stored otherwise, with the
 * rule in its one text. Whether all needs of the plan go together, findPlanProblem says.
 */
export function checkNeed(proposed: ProposedNeed, context: CheckContext): ProposedNeed {
  checkDays(proposed, context.plan)
  checkTask(proposed, context.taskType)
  checkWindow(proposed)
  const recurrence = readRecurrence(proposed.recurrence, 'input.recurrence')
  checkOccurrences(proposed, recurrence, context)
  checkSameThing(proposed, recurrence, context.others)
  return { ...proposed, recurrence: toRuleText(recurrence) }
}

function checkDays({ fromOn, untilOn }: ProposedNeed, plan: CheckContext['plan']): void {
  if (untilOn !== null && untilOn <= fromOn)
    throw new InvalidInput(
      'input.untilOn',
      'is the first day without the need: later than its first day',
      'END_BEFORE_START',
    )
  if (fromOn < plan.startsOn || (plan.endsOn !== null && fromOn >= plan.endsOn))
    throw new InvalidInput('input.fromOn', 'is a day of the plan: change one of the two', 'OUTSIDE_PLAN')
}

function checkTask({ allowed, videoMinutes }: ProposedNeed, taskType: TaskType | undefined): void {
  if (taskType === undefined)
    throw new InvalidInput('input.taskCode', 'is not in the catalogue: take one that is in use', 'UNKNOWN_TASK_TYPE')
  if (allowed === 'home') return
  if (taskType.sense === 'touch')
    throw new InvalidInput('input.allowed', 'is HOME for a task that needs a hand', 'TASK_NEEDS_A_HAND')
  if (videoMinutes === null)
    throw new InvalidInput('input.videoMinutes', 'is needed where video is allowed', 'VIDEO_MINUTES_MISSING')
}

function checkWindow({ windowStart, windowEnd, allowed, homeMinutes, videoMinutes }: ProposedNeed): void {
  const window = minutesOf({ start: windowStart, end: windowEnd })
  if (window <= 0)
    throw new InvalidInput(
      'input.windowEnd',
      'is later than windowStart: past midnight, make a need for each day',
      'END_BEFORE_START',
    )
  const minutes = allowed === 'video' ? (videoMinutes ?? homeMinutes) : homeMinutes
  if (minutes > window)
    throw new InvalidInput(
      'input.windowEnd',
      `leaves ${window} minutes for a task of ${minutes}: widen the window, or shorten the task`,
      'WINDOW_TOO_SHORT',
    )
}

function checkOccurrences(proposed: ProposedNeed, recurrence: Recurrence, { plan, timeZone }: CheckContext): void {
  const days = overlapOf(daysOf(proposed), daysOfPlan(plan))
  const isKept = (day: Day) => proposed.onHolidays === 'same' || !isFinnishHoliday(day)
  if (days === null || findFirstOccurrence(recurrence, proposed.anchorOn, days, isKept) === undefined)
    throw new InvalidInput(
      'input.recurrence',
      'never occurs between the first and the last day: change the rule or the days',
      'RECURRENCE_NEVER_OCCURS',
    )
  const window = { start: proposed.windowStart, end: proposed.windowEnd }
  const exists = (day: Day) => isKept(day) && !isSkippedByClocks(day, window, timeZone)
  if (findFirstOccurrence(recurrence, proposed.anchorOn, days, exists) === undefined)
    throw new InvalidInput(
      'input.windowStart',
      'clocks go forward over the whole window on the only day of the need: take an hour later',
      'NO_SUCH_TIME',
    )
}

/** The same task in the same hours of the same day, twice: the second dose is the danger. */
function checkSameThing(proposed: ProposedNeed, recurrence: Recurrence, others: readonly Need[]): void {
  const same = others.find((other) => isSameTask(proposed, other) && shareDay({ proposed, recurrence, other }))
  if (same !== undefined)
    throw new InvalidInput(
      'input.taskCode',
      'another need asks for it on the same day in the same hours: change that one, or set the windows apart',
      'SAME_NEED_EXISTS',
    )
}

/** Where both say what they are for, and say different things, they are two. */
function isSameTask(proposed: ProposedNeed, other: Need): boolean {
  const overlap = proposed.windowStart < other.windowEnd && other.windowStart < proposed.windowEnd
  const areTold = proposed.note.trim() !== '' && other.note.trim() !== ''
  return proposed.taskCode === other.taskCode && overlap && (!areTold || isSameText(proposed.note, other.note))
}

function isSameText(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

interface Sharing {
  readonly proposed: ProposedNeed
  readonly recurrence: Recurrence
  readonly other: Need
}

/** Looked for in the first year that they have in common: what does not meet by then is rare enough for a person to see. */
const sharedDays = 366

function shareDay({ proposed, recurrence, other }: Sharing): boolean {
  const days = overlapOf(daysOf(proposed), daysOf(other))
  if (days === null) return false
  const span = { from: days.from, until: earlierEnd(addDays(days.from, sharedDays), days.until)! }
  const theirs = new Set(occurrencesOf(parseRecurrence(other.recurrence), other.anchorOn, span))
  return occurrencesOf(recurrence, proposed.anchorOn, span).some((day) => theirs.has(day))
}
