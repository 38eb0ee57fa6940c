import {
  AcknowledgeRingDocument,
  AnswerVisitDocument,
  DeclineVisitDocument,
  EndVisitFromHomeDocument,
  GiveSmileyDocument,
  HomeCodeKeyDocument,
  HomeHeartbeatDocument,
  HomeLooksDocument,
  HomePlanDocument,
  HomeViewerDocument,
  HomeVisitByIdDocument,
  PairHomeDocument,
} from 'api/client/generated/graphql'
import type { HomeCallerFragment, HomeVisitFragment } from 'api/client/generated/graphql'
import { taskTitle } from 'api/client/task-title'
import { createRequests, RequestFailed } from 'api/client/requests'
import type { Requests } from 'api/client/requests'
import type { Language } from 'api/client/format-time'
import type { Ticket } from 'sfu/client/call-state'
import { toPlanDays } from '../day/day-clock.ts'
import { toCallers } from '../day/home-visit.ts'
import type { Caller, HomeVisit } from '../day/home-visit.ts'
import { shownLanguage } from '../language.svelte.ts'
import type { LooksRead } from '../looks/looks-reading.svelte.ts'
import type { ServerClock } from './server-clock.ts'
import { TimedRequests } from './timed-requests.ts'

/** Whose home this is, as far as the tablet knows: a first name. `codeSecret` is the tablet's own key (rotating-code.ts). */
export type Home = { deviceId: string; firstName: string; language: Language; timeZone: string; codeSecret: string }

/** How it was: 1 bad, 2 neither, 3 good. */
export type Smiley = 1 | 2 | 3
const smileyNames = { 1: 'SAD', 2: 'NEITHER', 3: 'GLAD' } as const

export type PairingAnswer =
  | { outcome: 'paired' }
  | { outcome: 'refused' }
  | { outcome: 'tooMany'; retryAfterSeconds: number }
  | { outcome: 'unreachable' }

export type AnswerOutcome =
  | { outcome: 'ticket'; ticket: Ticket }
  | { outcome: 'refused'; code: string }
  /** Worth asking again: no room server is up at the moment. */
  | { outcome: 'later' }

/** What the kiosk says to the server, in its own words. Throws RequestFailed when there was no answer. */
export class HomeApi {
  readonly #requests: Requests
  readonly #timed: TimedRequests
  readonly #clock: ServerClock
  #codeKey: { deviceId: string; secret: string } | undefined

  constructor(clock: ServerClock, requests: Requests = createRequests({ app: 'home' })) {
    this.#clock = clock
    this.#requests = requests
    this.#timed = new TimedRequests(requests, clock)
  }

  /** Undefined: this tablet is not paired, or its pairing was revoked. */
  async findHome(): Promise<Home | undefined> {
    const { viewer } = await this.#timed.ask(HomeViewerDocument, {}, ({ now }) => now)
    if (viewer.__typename !== 'DeviceViewer') return undefined
    const { device, organisation } = viewer
    const { firstName, language } = device.resident
    const codeSecret = await this.#getCodeSecret(device.id)
    return { deviceId: device.id, firstName, language, timeZone: organisation.timeZone, codeSecret }
  }

  /** Asked for once for each pairing: it does not change. */
  async #getCodeSecret(deviceId: string): Promise<string> {
    if (this.#codeKey?.deviceId !== deviceId) {
      const { rotatingCodeKey } = await this.#requests.request(HomeCodeKeyDocument, {})
      this.#codeKey = { deviceId, secret: rotatingCodeKey.secret }
    }
    return this.#codeKey.secret
  }

  /** Yesterday's, today's and tomorrow's visits. */
  async getPlan(timeZone: string): Promise<HomeVisit[]> {
    const days = toPlanDays(this.#clock.nowMs(), timeZone)
    const plan = await this.#timed.ask(HomePlanDocument, days, ({ now }) => now)
    return [...plan.yesterday, ...plan.today, ...plan.tomorrow].map(toHomeVisit)
  }

  async findVisit(visitId: string): Promise<HomeVisit | undefined> {
    const { visit } = await this.#timed.ask(HomeVisitByIdDocument, { visitId }, ({ now }) => now)
    return visit ? toHomeVisit(visit) : undefined
  }

  /** Who has looked at the data of the one who lives here: some of the log, the latest first. */
  async readLooks(after: string | undefined): Promise<LooksRead> {
    const { homeAccessLog } = await this.#requests.request(HomeLooksDocument, { after: after ?? null })
    const { hasNextPage, endCursor } = homeAccessLog.pageInfo
    return {
      entries: homeAccessLog.edges.map(({ node }) => node),
      next: hasNextPage ? (endCursor ?? undefined) : undefined,
    }
  }

  async heartbeat(): Promise<void> {
    await this.#timed.ask(HomeHeartbeatDocument, {}, ({ deviceHeartbeat }) => deviceHeartbeat)
  }

  async pair(code: string): Promise<PairingAnswer> {
    try {
      const { pairDevice } = await this.#requests.request(PairHomeDocument, { input: { code } })
      if (pairDevice.__typename === 'DeviceViewer') return { outcome: 'paired' }
      if (pairDevice.__typename !== 'TooManyAttempts') return { outcome: 'refused' }
      return { outcome: 'tooMany', retryAfterSeconds: pairDevice.retryAfterSeconds }
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      return error.code === 'TOO_MANY_REQUESTS'
        ? { outcome: 'tooMany', retryAfterSeconds: 60 }
        : { outcome: 'unreachable' }
    }
  }

  async acknowledgeRing(visitId: string): Promise<void> {
    await this.#requests.request(AcknowledgeRingDocument, { visitId })
  }

  async answerVisit(visitId: string, signal: AbortSignal): Promise<AnswerOutcome> {
    const { answerVisit } = await this.#requests.request(AnswerVisitDocument, { visitId }, { signal })
    if (answerVisit.__typename === 'CallTicket') return { outcome: 'ticket', ticket: answerVisit }
    return answerVisit.__typename === 'VideoUnavailable'
      ? { outcome: 'later' }
      : { outcome: 'refused', code: answerVisit.code }
  }

  async declineVisit(visitId: string): Promise<void> {
    await this.#requests.request(DeclineVisitDocument, { visitId })
  }

  async giveSmiley(visitId: string, smiley: Smiley): Promise<void> {
    await this.#requests.request(GiveSmileyDocument, { input: { visitId, smiley: smileyNames[smiley] } })
  }

  async endVisit(visitId: string): Promise<void> {
    await this.#requests.request(EndVisitFromHomeDocument, { visitId })
  }
}

function toHomeVisit(visit: HomeVisitFragment): HomeVisit {
  const { id, modality, state, tasks, call } = visit
  const carers = [visit.carer, visit.secondCarer].filter((carer) => carer !== null).map(toCaller)
  return {
    id,
    modality,
    state,
    plannedStartMs: Date.parse(visit.plannedStart),
    plannedEndMs: Date.parse(visit.plannedEnd),
    tasks: tasks.map((task) => taskTitle(task, shownLanguage.current)),
    carers,
    call: call && {
      id: call.id,
      ringDeadlineMs: Date.parse(call.ringDeadline),
      ended: call.endedAt !== null,
      callers: toCallers(toCaller(call.caller), carers),
    },
  }
}

function toCaller({ id, firstName, role, photoUrl }: HomeCallerFragment): Caller {
  return { id, firstName, role, photoUrl }
}
