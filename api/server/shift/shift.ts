import type { StaffBase } from '../db/database.ts'
import type { ShiftId, StaffId } from '../db/ids.ts'
import { DomainError } from '../errors.ts'
import { StaleVersion } from '../stale-version.ts'
import type { TimeSpan } from '../time-span.ts'

/** When somebody works, and from where: homes (field) or a desk. */
export interface Shift extends TimeSpan {
  readonly id: ShiftId
  readonly staffId: StaffId
  readonly base: StaffBase
  readonly version: number
  readonly cancelledAt: Date | null
}

/** Longer than a day is a slip of the pen. */
export const longestShift = { atMostHours: 24 }

export class StaleShift extends StaleVersion<Shift> {
  override name = 'StaleShift'
}

/** The person has another shift at the time: `shift`. */
export class ShiftOverlaps extends DomainError {
  override name = 'ShiftOverlaps'
  readonly code = 'SHIFT_OVERLAPS'
  readonly shift: Shift
  constructor(shift: Shift) {
    super('The person has another shift at that time: change or cancel that one first.')
    this.shift = shift
  }
}

export class ShiftCancelled extends DomainError {
  override name = 'ShiftCancelled'
  readonly code = 'SHIFT_CANCELLED'
  constructor() {
    super('The shift is cancelled: make a new one.')
  }
}
