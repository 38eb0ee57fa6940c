import type { Plan, TimelineEntry } from '../plan.ts'
import type { Problem, Shift } from '../problem.ts'
import type { DayPlan, Stop } from './day-plan.ts'
import { asTold, earliestStarts, toEntries } from './time-day.ts'

/** What a shift of a plan becomes. */
export interface ChangedDay {
  day: DayPlan
  entries: readonly TimelineEntry[]
}

/** The plan with these shifts as they become; its figures are still the old ones. */
export function withDays(plan: Plan, changed: readonly ChangedDay[]): Plan {
  const timelines = plan.timelines.map((timeline) => {
    const own = changed.filter(({ day }) => day.carer.id === timeline.carer)
    if (own.length === 0) return timeline
    const old = new Set(own.flatMap(({ day }) => day.worked.entries))
    const entries = [...timeline.entries.filter((entry) => !old.has(entry)), ...own.flatMap((each) => each.entries)]
    return { ...timeline, entries: entries.toSorted((a, b) => a.start - b.start || a.end - b.end) }
  })
  return { ...plan, timelines }
}

/** The shift as it could be filled anew when one of its visits leaves. */
export function withoutStop(day: DayPlan, visitId: string): DayPlan {
  const rest = day.stops.filter(({ visit }) => visit?.id !== visitId)
  return { ...day, stops: rest.some(({ kind }) => kind === 'visit') ? settle(rest, day.shift) : [] }
}

/**
 * A shift that keeps only these of its stops, at the times that were published where it can; undefined when the way past a
 * door is longer than by it, so that somebody would be late. Without visits nobody comes to work.
 */
export function closedUp(problem: Problem, day: DayPlan, rest: readonly Stop[]): ChangedDay | undefined {
  if (!rest.some(({ kind }) => kind === 'visit')) return { day, entries: [] }
  const settled = settle(rest, day.shift)
  for (const stops of [asTold(settled), settled]) {
    const starts = earliestStarts(problem, { ...day, stops })
    if (Array.isArray(starts)) return { day, entries: toEntries(problem, { ...day, stops }, starts) }
  }
  return undefined
}

/** A break or a video visit at the door of somebody who is no longer visited is held where the carer was before. */
function settle(stops: readonly Stop[], { startPlace, endPlace }: Shift): Stop[] {
  let before = startPlace
  return stops.map((stop, index) => {
    if (stop.modality === 'home') before = stop.at
    const after = stops.slice(index).find(({ modality }) => modality === 'home')?.at ?? endPlace
    return { ...stop, at: stop.at === after ? after : before }
  })
}
