import type {
  IceCandidate,
  IceParameters,
  DtlsParameters,
  RtpCapabilities,
  RtpParameters,
} from '../../protocol/media.ts'

/**
 * All that rooms, peers and signalling know of media. Behind it stands mediasoup (mediasoup-engine.ts); another engine
 * is another file. Every `close` is safe to repeat, and closing an outer thing closes what it made.
 */
export interface MediaEngine {
  start(): Promise<void>
  /** A place for one room, where there is most room. Waits while no worker lives. */
  openRoom(): Promise<MediaRoom>
  workers(): Promise<WorkerState[]>
  /** From now on a dead worker is not replaced: the node is going down, and Ctrl-C reaches the workers too. */
  drain(): void
  /** Resolves when nothing of it is left running. */
  close(): Promise<void>
}

export interface WorkerState {
  worker: number
  pid: number
  rooms: number
  cpuSeconds: number
}

export interface MediaRoom {
  readonly rtpCapabilities: RtpCapabilities
  /** Called once when the process behind it died: everything in it is gone, open another room. Never after `close`. */
  onLost(listener: () => void): void
  openTransport(): Promise<MediaTransport>
  close(): void
}

/** Whether packets can pass: `flowing` after ICE and DTLS came through, `lost` when they stopped. */
export type Flow = 'flowing' | 'lost'

export interface MediaTransport {
  readonly id: string
  readonly iceParameters: IceParameters
  readonly iceCandidates: IceCandidate[]
  readonly dtlsParameters: DtlsParameters
  onFlow(listener: (flow: Flow) => void): void
  /** The same parameters again are no error: the reply may have been lost. */
  connect(dtlsParameters: DtlsParameters): Promise<void>
  restartIce(): Promise<IceParameters>
  produce(options: { kind: MediaKind; rtpParameters: RtpParameters; paused: boolean }): Promise<MediaProducer>
  /** Starts paused. Undefined when these capabilities cannot receive it, or when the producer is gone. */
  consume(producer: MediaProducer, rtpCapabilities: RtpCapabilities): Promise<MediaConsumer | undefined>
  close(): void
}

export type MediaKind = 'audio' | 'video'

export interface MediaProducer {
  readonly id: string
  readonly kind: MediaKind
  readonly paused: boolean
  pause(): Promise<void>
  resume(): Promise<void>
  /** 0 to 10: how much of what the browser sends arrives. */
  onScore(listener: (score: number) => void): void
  close(): void
}

export interface MediaConsumer {
  readonly id: string
  readonly kind: MediaKind
  readonly rtpParameters: RtpParameters
  readonly producerPaused: boolean
  pause(): Promise<void>
  resume(): Promise<void>
  setPreferredLayers(layers: { spatialLayer: number; temporalLayer?: number | undefined }): Promise<void>
  /** The producer closed; not called when the consumer or its transport was closed from here. */
  onProducerClosed(listener: () => void): void
  onProducerPaused(listener: (paused: boolean) => void): void
  onScore(listener: (score: number) => void): void
  close(): void
}

/** The parameters cannot be used: the browser's fault, not ours. */
export class MediaRefused extends Error {
  override name = 'MediaRefused'
  readonly code = 'MEDIA_REFUSED'
}

/** The worker behind it died or it was closed meanwhile. */
export class MediaGone extends Error {
  override name = 'MediaGone'
  readonly code = 'MEDIA_GONE'
}
