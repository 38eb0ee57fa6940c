import type { EndedPlans } from '../care-plan/plan-ending.service.ts'
import type { Day } from '../db/database.ts'
import type { CareEndId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { CareEndReason } from '../db/tables/care.ts'
import { InvalidInput } from '../errors.ts'

/** That a resident's care ends, decided ahead or on the day. One at a time; the record stays. */
export interface CareEnd {
  readonly orgId: OrgId
  readonly id: CareEndId
  readonly residentId: ResidentId
  /** The first day without care. */
  readonly endsOn: Day
  readonly reason: CareEndReason
  readonly note: string
  readonly decidedBy: StaffId
  readonly decidedAt: Date
  /** What it ended, so that it can be taken back. */
  readonly ended: EndedPlans
}

/** Whether its day has come. */
export function isOver({ endsOn }: Pick<CareEnd, 'endsOn'>, today: Day): boolean {
  return endsOn <= today
}

/** Care goes on at least to the day of the last visit that was made. */
export function refuseBeforeVisit(endsOn: Day, lastVisitOn: Day | undefined): void {
  if (lastVisitOn === undefined || endsOn >= lastVisitOn) return
  throw new InvalidInput(
    'input.endsOn',
    `a visit was made on ${lastVisitOn}: say that day or a later one`,
    'VISIT_MADE_LATER',
  )
}

/** What is planned for a day, or until one, on which there is no care any more. */
export function refuseAfterEnd(end: Pick<CareEnd, 'endsOn'> | undefined, lastDay: Day | null, field: string): void {
  if (end === undefined || (lastDay !== null && lastDay < end.endsOn)) return
  throw careHasEnded(field, end)
}

export function careHasEnded(field: string, { endsOn }: Pick<CareEnd, 'endsOn'>): InvalidInput {
  return new InvalidInput(field, `the resident's care ends on ${endsOn}: take that back first`, 'CARE_HAS_ENDED')
}
