import { RequestFailed } from 'api/client/requests'
import type { Requests } from 'api/client/requests'
import {
  BeginHomeVisitDocument,
  CancelVisitDocument,
  ConfirmVisitDocument,
  ChangeVisitModalityDocument,
  EndVisitDocument,
  RecordTaskOutcomesDocument,
  RecordVisitTravelDocument,
  ReinstateVisitDocument,
  ReportVisitMissedDocument,
  StopRingingDocument,
  VerifyVisitDocument,
} from 'api/client/generated/graphql'
import type {
  ChangeVisitModalityInput,
  ReportVisitMissedInput,
  TaskOutcomeInput,
  TheirVisitFragment,
  VerificationMoment,
  VisitEditInput,
} from 'api/client/generated/graphql'
import { toFailureWords, toRefusalWords } from '../refusal-words.ts'
import type { Refusal } from '../refusal-words.ts'
import type { Visit } from './visit-rules.ts'

/** What a command brought: the visit as it is now, or why not, in words for the screen. */
export type Outcome =
  | { visit: Visit; problem?: never; theirs?: never }
  /** `theirs`: another has changed the visit since it was read, to this. */
  | { visit?: never; problem: string; theirs?: TheirVisitFragment | undefined }

type Changed = ({ __typename: 'Visit' } & Visit) | (Refusal & { current?: TheirVisitFragment })

const isVisit = (changed: Changed): changed is { __typename: 'Visit' } & Visit => changed.__typename === 'Visit'

async function outcomeOf(command: Promise<Changed>): Promise<Outcome> {
  try {
    const changed = await command
    return isVisit(changed) ? { visit: changed } : { problem: toRefusalWords(changed), theirs: changed.current }
  } catch (error) {
    if (error instanceof RequestFailed) return { problem: toFailureWords(error.code) }
    throw error
  }
}

export function stopRinging(requests: Requests, visitId: string): Promise<Outcome> {
  return outcomeOf(requests.request(StopRingingDocument, { visitId }).then((data) => data.stopRinging))
}

export function beginHomeVisit(requests: Requests, visitId: string): Promise<Outcome> {
  return outcomeOf(requests.request(BeginHomeVisitDocument, { visitId }).then((data) => data.beginHomeVisit))
}

export function endVisit(requests: Requests, visitId: string): Promise<Outcome> {
  return outcomeOf(requests.request(EndVisitDocument, { visitId }).then((data) => data.endVisit))
}

export function cancelVisit(requests: Requests, visitId: string, reason: string): Promise<Outcome> {
  return outcomeOf(requests.request(CancelVisitDocument, { visitId, reason }).then((data) => data.cancelVisit))
}

export function recordTaskOutcomes(
  requests: Requests,
  visitId: string,
  outcomes: TaskOutcomeInput[],
): Promise<Outcome> {
  const input = { visitId, outcomes }
  return outcomeOf(requests.request(RecordTaskOutcomesDocument, { input }).then((data) => data.recordTaskOutcomes))
}

export function changeVisitModality(requests: Requests, input: ChangeVisitModalityInput): Promise<Outcome> {
  return outcomeOf(requests.request(ChangeVisitModalityDocument, { input }).then((data) => data.changeVisitModality))
}

export function reportVisitMissed(requests: Requests, input: ReportVisitMissedInput): Promise<Outcome> {
  return outcomeOf(requests.request(ReportVisitMissedDocument, { input }).then((data) => data.reportVisitMissed))
}

export function recordVisitTravel(requests: Requests, visitId: string, minutes: number): Promise<Outcome> {
  const input = { visitId, minutes }
  return outcomeOf(requests.request(RecordVisitTravelDocument, { input }).then((data) => data.recordVisitTravel))
}

export function confirmVisit(requests: Requests, input: VisitEditInput): Promise<Outcome> {
  return outcomeOf(requests.request(ConfirmVisitDocument, { input }).then((data) => data.confirmVisit))
}

export function reinstateVisit(requests: Requests, input: VisitEditInput): Promise<Outcome> {
  return outcomeOf(requests.request(ReinstateVisitDocument, { input }).then((data) => data.reinstateVisit))
}

/** Typed off the tablet's screen just now. */
export function verifyVisit(
  requests: Requests,
  typed: { visitId: string; moment: VerificationMoment; code: string },
): Promise<Outcome> {
  const input = { ...typed, method: 'TYPED' as const, ageSeconds: 0 }
  return outcomeOf(requests.request(VerifyVisitDocument, { input }).then((data) => data.verifyVisit))
}
