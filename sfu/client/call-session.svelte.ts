import './zod-without-eval.ts' // first: the schemas of the protocol are made when they are imported
import type { NotificationData, Source } from '../protocol/messages.ts'
import { sources } from '../protocol/messages.ts'
import type { CallMarks, CallStatistics } from './call-statistics.ts'
import { noStatistics } from './call-statistics.ts'
import type { CallOver, CallState, EndReason, Quality, Ticket } from './call-state.ts'
import type { CallFacts } from './call-view.ts'
import { ownTroubleSince, toCallState } from './call-view.ts'
import { CallMeasurements } from './call-measurements.ts'
import { Entrance } from './entrance.ts'
import { LocalSource, listDevices, openTogether } from './local-source.svelte.ts'
import { MediaFlow } from './media-flow.ts'
import { MicrophoneCheck } from './microphone-check.ts'
import { muteAfterResume } from './mute-truth.ts'
import { PeerList } from './peer-list.svelte.ts'
import { Picture } from './picture.svelte.ts'
import { Publisher } from './publisher.ts'
import type { ShownQuality } from './quality.ts'
import { nextQuality, startQuality } from './quality.ts'
import type { Climb, Entry } from './recovery.ts'
import { afterRefusal, dueMediaStep, resumeAfterMs } from './recovery.ts'
import { RemoteSound } from './remote-sound.ts'
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
  /** What to open. A wanted device that is missing is a `problem` of that source and does not stop the call. */
  media: { microphone: boolean; camera: boolean }
  /** Devices chosen earlier; another is taken when it is not there. */
  devices?: { microphone?: string | null; camera?: string | null; speaker?: string | null }
  /** Starts muted or with the camera off. */
  paused?: { microphone?: boolean; camera?: boolean }
  /** Ends the session like `close()`. */
  signal?: AbortSignal
  /** Hears of what went wrong and was, or will be, mended. By default the console. */
  report?(error: unknown): void
  random?(): number
}

const tickMs = 250
const measureEveryMs = 1_000
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
 * Owns its connection, its sound and its microphone and camera, and closes them when the call ends.
 */
