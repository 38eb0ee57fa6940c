import type { CareLevel, CarePause, CarePlan } from '../care-plan/care-plan.ts'
import { daysOf, daysOfPlan, isPausedOn, levelOn } from '../care-plan/care-plan.ts'
import { bringsVisits } from '../care-plan/care-level.ts'
import type { Day } from '../db/database.ts'
import type { NeedSeriesId } from '../db/ids.ts'
import type { Need, NeedLink } from '../need/need.ts'
import { eachDay, overlapOf } from '../recurrence/calendar-day.ts'
import { isFinnishHoliday } from '../recurrence/finnish-holidays.ts'
import { occurrencesOf, parseRecurrence } from '../recurrence/recurrence.ts'

/** A plan with all that decides which needs there are on which day. */
export interface PlanContent {
  readonly plan: Pick<CarePlan, 'startsOn' | 'endsOn'>
  readonly levels: readonly CareLevel[]
  readonly pauses: readonly CarePause[]
  readonly needs: readonly Need[]
  readonly links: readonly NeedLink[]
}

export interface CareDay {
  readonly day: Day
  /** Those that become visits. */
  readonly needs: readonly Need[]
  readonly isPaused: boolean
  /** Those whose day it is, at a level that brings no visits for them. */
  readonly withheldByLevel: readonly NeedSeriesId[]
}

/** What is needed on each day from `from` until before `until`. */
export function findCareDays(content: PlanContent, span: { from: Day; until: Day }): CareDay[] {
  const byDay = new Map<Day, Need[]>()
  for (const need of content.needs) {
    for (const day of daysOfNeed(need, content.plan, span)) byDay.set(day, [...(byDay.get(day) ?? []), need])
  }
  return [...eachDay(span.from, span.until)].map((day) => toCareDay(content, day, byDay.get(day) ?? []))
}

function daysOfNeed(need: Need, plan: PlanContent['plan'], span: { from: Day; until: Day }): Day[] {
  const ofPlan = overlapOf(daysOf(need), daysOfPlan(plan))
  const within = ofPlan && overlapOf(ofPlan, span)
  if (within === null) return []
  const until = within.until ?? span.until
  const days = occurrencesOf(parseRecurrence(need.recurrence), need.anchorOn, { from: within.from, until })
  return need.onHolidays === 'skip' ? days.filter((day) => !isFinnishHoliday(day)) : days
}

function toCareDay({ levels, pauses }: PlanContent, day: Day, needs: Need[]): CareDay {
  const level = levelOn(levels, day)
  const isPaused = isPausedOn(pauses, day)
  const withheld = needs.filter(({ allowed }) => !bringsVisits(level, allowed))
  return {
    day,
    needs: isPaused ? [] : needs.filter((need) => !withheld.includes(need)),
    isPaused,
    withheldByLevel: withheld.map(({ seriesId }) => seriesId),
  }
}
