import type { HomeCall } from '../call/home-call.svelte.ts'
import { loadMediaCode } from '../call/media-code.ts'
import { isNightLook, toHomeTime } from '../day/day-clock.ts'
import type { HomeVisit } from '../day/home-visit.ts'
import { findNextEvent, hasVisitOn } from '../day/next-event.ts'
import type { NextEvent } from '../day/next-event.ts'
import { shownLanguage } from '../language.svelte.ts'
import type { LooksReading } from '../looks/looks-reading.svelte.ts'
import { LooksShow } from '../looks/looks-show.svelte.ts'
import { HomeApi } from '../server/home-api.ts'
import type { Home, PairingAnswer, Smiley } from '../server/home-api.ts'
import { ServerClock } from '../server/server-clock.ts'
import type { PromptVoice } from '../sound/prompt-voice.ts'
import type { Speaker } from '../sound/speaker.svelte.ts'
import type { KeptOnTablet } from '../tablet/kept-on-tablet.ts'
import type { PageReload } from '../tablet/page-reload.ts'
import { VisitCode } from '../tablet/visit-code.svelte.ts'
import type { Here } from '../words.ts'
import { CallSeat, returnWithinMs } from './call-seat.svelte.ts'
import { HomeWatch } from './home-watch.svelte.ts'
import { callOf, eventsFromVisits, initialState, next } from './kiosk-state.ts'
import type { KioskEvent, KioskState, Ring, Screen } from './kiosk-state.ts'
import { LinkUpkeep } from './link-upkeep.svelte.ts'
import { acknowledge, ringOut } from './ringing.ts'
import { after, every } from './timers.ts'

const tickMs = 1_000
/** Long enough to touch a face, which nobody has to. */
const afterwordMs = 20_000

export type KioskConfig = {
  kept: KeptOnTablet
  speaker: Speaker
  voice: PromptVoice
  reload: PageReload
  clock?: ServerClock
}

/**
 * The kiosk: hears the server (HomeWatch), decides by kiosk-state.ts what the screen is, and does what each screen needs. It
 * needs no touch to come back from anything. `start` once, `stop` ends every timer, stream and call.
 */
export class Kiosk {
  state = $state.raw<KioskState>(initialState)
  /** The server's time, to the minute. */
  minuteMs = $state(0)
  /** What the resident said of the call that is just over. */
  smiley = $state<Smiley | undefined>(undefined)
  readonly visitCode = new VisitCode()

