import { LiveUpdates } from 'api/client/live-updates.svelte'
import { RequestFailed } from 'api/client/requests'
import type { Language } from 'api/client/format-time'
import { shownLanguage } from '../language.svelte.ts'
import { keepTrying } from '../server/keep-trying.ts'
import { Refreshing } from '../server/refreshing.ts'
import { ServerClock } from '../server/server-clock.ts'
import { CompanionApi } from './companion-api.ts'
import type { Beside, LinkRefused, Offer } from './companion-api.ts'
import { toWeek } from './companion-visit.ts'
import type { CompanionVisit, Week } from './companion-visit.ts'
import { FeedbackDesk } from './feedback-desk.svelte.ts'
import type { KeptOnPhone } from './kept-on-phone.ts'

export type CompanionScreen =
  | { kind: 'starting' }
  | { kind: 'offer'; offer: Offer; token: string }
  | { kind: 'refused'; why: LinkRefused }
  | { kind: 'week' }
  /** No session: none was begun here, or it was ended from elsewhere. */
  | { kind: 'over' }
  | { kind: 'left' }

export type CompanionPageConfig = {
  kept: KeptOnPhone
  /** The token of the link that opened the page. */
  invitation: string | undefined
  /** This browser turns out to be a resident's tablet. */
  onTablet: () => void
  clock?: ServerClock
  api?: CompanionApi
}

const tickMs = 15_000
/** Events tell what changes; this is for what no event tells. */
const oldAfterMs = 3_600_000

/** The companion's page: from the link to the week of visits, until the companion leaves or the resident ends it. */
export class CompanionPage {
  screen = $state.raw<CompanionScreen>({ kind: 'starting' })
  beside = $state.raw<Beside | undefined>(undefined)
  /** Undefined: not known yet, or not to be seen. */
  visits = $state.raw<readonly CompanionVisit[] | undefined>(undefined)
  /** The server's time, when it was last looked at. */
  nowMs = $state(0)
  /** When what is on the screen was true, by the server. */
  syncedMs = $state<number | undefined>(undefined)
  /** The link was used up, on this very telephone. */
  wasAlreadyHere = $state(false)
  #isFailing = $state(false)
  #chosen: Language | undefined