export class CallSession {
  state = $state.raw<CallState>({ name: 'idle' })
  readonly #peerList = new PeerList(() => this.#sound)
  /** The others in the room, in order of arrival; those who reconnect stay in it. */
  readonly peers = $derived(this.#peerList.all)
  /** The other in a call of two. */
  readonly other = $derived(this.peers[0] ?? null)

  readonly microphone: LocalSource
  readonly camera: LocalSource
  /** This person's own picture; show it mirrored. */
  readonly selfView = new Picture()
  microphoneMuted = $state(false)
  cameraOff = $state(false)

  speakers = $state.raw<LocalSource['devices']>([])
  /** Null: the system's own choice, also where the browser cannot choose (`canChooseSpeaker`). */
  speakerId = $state<string | null>(null)
  readonly canChooseSpeaker = RemoteSound.canChooseSpeaker
  /** 0 to 1, of what is heard. */
  volume = $state(1)
  /** The browser wants a touch before it plays sound: offer one that calls `unlockSound()`. */
  soundBlocked = $state(false)

  quality = $state<Quality>('good')
  /** Refreshed every second in a call. Plain values: read by tests, benchmarks and a support view. */
  statistics = $state.raw<CallStatistics>(noStatistics)

  readonly #options: CallSessionOptions
  readonly #entrance: Entrance
  readonly #publishers: Record<Source, Publisher>
  /** Ends with the call: listeners, tries to enter. */
  readonly #life = new AbortController()
  #sound: RemoteSound | null = null
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
  #flow = new MediaFlow()
  readonly #measurements = new CallMeasurements()
  readonly #microphoneCheck = new MicrophoneCheck()
  #quality: ShownQuality = startQuality
  #scores = new Map<string, number>()
  #measuring = false
  #measuredAt = 0
  #marks: CallMarks = {}
  #joins = 0
  #iceRestarts = 0

  constructor(options: CallSessionOptions) {
    this.#options = options
    this.microphoneMuted = options.paused?.microphone ?? false
    this.cameraOff = options.paused?.camera ?? false
    this.speakerId = options.devices?.speaker ?? null
    this.microphone = this.#toLocalSource('microphone')
    this.camera = this.#toLocalSource('camera')
    this.microphone.setEnabled(!this.microphoneMuted)
    this.#publishers = { microphone: this.#toPublisher('microphone'), camera: this.#toPublisher('camera') }
    this.#entrance = new Entrance({
      getTicket: (signal) => options.getTicket(signal),
      random: options.random ?? Math.random,
      marked: (what) => (this.#marks[what] = performance.now()),
      reported: (error) => this.#report(error),
    })
    options.signal?.addEventListener('abort', () => this.close(), { signal: this.#life.signal })
    if (options.signal?.aborted) this.close()
  }

  /** Opens camera and microphone and loads what the call needs, so that `start()` is quick. Never throws: see `problem`. */
  async prewarm(): Promise<void> {
    if (this.#disposed) return
    await Promise.all([this.#openMedia(), warmDevice()])
  }

  /** Asks for a ticket and enters the room. Returns at once; watch `state`. Call it in the tap, so that sound may play. */
  start(): void {
    if (this.state.name !== 'idle' || this.#disposed) return
    this.#marks.started = performance.now()
    this.#facts.startedAt = steadyNow()
    this.#facts.signallingDownSince = this.#facts.startedAt
    this.#startSound()
    this.#listenToThePage()
    this.#ticker = setInterval(() => this.#tick(), tickMs)
    this.#show()
    this.#background(this.#openMedia())
    this.#background(this.#enter(null))
  }

  /** Hangs up, on purpose, also while reconnecting. Resolves when the SFU knows, or after a second. */
  async leave(): Promise<void> {
    const connection = this.#connection
    if (!this.#end({ reason: 'left' })) return
    try {
      if (connection?.signalling.open) await connection.leave(leaveTimeoutMs)
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

  async setMicrophoneMuted(muted: boolean): Promise<void> {
    this.microphoneMuted = muted
    this.microphone.setEnabled(!muted)
    if (!muted && !this.#disposed) await this.microphone.open()
    this.#publishers.microphone.sync()
  }

  /** Off also lets go of the camera, so that its light goes out. */
  async setCameraOff(off: boolean): Promise<void> {
    this.cameraOff = off
    if (off) this.camera.release()
    else if (!this.#disposed) await this.camera.open()
    this.#publishers.camera.sync()
  }

  async chooseMicrophone(deviceId: string): Promise<void> {
    await this.microphone.choose(deviceId)
  }

  async chooseCamera(deviceId: string): Promise<void> {
    await this.camera.choose(deviceId)
  }

  async chooseSpeaker(deviceId: string): Promise<void> {
    await this.#sound?.chooseSpeaker(deviceId)
    this.speakerId = deviceId
  }

  /** Tries a source with a `problem` again, for instance after the person allowed it. */
  async retryDevice(source: Source): Promise<void> {
    if (!this.#disposed) await this[source].open()
    await this.#refreshDevices()
  }

  setVolume(volume: number): void {
    this.volume = Math.min(1, Math.max(0, volume))
    if (this.#sound) this.#sound.volume = this.volume
  }

  async unlockSound(): Promise<void> {
    await this.#sound?.play()
  }

  /** Tries at once to come back, without waiting for the next try. */
  reconnectNow(): void {
    this.#entrance.hurry()
  }

  /** Fresh figures now, for tests and benchmarks. */
  async readStatistics(): Promise<CallStatistics> {
    await this.#measure(steadyNow())
    return this.statistics
  }

  // ---- devices

  #toLocalSource(source: Source): LocalSource {
    return new LocalSource({
      source,
      preferredDeviceId: this.#options.devices?.[source] ?? null,
      changed: () => this.#localChanged(source),
    })
  }

  #toPublisher(source: Source): Publisher {
    return new Publisher({
      source,
      connection: () => this.#connection,
      track: () => this[source].track,
      paused: () => this.#isPaused(source),
      reported: (error) => this.#report(error),
    })
  }

  #isPaused(source: Source): boolean {
    return source === 'microphone' ? this.microphoneMuted : this.cameraOff
  }

  async #openMedia(): Promise<void> {
    const { media } = this.#options
    const camera = media.camera && !this.cameraOff
    if (media.microphone && camera && !this.microphone.wanted && !this.camera.wanted) {
      await openTogether(this.microphone, this.camera)
    } else {
      await Promise.all([media.microphone && this.microphone.open(), camera && this.camera.open()])
    }
    await this.#refreshDevices()
  }

  #localChanged(source: Source): void {
    if (source === 'camera') {
      const { track } = this.camera
      this.selfView.stream = track ? new MediaStream([track]) : null
    }
    this.#publishers[source].sync()
  }

  async #refreshDevices(): Promise<void> {
    const { audioinput, videoinput, audiooutput } = await listDevices()
    this.speakers = audiooutput
    if (this.#disposed) return
    await Promise.all([this.microphone.devicesChanged(audioinput), this.camera.devicesChanged(videoinput)])
  }

  #startSound(): void {
    this.#sound = new RemoteSound((blocked) => (this.soundBlocked = blocked))
    this.#sound.volume = this.volume
    this.#background(this.#sound.play())
    if (this.speakerId) this.#background(this.#sound.chooseSpeaker(this.speakerId))
  }

  #listenToThePage(): void {
    const { signal } = this.#life
    window.addEventListener('online', () => this.#networkReturned(), { signal })
    document.addEventListener('visibilitychange', () => !document.hidden && this.#networkReturned(), { signal })
    navigator.mediaDevices?.addEventListener('devicechange', () => this.#background(this.#refreshDevices()), { signal })
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
    this.#flow = new MediaFlow()
    this.#scores.clear()
    const now = steadyNow()
    this.#adoptedAt = now
    this.#returnChecked = false
    this.#hearing = startHearing(now)
    this.#facts.mediaDownSince ??= this.#facts.settled ? (this.#facts.signallingDownSince ?? now) : now
    this.#facts.signalling = 'joined'
    this.#facts.signallingDownSince = null
    this.#peerList.replace(joined)
    this.#joins += 1
    this.#marks.joined = performance.now()
    delete this.#marks.mediaConnected
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
    const { microphone, camera } = this.#publishers
    const muted = muteAfterResume(
      { wanted: this.microphoneMuted, confirmed: microphone.confirmedPaused },
      joined.paused.microphone,
    )
    const off = muteAfterResume({ wanted: this.cameraOff, confirmed: camera.confirmedPaused }, joined.paused.camera)
    if (muted !== this.microphoneMuted) this.#background(this.setMicrophoneMuted(muted))
    if (off !== this.cameraOff) this.#background(this.setCameraOff(off))
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
      case 'quality': {
        const { direction, source, score } = notification.data
        this.#scores.set(`${direction} ${source}`, score)
        break
      }
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
    const connection = this.#connection
    if (connection && this.#facts.signalling === 'joined') {
      this.#listenForSilence(connection, now)
      this.#climbLadder(connection, now)
      for (const source of sources) this.#publishers[source].retry()
    }
    if (connection) {
      this.#readLevels(connection)
      if (!this.#returnChecked && now - this.#adoptedAt >= whatReturnsIsBackAfterMs) {
        this.#returnChecked = true
        this.#peerList.dropWhatDidNotReturn(connection.incoming)
      }
    }
    if (now - this.#measuredAt >= measureEveryMs) this.#background(this.#measure(now))
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
      this.#iceRestarts += 1
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

  #readLevels(connection: RoomConnection): void {
    for (const { peer, source, consumer, paused } of connection.incoming) {
      if (source !== 'microphone') continue
      const heard = consumer.rtpReceiver?.getSynchronizationSources()[0]?.audioLevel ?? 0
      const callPeer = this.#peerList.find(peer)
      if (callPeer) callPeer.audioLevel = paused ? 0 : heard
    }
  }

  async #measure(now: number): Promise<void> {
    const connection = this.#connection
    if (!connection || this.#measuring) return
    this.#measuring = true
    this.#measuredAt = now
    try {
      const reports = await connection.getStats()
      if (connection === this.#connection && !this.#disposed) this.#takeMeasurement(connection, reports)
    } finally {
      this.#measuring = false
    }
  }

  #takeMeasurement(connection: RoomConnection, reports: Awaited<ReturnType<RoomConnection['getStats']>>): void {
    const now = steadyNow()
    const { flows, sample, figures, microphone } = this.#measurements.read(reports, connection.incoming)
    this.#flow.read(flows, now)
    for (const { id, peer, source } of connection.incoming) {
      const picture = source === 'camera' ? this.#peerList.find(peer)?.picture : undefined
      if (picture) picture.frozen = this.#flow.isFrozen(id, now)
    }
    this.microphone.level = microphone?.level ?? 0
    const listening = this.microphone.status === 'live' && microphone !== null
    const zeros = this.#microphoneCheck.isSilent(
      listening ? microphone.totalAudioEnergy : null,
      this.microphoneMuted,
      now,
    )
    this.microphone.silent = zeros || (!this.microphoneMuted && (this.microphone.track?.muted ?? false))
    this.#quality = nextQuality(this.#quality, {
      ...sample,
      connected: this.state.name === 'connected' || this.state.name === 'waiting',
      scoreIn: this.#worstScore('in'),
      scoreOut: this.#worstScore('out'),
    })
    this.quality = this.#quality.shown
    this.statistics = { ...figures, marks: this.#readMarks(), joins: this.#joins, iceRestarts: this.#iceRestarts }
  }

  #worstScore(direction: 'in' | 'out'): number | null {
    const scores = sources
      .map((source) => this.#scores.get(`${direction} ${source}`))
      .filter((score) => score !== undefined)
    return scores.length === 0 ? null : Math.min(...scores)
  }

  #readMarks(): CallMarks {
    const firstFrames = this.peers.map(({ picture }) => picture.firstFrameAt).filter((at) => at !== null)
    if (firstFrames.length > 0) this.#marks.firstFrame ??= Math.min(...firstFrames)
    return { ...this.#marks }
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
    if (after.name === 'reconnecting') this.quality = 'lost'
  }

  #gatherMedia(now: number): void {
    const facts = this.#facts
    const media = this.#connection?.media ?? 'idle'
    const tooEarlyToSay = media === 'idle' && now - this.#adoptedAt < mediaExpectedWithinMs
    facts.media = tooEarlyToSay ? 'connecting' : media
    if (facts.media === 'connected') this.#marks.mediaConnected ??= performance.now()
    if (facts.media === 'connected' || facts.media === 'idle') facts.mediaDownSince = null
    else facts.mediaDownSince ??= now
  }

  #gatherOthers(now: number): void {
    const facts = this.#facts
    const presence = this.#peerList.presence
    if (presence !== facts.others) facts.othersChangedAt = now
    facts.others = presence
    facts.othersExpected = this.#peerList.expected
    facts.otherSilentSince = this.#flow.stalledSince(now)
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
    this.microphone.close()
    this.camera.close()
    this.#peerList.close()
    this.#sound?.close()
    this.#sound = null
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
