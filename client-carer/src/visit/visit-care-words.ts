import type { CancelCause, ModalityChangeReason, TaskOutcome } from 'api/client/generated/graphql'
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

const causeWords: Readonly<Record<Exclude<CancelCause, 'PERSON'>, () => string>> = {
  PAUSE: m.cancelled_by_pause,
  LEVEL: m.cancelled_by_level,
  SERIES: m.cancelled_by_series,
  CARE_END: m.cancelled_by_care_end,
}

/** Why it was cancelled: in a person's words, or by what of the plan; null where it was not. */
export function cancelWords({
  cancelCause,
  cancelReason,
}: {
  cancelCause: CancelCause | null
  cancelReason: string | null
}): string | null {
  if (cancelCause !== null && cancelCause !== 'PERSON') return causeWords[cancelCause]()
  return cancelReason === null ? null : m.cancelled_because({ reason: cancelReason })
}
