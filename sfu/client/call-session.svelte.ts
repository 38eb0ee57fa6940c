import './zod-without-eval.ts' // first: the schemas of the protocol are made when they are imported
import type { NotificationData, Source } from '../protocol/messages.ts'
import { sources } from '../protocol/messages.ts'
import type { CallStatistics } from './call-statistics.ts'
import type { CallOver, CallState, EndReason, Quality, Ticket } from './call-state.ts'
import type { CallFacts } from './call-view.ts'
import { ownTroubleSince, toCallState } from './call-view.ts'
import { CallWatch } from './call-watch.svelte.ts'
import { Entrance } from './entrance.ts'
import { muteAfterResume } from './mute-truth.ts'
import { OwnDevices } from './own-devices.svelte.ts'
import type { OwnDevicesOptions } from './own-devices.svelte.ts'
import { PeerList } from './peer-list.svelte.ts'
import { Publisher } from './publisher.ts'
import type { Climb, Entry } from './recovery.ts'
import { afterRefusal, dueMediaStep, resumeAfterMs } from './recovery.ts'
import type { RoomConnection, RoomHandler } from './room-connection.ts'
import type { Hearing } from './silence.ts'
import { listen, startHearing } from './silence.ts'
import { steadyNow } from './steady-clock.ts'
import type { SignalLost } from './signalling.ts'
import { SignalRefused } from './signalling.ts'
import { BrowserUnsupported, warmDevice } from './warm-device.ts'

export interface CallSessionOptions {
  /**
   * A fresh ticket for the same call: asked at the start and whenever the seat was lost. Throws when the API is not reached
   * (it is asked again), answers `{ over }` when there is no call any more.
   */
  getTicket(signal: AbortSignal): Promise<Ticket | CallOver>
  media: OwnDevicesOptions['wanted']
  devices?: OwnDevicesOptions['chosen']
  paused?: OwnDevicesOptions['paused']
  /** Ends the session like `close()`. */
  signal?: AbortSignal
  /** Hears of what went wrong and was, or will be, mended. By default the console. */
  report?(error: unknown): void
  random?(): number
}

const tickMs = 250
const leaveTimeoutMs = 1_000
/** A connection that has nothing to carry yet is about to: what the others send is announced right after joining. */
const mediaExpectedWithinMs = 1_000
const whatReturnsIsBackAfterMs = 3_000
const stallRetryMs = 30_000

/**
 * The browser's side of one call, for both apps: getting in, devices, mute, quality, and coming back by itself from
 * whatever breaks. Create one per call; the screens read its fields (Svelte runes) and call its methods.
 *
 * const session = new CallSession({ getTicket, media: { microphone: true, camera: true } })
 * await session.prewarm()   // while it rings
 * session.start()           // on the tap
 *
 * Owns its connection and its devices, and closes them when the call ends.
 */