  readonly screen: Screen = $derived(this.state.screen)
  readonly here: Here = $derived.by(() => ({
    language: shownLanguage.current,
    timeZone: this.home?.timeZone ?? 'Europe/Helsinki',
  }))
  readonly isNight: boolean = $derived(isNightLook(toHomeTime(this.minuteMs, this.here.timeZone).hour))
  readonly nextEvent: NextEvent | undefined = $derived.by(
    () => this.#watch.visits && findNextEvent(this.#watch.visits, this.minuteMs, this.here.timeZone),
  )
  readonly hadVisitsToday: boolean = $derived.by(() =>
    hasVisitOn(this.#watch.visits ?? [], toHomeTime(this.minuteMs, this.here.timeZone), this.here.timeZone),
  )

  readonly speaker: Speaker
  readonly #kept: KeptOnTablet
  readonly #voice: PromptVoice
  readonly #clock: ServerClock
  readonly #api: HomeApi
  readonly #watch: HomeWatch
  readonly #seat: CallSeat
  readonly #looks: LooksShow
  readonly #upkeep: LinkUpkeep
  readonly #lifetime = new AbortController()

  /** Ends with the ring, the call or the afterword that is on the screen. */
  #stay = new AbortController()
  #hasReturned = false

  constructor({ kept, speaker, voice, reload, clock = new ServerClock() }: KioskConfig) {
    this.#kept = kept
    this.speaker = speaker
    this.#voice = voice
    this.#clock = clock
    const api = new HomeApi(clock)
    const send = (event: KioskEvent) => this.#send(event)
    const { signal } = this.#lifetime
    const watch = new HomeWatch({
      api,
      kept,
      onPaired: () => send({ type: 'paired' }),
      onUnpaired: () => send({ type: 'unpaired' }),
      onPlan: () => this.#planRead(),
      onVisits: (visits) => this.#visitsChanged(visits),
      signal,
    })
    this.#api = api
    this.#watch = watch
    this.#seat = new CallSeat({ api, clock, send, tell: (say, forMs) => watch.tell(say, forMs) })
    this.#looks = new LooksShow({
      api,
      voice,
      here: () => this.here,
      isNight: () => this.isNight,
      onFailed: (error) => watch.isPairingInDoubt(error),
      onUntouched: () => this.closeLooks(),
    })
    this.#upkeep = new LinkUpkeep({
      reload,
      clock,
      beat: () => this.#beat(),
      onBeatFailed: (error) => watch.isPairingInDoubt(error),
      isStreamLive: () => watch.connection === 'live',
      onLink: (link) => send({ type: link === 'live' ? 'linkLive' : 'linkLost' }),
      screen: () => this.screen,
      timeZone: () => this.here.timeZone,
      isInCall: () => callOf(this.screen) !== undefined,
      callLostSinceMs: () => this.call?.lostSinceMs,
      signal,
    })
  }

  get home(): Home | undefined {
    return this.#watch.home
  }

  get call(): HomeCall | undefined {
    return this.#seat.call
  }

  /** Who has looked, while that is on the screen. */
  get looks(): LooksReading | undefined {
    return this.#looks.reading
  }

  start(): void {
    this.#tick()
    this.#watch.recall()
    every(tickMs, () => this.#tick(), this.#lifetime.signal)
    this.#upkeep.start()
    this.#watch.refresh()
  }

  stop(): void {
    this.#lifetime.abort()
    this.#stay.abort()
    this.#seat.letGo()
  }

  // What a person does.

  answer(): void {
    this.#send({ type: 'answered' })
  }

  notNow(): void {
    if (this.screen.kind !== 'ringing') return
    const { ring } = this.screen
    this.#send({ type: 'declined' })
    void this.#watch.tell(() => this.#api.declineVisit(ring.visitId), ring.deadlineMs - this.#clock.nowMs())
  }

  hangUp(): void {
    const call = callOf(this.screen)
    if (call) this.#seat.hangUp(call.visitId)
  }

  /** How the call was: said to the server until it has heard it; another touch is not asked for. */
  rate(smiley: Smiley): void {
    if (this.screen.kind !== 'after' || this.smiley !== undefined) return
    const { visitId } = this.screen.call
    this.smiley = smiley
    void this.#watch.tell(() => this.#api.giveSmiley(visitId, smiley), returnWithinMs)
  }

  openLooks(): void {
    this.#send({ type: 'looksOpened' })
  }

  closeLooks(): void {
    this.#send({ type: 'looksClosed' })
  }

  /** Any touch opens the loudspeaker, where the browser wants one. */
  touched(): void {
    void this.speaker.unlock()
    const devices = this.call?.session?.devices
    if (devices?.soundBlocked) void devices.unlockSound()
    this.#looks.touched()
  }

  async pair(code: string): Promise<PairingAnswer> {
    const answer = await this.#api.pair(code)
    if (answer.outcome === 'paired') this.#watch.refresh()
    return answer
  }

  /** A newer shell waits: loaded when nobody is in a call. */
  newShell(): void {
    this.#upkeep.newShell()
  }

  // What the server says.

  #planRead(): void {
    this.#tick()
    this.#returnToCall()
  }

  #visitsChanged(visits: readonly HomeVisit[]): void {
    for (const event of eventsFromVisits(this.state, visits, this.#clock.nowMs())) this.#send(event)
  }

  /** After a reload in mid-call. The server decides whether the call still is. */
  #returnToCall(): void {
    if (this.#hasReturned) return
    this.#hasReturned = true
    const call = this.#kept.read()?.call
    if (!call) return
    const isRecent = this.#clock.nowMs() - call.aliveMs < returnWithinMs
    const visit = this.#watch.find(call.visitId)
    const goesOn = visit?.state === 'IN_PROGRESS' && visit.call?.id === call.callId
    if (isRecent && goesOn) this.#send({ type: 'returned', call })
    else this.#kept.keepCall(undefined)
  }

  // What the screens need.

  #send(event: KioskEvent): void {
    const before = this.state
    this.state = next(before, event)
    if (this.state.screen !== before.screen) this.#screenChanged(before.screen, this.state.screen)
  }

  #screenChanged(before: Screen, screen: Screen): void {
    this.#keepCall(screen)
    const isSameCall = callOf(before) !== undefined && callOf(screen) !== undefined
    if (isSameCall) return
    this.#stay.abort()
    this.#stay = new AbortController()
    const { signal } = this.#stay
    if (screen.kind === 'ringing') this.#ring(screen.ring, signal)
    else if (screen.kind === 'connecting') this.#seat.open(screen.call)
    else this.#seat.letGo()
    if (screen.kind === 'after') this.smiley = undefined
    if (screen.kind === 'after') after(afterwordMs, () => this.#send({ type: 'afterwordElapsed' }), signal)
    if (screen.kind === 'idle') void loadMediaCode().catch(() => undefined) // tried again when it rings
    if (screen.kind === 'looks') this.#looks.show(signal)
  }

  #ring(ring: Ring, signal: AbortSignal): void {
    const { context } = this.speaker
    const isFinal = (error: unknown) => this.#watch.isPairingInDoubt(error)
    const durationMs = Math.max(0, ring.deadlineMs - this.#clock.nowMs())
    ringOut(ring, { context, voice: this.#voice, durationMs, signal })
    void acknowledge(() => this.#api.acknowledgeRing(ring.visitId), { signal, isFinal })
    // Also when the server is gone: a tablet that rings for ever frightens.
    after(durationMs, () => this.#send({ type: 'ringStopped', callId: ring.callId }), signal)
    this.#seat.prepare(ring)
  }

  #keepCall(screen: Screen): void {
    const call = callOf(screen)
    // While the page starts, what was kept is still to be returned to.
    if (call) this.#kept.keepCall({ ...call, aliveMs: this.#clock.nowMs() })
    else if (this.#hasReturned) this.#kept.keepCall(undefined)
  }

  // Time.

  #tick(): void {
    const nowMs = this.#clock.nowMs()
    const dayBefore = toHomeTime(this.minuteMs, this.here.timeZone).toPlainDate()
    this.minuteMs = nowMs - (nowMs % 60_000)
    void this.visitCode.look(this.home?.codeSecret, this.#watch.visits ?? [], nowMs)
    const today = toHomeTime(this.minuteMs, this.here.timeZone).toPlainDate()
    if (this.home && this.#clock.isMeasured() && !today.equals(dayBefore)) this.#watch.refresh()
  }

  async #beat(): Promise<void> {
    if (!this.home) return
    const call = callOf(this.screen)
    if (call) this.#kept.keepCall({ ...call, aliveMs: this.#clock.nowMs() })
    await this.#api.heartbeat()
  }
}
