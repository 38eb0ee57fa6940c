import type { VisitStateName } from '../db/database.ts'
import type { StaffId } from '../db/ids.ts'
import { DomainError } from '../errors.ts'
import { StaleVersion } from '../stale-version.ts'
import type { Visit } from './visit.ts'

/** The visit's state, way or carer does not allow it. `code` says what, `state` says why. */
export class VisitNotPossible extends DomainError {
  override name = 'VisitNotPossible'
  readonly code: string
  readonly state: VisitStateName
  constructor(code: string, state: VisitStateName) {
    super(`The visit is ${state}.`)
    this.code = code
    this.state = state
  }
}

/** Another tablet of the same resident has the call. */
export class AnsweredElsewhere extends DomainError {
  override name = 'AnsweredElsewhere'
  readonly code = 'ANSWERED_ELSEWHERE'
  constructor() {
    super('Another tablet has answered.')
  }
}

/** The carer, or the resident, is in another visit: `visit`, where the viewer may see it. */
export class Busy extends DomainError {
  override name = 'Busy'
  readonly code: 'CARER_BUSY' | 'RESIDENT_BUSY'
  readonly visit: Visit | null
  constructor(code: Busy['code'], visit: Visit | null) {
    super('Another visit is going on.')
    this.code = code
    this.visit = visit
  }
}

/** No tablet of the resident is connected: there is nothing that could ring. */
export class NoDevice extends DomainError {
  override name = 'NoDevice'
  readonly code = 'NO_DEVICE'
  constructor() {
    super('No tablet of the resident is connected.')
  }
}

/** No SFU node is up. */
export class VideoUnavailable extends DomainError {
  override name = 'VideoUnavailable'
  readonly code = 'VIDEO_UNAVAILABLE'
  constructor() {
    super('Video is not available now.')
  }
}

/** Somebody else wrote in between. */
export class StaleEdit extends StaleVersion<Visit> {
  override name = 'StaleEdit'
}

/**
 * A carer, or the home's tablet, is booked at that time already: `visit`, where the viewer may see it. The check says it kindly;
 * the exclusion constraint `double_booking` says it where two came at once.
 */
export class DoubleBooking extends DomainError {
  override name = 'DoubleBooking'
  readonly code: 'CARER_BOOKED' | 'TABLET_BOOKED'
  readonly visit: Visit | null
  constructor(code: DoubleBooking['code'], visit: Visit | null) {
    super('Booked at that time already: take another time, carer or way.')
    this.code = code
    this.visit = visit
  }
}

/** The carer may not make this visit: `code` says why, `qualification` which one is missing or lapsed on that day. */
export class CarerNotFit extends DomainError {
  override name = 'CarerNotFit'
  readonly code: 'CARER_HAS_LEFT' | 'CARER_ABSENT' | 'CARER_REFUSED' | 'CARER_NOT_QUALIFIED' | 'NO_CARER'
  readonly carerId: StaffId
  readonly qualification: string | null
  constructor(code: CarerNotFit['code'], carerId: StaffId, qualification: string | null = null) {
    super('This carer may not make the visit: take another.')
    this.code = code
    this.carerId = carerId
    this.qualification = qualification
  }
}
