import { setLogEventListeners } from 'mediasoup'
import type { types } from 'mediasoup'
import type { Logger } from 'pino'
import type {
  DtlsParameters,
  IceCandidate,
  IceParameters,
  RtpCapabilities,
  RtpParameters,
} from '../../protocol/media.ts'
import { MediaGone, MediaRefused } from './media-engine.ts'
import type {
  Flow,
  MediaConsumer,
  MediaEngine,
  MediaKind,
  MediaProducer,
  MediaRoom,
  MediaTransport,
  WorkerState,
} from './media-engine.ts'
import {
  iceConsentTimeoutSeconds,
  initialOutgoingBitsPerSecond,
  maxIncomingBitsPerSecond,
  mediaCodecs,
  toProtocolCapabilities,
  toProtocolParameters,
  withSpeechDefaults,
} from './codecs.ts'
import { WorkerPool } from './worker-pool.ts'
import type { LiveWorker, WorkerPoolOptions } from './worker-pool.ts'

/** The engine on mediasoup: a router per room, on the worker with the fewest. closures.md says who closes whom. */
export class MediasoupEngine implements MediaEngine {
  readonly #pool: WorkerPool

  constructor(options: WorkerPoolOptions) {
    this.#pool = new WorkerPool(options)
    passLogsTo(options.logger)
  }

  async start(): Promise<void> {
    await this.#pool.start()
  }

  async openRoom(): Promise<MediaRoom> {
    for (;;) {
      const live = await this.#pool.take()
      try {
        const router = await live.worker.createRouter({ mediaCodecs })
        return new MediasoupRoom(router, live, () => this.#pool.release(live))
      } catch (error) {
        this.#pool.release(live)
        // The worker may have died under our hands: then there is another. A living worker that refuses is a fault.
        if (!live.worker.closed) throw error
      }
    }
  }

  async workers(): Promise<WorkerState[]> {
    const states = this.#pool.live.map(async (live): Promise<WorkerState | undefined> => {
      const usage = await live.worker.getResourceUsage().catch(() => undefined) // died while asked: not in the list
      if (!usage) return undefined
      const cpuSeconds = (usage.ru_utime + usage.ru_stime) / 1000
      return { worker: live.slot, pid: live.worker.pid, rooms: this.#pool.roomsOf(live), cpuSeconds }
    })
    return (await Promise.all(states)).filter((state) => state !== undefined)
  }

  drain(): void {
    this.#pool.drain()
  }

  close(): Promise<void> {
    return this.#pool.close()
  }
}

class MediasoupRoom implements MediaRoom {
  readonly rtpCapabilities: RtpCapabilities
  readonly #router: types.Router
  readonly #live: LiveWorker
  readonly #release: () => void

  constructor(router: types.Router, live: LiveWorker, release: () => void) {
    this.#router = router
    this.#live = live
    this.#release = release
    this.rtpCapabilities = toProtocolCapabilities(router.rtpCapabilities)
  }

  onLost(listener: () => void): void {
    this.#router.once('workerclose', listener)
  }

  async openTransport(): Promise<MediaTransport> {
    const transport = await guard(() =>
      this.#router.createWebRtcTransport({
        webRtcServer: this.#live.server,
        preferUdp: true,
        iceConsentTimeout: iceConsentTimeoutSeconds,
        initialAvailableOutgoingBitrate: initialOutgoingBitsPerSecond,
      }),
    )
    await guard(() => transport.setMaxIncomingBitrate(maxIncomingBitsPerSecond))
    return new MediasoupTransport(transport, this.#router)
  }

  close(): void {
    if (this.#router.closed) return
    this.#router.close()
    this.#release()
  }
}

class MediasoupTransport implements MediaTransport {
  readonly #transport: types.WebRtcTransport
  readonly #router: types.Router
  #connected: { with: string; done: Promise<void> } | undefined

  constructor(transport: types.WebRtcTransport, router: types.Router) {
    this.#transport = transport
    this.#router = router
  }

  get id(): string {
    return this.#transport.id
  }

  get iceParameters(): IceParameters {
    return this.#transport.iceParameters
  }

  get iceCandidates(): IceCandidate[] {
    return this.#transport.iceCandidates
  }

  get dtlsParameters(): DtlsParameters {
    return this.#transport.dtlsParameters
  }

