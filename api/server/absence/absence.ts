import type { AbsenceId, StaffId } from '../db/ids.ts'
import type { AbsenceKind } from '../db/tables/people.ts'
import { DomainError } from '../errors.ts'
import { StaleVersion } from '../stale-version.ts'
import type { TimeSpan } from '../time-span.ts'

/** When somebody does not work, whatever the roster says. */
export interface Absence extends TimeSpan {
  readonly id: AbsenceId
  readonly staffId: StaffId
  readonly kind: AbsenceKind
  readonly reportedBy: StaffId | null
  readonly version: number
  readonly cancelledAt: Date | null
}

/** The longest leaves (study, family) are cut into years: longer is a slip of the pen. */
export const longestAbsence = { atMostHours: 366 * 24 }

export class StaleAbsence extends StaleVersion<Absence> {
  override name = 'StaleAbsence'
}

/** The person is absent then already: `absence`. */
export class AbsenceOverlaps extends DomainError {
  override name = 'AbsenceOverlaps'
  readonly code = 'ABSENCE_OVERLAPS'
  readonly absence: Absence
  constructor(absence: Absence) {
    super('The person is absent at that time already: change or cancel that absence first.')
    this.absence = absence
  }
}

export class AbsenceCancelled extends DomainError {
  override name = 'AbsenceCancelled'
  readonly code = 'ABSENCE_CANCELLED'
  constructor() {
    super('The absence is cancelled: report a new one.')
  }
}
