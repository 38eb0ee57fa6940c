import type { DeviceId, OrgId, StaffId, VisitId, VisitVerificationId } from '../db/ids.ts'
import { DomainError } from '../errors.ts'
import { VisitNotPossible } from '../visit/visit-errors.ts'
import type { Visit } from '../visit/visit.ts'
import { longestAgeMs } from './rotating-code.ts'

export type Moment = 'arrival' | 'departure'
export type Method = 'scanned' | 'typed'

/** That a carer was at the door of a visit: the code that stood on the home's tablet then. No position is kept, of nobody. */
export interface VisitVerification {
  readonly id: VisitVerificationId
  readonly visitId: VisitId
  readonly staffId: StaffId
  readonly moment: Moment
  readonly method: Method
  /** When the code was on the screen. */
  readonly codeAt: Date
  /** When it was told; later by hours where the phone had no network. */
  readonly receivedAt: Date
}

export type NewVerification = Omit<VisitVerification, 'id' | 'receivedAt'> & { orgId: OrgId; deviceId: DeviceId }

/** A tablet of the home, with the key of its codes. */
export interface CodeSource {
  readonly deviceId: DeviceId
  readonly secret: Buffer
}

/** `code`: ROTATING_CODE_WRONG (read it again), _TOO_OLD (over a day), _OF_ANOTHER_TIME (far from the visit). */
export class RotatingCodeRefused extends DomainError {
  override name = 'RotatingCodeRefused'
  readonly code: 'ROTATING_CODE_WRONG' | 'ROTATING_CODE_TOO_OLD' | 'ROTATING_CODE_OF_ANOTHER_TIME'
  constructor(code: RotatingCodeRefused['code']) {
    super('The code is not, or is no longer, good for this visit.')
    this.code = code
  }
}

const aroundVisitMs = 12 * 3_600_000

/** A code proves a visit in person that was or is to be, around its time. Throws VisitNotPossible, RotatingCodeRefused. */
export function refuseVerification(visit: Visit, { codeAt, ageMs }: { codeAt: Date; ageMs: number }): void {
  if (visit.modality !== 'home') throw new VisitNotPossible('VISIT_IS_NOT_AT_HOME', visit.state)
  if (visit.state !== 'planned' && visit.state !== 'in_progress' && visit.state !== 'done')
    throw new VisitNotPossible('VISIT_CANNOT_BE_VERIFIED', visit.state)
  if (ageMs > longestAgeMs) throw new RotatingCodeRefused('ROTATING_CODE_TOO_OLD')
  const [earliest, latest] = [visit.plannedStart.valueOf() - aroundVisitMs, visit.plannedEnd.valueOf() + aroundVisitMs]
  if (codeAt.valueOf() < earliest || codeAt.valueOf() > latest)
    throw new RotatingCodeRefused('ROTATING_CODE_OF_ANOTHER_TIME')
}
