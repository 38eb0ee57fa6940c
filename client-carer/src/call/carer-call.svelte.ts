import type { CallSession } from 'sfu/client/call-session.svelte'
import type { CallOver, Ticket } from 'sfu/client/call-state'
import { RequestFailed } from 'api/client/requests'
import { StartVisitDocument, VisitPageDocument } from 'api/client/generated/graphql'
import type { StartVisitMutation } from 'api/client/generated/graphql'
import type { CarerApp } from '../carer-app.svelte.ts'
import { toFailureWords, toRefusalWords } from '../refusal-words.ts'
import { endVisit, stopRinging } from '../visit/visit-commands.ts'
import { openCallOf } from '../visit/visit-rules.ts'
import type { Visit } from '../visit/visit-rules.ts'
import { toCallOutcome, toKnownOutcome, whyOver } from './call-outcome.ts'
import type { CallOutcome } from './call-outcome.ts'
import { toCallPeople } from './call-people.ts'
import type { CallPeople } from './call-people.ts'
import { readDeviceChoices } from './device-choices.ts'
import { forgetPaused, keepPaused, readPaused } from './paused-memory.ts'

type StartResult = StartVisitMutation['startVisit']
type GrantedTicket = Extract<StartResult, { __typename: 'CallTicket' }>

/** While it rings nothing may be missed, though the live stream be down. */
const lookWhileRingingMs = 4_000

/** Large, and needed only now: it does not weigh on the start of the app. */
const loadMedia = () => import('sfu/client/call-session.svelte')
type Media = Awaited<ReturnType<typeof loadMedia>>

/**
 * One call from the press of *Soita* to its end: the visit's life on the API's side and the media session on the SFU's, as
 * one thing with one screen. Made in the press itself, so that sound may play.
 */
