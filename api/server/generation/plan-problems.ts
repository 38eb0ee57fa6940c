import type { Day } from '../db/database.ts'
import type { NeedSeriesId } from '../db/ids.ts'
import type { NeedLink } from '../need/need.ts'
import { minutesOf, toWindow } from '../recurrence/wall-time.ts'
import { findCareDays, type PlanContent } from './care-day.ts'
import { groupNeeds, minutesOfGroup, type Group } from './grouping.ts'
import { placeDay } from './placement.ts'

/** Why the needs cannot be met as they stand, on a day on which that shows. */
export type PlanProblem =
  | {
      readonly kind: 'window_full'
      readonly day: Day
      readonly series: readonly NeedSeriesId[]
      readonly minutes: number
    }
  | {
      readonly kind: 'link_unmet'
      readonly day: Day
      readonly series: readonly NeedSeriesId[]
      readonly link: NeedLink
    }

/** Looks as the generator does, whatever level and pauses there are, for the first day on which something does not go. */
export function findPlanProblem(
  content: PlanContent,
  about: { series: readonly NeedSeriesId[]; span: { from: Day; until: Day }; timeZone: string },
): PlanProblem | undefined {
  const levels = [{ ...content.levels[0]!, level: 'hybrid' as const, fromOn: about.span.from, untilOn: null }]
  const days = findCareDays({ ...content, levels, pauses: [] }, about.span)
  // The same needs on the same kind of day go the same way: each set of needs is looked at once.
  const seen = new Set<string>()
  for (const { day, needs } of days) {
    const key = needs.map(({ id }) => id).join()
    if (seen.has(key)) continue
    seen.add(key)
    const problem = findProblemOfDay(groupNeeds(needs, content.links), {
      day,
      links: content.links,
      timeZone: about.timeZone,
    })
    if (problem?.series.some((series) => about.series.includes(series))) return problem
  }
  return undefined
}

interface OfDay {
  readonly day: Day
  readonly links: readonly NeedLink[]
  readonly timeZone: string
}

function findProblemOfDay(groups: readonly Group[], ofDay: OfDay): PlanProblem | undefined {
  return findFullWindow(groups, ofDay) ?? findUnmetLink(groups, ofDay)
}

/** In person, if it may be: that takes longest. */
function minutesAtMost(group: Group): number {
  return minutesOfGroup(group, group.allowed === 'video' ? 'video' : 'home')
}

/** By the clock face: the night on which the clocks go forward, the window waits (toWindow). */
function findFullWindow(groups: readonly Group[], { day }: OfDay): PlanProblem | undefined {
  const full = groups.find((group) => {
    const { windowStart, windowEnd } = group.needs[0]!
    return minutesAtMost(group) > minutesOf({ start: windowStart, end: windowEnd })
  })
  if (full === undefined) return undefined
  return { kind: 'window_full', day, series: seriesOfGroup(full), minutes: minutesAtMost(full) }
}

function findUnmetLink(groups: readonly Group[], { day, links, timeZone }: OfDay): PlanProblem | undefined {
  const visits = groups.map((group) => {
    const minutes = minutesAtMost(group)
    return { series: seriesOfGroup(group), window: windowOf(group, { day, timeZone, minutes }), minutes, wish: null }
  })
  const [link] = placeDay(visits, [], links).unmet
  return link && { kind: 'link_unmet', day, series: [link.firstSeries, link.secondSeries], link }
}

function windowOf({ needs }: Group, on: { day: Day; timeZone: string; minutes: number }) {
  const { windowStart, windowEnd } = needs[0]!
  return toWindow(on.day, { start: windowStart, end: windowEnd }, on)
}

function seriesOfGroup({ needs }: Group): NeedSeriesId[] {
  return needs.map(({ seriesId }) => seriesId)
}
