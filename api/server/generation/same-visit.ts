import { isDeepStrictEqual } from 'node:util'
import type { ExistingVisit } from './existing-visit.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** Whether a planned visit is already as the plan wants it. */
export function sameVisit(visit: ExistingVisit, wanted: WantedVisit): boolean {
  return visit.state === 'planned' && isDeepStrictEqual(toComparable(visit), toComparable(wanted))
}

function toComparable(visit: Omit<WantedVisit, 'occurrenceOn' | 'window'> & { window: WantedVisit['window'] | null }) {
  const { plannedStart, plannedEnd, modality, allowed, priority, carersNeeded, normMinutes, window } = visit
  const { baselineTravelMinutes } = visit
  const times = [plannedStart, plannedEnd, window?.start, window?.end].map((at) => at?.valueOf())
  return { times, modality, allowed, priority, carersNeeded, normMinutes, baselineTravelMinutes, tasks: visit.tasks }
}
