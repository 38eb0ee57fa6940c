import type { RequestErrorCode } from 'api/client/requests'
import * as m from './paraglide/messages.js'

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
  StaleEdit: m.refusal_stale_edit,
}

/** Words for a refusal. The code says more than the type where one type has several. */
export function toRefusalWords(refusal: Refusal): string {
  if (refusal.code === 'CARER_BUSY') {
    const name = refusal.other?.resident.shownName
    return name ? m.refusal_carer_busy_with({ name }) : m.refusal_carer_busy()
  }
  return (refusalWords[refusal.__typename] ?? m.failure_server)()
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
