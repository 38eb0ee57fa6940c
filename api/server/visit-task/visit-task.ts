import type { NeedId, NeedSeriesId, StaffId, VisitId, VisitTaskId } from '../db/ids.ts'
import type { TaskOutcome } from '../db/tables/visits.ts'

/** One thing to do in a visit, with the norms that it had when it was planned, and what became of it. */
export interface VisitTask {
  readonly id: VisitTaskId
  readonly visitId: VisitId
  /** Which kind, in the organisation's catalogue. */
  readonly taskCode: string
  readonly needId: NeedId | null
  readonly seriesId: NeedSeriesId | null
  readonly homeMinutes: number
  readonly videoMinutes: number | null
  readonly qualification: string | null
  /** In words, where the kind does not say enough. */
  readonly detail: string
  readonly outcome: TaskOutcome | null
  readonly outcomeNote: string
  readonly recordedBy: StaffId | null
  readonly recordedAt: Date | null
}
