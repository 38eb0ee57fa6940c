import type { VisitAheadFragment } from 'api/client/generated/graphql'
import { addDays, dayOf } from 'api/client/format-time'

export type VisitAhead = VisitAheadFragment

/** What a plan comes to in a week of visits. */
export interface WeekOfVisits {
  /** The fewest and the most on one day. */
  fewest: number
  most: number
  count: number
  video: number
}

/** The seven days after today: today's may be half over. Cancelled visits are none. */
export function sumWeek(visits: readonly VisitAhead[], today: string, timeZone: string): WeekOfVisits {
  const days = Array.from({ length: 7 }, (_, index) => addDays(today, index + 1))
  const counted = visits.filter(
    ({ state, plannedStart }) => state !== 'CANCELLED' && days.includes(dayOf(plannedStart, timeZone)),
  )
  const perDay = days.map((day) => counted.filter(({ plannedStart }) => dayOf(plannedStart, timeZone) === day).length)
  return {
    fewest: Math.min(...perDay),
    most: Math.max(...perDay),
    count: counted.length,
    video: counted.filter(({ modality }) => modality === 'VIDEO').length,
  }
}

/** The visits ahead that a need has become, the soonest first: those with its task, on the days of its series. */
export function visitsOfNeed(
  visits: readonly VisitAhead[],
  need: { taskType: { code: string }; note: string },
  now: string,
): VisitAhead[] {
  return visits
    .filter(({ state, plannedEnd }) => state === 'PLANNED' && Date.parse(plannedEnd) > Date.parse(now))
    .filter(({ occurrenceOn }) => occurrenceOn !== null)
    .filter(({ tasks }) => tasks.some(({ type, detail }) => type.code === need.taskType.code && detail === need.note))
    .toSorted((a, b) => Date.parse(a.plannedStart) - Date.parse(b.plannedStart))
}