export class CallSession {
  state = $state.raw<CallState>({ name: 'idle' })
  readonly devices: OwnDevices
  readonly #peerList = new PeerList(() => this.devices.sound)
  /** The others in the room, in order of arrival; those who reconnect stay in it. */
  readonly peers = $derived(this.#peerList.all)
  /** Who came or went in the last seconds. */
  readonly latestMove = $derived(this.#peerList.latestMove)
  /** The other in a call of two. */
  readonly other = $derived(this.peers[0] ?? null)
  readonly #options: CallSessionOptions
  readonly #watch: CallWatch
  readonly #entrance: Entrance
  readonly #publishers: Record<Source, Publisher>
  /** Ends with the call: listeners, tries to enter. */
  readonly #life = new AbortController()
  #connection: RoomConnection | null = null
  /** The try to enter that is under way, and may be replaced by none. */
  #entering = false
  #ticker: ReturnType<typeof setInterval> | null = null
  #disposed = false

  #facts: CallFacts = {
    startedAt: null,
    ended: null,
    signalling: 'down',
    signallingDownSince: null,
    media: 'idle',
    mediaDownSince: null,
    otherSilentSince: null,
    others: 'none',
    othersChangedAt: 0,
    othersExpected: false,
    settled: false,
  }
  #adoptedAt = 0
  #returnChecked = true
  #hearing: Hearing = startHearing(0)
  #climb: Climb | null = null
  #stallResumedAt = Number.NEGATIVE_INFINITY

  constructor(options: CallSessionOptions) {
    this.#options = options
    this.devices = new OwnDevices({
      wanted: options.media,
      chosen: options.devices ?? {},
      paused: options.paused ?? {},
      changed: (source) => this.#publishers[source].sync(),
    })
    this.#watch = new CallWatch(this.devices, this.#peerList)
    this.#publishers = { microphone: this.#toPublisher('microphone'), camera: this.#toPublisher('camera') }
    this.#entrance = new Entrance({
      getTicket: (signal) => options.getTicket(signal),
      random: options.random ?? Math.random,
      marked: (what) => this.#watch.mark(what),
      reported: (error) => this.#report(error),
    })
    options.signal?.addEventListener('abort', () => this.close(), { signal: this.#life.signal })
    if (options.signal?.aborted) this.close()
  }

  get quality(): Quality {
    return this.state.name === 'reconnecting' ? 'lost' : this.#watch.quality
  }

  /** Refreshed every second in a call. Plain values: read by tests, benchmarks and a support view. */
  get statistics(): CallStatistics {
    return this.#watch.statistics
  }

  /** Opens camera and microphone and loads what the call needs, so that `start()` is quick. Never throws: see `problem`. */
  async prewarm(): Promise<void> {
    if (this.#disposed) return
    await Promise.all([this.devices.open(), warmDevice()])
  }

  /** Asks for a ticket and enters the room. Returns at once; watch `state`. Call it in the tap, so that sound may play. */
  start(): void {
    if (this.state.name !== 'idle' || this.#disposed) return
    this.#watch.mark('started')
    this.#facts.startedAt = steadyNow()
    this.#facts.signallingDownSince = this.#facts.startedAt
    this.#background(this.devices.startSound())
    this.#listenToThePage()
    this.#ticker = setInterval(() => this.#tick(), tickMs)
    this.#show()
    this.#background(this.devices.open())
    this.#background(this.#enter(null))
  }

  /**
   * Hangs up, on purpose, also while reconnecting. Resolves when the SFU knows, or after a second. A visit's call ends with
   * it for all; with `othersStay` only when fewer than two would be left.
   */
  async leave(how: { othersStay?: boolean } = {}): Promise<void> {
    const connection = this.#connection
    if (!this.#end({ reason: 'left' })) return
    try {
      if (connection?.signalling.open) await connection.leave(how, leaveTimeoutMs)
    } catch (error) {
      // The call is over on this side in any case; the API tells the SFU what the socket could not.
      this.#report(error)
    } finally {
      connection?.close()
    }
  }

  /** Ends the session because of something learnt elsewhere, such as `declined` from the live updates. */
  end(reason: EndReason): void {
    const connection = this.#connection
    if (this.#end(reason)) connection?.close()
  }

  /** Lets go of everything without hanging up. Safe to repeat. */
  close(): void {
    this.end({ reason: 'closed' })
  }

  /** Tries at once to come back, without waiting for the next try. */
  reconnectNow(): void {
    this.#entrance.hurry()
  }

  /** Fresh figures now, for tests and benchmarks. */
  async readStatistics(): Promise<CallStatistics> {
    await this.#measure()
    return this.statistics
  }

  #toPublisher(source: Source): Publisher {
    return new Publisher({
      source,
      connection: () => this.#connection,
      track: () => this.devices[source].track,
      paused: () => this.devices.isPaused(source),
      reported: (error) => this.#report(error),
    })
  }

  #listenToThePage(): void {
    const { signal } = this.#life
    window.addEventListener('online', () => this.#networkReturned(), { signal })
    document.addEventListener('visibilitychange', () => !document.hidden && this.#networkReturned(), { signal })
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#background(this.devices.refresh()), { signal })
  }

  /** Perhaps only: a try under way is hurried on, and a socket that looks alive is asked. */
  #networkReturned(): void {
    this.#entrance.hurry()
    this.#hearing.lastAskedAt = Number.NEGATIVE_INFINITY
    this.#tick()
  }

  // ---- getting in, and in again

  /** Make before break: the connection there is stays until a new one has joined. */
  async #enter(first: Entry | null): Promise<void> {
    if (this.#entering || this.#disposed) return this.#entrance.hurry()
    this.#entering = true
    const entered = await this.#entrance.enter(this.#life.signal, first).finally(() => (this.#entering = false))
    if ('over' in entered) this.end(entered.over)
    else this.#adopt(entered.connection)
  }

  #adopt(connection: RoomConnection): void {
    if (this.#disposed) return connection.close()
    const { joined } = connection
    if (joined.resumed) this.#trustServerOnMute(connection)
    this.#connection?.close()
    this.#connection = connection
    for (const source of sources) this.#publishers[source].forget()
    this.#watch.joined()
    const now = steadyNow()
    this.#adoptedAt = now
    this.#returnChecked = false
    this.#hearing = startHearing(now)
    this.#facts.mediaDownSince ??= this.#facts.settled ? (this.#facts.signallingDownSince ?? now) : now
    this.#facts.signalling = 'joined'
    this.#facts.signallingDownSince = null
    this.#peerList.replace(joined)
    this.#background(this.#startConnection(connection))
    this.#show()
  }

  async #startConnection(connection: RoomConnection): Promise<void> {
    try {
      await connection.build(this.#toHandler(connection))
      const others = connection.askForOthers()
      // The picture first: it is what the other waits for, and tracks are sent one after the other.
      this.#publishers.camera.sync()
      this.#publishers.microphone.sync()
      await others
    } catch (error) {
      if (error instanceof BrowserUnsupported) return this.end({ reason: 'unsupported' })
      if (connection !== this.#connection) return
      this.#report(error)
      // A lost socket has told its handler; anything else is a connection of no use.
      if (connection.signalling.open) connection.signalling.giveUp()
    }
  }

  #trustServerOnMute({ joined }: RoomConnection): void {
    const { devices } = this
    const { microphone, camera } = this.#publishers
    const muted = muteAfterResume(
      { wanted: devices.microphoneMuted, confirmed: microphone.confirmedPaused },
      joined.paused.microphone,
    )
    const off = muteAfterResume({ wanted: devices.cameraOff, confirmed: camera.confirmedPaused }, joined.paused.camera)
    if (muted !== devices.microphoneMuted) this.#background(devices.setMicrophoneMuted(muted))
    if (off !== devices.cameraOff) this.#background(devices.setCameraOff(off))
  }

  #toHandler(connection: RoomConnection): RoomHandler {
    const ifCurrent = (act: () => void) => {
      if (connection === this.#connection && !this.#disposed) act()
    }
    return {
      notified: (notification) => ifCurrent(() => this.#notified(connection, notification)),
      incomingChanged: (incoming) => ifCurrent(() => this.#peerList.incomingChanged(incoming)),
      incomingClosed: (incoming) => ifCurrent(() => this.#peerList.incomingClosed(incoming)),
      mediaChanged: () => ifCurrent(() => this.#show()),
      lost: (cause) => ifCurrent(() => this.#lost(cause)),
      reported: (error) => this.#report(error),
    }
  }

  #notified(connection: RoomConnection, notification: Parameters<RoomHandler['notified']>[0]): void {
    switch (notification.event) {
      case 'peerJoined':
        this.#peerList.joined(notification.data)
        break
      case 'peerConnection':
        this.#peerList.connectionChanged(notification.data)
        break
      case 'peerLeft':
        this.#peerList.left(notification.data.peer)
        break
      case 'quality':
        this.#watch.scored(notification.data)
        break
      case 'rejoin':
        this.#background(this.#enter('resume'))
        break
      case 'draining':
        this.#background(this.#enter('ticket'))
        break
      case 'roomClosed':
        this.#roomClosed(connection, notification.data)
        break
      case 'closing':
        break // the socket closes next, and its loss carries this cause
      default:
        notification satisfies never
    }
    this.#show()
  }

  #roomClosed(connection: RoomConnection, { reason, by }: NotificationData<'roomClosed'>): void {
    const own = by === connection.joined.peer
    switch (reason) {
      case 'left':
        return this.end({ reason: own ? 'left' : 'otherLeft' })
      case 'ended':
      case 'commanded':
        return this.end({ reason: own ? 'left' : 'over' })
      case 'empty':
        return this.end({ reason: 'lost' })
      case 'shutdown':
        // The node goes, the call does not: another node, or the same after its restart.
        return this.#background(this.#enter('ticket'))
      default:
        return reason satisfies never
    }
  }

  /** The socket is gone. Its media may flow on for a while, so the connection stays until the next one has joined. */
  #lost(cause: SignalRefused | SignalLost): void {
    this.#facts.signalling = 'down'
    this.#facts.signallingDownSince ??= Math.min(steadyNow(), this.#hearing.lastHeardAt)
    this.#show()
    if (!(cause instanceof SignalRefused)) return this.#background(this.#enter(null))
    // While entering, a REPLACED is our own doing: the new socket has taken the seat.
    if (this.#entering) return
    const after = afterRefusal(cause.code, 0)
    if (after.next === 'end') return this.end(after.reason)
    const noSeat = after.next === 'newTicket' || cause.code === 'DRAINING'
    this.#background(this.#enter(noSeat ? 'ticket' : null))
  }

  // ---- every quarter second

  #tick(): void {
    if (this.#disposed) return
    const now = steadyNow()
    this.#peerList.forgetOldMove(now)
    const connection = this.#connection
    if (connection && this.#facts.signalling === 'joined') {
      this.#listenForSilence(connection, now)
      this.#climbLadder(connection, now)
      for (const source of sources) this.#publishers[source].retry()
    }
    if (connection) {
      this.#watch.readLevels(connection)
      if (!this.#returnChecked && now - this.#adoptedAt >= whatReturnsIsBackAfterMs) {
        this.#returnChecked = true
        this.#peerList.dropWhatDidNotReturn(connection.incoming)
      }
    }
    if (this.#watch.isDue(now)) this.#background(this.#measure())
    this.#show()
  }

  #listenForSilence(connection: RoomConnection, now: number): void {
    this.#hearing.lastHeardAt = Math.max(this.#hearing.lastHeardAt, connection.signalling.lastHeardAt)
    switch (listen(this.#hearing, now)) {
      case 'dead':
        return connection.signalling.giveUp()
      case 'ask':
        // Whether it is answered is seen by `lastHeardAt`; any message will do.
        connection.signalling.request('ping', {}).catch(() => undefined)
        return
      case 'fine':
        return
    }
  }

  /** From an ICE restart over new transports to a new ticket, while signalling works and media does not. */
  #climbLadder(connection: RoomConnection, now: number): void {
    const broken = ownTroubleSince(this.#facts) !== null
    if (!broken) {
      this.#climb = null
      return this.#mendStall(now)
    }
    this.#climb ??= { brokenSince: now, last: null, lastAt: now }
    const step = this.#entering ? null : dueMediaStep(this.#climb, now)
    if (!step) return
    this.#climb = { ...this.#climb, last: step, lastAt: now }
    if (step === 'restartIce') {
      this.#watch.iceRestarts += 1
      this.#background(connection.restartIce())
    } else {
      this.#background(this.#enter(step === 'resume' ? 'resume' : 'ticket'))
    }
  }

  /** All looks connected and yet nothing comes from somebody who is there: take the seat anew, now and then. */
  #mendStall(now: number): void {
    const since = this.#facts.otherSilentSince
    if (since === null || now - since < resumeAfterMs || now - this.#stallResumedAt < stallRetryMs) return
    if (this.#peerList.presence !== 'present') return
    this.#stallResumedAt = now
    this.#background(this.#enter('resume'))
  }

  async #measure(): Promise<void> {
    const connection = this.#connection
    if (!connection) return
    // Not in yet is not lost: the first figure shown is of the call.
    const connected = () => this.state.name !== 'reconnecting'
    await this.#watch.measure(connection, connected, () => connection === this.#connection && !this.#disposed)
  }

  // ---- what is shown

  #show(): void {
    if (this.#facts.ended) return
    const now = steadyNow()
    this.#gatherMedia(now)
    this.#gatherOthers(now)
    const after = toCallState(this.#facts, this.state, now)
    this.state = after
    if (after.name === 'waiting' || after.name === 'connected') this.#facts.settled = true
  }

  #gatherMedia(now: number): void {
    const facts = this.#facts
    const media = this.#connection?.media ?? 'idle'
    const tooEarlyToSay = media === 'idle' && now - this.#adoptedAt < mediaExpectedWithinMs
    facts.media = tooEarlyToSay ? 'connecting' : media
    if (facts.media === 'connected' && !this.#watch.marks.mediaConnected) this.#watch.mark('mediaConnected')
    if (facts.media === 'connected' || facts.media === 'idle') facts.mediaDownSince = null
    else facts.mediaDownSince ??= now
  }

  #gatherOthers(now: number): void {
    const facts = this.#facts
    const presence = this.#peerList.presence
    if (presence !== facts.others) facts.othersChangedAt = now
    facts.others = presence
    facts.othersExpected = this.#peerList.expected
    facts.otherSilentSince = this.#watch.stalledSince(now)
    for (const { picture, connection } of this.peers) {
      if (connection === 'reconnecting' || hasEnded(picture.stream)) picture.frozen = true
    }
  }

  // ---- the end

  /** False when it had ended before. The connection is left to the caller, who may still have something to say on it. */
  #end(why: EndReason): boolean {
    if (this.#disposed) return false
    this.#disposed = true
    this.#facts.ended = { at: steadyNow(), why }
    this.state = { name: 'ended', at: this.#facts.ended.at, ...why }
    this.#life.abort(new DOMException('The call has ended', 'AbortError'))
    if (this.#ticker !== null) clearInterval(this.#ticker)
    this.#peerList.close()
    this.devices.close()
    return true
  }

  #report(error: unknown): void {
    if (this.#options.report) this.#options.report(error)
    else console.warn('call:', error)
  }

  #background(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!this.#disposed) this.#report(error)
    })
  }
}

function hasEnded(stream: MediaStream | null): boolean {
  return stream !== null && stream.getTracks().every(({ readyState }) => readyState === 'ended')
}
