import type { RtpCapabilities, RtpParameters } from '../../protocol/media.ts'
import type { Source, TransportOptions } from '../../protocol/messages.ts'
import type { Flow, MediaConsumer, MediaKind, MediaProducer, MediaRoom, MediaTransport } from '../media/media-engine.ts'
import { MediaRefused } from '../media/media-engine.ts'
import { SignalError } from '../signalling/signal-error.ts'

const kinds: Record<Source, MediaKind> = { microphone: 'audio', camera: 'video' }

export interface Published {
  readonly source: Source
  readonly clientId: string
  readonly producer: MediaProducer
}

/**
 * The transports, producers and consumers of one life of a peer: from join or resume until the next one, the death of the
 * worker, or the end of the seat. Closing it closes all of them.
 */
export class PeerMedia {
  readonly #send: MediaTransport
  readonly #receive: MediaTransport
  readonly #published = new Map<Source, Published>()
  readonly #consumers = new Map<string, MediaConsumer>()
  /** Each producer once, however often `ready` is said. */
  readonly #consumed = new WeakSet<MediaProducer>()
  #rtpCapabilities: RtpCapabilities | undefined
  #closed = false

  private constructor(send: MediaTransport, receive: MediaTransport) {
    this.#send = send
    this.#receive = receive
  }

  static async open(room: MediaRoom): Promise<PeerMedia> {
    const [send, receive] = await Promise.all([room.openTransport(), room.openTransport()])
    return new PeerMedia(send, receive)
  }

  get closed(): boolean {
    return this.#closed
  }

  get transports(): { sendTransport: TransportOptions; receiveTransport: TransportOptions } {
    return { sendTransport: toOptions(this.#send), receiveTransport: toOptions(this.#receive) }
  }

  get published(): Published[] {
    return [...this.#published.values()]
  }

  /** Undefined until the browser said what it can receive. */
  get rtpCapabilities(): RtpCapabilities | undefined {
    return this.#rtpCapabilities
  }

  set rtpCapabilities(capabilities: RtpCapabilities) {
    this.#rtpCapabilities = capabilities
  }

  /** `lost` when either path is; `flowing` when one came (back) and none is lost. */
  onFlow(listener: (flow: Flow) => void): void {
    const flows = new Map<MediaTransport, Flow>()
    for (const transport of [this.#send, this.#receive]) {
      transport.onFlow((flow) => {
        flows.set(transport, flow)
        if (!this.#closed) listener([...flows.values()].includes('lost') ? 'lost' : 'flowing')
      })
    }
  }

  getTransport(id: string): MediaTransport {
    const transport = [this.#send, this.#receive].find((candidate) => candidate.id === id)
    if (!transport || this.#closed) throw new SignalError('NOT_FOUND')
    return transport
  }

  getConsumer(id: string): MediaConsumer {
    const consumer = this.#consumers.get(id)
    if (!consumer) throw new SignalError('NOT_FOUND')
    return consumer
  }

  findPublished(source: Source): Published | undefined {
    return this.#published.get(source)
  }

  /** One producer per source: another track of the same source takes the place of the one before. */
  async publish(options: {
    source: Source
    clientId: string
    transport: string
    rtpParameters: RtpParameters
    paused: boolean
  }): Promise<Published> {
    const { source, clientId, rtpParameters, paused } = options
    if (options.transport !== this.#send.id) throw new SignalError('NOT_FOUND')
    const kind = kinds[source]
    requireKind(rtpParameters, kind)
    // Before the new one: a browser may use the same transceiver again, and two producers cannot have the same mid.
    this.unpublish(source)
    const producer = await this.#send.produce({ kind, rtpParameters, paused })
    if (this.#closed) throw new SignalError('NOT_FOUND')
    const published = { source, clientId, producer }
    this.#published.set(source, published)
    return published
  }

  unpublish(source: Source): boolean {
    this.#published.get(source)?.producer.close()
    return this.#published.delete(source)
  }

  async consume(producer: MediaProducer): Promise<MediaConsumer | undefined> {
    if (!this.#rtpCapabilities || this.#closed || this.#consumed.has(producer)) return undefined
    this.#consumed.add(producer)
    const consumer = await this.#receive.consume(producer, this.#rtpCapabilities)
    if (!consumer) return undefined
    this.#consumers.set(consumer.id, consumer)
    consumer.onProducerClosed(() => this.#consumers.delete(consumer.id))
    return consumer
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#send.close()
    this.#receive.close()
    this.#published.clear()
    this.#consumers.clear()
  }
}

/** The worker believes the kind it is told; sound in a video producer would only be silence. */
function requireKind(rtpParameters: RtpParameters, kind: MediaKind): void {
  const odd = rtpParameters.codecs.find((codec) => !codec.mimeType.toLowerCase().startsWith(`${kind}/`))
  if (odd) throw new MediaRefused(`${odd.mimeType} is no ${kind}`)
}

function toOptions(transport: MediaTransport): TransportOptions {
  const { id, iceParameters, iceCandidates, dtlsParameters } = transport
  return { id, iceParameters, iceCandidates, dtlsParameters }
}