  onFlow(listener: (flow: Flow) => void): void {
    let last: Flow | undefined
    const tell = () => {
      const flow = toFlow(this.#transport.iceState, this.#transport.dtlsState)
      if (flow === undefined || flow === last) return
      last = flow
      listener(flow)
    }
    this.#transport.on('icestatechange', tell)
    this.#transport.on('dtlsstatechange', tell)
  }

  async connect(dtlsParameters: DtlsParameters): Promise<void> {
    const fingerprints = JSON.stringify(dtlsParameters)
    if (this.#connected && this.#connected.with !== fingerprints) {
      throw new MediaRefused('the transport is connected with other DTLS parameters')
    }
    this.#connected ??= { with: fingerprints, done: guard(() => this.#transport.connect({ dtlsParameters })) }
    await this.#connected.done
  }

  async restartIce(): Promise<IceParameters> {
    return guard(() => this.#transport.restartIce())
  }

  async produce(options: { kind: MediaKind; rtpParameters: RtpParameters; paused: boolean }): Promise<MediaProducer> {
    const { kind, paused } = options
    const rtpParameters = kind === 'audio' ? withSpeechDefaults(options.rtpParameters) : options.rtpParameters
    const producer = await guard(() => this.#transport.produce({ kind, rtpParameters, paused }))
    return new MediasoupProducer(producer)
  }

  async consume(producer: MediaProducer, rtpCapabilities: RtpCapabilities): Promise<MediaConsumer | undefined> {
    if (!this.#mayConsume(producer.id, rtpCapabilities)) return undefined
    // Retransmission for sound too, which mediasoup leaves off unless asked: it fills what FEC cannot.
    const options = { producerId: producer.id, rtpCapabilities, paused: true, enableRtx: true }
    const consumer = await guard(() => this.#transport.consume(options))
    return new MediasoupConsumer(consumer)
  }

  /** `canConsume` throws on capabilities that make no sense. */
  #mayConsume(producerId: string, rtpCapabilities: RtpCapabilities): boolean {
    try {
      return this.#router.canConsume({ producerId, rtpCapabilities })
    } catch (cause) {
      throw new MediaRefused('the RTP capabilities are not usable', { cause })
    }
  }

  close(): void {
    this.#transport.close()
  }
}

class MediasoupProducer implements MediaProducer {
  readonly #producer: types.Producer

  constructor(producer: types.Producer) {
    this.#producer = producer
  }

  get id(): string {
    return this.#producer.id
  }

  get kind(): MediaKind {
    return this.#producer.kind
  }

  get paused(): boolean {
    return this.#producer.paused
  }

  async pause(): Promise<void> {
    await guard(() => this.#producer.pause())
  }

  async resume(): Promise<void> {
    await guard(() => this.#producer.resume())
  }

  onScore(listener: (score: number) => void): void {
    // One entry per simulcast layer; a layer that the browser switched off has 0 and says nothing of the line.
    const tell = whenChanged(listener)
    this.#producer.on('score', (scores) => tell(Math.max(0, ...scores.map(({ score }) => score))))
  }

  close(): void {
    this.#producer.close()
  }
}

class MediasoupConsumer implements MediaConsumer {
  readonly #consumer: types.Consumer

  constructor(consumer: types.Consumer) {
    this.#consumer = consumer
  }

  get id(): string {
    return this.#consumer.id
  }

  get kind(): MediaKind {
    return this.#consumer.kind
  }

  get rtpParameters(): RtpParameters {
    return toProtocolParameters(this.#consumer.rtpParameters)
  }

  get producerPaused(): boolean {
    return this.#consumer.producerPaused
  }

  async pause(): Promise<void> {
    await guard(() => this.#consumer.pause())
  }

  async resume(): Promise<void> {
    await guard(() => this.#consumer.resume())
  }

  async setPreferredLayers(layers: { spatialLayer: number; temporalLayer?: number | undefined }): Promise<void> {
    const { spatialLayer, temporalLayer } = layers
    await guard(() =>
      this.#consumer.setPreferredLayers(
        temporalLayer === undefined ? { spatialLayer } : { spatialLayer, temporalLayer },
      ),
    )
  }

  onProducerClosed(listener: () => void): void {
    this.#consumer.once('producerclose', listener)
  }

  onProducerPaused(listener: (paused: boolean) => void): void {
    this.#consumer.on('producerpause', () => listener(true))
    this.#consumer.on('producerresume', () => listener(false))
  }

  onScore(listener: (score: number) => void): void {
    const tell = whenChanged(listener)
    this.#consumer.on('score', ({ score, producerScore }) => tell(Math.min(score, producerScore)))
  }

  close(): void {
    this.#consumer.close()
  }
}

/** mediasoup says a score whenever any part of it changed. */
function whenChanged(listener: (score: number) => void): (score: number) => void {
  let last: number | undefined
  return (score) => {
    if (score === last) return
    last = score
    listener(score)
  }
}

/** Undefined while the path is being built. */
function toFlow(ice: types.IceState, dtls: types.DtlsState): Flow | undefined {
  if (ice === 'disconnected' || ice === 'closed' || dtls === 'failed' || dtls === 'closed') return 'lost'
  return dtls === 'connected' && (ice === 'connected' || ice === 'completed') ? 'flowing' : undefined
}

/**
 * Every call into mediasoup: what it refuses was sent by a browser, what it cannot find or reach is gone. It has no
 * error codes of its own; these are the classes and words of 3.27.1's Channel.ts.
 */
async function guard<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    if (cause.name === 'WorkerClosedError' || /closed|not found/i.test(cause.message)) {
      throw new MediaGone('the media behind it is gone', { cause })
    }
    throw new MediaRefused('the media engine refuses these parameters', { cause })
  }
}

/** mediasoup has one log for the whole process. */
function passLogsTo(logger: Logger): void {
  setLogEventListeners({
    onwarn: (namespace, log) => logger.warn({ namespace }, log),
    onerror: (namespace, log, error) => logger.error({ namespace, err: error }, log),
  })
}
