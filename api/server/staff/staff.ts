import type { Coordinates } from '../geo/coordinates.ts'
import type { Day, Language, StaffBase, StaffRole, TravelMode } from '../db/database.ts'
import type { PhotoId, StaffId, TeamId } from '../db/ids.ts'
import { InvalidInput } from '../errors.ts'
import { StaleVersion } from '../stale-version.ts'

export interface Staff {
  readonly id: StaffId
  readonly firstName: string
  readonly lastName: string
  readonly role: StaffRole
  /** Of the screens. */
  readonly language: Language
  /** Spoken with residents: BCP 47 primary tags. */
  readonly languages: readonly string[]
  readonly photoId: PhotoId | null
  readonly teamId: TeamId | null
  readonly travelMode: TravelMode
  readonly base: StaffBase
  /** Where the working day begins and ends. */
  readonly homeBase: Coordinates | null
  readonly contractMinutesPerWeek: number | null
  /** The first day on which the person works here no more. */
  readonly leftOn: Day | null
  readonly version: number
}

/** A qualification that a person has, or had. */
export interface HeldQualification {
  readonly staffId: StaffId
  readonly code: string
  readonly grantedOn: Day | null
  /** The last day on which it is valid; null: it does not lapse. */
  readonly expiresOn: Day | null
}

export class StaleStaff extends StaleVersion<Staff> {
  override name = 'StaleStaff'
}

/** Days as yyyy-mm-dd are in the order of time. */
export function worksOn({ leftOn }: Pick<Staff, 'leftOn'>, day: Day): boolean {
  return leftOn === null || day < leftOn
}

export function checkHeldDays({ grantedOn, expiresOn }: Pick<HeldQualification, 'grantedOn' | 'expiresOn'>): void {
  if (grantedOn !== null && expiresOn !== null && expiresOn < grantedOn)
    throw new InvalidInput('input.expiresOn', 'must be grantedOn or later', 'END_BEFORE_START')
}

/** Somebody has to be able to let people in again. */
export function lastAdministrator(field: string): InvalidInput {
  return new InvalidInput(field, 'make somebody else an administrator first', 'LAST_ADMINISTRATOR')
}

/** Nobody plans work or absences for who works here no more. */
export function hasLeft(field: string): InvalidInput {
  return new InvalidInput(
    field,
    'works here no more on that day: choose somebody else or an earlier day',
    'STAFF_HAS_LEFT',
  )
}
