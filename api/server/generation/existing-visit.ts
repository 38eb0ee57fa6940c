import type { Day, Modality, VisitStateName } from '../db/database.ts'
import type { NeedId, NeedSeriesId, StaffId, VisitId } from '../db/ids.ts'
import type { CancelCause } from '../db/tables/visits.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** A task as the plan puts it into a visit. */
export interface PlannedTask {
  readonly needId: NeedId | null
  readonly seriesId: NeedSeriesId | null
  readonly taskCode: string
  readonly homeMinutes: number
  readonly videoMinutes: number | null
  readonly qualification: string | null
  readonly detail: string
}

/** A visit of the resident as it is stored, as far as the generator looks at it. */
export interface ExistingVisit extends Omit<WantedVisit, 'occurrenceOn' | 'window'> {
  readonly id: VisitId
  readonly state: VisitStateName
  /** False: extra, imported, or of an older plan. The generator goes around it. */
  readonly isOfPlan: boolean
  readonly occurrenceOn: Day | null
  readonly window: WantedVisit['window'] | null
  readonly carerId: StaffId | null
  readonly secondCarerId: StaffId | null
  readonly cancelCause: CancelCause | null
  readonly detached: boolean
  /** Somebody decided on its way: that stays. */
  readonly hasModalityChange: boolean
}

/** Whether the generator may change it: planned by the plan, still to come, and nobody has set it apart. */
export function isChangeable(visit: ExistingVisit, now: Date): boolean {
  return visit.isOfPlan && !visit.detached && visit.state === 'planned' && visit.plannedStart > now
}

/** Taken away by a pause, an edit of the series or a level: it comes back when that is over. */
export function isRevivable(visit: ExistingVisit): boolean {
  return visit.isOfPlan && !visit.detached && visit.state === 'cancelled' && visit.cancelCause !== 'person'
}

export function seriesOf(visit: { readonly tasks: readonly PlannedTask[] }): NeedSeriesId[] {
  return visit.tasks.flatMap(({ seriesId }) => (seriesId === null ? [] : [seriesId]))
}

export function isInRoom(visit: { modality: Modality; state: VisitStateName }): boolean {
  return visit.modality === 'home' && !['cancelled', 'missed', 'declined'].includes(visit.state)
}
