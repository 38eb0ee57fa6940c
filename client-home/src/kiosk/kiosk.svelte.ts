import { untrack } from 'svelte'
import { LiveUpdates } from 'api/client/live-updates.svelte'
import type { LiveEvent } from 'api/client/live-updates.svelte'
import { RequestFailed } from 'api/client/requests'
import { HomeCall } from '../call/home-call.svelte.ts'
import type { HowCallEnded } from '../call/home-call.svelte.ts'
import { loadMediaCode } from '../call/media-code.ts'
import { isNightLook, toHomeTime } from '../day/day-clock.ts'
import type { HomeVisit } from '../day/home-visit.ts'
import { findNextEvent, hasVisitOn } from '../day/next-event.ts'
import type { NextEvent } from '../day/next-event.ts'
import { VisitBook } from '../day/visit-book.ts'
import { shownLanguage } from '../language.svelte.ts'
import { HomeApi } from '../server/home-api.ts'
import type { Home, PairingAnswer, Smiley } from '../server/home-api.ts'
import { keepTrying } from '../server/keep-trying.ts'
import { ServerClock } from '../server/server-clock.ts'
import { announceCaller } from '../sound/caller-announcer.ts'
import type { PromptVoice } from '../sound/prompt-voice.ts'
import type { Speaker } from '../sound/speaker.svelte.ts'
import type { KeptOnTablet } from '../tablet/kept-on-tablet.ts'
import type { PageReload } from '../tablet/page-reload.ts'
import { isShellCached } from '../tablet/shell-updates.ts'
import { m } from '../paraglide/messages.js'
import { whoInWords } from '../words.ts'
import { VisitCode } from '../tablet/visit-code.svelte.ts'
import type { Here } from '../words.ts'
import { callOf, eventsFromVisits, initialState, next } from './kiosk-state.ts'
import type { KioskCall, KioskEvent, KioskState, Ring, Screen } from './kiosk-state.ts'
import { isNightlyReloadDue, isReloadDueToDeadLink } from './reload-rules.ts'

export const heartbeatMs = 15_000
const tickMs = 1_000
const lookAtReloadsMs = 10_000
/** A break shorter than this is not worth a word to anybody. */
const linkGraceMs = 3_000
/** Long enough to touch a face, which nobody has to. */
const afterwordMs = 20_000
/** A tap on *Vastaa* in the last second shall not be lost to a slow network. */
const lateAnswerMs = 15_000
/** Out for longer than this, a tablet does not open its camera again by itself. */
const returnWithinMs = 10 * 60_000

export type KioskConfig = {
  kept: KeptOnTablet
  speaker: Speaker
  voice: PromptVoice
  reload: PageReload
  clock?: ServerClock
}

/**
 * The kiosk: hears the server, decides by kiosk-state.ts what the screen is, and does what each screen needs. It needs no
 * touch to come back from anything. `start` once, `stop` ends every timer, stream and call.
 */
export class Kiosk {
  state = $state.raw<KioskState>(initialState)
  home = $state.raw<Home | undefined>(undefined)
  /** Undefined: not known yet, which is not the same as an empty day. */
  visits = $state.raw<readonly HomeVisit[] | undefined>(undefined)
  /** The server's time, to the minute. */
  minuteMs = $state(0)
  call = $state.raw<HomeCall | undefined>(undefined)
  /** What the resident said of the call that is just over. */
  smiley = $state<Smiley | undefined>(undefined)
  readonly visitCode = new VisitCode()

  readonly screen: Screen = $derived(this.state.screen)
  readonly here: Here = $derived({
    language: shownLanguage.current,
    timeZone: this.home?.timeZone ?? 'Europe/Helsinki',
  })
  readonly isNight: boolean = $derived(isNightLook(toHomeTime(this.minuteMs, this.here.timeZone).hour))
  readonly nextEvent: NextEvent | undefined = $derived(
    this.visits && findNextEvent(this.visits, this.minuteMs, this.here.timeZone),
  )
  readonly hadVisitsToday: boolean = $derived(
    hasVisitOn(this.visits ?? [], toHomeTime(this.minuteMs, this.here.timeZone), this.here.timeZone),
  )

  readonly speaker: Speaker
  readonly #kept: KeptOnTablet
  readonly #voice: PromptVoice
  readonly #reload: PageReload
  readonly #clock: ServerClock
  readonly #api: HomeApi
  readonly #live: LiveUpdates
  readonly #book = new VisitBook()
  readonly #lifetime = new AbortController()

