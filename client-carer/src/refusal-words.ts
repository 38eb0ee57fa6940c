import type { RequestErrorCode } from 'api/client/requests'
import * as m from './paraglide/messages.js'
import { codeWords } from './refusal-code-words.ts'

/** An expected refusal, as every command's result carries it. */
export interface Refusal {
  __typename: string
  code: string
  /** Of Busy: the other visit, where the viewer may see it. */
  other?: { resident: { shownName: string } } | null
}

/** Every type of refusal in api/schema.graphql: what happened, what is safe, what to do next. A test holds the list. */
export const refusalWords: Readonly<Record<string, () => string>> = {
  InvalidInput: m.refusal_invalid_input,
  SignInRefused: m.sign_in_refused,
  TooManyAttempts: m.refusal_too_many,
  NotFound: m.refusal_not_found,
  PairingCodeInvalid: m.refusal_pairing_code,
  VisitNotPossible: m.refusal_visit_not_possible,
  AnsweredElsewhere: m.refusal_answered_elsewhere,
  Busy: m.refusal_resident_busy,
  NoDevice: m.refusal_no_device,
  VideoUnavailable: m.refusal_video_unavailable,
  StaleEdit: m.refusal_stale_visit,
  StaleAbsence: m.refusal_stale,
  StaleArea: m.refusal_stale,
  StaleCarePlan: m.refusal_stale,
  StaleCompanion: m.refusal_stale,
  StaleHomeEntry: m.refusal_stale,
  StaleNeed: m.refusal_stale,
  StaleQualification: m.refusal_stale,
  StaleResident: m.refusal_stale,
  StaleShift: m.refusal_stale,
  StaleStaff: m.refusal_stale,
  StaleTaskType: m.refusal_stale,
  StaleTeam: m.refusal_stale,
  AbsenceCancelled: m.refusal_absence_cancelled,
  AbsenceOverlaps: m.refusal_absence_overlaps,
  ShiftCancelled: m.refusal_shift_cancelled,
  ShiftOverlaps: m.refusal_shift_overlaps,
  CompanionEnded: m.refusal_companion_ended,
  InvitationInvalid: m.refusal_invitation,
  DoubleBooking: m.refusal_double_booking,
  CarerNotFit: m.refusal_carer_not_fit,
  RotatingCodeRefused: m.refusal_rotating_code,
}

/** Words for a refusal. The code says more than the type where one type has several. */
export function toRefusalWords(refusal: Refusal): string {
  if (refusal.code === 'CARER_BUSY') {
    const name = refusal.other?.resident.shownName
    return name ? m.refusal_carer_busy_with({ name }) : m.refusal_carer_busy()
  }
  return (codeWords[refusal.code] ?? refusalWords[refusal.__typename] ?? m.failure_server)()
}

const requestFailureWords: Readonly<Record<RequestErrorCode, () => string>> = {
  NETWORK: m.failure_network,
  UNAUTHORISED: m.failure_unauthorised,
  DATABASE_UNAVAILABLE: m.failure_database,
  REFUSED: m.failure_refused,
  TOO_MANY_REQUESTS: m.refusal_too_many,
  SERVER: m.failure_server,
}

/** Words for a request that brought no result. */
export function toFailureWords(code: RequestErrorCode): string {
  return requestFailureWords[code]()
}
