import { sources } from '../protocol/messages.ts'
import type { NotificationData } from '../protocol/messages.ts'
import { CallMeasurements } from './call-measurements.ts'
import type { Measurement } from './call-measurements.ts'
import type { Quality } from './call-state.ts'
import type { CallMarks, CallStatistics } from './call-statistics.ts'
import { noStatistics } from './call-statistics.ts'
import { MediaFlow } from './media-flow.ts'
import { MicrophoneCheck } from './microphone-check.ts'
import type { OwnDevices } from './own-devices.svelte.ts'
import type { PeerList } from './peer-list.svelte.ts'
import type { ShownQuality } from './quality.ts'
import { nextQuality, startQuality } from './quality.ts'
import type { RoomConnection } from './room-connection.ts'
import { steadyNow } from './steady-clock.ts'

const measureEveryMs = 1_000

/** What a call is like, measured once a second: quality, frozen pictures, a dead microphone, and figures for tests. */
export class CallWatch {
  /** While it is connected; a connection that is being mended is `lost` whatever was measured. */
  quality = $state<Quality>('good')
  statistics = $state.raw<CallStatistics>(noStatistics)
  readonly marks: CallMarks = {}
  iceRestarts = 0
  #joins = 0

  readonly #devices: OwnDevices
  readonly #peerList: PeerList
  readonly #measurements = new CallMeasurements()
  readonly #microphoneCheck = new MicrophoneCheck()
  readonly #scores = new Map<string, number>()
  #flow = new MediaFlow()
  #quality: ShownQuality = startQuality
  #measuring = false
  #measuredAt = 0

  constructor(devices: OwnDevices, peerList: PeerList) {
    this.#devices = devices
    this.#peerList = peerList
  }

  mark(what: keyof CallMarks): void {
    this.marks[what] = performance.now()
  }

  /** A new connection: what was measured of the one before says nothing about it. */
  joined(): void {
    this.#flow = new MediaFlow()
    this.#scores.clear()
    this.#joins += 1
    this.mark('joined')
    delete this.marks.mediaConnected
  }

  /** The SFU's own opinion of what this browser sends and receives. */
  scored({ direction, source, score }: NotificationData<'quality'>): void {
    this.#scores.set(`${direction} ${source}`, score)
  }

  isDue(now: number): boolean {
    return now - this.#measuredAt >= measureEveryMs
  }

  /** `isCurrent` is asked again when the browser has answered, which takes a while. */
  async measure(connection: RoomConnection, connected: () => boolean, isCurrent: () => boolean): Promise<void> {
    if (this.#measuring) return
    this.#measuring = true
    this.#measuredAt = steadyNow()
    try {
      const reports = await connection.getStats()
      if (!isCurrent()) return
      const measurement = this.#measurements.read(reports, connection.incoming)
      this.#watchFlows(connection, measurement)
      this.#watchMicrophone(measurement)
      this.#grade(measurement, connected())
      this.statistics = {
        ...measurement.figures,
        marks: this.#readMarks(),
        joins: this.#joins,
        iceRestarts: this.iceRestarts,
      }
    } finally {
      this.#measuring = false
    }
  }

  /** Since when nothing at all has come that should, or null. */
  stalledSince(now: number): number | null {
    return this.#flow.stalledSince(now)
  }

  /** How loud each of the others is now: read more often than the rest, since it is drawn. */
  readLevels(connection: RoomConnection): void {
    for (const { peer, source, consumer, paused } of connection.incoming) {
      if (source !== 'microphone') continue
      const heard = consumer.rtpReceiver?.getSynchronizationSources()[0]?.audioLevel ?? 0
      const callPeer = this.#peerList.find(peer)
      if (callPeer) callPeer.audioLevel = paused ? 0 : heard
    }
  }

  #watchFlows({ incoming }: RoomConnection, { flows }: Measurement): void {
    const now = steadyNow()
    this.#flow.read(flows, now)
    for (const { id, peer, source } of incoming) {
      const picture = source === 'camera' ? this.#peerList.find(peer)?.picture : undefined
      if (picture) picture.frozen = this.#flow.isFrozen(id, now)
    }
  }

  #watchMicrophone({ microphone: sent }: Measurement): void {
    const { microphone, microphoneMuted } = this.#devices
    microphone.level = sent?.level ?? 0
    const energy = microphone.status === 'live' && sent ? sent.totalAudioEnergy : null
    const zeros = this.#microphoneCheck.isSilent(energy, microphoneMuted, steadyNow())
    microphone.silent = zeros || (!microphoneMuted && (microphone.track?.muted ?? false))
  }

  #grade({ sample }: Measurement, connected: boolean): void {
    this.#quality = nextQuality(this.#quality, {
      ...sample,
      connected,
      scoreIn: this.#worstScore('in'),
      scoreOut: this.#worstScore('out'),
    })
    this.quality = this.#quality.shown
  }

  #worstScore(direction: 'in' | 'out'): number | null {
    const scores = sources
      .map((source) => this.#scores.get(`${direction} ${source}`))
      .filter((score) => score !== undefined)
    return scores.length === 0 ? null : Math.min(...scores)
  }

  #readMarks(): CallMarks {
    const firstFrames = this.#peerList.all.map(({ picture }) => picture.firstFrameAt).filter((at) => at !== null)
    if (firstFrames.length > 0) this.marks.firstFrame ??= Math.min(...firstFrames)
    return { ...this.marks }
  }
}
