import type { CompanionKind } from '../db/tables/people.ts'
import type { FeedbackId, ResidentId, VisitId } from '../db/ids.ts'
import type { StaffViewer } from '../context.ts'
import { VisitNotPossible } from '../visit/visit-errors.ts'
import type { Visit } from '../visit/visit.ts'

/** 1 sad, 2 neither, 3 glad. */
export type Smiley = 1 | 2 | 3

/** What somebody thought of a visit: the resident by one smiley on the tablet, a companion in words. */
export interface Feedback {
  readonly id: FeedbackId
  readonly visitId: VisitId
  readonly residentId: ResidentId
  readonly smiley: Smiley | null
  /** Who wrote; null: the resident, on the tablet. */
  readonly companionName: string | null
  readonly companionKind: CompanionKind | null
  readonly text: string
  readonly at: Date
}

/** Asked after a visit, and as long as somebody may remember it. */
const askedForMs = 7 * 86_400_000

/** Throws VisitNotPossible where there is nothing, or no longer anything, to say something about. */
export function refuseFeedback(visit: Visit, now: Date): void {
  if (visit.state !== 'done') throw new VisitNotPossible('VISIT_IS_NOT_DONE', visit.state)
  if (now.valueOf() - visit.endedAt.valueOf() > askedForMs) throw new VisitNotPossible('VISIT_IS_LONG_AGO', visit.state)
}

/** The list over many visits is for those who answer for the service. */
export function mayListFeedback(viewer: StaffViewer): boolean {
  return viewer.role === 'coordinator'
}
