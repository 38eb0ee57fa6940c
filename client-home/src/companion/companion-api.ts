import {
  AcceptInvitationDocument,
  BrowserViewerDocument,
  CompanionHomeDocument,
  CompanionVisitsDocument,
  GiveFeedbackDocument,
  InvitationOfferedDocument,
  LeaveAsCompanionDocument,
} from 'api/client/generated/graphql'
import type { ConsentScope, InvitationOfferedQuery } from 'api/client/generated/graphql'
import type { Language } from 'api/client/format-time'
import { createRequests } from 'api/client/requests'
import type { Requests } from 'api/client/requests'
import type { ServerClock } from '../server/server-clock.ts'
import { TimedRequests } from '../server/timed-requests.ts'
import { firstDay } from './companion-visit.ts'
import type { CompanionVisit } from './companion-visit.ts'

export type Offer = Extract<InvitationOfferedQuery['invitationOffer'], { __typename: 'InvitationOffer' }>

/** Beside whom the companion stands, and what that resident lets the companion do now. */
export type Beside = {
  companionId: string
  companionName: string
  language: Language
  residentFirstName: string
  organisationName: string
  timeZone: string
  consents: readonly ConsentScope[]
}

/** A link that opens nothing: the server says the same of a used, an old, a revoked and an invented one. */
export type LinkRefused = { outcome: 'invalid' } | { outcome: 'tooMany'; minutes: number }
export type OfferAnswer = { outcome: 'offer'; offer: Offer } | LinkRefused
export type AcceptAnswer = { outcome: 'accepted' } | LinkRefused

/** What the companion's page says to the server, in its own words. Throws RequestFailed when there was no answer. */
export class CompanionApi {
  readonly #requests: Requests
  readonly #timed: TimedRequests
  readonly #clock: ServerClock

  constructor(clock: ServerClock, requests: Requests = createRequests({ app: 'companion' })) {
    this.#clock = clock
    this.#requests = requests
    this.#timed = new TimedRequests(requests, clock)
  }

  /** Whether this browser is paired to a home, whatever it has kept of it. */
  async isTablet(): Promise<boolean> {
    const { viewer } = await createRequests({ app: 'home' }).request(BrowserViewerDocument, {})
    return viewer.__typename === 'DeviceViewer'
  }

  async readOffer(token: string): Promise<OfferAnswer> {
    const { invitationOffer } = await this.#requests.request(InvitationOfferedDocument, { token })
    if (invitationOffer.__typename === 'InvitationOffer') return { outcome: 'offer', offer: invitationOffer }
    return toLinkRefused(invitationOffer)
  }

  async accept(token: string): Promise<AcceptAnswer> {
    const { acceptInvitation } = await this.#requests.request(AcceptInvitationDocument, { token })
    return acceptInvitation.__typename === 'CompanionViewer' ? { outcome: 'accepted' } : toLinkRefused(acceptInvitation)
  }

  /** Undefined: no session, or one that is over. */
  async findBeside(): Promise<Beside | undefined> {
    const { viewer } = await this.#timed.ask(CompanionHomeDocument, {}, ({ now }) => now)
    if (viewer.__typename !== 'CompanionViewer') return undefined
    const { companion, resident, organisation, consents } = viewer
    return {
      companionId: companion.id,
      companionName: companion.name,
      language: companion.language,
      residentFirstName: resident.firstName,
      organisationName: organisation.name,
      timeZone: organisation.timeZone,
      consents,
    }
  }

  /** A week back, today and a week ahead. */
  async readVisits(timeZone: string): Promise<readonly CompanionVisit[]> {
    const from = firstDay(this.#clock.nowMs(), timeZone)
    const { homeVisits } = await this.#timed.ask(CompanionVisitsDocument, { from }, ({ now }) => now)
    return homeVisits
  }

  /** Undefined when it was taken; else the code of the refusal. */
  async giveFeedback(visitId: string, text: string): Promise<string | undefined> {
    const { giveFeedback } = await this.#requests.request(GiveFeedbackDocument, { input: { visitId, text } })
    return giveFeedback.__typename === 'FeedbackGiven' ? undefined : giveFeedback.code
  }

  async leave(): Promise<void> {
    await this.#requests.request(LeaveAsCompanionDocument, {})
  }
}

function toLinkRefused(refusal: { __typename: string; retryAfterSeconds?: number }): LinkRefused {
  if (refusal.retryAfterSeconds === undefined) return { outcome: 'invalid' }
  return { outcome: 'tooMany', minutes: Math.max(1, Math.ceil(refusal.retryAfterSeconds / 60)) }
}