export class CarerCall {
  visit: Visit
  session = $state.raw<CallSession | null>(null)
  /** A command that did not go through while the call goes on. */
  problem = $state<string | null>(null)
  readonly outcome = $derived(this.#toOutcome())

  readonly #app: CarerApp
  readonly #closed = new AbortController()
  readonly #stopWatching: () => void
  #callId: string | undefined
  #firstTicket: Ticket | null = null
  /** What is known beside the session: that it never rang, or that this person ended it. */
  #known = $state.raw<CallOutcome | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(app: CarerApp, visit: Visit) {
    this.#app = app
    this.visit = $state.raw(visit)
    this.#callId = openCallOf(visit)?.id
    this.#stopWatching = app.watch((event) => {
      if (event === null || event.visitId === this.visit.id) void this.#lookAtVisit()
    })
    window.addEventListener('beforeunload', (event) => this.#askBeforeLeaving(event), { signal: this.#closed.signal })
  }

  /** Rings the tablet. A call that is open, one's own or the other carer's, is gone into, and never rung anew. */
  async start(): Promise<void> {
    const media = loadMedia().catch(() => null)
    const rings = this.#callId === undefined
    if (rings && !(await this.#ring())) return
    this.#planLook()
    const loaded = await media
    if (loaded) await this.#enter(loaded)
    else await this.#giveUp(rings)
  }

  /** False when it does not ring: then it is known why. */
  async #ring(): Promise<boolean> {
    const result = await this.#requestTicket().catch((error: unknown) => this.#refuse(error))
    if (!result || this.#closed.signal.aborted) return false
    if (result.__typename === 'CallTicket') {
      this.#firstTicket = result
      return true
    }
    const mayCallAgain = result.__typename !== 'NotFound'
    this.#known = { name: 'refused', words: toRefusalWords(result), mayCallAgain }
    await this.#lookAtVisit()
    return false
  }

  /** Into the room, with the camera opening while the tablet rings. */
  async #enter({ CallSession }: Media): Promise<void> {
    if (this.#closed.signal.aborted || this.outcome) return
    const session = new CallSession({
      getTicket: (signal) => this.#getTicket(signal),
      media: { microphone: true, camera: true },
      devices: readDeviceChoices(window.localStorage),
      paused: readPaused(window.sessionStorage, this.#callId ?? ''),
      signal: this.#closed.signal,
    })
    this.session = session
    session.start()
    await session.prewarm()
  }

  /** The media code did not come over the network: the tablet shall not ring for nothing. */
  async #giveUp(rings: boolean): Promise<void> {
    this.#known = { name: 'noVideo' }
    if (!rings) return
    const { visit } = await stopRinging(this.#app.requests, this.visit.id)
    if (visit) this.visit = visit
  }

  async setMicrophoneMuted(muted: boolean): Promise<void> {
    keepPaused(window.sessionStorage, this.#callId ?? '', { microphone: muted })
    await this.session?.devices.setMicrophoneMuted(muted)
  }

  async setCameraOff(off: boolean): Promise<void> {
    keepPaused(window.sessionStorage, this.#callId ?? '', { camera: off })
    await this.session?.devices.setCameraOff(off)
  }

  /** *Lopeta soitto*: the tablet falls silent, the visit is planned again. */
  async withdraw(): Promise<void> {
    this.problem = null
    const { visit, problem } = await stopRinging(this.#app.requests, this.visit.id)
    if (visit && visit.state !== 'IN_PROGRESS') {
      this.visit = visit
      this.#known = { name: 'withdrawn' }
      await this.session?.leave()
      return
    }
    await this.#lookAtVisit() // it was answered in this very moment, perhaps: then the call goes on
    if (this.visit.state === 'RINGING') this.problem = problem ?? null
  }

  /** Who is in the call, as this page sees it: nobody before it is in. */
  get people(): CallPeople {
    return toCallPeople(this.session?.peers ?? [])
  }

  /** Leaving leaves it to another carer: who is in it too, or whose call this page is only about to enter. */
  get goesOnWithout(): boolean {
    const state = this.session?.state.name ?? 'idle'
    if (state !== 'idle' && state !== 'connecting') return this.people.carers.length > 0
    const call = openCallOf(this.visit)
    return call !== null && !this.#isMe(call.caller)
  }

  /** *Poistu*: the resident and the other carer go on. */
  async stepOut(): Promise<void> {
    forgetPaused(window.sessionStorage)
    await this.session?.leave({ othersStay: true })
    this.#known = { name: 'steppedOut' }
    await this.#lookAtVisit()
  }

  /** *Lopeta*: hangs up for both. The SFU tells the API as well, so nothing is lost when the API does not hear us. */
  async hangUp(): Promise<void> {
    forgetPaused(window.sessionStorage)
    const ended = endVisit(this.#app.requests, this.visit.id)
    await this.session?.leave()
    this.#known = { name: 'hungUp' }
    const { visit } = await ended
    if (visit) this.visit = visit
  }

  /** Lets go of camera, microphone and timers. Without hanging up, unless that was done. */
  close(): void {
    clearTimeout(this.#timer)
    this.#stopWatching()
    this.#closed.abort()
    this.session?.close()
  }

  get live(): boolean {
    return this.outcome === null
  }

  async #requestTicket(): Promise<StartResult> {
    const { startVisit } = await this.#app.requests.request(StartVisitDocument, { visitId: this.visit.id })
    if (startVisit.__typename === 'CallTicket') this.#take(startVisit)
    return startVisit
  }

  #take(ticket: GrantedTicket): void {
    this.visit = ticket.visit
    this.#callId = ticket.callId
  }

  #refuse(error: unknown): null {
    if (!(error instanceof RequestFailed)) throw error
    this.#known = { name: 'refused', words: toFailureWords(error.code), mayCallAgain: true }
    return null
  }

  /** For the session: the first ticket, later ones for the same call only. Throwing means: ask again soon. */
  async #getTicket(signal: AbortSignal): Promise<Ticket | CallOver> {
    const first = this.#firstTicket
    this.#firstTicket = null
    if (first) return first
    const { visit } = await this.#app.requests.request(VisitPageDocument, { id: this.visit.id }, { signal })
    if (visit) this.visit = visit
    const over = whyOver(visit, this.#callId ?? '')
    if (over) return { over }
    const result = await this.#requestTicket()
    if (result.__typename === 'CallTicket') return result
    if (result.__typename === 'VideoUnavailable') throw new Error('No SFU node is up yet')
    return { over: { reason: 'over' } }
  }

  async #lookAtVisit(): Promise<void> {
    try {
      const { visit, now } = await this.#app.requests.request(VisitPageDocument, { id: this.visit.id })
      this.#app.clock.set(now)
      if (!visit || this.#closed.signal.aborted) return
      this.visit = visit
      this.#endIfOver(visit)
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      // The call does not need the API to go on; the next look comes with the next event.
    }
  }

  /** What was learnt from the API: declined, unanswered, ended by another. The SFU usually says it first. */
  #endIfOver(visit: Visit): void {
    if (!this.#callId || this.outcome) return
    const over = whyOver(visit, this.#callId)
    if (!over) return
    if (this.session) this.session.end(over)
    else this.#known = toCallOutcome(over) // declined before the media code had come
  }

  #planLook(): void {
    clearTimeout(this.#timer)
    if (this.visit.state !== 'RINGING' || this.#closed.signal.aborted) return
    this.#timer = setTimeout(() => {
      void this.#lookAtVisit().finally(() => this.#planLook())
    }, lookWhileRingingMs)
  }

  #toOutcome(): CallOutcome | null {
    if (this.#known) return this.#known
    const state = this.session?.state
    return state?.name === 'ended' ? toKnownOutcome(state, this.visit, this.#callId ?? '') : null
  }

  #isMe({ id }: { id: string }): boolean {
    const { state } = this.#app.session
    return state.name === 'signedIn' && state.staff.id === id
  }

  #askBeforeLeaving(event: BeforeUnloadEvent): void {
    if (this.live) event.preventDefault()
  }
}