  /** Ends with the ring, the call or the afterword that is on the screen. */
  #stay = new AbortController()
  #isRefreshing = false
  #isRefreshWanted = false
  #hasReturned = false
  #isHeartbeatFailing = $state(false)
  /** An unpaired tablet has no live stream, and misses none. */
  readonly #isLinkUp = $derived.by(
    () => this.screen.kind === 'unpaired' || (this.#live.connection === 'live' && !this.#isHeartbeatFailing),
  )
  #linkLostSinceMs: number | undefined
  #hasNewShell = false

  constructor({ kept, speaker, voice, reload, clock = new ServerClock() }: KioskConfig) {
    this.#kept = kept
    this.speaker = speaker
    this.#voice = voice
    this.#reload = reload
    this.#clock = clock
    this.#api = new HomeApi(clock)
    this.#live = new LiveUpdates({
      app: 'home',
      onEvent: (event) => this.#hear(event),
      onResync: () => this.#refresh(),
      onRefused: () => this.#refresh(),
    })
  }

  start(): void {
    this.#tick()
    this.#recall()
    this.#every(tickMs, () => this.#tick())
    this.#every(heartbeatMs, () => void this.#beat())
    this.#every(lookAtReloadsMs, () => this.#reloadIfDue())
    const stopWatching = $effect.root(() => {
      $effect(() => {
        const isUp = this.#isLinkUp
        return untrack(() => this.#linkChanged(isUp))
      })
    })
    this.#lifetime.signal.addEventListener('abort', stopWatching)
    this.#refresh()
  }

  stop(): void {
    this.#lifetime.abort()
    this.#stay.abort()
    this.#live.stop()
    this.call?.close()
  }

  // What a person does.

  answer(): void {
    this.#send({ type: 'answered' })
  }

  notNow(): void {
    if (this.screen.kind !== 'ringing') return
    const { ring } = this.screen
    this.#send({ type: 'declined' })
    void this.#tellServer(() => this.#api.declineVisit(ring.visitId), ring.deadlineMs - this.#clock.nowMs())
  }

  hangUp(): void {
    const call = callOf(this.screen)
    if (!call) return
    const leaving = this.call?.leave()
    this.call = undefined
    this.#send({ type: 'hungUp' })
    void leaving?.catch(() => undefined) // the socket was gone: endVisit says it to the API
    void this.#tellServer(() => this.#api.endVisit(call.visitId), returnWithinMs)
  }

  /** How the call was: said to the server until it has heard it; another touch is not asked for. */
  rate(smiley: Smiley): void {
    if (this.screen.kind !== 'after' || this.smiley !== undefined) return
    const { visitId } = this.screen.call
    this.smiley = smiley
    void this.#tellServer(() => this.#api.giveSmiley(visitId, smiley), returnWithinMs)
  }

  /** Any touch opens the loudspeaker, where the browser wants one. */
  touched(): void {
    void this.speaker.unlock()
    const devices = this.call?.session?.devices
    if (devices?.soundBlocked) void devices.unlockSound()
  }

  async pair(code: string): Promise<PairingAnswer> {
    const answer = await this.#api.pair(code)
    if (answer.outcome === 'paired') this.#refresh()
    return answer
  }

  /** A newer shell waits: loaded when nobody is in a call. */
  newShell(): void {
    this.#hasNewShell = true
    this.#reloadIfDue()
  }

  // What the server says.

  /** What this tablet knew when it was switched off: the day is on the screen before the network is there. */
  #recall(): void {
    const kept = this.#kept.read()
    if (!kept) return
    this.#setHome(kept.home)
    this.visits = kept.visits
    this.#send({ type: 'paired' })
  }

  #setHome(home: Home): void {
    this.home = home
    shownLanguage.current = home.language
  }

  #hear(event: LiveEvent): void {
    if (event.visitId) void this.#lookAtVisit(event.visitId)
    else this.#refresh()
  }

  async #lookAtVisit(visitId: string): Promise<void> {
    const heard = await keepTrying(
      async () => {
        const question = this.#book.ask()
        return { question, visit: await this.#api.findVisit(visitId) }
      },
      { signal: this.#lifetime.signal, isFinal: (error) => this.#isPairingInDoubt(error) },
    )
    if (!heard?.visit || !this.home) return
    this.#book.hear(heard.visit, heard.question)
    this.#visitsChanged()
  }

  #refresh(): void {
    this.#isRefreshWanted = true
    if (!this.#isRefreshing) void this.#refreshWhileWanted()
  }

  /** One at a time; asked for again meanwhile, it runs once more. */
  async #refreshWhileWanted(): Promise<void> {
    const { signal } = this.#lifetime
    this.#isRefreshing = true
    while (this.#isRefreshWanted && !signal.aborted) {
      this.#isRefreshWanted = false
      await keepTrying(() => this.#readEverything(), { signal })
    }
    this.#isRefreshing = false
  }

  async #readEverything(): Promise<void> {
    const home = await this.#api.findHome()
    if (!home) return this.#unpaired()
    this.#setHome(home)
    this.#send({ type: 'paired' })
    this.#live.start()
    const question = this.#book.ask()
    this.#book.hearPlan(await this.#api.getPlan(home.timeZone), question)
    this.#tick()
    this.#returnToCall()
    this.#visitsChanged()
  }

  #visitsChanged(): void {
    const visits = this.#book.all()
    this.visits = visits
    if (this.home) this.#kept.keepPlan(this.home, visits)
    for (const event of eventsFromVisits(this.state, visits, this.#clock.nowMs())) this.#send(event)
  }

  /** After a reload in mid-call. The server decides whether the call still is. */
  #returnToCall(): void {
    if (this.#hasReturned) return
    this.#hasReturned = true
    const call = this.#kept.read()?.call
    if (!call) return
    const isRecent = this.#clock.nowMs() - call.aliveMs < returnWithinMs
    const visit = this.#book.find(call.visitId)
    const goesOn = visit?.state === 'IN_PROGRESS' && visit.call?.id === call.callId
    if (isRecent && goesOn) this.#send({ type: 'returned', call })
    else this.#kept.keepCall(undefined)
  }

  #unpaired(): void {
    this.#live.stop()
    this.#kept.forget()
    this.#book.forget()
    this.home = undefined
    this.visits = undefined
    this.#send({ type: 'unpaired' })
  }

  /** True where asking the same again is useless; whether the tablet is still paired is looked into. */
  #isPairingInDoubt(error: unknown): boolean {
    const isRefused = error instanceof RequestFailed && (error.code === 'UNAUTHORISED' || error.code === 'REFUSED')
    if (isRefused) this.#refresh()
    return isRefused
  }

  // What the screens need.

  #send(event: KioskEvent): void {
    const before = this.state
    this.state = next(before, event)
    if (this.state.screen !== before.screen) this.#screenChanged(before.screen, this.state.screen)
  }

  #screenChanged(before: Screen, after: Screen): void {
    this.#keepCall(after)
    const isSameCall = callOf(before) !== undefined && callOf(after) !== undefined
    if (isSameCall) return
    this.#stay.abort()
    this.#stay = new AbortController()
    if (after.kind === 'ringing') this.#ring(after.ring, this.#stay.signal)
    else if (after.kind === 'connecting') this.#open(after.call)
    else this.#letGoOfCall()
    if (after.kind === 'after') this.smiley = undefined
    if (after.kind === 'after') this.#after(afterwordMs, () => this.#send({ type: 'afterwordElapsed' }))
    if (after.kind === 'idle') void loadMediaCode().catch(() => undefined) // tried again when it rings
  }

  #ring(ring: Ring, signal: AbortSignal): void {
    const durationMs = Math.max(0, ring.deadlineMs - this.#clock.nowMs())
    const prompt = { text: m.ring_who({ who: whoInWords(ring.caller) }), language: shownLanguage.current }
    announceCaller({ context: this.speaker.context, voice: this.#voice }, { prompt, durationMs, signal })
    void this.#acknowledge(ring, signal)
    // Also when the server is gone: a tablet that rings for ever frightens.
    this.#after(durationMs, () => this.#send({ type: 'ringStopped', callId: ring.callId }))
    this.#letGoOfCall()
    this.call = this.#makeCall(ring, ring.deadlineMs)
  }

  /** Once it is painted, not before: a page that lies behind another shows no ring to anybody. */
  async #acknowledge({ visitId }: Ring, signal: AbortSignal): Promise<void> {
    await new Promise(requestAnimationFrame)
    const isFinal = (error: unknown) => this.#isPairingInDoubt(error)
    await keepTrying(() => this.#api.acknowledgeRing(visitId), { signal, isFinal })
  }

  #open(call: KioskCall): void {
    this.call ??= this.#makeCall(call, Infinity)
    this.call.start()
  }

  #makeCall({ visitId }: KioskCall, deadlineMs: number): HomeCall {
    return new HomeCall({
      visitId,
      answerVisit: (id, signal) => this.#api.answerVisit(id, signal),
      mayStillBeAnswered: () => this.#clock.nowMs() < deadlineMs + lateAnswerMs,
      onConnected: () => this.#send({ type: 'mediaConnected' }),
      onLost: () => this.#send({ type: 'mediaLost' }),
      onEnded: (how) => this.#callEnded(visitId, how),
    })
  }

  #callEnded(visitId: string, { hadTicket, wasIn }: HowCallEnded): void {
    this.#send({ type: wasIn ? 'callEnded' : 'answerRefused' })
    // Answered, and then not let in: the carer shall not wait in an empty room.
    if (hadTicket && !wasIn) void this.#tellServer(() => this.#api.endVisit(visitId), returnWithinMs)
  }

  #letGoOfCall(): void {
    this.call?.close()
    this.call = undefined
  }

  #keepCall(screen: Screen): void {
    const call = callOf(screen)
    // While the page starts, what was kept is still to be returned to.
    if (call) this.#kept.keepCall({ ...call, aliveMs: this.#clock.nowMs() })
    else if (this.#hasReturned) this.#kept.keepCall(undefined)
  }

  // Time and the connection.

  #tick(): void {
    const nowMs = this.#clock.nowMs()
    const dayBefore = toHomeTime(this.minuteMs, this.here.timeZone).toPlainDate()
    this.minuteMs = nowMs - (nowMs % 60_000)
    void this.visitCode.look(this.home?.codeSecret, this.visits ?? [], nowMs)
    const today = toHomeTime(this.minuteMs, this.here.timeZone).toPlainDate()
    if (this.home && this.#clock.isMeasured() && !today.equals(dayBefore)) this.#refresh()
  }

  async #beat(): Promise<void> {
    if (!this.home) return
    const call = callOf(this.screen)
    if (call) this.#kept.keepCall({ ...call, aliveMs: this.#clock.nowMs() })
    try {
      await this.#api.heartbeat()
      this.#isHeartbeatFailing = false
    } catch (error) {
      this.#isHeartbeatFailing = true
      this.#isPairingInDoubt(error)
    }
  }

  #linkChanged(isUp: boolean): void | (() => void) {
    if (isUp) {
      this.#linkLostSinceMs = undefined
      this.#reload.linkLives()
      this.#send({ type: 'linkLive' })
      return
    }
    this.#linkLostSinceMs = Date.now()
    const timer = setTimeout(() => this.#send({ type: 'linkLost' }), linkGraceMs)
    return () => clearTimeout(timer)
  }

  #reloadIfDue(): void {
    const { kind } = this.screen
    const lostSinceMs = callOf(this.screen) ? this.call?.lostSinceMs : this.#linkLostSinceMs
    const mayReloadNow = kind !== 'ringing' && kind !== 'unpaired'
    const health = {
      nowMs: Date.now(),
      lostSinceMs,
      reloadsInVain: this.#reload.inVain,
      isShellCached: isShellCached(),
    }
    if (mayReloadNow && isReloadDueToDeadLink(health)) this.#reload.becauseOfDeadLink()
    else if (kind === 'idle' && (this.#hasNewShell || this.#isNightlyReloadDue())) this.#reload.toStartFresh()
  }

  #isNightlyReloadDue(): boolean {
    const nowMs = this.#clock.nowMs()
    const isSafe = isShellCached() || this.state.link === 'live'
    const { timeZone } = this.here
    return isSafe && isNightlyReloadDue({ nowMs, loadedAtMs: nowMs - performance.now(), timeZone })
  }

  /** Says it until the server has heard it, or refuses, or it is of no use any more. */
  async #tellServer(say: () => Promise<void>, forMs: number): Promise<void> {
    const signal = AbortSignal.any([this.#lifetime.signal, AbortSignal.timeout(Math.max(1_000, forMs))])
    await keepTrying(say, { signal, isFinal: (error) => this.#isPairingInDoubt(error) })
  }

  #every(periodMs: number, run: () => void): void {
    const timer = setInterval(run, periodMs)
    this.#lifetime.signal.addEventListener('abort', () => clearInterval(timer))
  }

  /** Once, unless what is on the screen ends before. */
  #after(delayMs: number, run: () => void): void {
    const timer = setTimeout(run, delayMs)
    this.#stay.signal.addEventListener('abort', () => clearTimeout(timer))
  }
}