  readonly isOutOfTouch: boolean = $derived.by(() => this.#isFailing || this.#live.connection === 'reconnecting')
  readonly maySeeVisits: boolean = $derived(this.beside?.consents.includes('SEE_VISITS') ?? false)
  readonly mayGiveFeedback: boolean = $derived(this.beside?.consents.includes('GIVE_FEEDBACK') ?? false)
  readonly week: Week | undefined = $derived(
    this.visits && this.beside && toWeek(this.visits, this.nowMs, this.beside.timeZone),
  )

  readonly feedback: FeedbackDesk
  readonly #config: CompanionPageConfig
  readonly #clock: ServerClock
  readonly #api: CompanionApi
  readonly #live: LiveUpdates
  readonly #refreshing: Refreshing
  readonly #lifetime = new AbortController()

  constructor(config: CompanionPageConfig) {
    this.#config = config
    this.#clock = config.clock ?? new ServerClock()
    this.#api = config.api ?? new CompanionApi(this.#clock)
    this.feedback = new FeedbackDesk({
      kept: config.kept,
      give: (visitId, text) => this.#api.giveFeedback(visitId, text),
      onForbidden: () => this.#refreshing.ask(),
    })
    this.#refreshing = new Refreshing(() => this.#read(), this.#lifetime.signal)
    this.#live = new LiveUpdates({
      app: 'companion',
      onEvent: () => this.#refreshing.ask(),
      onResync: () => this.#refreshing.ask(),
      onRefused: () => this.#refreshing.ask(),
    })
  }

  start(): void {
    const { signal } = this.#lifetime
    const timer = setInterval(() => this.#tick(), tickMs)
    signal.addEventListener('abort', () => clearInterval(timer))
    addEventListener('online', () => this.#refreshing.ask(), { signal })
    void keepTrying(() => this.#tryingToOpen(), { signal })
  }

  stop(): void {
    this.#lifetime.abort()
    this.#live.stop()
  }

  /** False: the server did not answer; the link is still good, or the next try says what became of it. */
  async accept(): Promise<boolean> {
    if (this.screen.kind !== 'offer') return true
    const { token } = this.screen
    try {
      const answer = await this.#api.accept(token)
      // Used up by an earlier try whose answer was lost: then the session is here.
      const beside = await this.#api.findBeside()
      if (answer.outcome !== 'accepted' && beside === undefined) this.screen = { kind: 'refused', why: answer }
      else if (beside) this.#enter(beside)
      return true
    } catch (error) {
      if (error instanceof RequestFailed) return false
      throw error
    }
  }

  /** False: the server did not answer, and the session goes on. */
  async leave(): Promise<boolean> {
    try {
      await this.#api.leave()
    } catch (error) {
      if (error instanceof RequestFailed) return false
      throw error
    }
    this.#end('left')
    return true
  }

  chooseLanguage(language: Language): void {
    this.#chosen = language
    shownLanguage.current = language
    this.#config.kept.keepLanguage(language)
  }

  async #tryingToOpen(): Promise<void> {
    try {
      await this.#open()
      this.#isFailing = false
    } catch (error) {
      this.#isFailing = true
      throw error
    }
  }

  async #open(): Promise<void> {
    if (await this.#api.isTablet()) return this.#config.onTablet()
    const beside = await this.#api.findBeside()
    const { invitation } = this.#config
    if (invitation === undefined) return beside ? this.#enter(beside) : this.#end('over')
    const answer = await this.#api.readOffer(invitation)
    if (answer.outcome === 'offer') return this.#show(answer.offer, { token: invitation, beside })
    if (!beside) this.screen = { kind: 'refused', why: answer }
    else this.#enter(beside)
    this.wasAlreadyHere = beside !== undefined
  }

  #show(offer: Offer, { token, beside }: { token: string; beside: Beside | undefined }): void {
    shownLanguage.current = this.#chosen ?? offer.language
    this.beside = beside
    this.screen = { kind: 'offer', offer, token }
  }

  #enter(beside: Beside): void {
    const { kept } = this.#config
    kept.begin(beside.companionId)
    if (this.#chosen) kept.keepLanguage(this.#chosen)
    shownLanguage.current = this.#chosen ?? kept.language ?? beside.language
    this.beside = beside
    this.screen = { kind: 'week' }
    this.feedback.recall()
    this.#live.start()
    this.#refreshing.ask()
  }

  #end(how: 'over' | 'left'): void {
    this.#live.stop()
    this.#config.kept.forget()
    this.beside = undefined
    this.visits = undefined
    this.screen = { kind: how }
  }

  async #read(): Promise<void> {
    if (this.screen.kind !== 'week') return
    try {
      await this.#readWeek()
      this.#isFailing = false
    } catch (error) {
      this.#isFailing = true
      throw error
    }
  }

  async #readWeek(): Promise<void> {
    const beside = await this.#api.findBeside()
    if (this.screen.kind !== 'week') return
    if (!beside) return this.#end('over')
    this.beside = beside
    const visits = this.maySeeVisits ? await this.#api.readVisits(beside.timeZone) : undefined
    if (this.beside !== beside) return // left meanwhile
    this.visits = visits
    this.nowMs = this.syncedMs = this.#clock.nowMs()
    this.feedback.sendWaiting()
  }

  /** Time goes on: what was next is over, and after midnight the days are others. */
  #tick(): void {
    if (this.screen.kind !== 'week') return
    this.nowMs = this.#clock.nowMs()
    const isOld = this.syncedMs !== undefined && this.nowMs - this.syncedMs > oldAfterMs
    if (isOld || this.feedback.isWaiting) this.#refreshing.ask()
  }
}
