import { LiveUpdates } from 'api/client/live-updates.svelte'
import type { LiveConnection, LiveEvent } from 'api/client/live-updates.svelte'
import { RequestFailed } from 'api/client/requests'
import type { HomeVisit } from '../day/home-visit.ts'
import { VisitBook } from '../day/visit-book.ts'
import { shownLanguage } from '../language.svelte.ts'
import type { Home, HomeApi } from '../server/home-api.ts'
import { keepTrying } from '../server/keep-trying.ts'
import { Refreshing } from '../server/refreshing.ts'
import type { KeptOnTablet } from '../tablet/kept-on-tablet.ts'

export type HomeWatchConfig = {
  api: HomeApi
  kept: KeptOnTablet
  onPaired: () => void
  onUnpaired: () => void
  /** The whole plan was read. */
  onPlan: () => void
  /** Something of the visits is known that was not. */
  onVisits: (visits: readonly HomeVisit[]) => void
  signal: AbortSignal
}

/** Whose home this is and what is planned in it: as the server says, as the tablet has kept it, and told to the server. */
export class HomeWatch {
  home = $state.raw<Home | undefined>(undefined)
  /** Undefined: not known yet, which is not the same as an empty day. */
  visits = $state.raw<readonly HomeVisit[] | undefined>(undefined)

  readonly #config: HomeWatchConfig
  readonly #live: LiveUpdates
  readonly #book = new VisitBook()
  readonly #refreshing: Refreshing

  constructor(config: HomeWatchConfig) {
    this.#config = config
    this.#refreshing = new Refreshing(() => this.#readEverything(), config.signal)
    this.#live = new LiveUpdates({
      app: 'home',
      onEvent: (event) => this.#hear(event),
      onResync: () => this.refresh(),
      onRefused: () => this.refresh(),
    })
    config.signal.addEventListener('abort', () => this.#live.stop())
  }

  get connection(): LiveConnection {
    return this.#live.connection
  }

  /** What this tablet knew when it was switched off: the day is on the screen before the network is there. */
  recall(): void {
    const kept = this.#config.kept.read()
    if (!kept) return
    this.#setHome(kept.home)
    this.visits = kept.visits
    this.#config.onPaired()
  }

  refresh(): void {
    this.#refreshing.ask()
  }

  find(visitId: string): HomeVisit | undefined {
    return this.#book.find(visitId)
  }

  /** True where asking the same again is useless; whether the tablet is still paired is looked into. */
  isPairingInDoubt(error: unknown): boolean {
    const isRefused = error instanceof RequestFailed && (error.code === 'UNAUTHORISED' || error.code === 'REFUSED')
    if (isRefused) this.refresh()
    return isRefused
  }

  /** Says it until the server has heard it, or refuses, or it is of no use any more. */
  async tell(say: () => Promise<void>, forMs: number): Promise<void> {
    const signal = AbortSignal.any([this.#config.signal, AbortSignal.timeout(Math.max(1_000, forMs))])
    await keepTrying(say, { signal, isFinal: (error) => this.isPairingInDoubt(error) })
  }

  #setHome(home: Home): void {
    this.home = home
    shownLanguage.current = home.language
  }

  #hear(event: LiveEvent): void {
    if (event.visitId) void this.#lookAtVisit(event.visitId)
    else this.refresh()
  }

  async #lookAtVisit(visitId: string): Promise<void> {
    const heard = await keepTrying(
      async () => {
        const question = this.#book.ask()
        return { question, visit: await this.#config.api.findVisit(visitId) }
      },
      { signal: this.#config.signal, isFinal: (error) => this.isPairingInDoubt(error) },
    )
    if (!heard?.visit || !this.home) return
    this.#book.hear(heard.visit, heard.question)
    this.#visitsChanged()
  }

  async #readEverything(): Promise<void> {
    const { api, onPaired, onPlan } = this.#config
    const home = await api.findHome()
    if (!home) return this.#unpaired()
    this.#setHome(home)
    onPaired()
    this.#live.start()
    const question = this.#book.ask()
    this.#book.hearPlan(await api.getPlan(home.timeZone), question)
    onPlan()
    this.#visitsChanged()
  }

  #visitsChanged(): void {
    const visits = this.#book.all()
    this.visits = visits
    if (this.home) this.#config.kept.keepPlan(this.home, visits)
    this.#config.onVisits(visits)
  }

  #unpaired(): void {
    this.#live.stop()
    this.#config.kept.forget()
    this.#book.forget()
    this.home = undefined
    this.visits = undefined
    this.#config.onUnpaired()
  }
}
