import type { Day, Modality, StaffBase, VisitStateName } from '../db/database.ts'
import type { AbsenceId, ResidentId, ShiftId, StaffId, TeamId, VisitId } from '../db/ids.ts'
import type { AbsenceKind } from '../db/tables/people.ts'
import type { AllowedModality } from '../db/tables/care.ts'
import type { VisitOrigin } from '../db/tables/visits.ts'

/**
 * A team's days at a glance: its carers with their shifts, and the visits of its residents and carers. Thousands of visits
 * are one answer, so a visit here is flat: names instead of records to be looked up.
 */
export interface Board {
  readonly teamId: TeamId
  readonly firstDay: Day
  readonly from: Date
  readonly to: Date
}

export interface BoardVisit {
  readonly id: VisitId
  readonly residentId: ResidentId
  readonly residentTeamId: TeamId
  /** "Aino K." */
  readonly residentName: string
  readonly carerId: StaffId | null
  readonly secondCarerId: StaffId | null
  readonly carersNeeded: number
  readonly modality: Modality
  readonly allowed: AllowedModality
  readonly state: VisitStateName
  readonly plannedStart: Date
  readonly plannedEnd: Date
  readonly windowStart: Date | null
  readonly windowEnd: Date | null
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly origin: VisitOrigin
  readonly detached: boolean
  readonly isConfirmed: boolean
  readonly priority: number
  /** The catalogue's codes, in the order in which they are to be done. */
  readonly taskCodes: readonly string[]
  readonly version: number
}

export interface BoardCarer {
  readonly id: StaffId
  readonly firstName: string
  readonly lastName: string
  readonly base: StaffBase
  readonly shifts: readonly BoardShift[]
  readonly absences: readonly BoardAbsence[]
}

export interface BoardShift {
  readonly id: ShiftId
  readonly startsAt: Date
  readonly endsAt: Date
  readonly base: StaffBase
}

export interface BoardAbsence {
  readonly id: AbsenceId
  readonly startsAt: Date
  readonly endsAt: Date
  readonly kind: AbsenceKind
}

/** A week of a team of 60 is 4,200 visits; what is more is asked for in fewer days. */
export const mostVisits = 6_000
