import type { ModalityChangeReason, TaskOutcome } from 'api/client/generated/graphql'
import * as m from '../paraglide/messages.js'

/** How a task went, in the order in which the buttons stand. */
export const outcomeWords: Readonly<Record<TaskOutcome, () => string>> = {
  DONE: m.outcome_done,
  PARTLY: m.outcome_partly,
  REFUSED: m.outcome_refused,
  NOT_NEEDED: m.outcome_not_needed,
}

/** Why a visit is made in another way, the likeliest first. */
export const reasonWords: Readonly<Record<ModalityChangeReason, () => string>> = {
  NO_ANSWER: m.reason_no_answer,
  TECHNICAL: m.reason_technical,
  RESIDENT_WISH: m.reason_resident_wish,
  NEED_CHANGED: m.reason_need_changed,
  STAFFING: m.reason_staffing,
  OTHER: m.reason_other,
}
