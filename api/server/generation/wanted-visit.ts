import type { Day, Modality } from '../db/database.ts'
import type { AllowedModality } from '../db/tables/care.ts'
import type { Need } from '../need/need.ts'
import type { Window } from '../recurrence/wall-time.ts'
import type { PlannedTask } from './existing-visit.ts'
import { minutesOfGroup, type Group } from './grouping.ts'

/** A visit as the plan wants it. */
export interface WantedVisit {
  /** The day of the plan to which it belongs. */
  readonly occurrenceOn: Day
  readonly window: Window
  readonly plannedStart: Date
  readonly plannedEnd: Date
  readonly modality: Modality
  readonly allowed: AllowedModality
  readonly priority: number
  readonly carersNeeded: 1 | 2
  /** All its tasks in person. */
  readonly normMinutes: number
  readonly baselineTravelMinutes: number
  readonly tasks: readonly PlannedTask[]
}

/** What the needs say of it, before it has a day's time and way. */
export function termsOf(
  group: Group,
): Omit<WantedVisit, 'occurrenceOn' | 'window' | 'plannedStart' | 'plannedEnd' | 'modality'> {
  const { needs, allowed } = group
  return {
    allowed,
    priority: Math.max(...needs.map(({ priority }) => priority)),
    carersNeeded: needs.some(({ carersNeeded }) => carersNeeded === 2) ? 2 : 1,
    normMinutes: minutesOfGroup(group, 'home'),
    // one way there, however many tasks
    baselineTravelMinutes: Math.max(...needs.map((need) => need.baselineTravelMinutes)),
    tasks: needs.map(toTask),
  }
}

function toTask(need: Need): PlannedTask {
  const { seriesId, taskCode, homeMinutes, videoMinutes, qualification } = need
  return { needId: need.id, seriesId, taskCode, homeMinutes, videoMinutes, qualification, detail: need.note }
}
