import { createContext } from 'svelte'
import { LiveUpdates } from 'api/client/live-updates.svelte'
import type { LiveEvent } from 'api/client/live-updates.svelte'
import { createRequests } from 'api/client/requests'
import { dayOf } from 'api/client/format-time'
import type { TimeWords } from 'api/client/format-time'
import { CarerCall } from './call/carer-call.svelte.ts'
import { Clock } from './clock.svelte.ts'
import { formMemory } from './form/form-memory.ts'
import { LanguageChoice } from './language.svelte.ts'
import { Router } from './router.svelte.ts'
import { Session } from './session/session.svelte.ts'
import { NoteDrafts } from './visit/note-drafts.ts'
import type { Visit } from './visit/visit-rules.ts'

/** What a screen does when something happened: refetch. `null`: anything may have happened. */
export type Refetch = (event: LiveEvent | null) => void

const lookAgainMs = 5_000
/** A stream that is back within moments (a new version of the server) is nobody's concern. */
const graceMs = 3_000

/** All that lives as long as the page: made once, handed to the screens by context. */
export class CarerApp {
  readonly requests = createRequests({ app: 'carer' })
  readonly clock = new Clock()
  readonly language = new LanguageChoice()
  readonly router = new Router()
  readonly session = new Session(this.requests, (now) => this.clock.set(now))
  readonly drafts = new NoteDrafts(window.localStorage, () => this.clock.nowMs)
  readonly live = new LiveUpdates({
    app: 'carer',
    onEvent: (event) => this.#tell(event),
    onResync: () => this.#tell(null),
    onRefused: () => void this.look(),
  })
  /** The call of this page. It outlives the call screen: one may look at the plan while talking. */
  call = $state.raw<CarerCall | null>(null)

  readonly #watchers = new Set<Refetch>()

  async start(): Promise<void> {
    await this.look()
  }

  /** Who is this? Keeps asking while the server is out of reach; live updates run only for somebody signed in. */
  async look(): Promise<void> {
    await this.session.look()
    this.#follow()
    if (this.session.state.name === 'unreachable') setTimeout(() => void this.look(), lookAgainMs)
  }

  async signIn(email: string, password: string) {
    const failure = await this.session.signIn(email, password)
    this.#follow()
    return failure
  }

  async signOut(): Promise<void> {
    await this.session.signOut()
    formMemory.dropAll()
    this.#follow()
  }

  /** Rings, or comes back to this person's call of that visit. At most one call at a time. */
  async startCall(visit: Visit): Promise<void> {
    const place = { name: 'call', visitId: visit.id } as const
    if (this.call?.live) return this.router.go({ name: 'call', visitId: this.call.visit.id })
    this.call?.close()
    const call = new CarerCall(this, visit)
    this.call = call
    this.router.go(place)
    await call.start()
  }

  /** Until the returned function is called, `refetch` is told what happens. */
  watch(refetch: Refetch): () => void {
    this.#watchers.add(refetch)
    return () => this.#watchers.delete(refetch)
  }

  /** Nothing has been heard of the server for a while: what the screen says of others may be untrue by now. */
  get outOfTouch(): boolean {
    void this.clock.nowMs // looks again every second
    return this.live.lostAt !== null && Date.now() - this.live.lostAt > graceMs
  }

  get timeWords(): TimeWords {
    const { state } = this.session
    const timeZone = state.name === 'signedIn' ? state.organisation.timeZone : 'Europe/Helsinki'
    return { language: this.language.current, timeZone }
  }

  /** The day that it is in the organisation, yyyy-mm-dd. */
  get today(): string {
    return dayOf(this.clock.now, this.timeWords.timeZone)
  }

  #follow(): void {
    const { state } = this.session
    if (state.name === 'signedIn') {
      this.language.suggest(state.staff.language)
      this.live.start()
    } else if (state.name === 'signedOut') {
      this.live.stop()
      this.call?.close()
      this.call = null
    }
  }

  #tell(event: LiveEvent | null): void {
    for (const refetch of this.#watchers) refetch(event)
  }
}

export const [getCarerApp, setCarerApp] = createContext<CarerApp>()
