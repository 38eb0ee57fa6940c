/** What can be wrong with a problem, before any search. Codes are the contract; messages are for people. */
export type ProblemErrorCode =
  | 'PROBLEM_FORMAT'
  | 'PROBLEM_EMPTY'
  | 'PROBLEM_TOO_LARGE'
  | 'DUPLICATE_ID'
  | 'UNKNOWN_CARER'
  | 'UNKNOWN_VISIT'
  | 'UNKNOWN_RESIDENT'
  | 'UNKNOWN_QUALIFICATION'
  | 'WINDOW_ENDS_BEFORE_START'
  | 'VISIT_LONGER_THAN_WINDOW'
  | 'WISH_OUTSIDE_WINDOW'
  | 'NO_MODALITY'
  | 'SHIFT_ENDS_BEFORE_START'
  | 'SHIFTS_OVERLAP'
  | 'BREAKS_DO_NOT_FIT'
  | 'LINKS_IN_CIRCLE'
  | 'LINKS_CONTRADICT'
  | 'TRAVEL_LACKS_MODE'
  | 'TRAVEL_LACKS_PLACE'
  | 'TRAVEL_NOT_MINUTES'
  | 'PIN_AGAINST_RULE'
  | 'PINS_COLLIDE'
  | 'FLOOR_TOO_HIGH'

/** A problem that can't be planned as it stands: names the entity ("visit v17") and its field. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly code: ProblemErrorCode
  readonly entity: string
  readonly field: string

  constructor(code: ProblemErrorCode, at: { entity: string; field: string }, what: string) {
    super(`${at.entity}, ${at.field}: ${what}`)
    this.code = code
    this.entity = at.entity
    this.field = at.field
  }
}
