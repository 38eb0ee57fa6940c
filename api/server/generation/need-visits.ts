import type { Day } from '../db/database.ts'
import type { Need } from '../need/need.ts'
import { addDays, eachDay } from '../recurrence/calendar-day.ts'
import { findCareDays, type PlanContent } from './care-day.ts'
import { groupNeeds } from './grouping.ts'

/** What a need makes of the plan's visits in its first four weeks. */
export interface NeedVisits {
  /** Days on which there is a visit more than without it. */
  readonly newVisits: number
  /** Days on which a visit that the plan has anyway meets it too. */
  readonly joinedVisits: number
  /** What else is done in those. */
  readonly joinedTasks: readonly string[]
  /** Days of the need on which no visit comes: a pause, or a level of service that brings none for it. */
  readonly daysWithout: number
}

const fourWeeks = 28

/** Reckons as the generator groups, by the plan alone: what somebody edited in single visits is not looked at. */
export function countNeedVisits(content: PlanContent, need: Need): NeedVisits {
  const others = content.needs.filter(({ seriesId }) => seriesId !== need.seriesId)
  const span = { from: need.fromOn, until: addDays(need.fromOn, fourWeeks) }
  const without = toVisitsByDay({ ...content, needs: others }, span)
  const withIt = toVisitsByDay({ ...content, needs: [...others, need] }, span)
  const days = [...eachDay(span.from, span.until)].map((day) => {
    const groups = withIt.get(day) ?? []
    const own = groups.find(({ needs }) => needs.includes(need))
    return { own, isNew: groups.length > (without.get(day) ?? []).length }
  })
  const met = days.filter(({ own }) => own !== undefined)
  const joined = met.filter(({ isNew }) => !isNew).flatMap(({ own }) => own?.needs ?? [])
  return {
    newVisits: met.filter(({ isNew }) => isNew).length,
    joinedVisits: met.filter(({ isNew }) => !isNew).length,
    joinedTasks: [...new Set(joined.filter((other) => other !== need).map(({ taskCode }) => taskCode))],
    daysWithout: countAsked({ ...content, needs: [need] }, span) - met.length,
  }
}

function toVisitsByDay(content: PlanContent, span: { from: Day; until: Day }) {
  return new Map(findCareDays(content, span).map(({ day, needs }) => [day, groupNeeds(needs, content.links)]))
}

/** On how many days of the span the need is wanted, whatever level and pauses there are. */
function countAsked(content: PlanContent, span: { from: Day; until: Day }): number {
  const days = findCareDays({ ...content, pauses: [] }, span)
  return days.filter(({ needs, withheldByLevel }) => needs.length + withheldByLevel.length > 0).length
}
