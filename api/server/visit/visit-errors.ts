import type { VisitStateName } from '../db/database.ts'
import { DomainError } from '../errors.ts'
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
export class StaleEdit extends DomainError {
  override name = 'StaleEdit'
  readonly code = 'STALE_EDIT'
  readonly current: Visit
  constructor(current: Visit) {
    super('The visit has changed since it was read.')
    this.current = current
  }
}
