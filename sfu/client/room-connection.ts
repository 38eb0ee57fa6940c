import type { types } from 'mediasoup-client'
import type { Joined, NotificationData, ReplyData, RequestData, Source } from '../protocol/messages.ts'
import type { IceServer } from './call-state.ts'
import { preferMotion, toProducerOptions } from './media-constraints.ts'
import type { Notification, SignalLost, SignalRefused } from './signalling.ts'
import { Signalling } from './signalling.ts'
import { loadDevice } from './warm-device.ts'

/** Something of another peer that arrives here. */
export interface Incoming {
  id: string
  peer: string
  source: Source
  consumer: types.Consumer
  /** By the sender: muted, camera off. */
  paused: boolean
}

export type MediaState = 'idle' | 'connecting' | 'connected' | 'broken'

/** What a connection tells its owner. Not after `close()`. */
export interface RoomHandler {
  notified(notification: Exclude<Notification, { event: `consumer${string}` }>): void
  /** `incoming` is new, or its `paused` has changed. */
  incomingChanged(incoming: Incoming): void
  incomingClosed(incoming: Incoming): void
  mediaChanged(): void
  /** The socket, and with it this connection, is over. */
  lost(cause: SignalRefused | SignalLost): void
  reported(error: unknown): void
}

export interface EnterOptions {
  url: string
  iceServers: readonly IceServer[]
  entry: { token: string } | { resumeToken: string }
  /** Gives up entering; a connection that was entered is closed by `close()`. */
  signal: AbortSignal
  opened?(): void
}

/**
 * One stay in the room: a socket, its two transports and what goes over them. It never mends itself beyond an ICE restart:
 * after a loss the session enters anew and closes this one. Closes, in this order: consumers and producers with their
 * transports, transports, socket. Tracks of microphone and camera belong to the session.
 */
export class RoomConnection {
  readonly joined: Joined
  readonly url: string
  readonly iceServers: readonly IceServer[]
  readonly signalling: Signalling
  readonly #incoming = new Map<string, Incoming>()
  readonly #producers = new Map<Source, types.Producer>()
  #handler: RoomHandler | null = null
  #device: types.Device | null = null
  #send: types.Transport | null = null
  #receive: types.Transport | null = null
  #closed = false

  /** Opens a socket and joins, or takes the seat again. Rejects with what the socket or the SFU said. */
  static async enter(options: EnterOptions): Promise<RoomConnection> {
    const signalling = await Signalling.open(options)
    options.opened?.()
    const stop = () => signalling.close()
    options.signal.addEventListener('abort', stop)
    try {
      const { entry } = options
      const joined =
        'token' in entry ? await signalling.request('join', entry) : await signalling.request('resume', entry)
      return new RoomConnection(signalling, joined, options)
    } catch (error) {
      signalling.close()
      throw error
    } finally {
      options.signal.removeEventListener('abort', stop)
    }
  }

  private constructor(signalling: Signalling, joined: Joined, options: EnterOptions) {
    this.signalling = signalling
    this.joined = joined
    this.url = options.url
    this.iceServers = options.iceServers
  }

  /** Builds the transports: from now on one may publish. Rejects when the connection is of no use. */
  async build(handler: RoomHandler): Promise<void> {
    this.#handler = handler
    this.signalling.listen({
      notified: (notification) => this.#notified(notification),
      lost: (cause) => {
        if (!this.#closed) handler.lost(cause)
      },
      reported: (error) => handler.reported(error),
    })
    const device = await loadDevice(this.joined.routerRtpCapabilities)
    if (this.#closed) return
    this.#send = this.#prepare(device.createSendTransport(this.#transportOptions(this.joined.sendTransport)))
    this.#receive = this.#prepare(device.createRecvTransport(this.#transportOptions(this.joined.receiveTransport)))
    this.#send.on('produce', ({ rtpParameters, appData }, resolve, reject) => {
      this.#produce(rtpParameters, appData).then(({ producer }) => resolve({ id: producer }), reject)
    })
    this.#device = device
  }

  /** Asks for what the others send. */
  async askForOthers(): Promise<void> {
    if (!this.#device || this.#closed) return
    await this.signalling.request('ready', { rtpCapabilities: this.#device.recvRtpCapabilities })
  }

  get ready(): boolean {
    return this.#send !== null && !this.#closed
  }

  get incoming(): readonly Incoming[] {
    return [...this.#incoming.values()]
  }

  producer(source: Source): types.Producer | null {
    return this.#producers.get(source) ?? null
  }

  /** Both directions as one: the worst of them counts, and one without anything to carry does not. */
  get media(): MediaState {
    const states = [this.#send, this.#receive].map((transport) => transport?.connectionState ?? 'new')
    if (states.some((state) => state === 'failed' || state === 'disconnected' || state === 'closed')) return 'broken'
    if (states.includes('connecting')) return 'connecting'
    return states.includes('connected') ? 'connected' : 'idle'
  }

  /** Sends a track. `paused` is asked when the SFU is told, because a mute may come in between. */
  async publish(source: Source, track: MediaStreamTrack, paused: () => boolean): Promise<void> {
    if (!this.#send) return
    const options = toProducerOptions(source, track)
    const publishing: PublishData = { source, clientId: crypto.randomUUID(), paused }
    const producer = await this.#send.produce({ ...options, appData: { publishing } })
    if (this.#closed) return
    this.#producers.set(source, producer)
    if (source === 'camera' && producer.rtpSender) {
      // A hint: a browser that does not know it sends all the same.
      await preferMotion(producer.rtpSender).catch((error: unknown) => this.#handler?.reported(error))
    }
  }

  async unpublish(source: Source): Promise<void> {
    const producer = this.#producers.get(source)
    if (!producer) return
    this.#producers.delete(source)
    producer.close()
    await this.signalling.request('closeProducer', { source })
  }

  async replaceTrack(source: Source, track: MediaStreamTrack | null): Promise<void> {
    await this.#producers.get(source)?.replaceTrack({ track })
  }

  async setPaused(source: Source, paused: boolean): Promise<void> {
    await this.signalling.request('setPaused', { source, paused })
  }

  /** New ICE credentials for both directions, for when the path has changed under them. */
  async restartIce(): Promise<void> {
    await Promise.all([this.#send, this.#receive].map((transport) => this.#restartIce(transport)))
  }

  async leave(how: RequestData<'leave'>, timeoutMs: number): Promise<void> {
    await this.signalling.request('leave', how, timeoutMs)
  }

  async getStats(): Promise<{ send: RTCStatsReport | null; receive: RTCStatsReport | null }> {
    const [send, receive] = await Promise.all([readStats(this.#send), readStats(this.#receive)])
    return { send, receive }
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#handler = null
    this.#send?.close()
    this.#receive?.close()
    this.signalling.close()
  }

  #transportOptions(options: Joined['sendTransport']): types.TransportOptions {
    const iceServers = this.iceServers.map(({ urls, username, credential }) => ({
      urls: [...urls],
      ...(username ? { username } : {}),
      ...(credential ? { credential } : {}),
    }))
    return { ...options, iceServers }
  }

  #prepare(transport: types.Transport): types.Transport {
    transport.on('connect', ({ dtlsParameters }, resolve, reject) => {
      this.signalling.request('connectTransport', { transport: transport.id, dtlsParameters }).then(resolve, reject)
    })
    transport.on('connectionstatechange', () => this.#handler?.mediaChanged())
    return transport
  }

  #produce(rtpParameters: types.RtpParameters, appData: types.AppData): Promise<ReplyData<'produce'>> {
    const { source, clientId, paused } = appData['publishing'] as PublishData // put there by publish()
    const transport = this.joined.sendTransport.id
    return this.signalling.request('produce', { clientId, transport, source, rtpParameters, paused: paused() })
  }

  async #restartIce(transport: types.Transport | null): Promise<void> {
    if (!transport || transport.connectionState === 'new' || transport.closed) return
    const { iceParameters } = await this.signalling.request('restartIce', { transport: transport.id })
    if (!this.#closed) await transport.restartIce({ iceParameters })
  }

  #notified(notification: Notification): void {
    if (this.#closed) return
    switch (notification.event) {
      case 'consumerAdded':
        this.#consume(notification.data).catch((error: unknown) => this.#handler?.reported(error))
        return
      case 'consumerPaused':
        return this.#setIncomingPaused(notification.data)
      case 'consumerClosed':
        return this.#dropIncoming(notification.data.consumer)
      default:
        this.#handler?.notified(notification)
    }
  }

  /** Resumed only when this side is built: else the first key frame is lost and the picture stays black. */
  async #consume(data: NotificationData<'consumerAdded'>): Promise<void> {
    if (!this.#receive) return
    const state = { paused: data.producerPaused, closed: false }
    this.#arriving.set(data.consumer, state)
    const consumer = await this.#receive.consume({
      id: data.consumer,
      producerId: data.producer,
      kind: data.kind,
      rtpParameters: data.rtpParameters,
      // One stream per peer: the browser keeps lips and sound together within a stream.
      streamId: data.peer,
    })
    this.#arriving.delete(data.consumer)
    if (this.#closed || state.closed) return consumer.close()
    const incoming: Incoming = {
      id: data.consumer,
      peer: data.peer,
      source: data.source,
      consumer,
      paused: state.paused,
    }
    this.#incoming.set(incoming.id, incoming)
    this.#handler?.incomingChanged(incoming)
    await this.signalling.request('resumeConsumer', { consumer: incoming.id })
  }

  /** Consumers whose browser side is being built, and what has become of them meanwhile. */
  readonly #arriving = new Map<string, { paused: boolean; closed: boolean }>()

  #setIncomingPaused({ consumer, paused }: NotificationData<'consumerPaused'>): void {
    const arriving = this.#arriving.get(consumer)
    if (arriving) arriving.paused = paused
    const incoming = this.#incoming.get(consumer)
    if (!incoming) return
    incoming.paused = paused
    this.#handler?.incomingChanged(incoming)
  }

  #dropIncoming(id: string): void {
    const arriving = this.#arriving.get(id)
    if (arriving) arriving.closed = true
    const incoming = this.#incoming.get(id)
    if (!incoming) return
    this.#incoming.delete(id)
    incoming.consumer.close()
    this.#handler?.incomingClosed(incoming)
  }
}

interface PublishData {
  source: Source
  /** The browser's own id for this sending, so that a repeated request makes no twin. */
  clientId: string
  paused(): boolean
}

async function readStats(transport: types.Transport | null): Promise<RTCStatsReport | null> {
  return transport && !transport.closed ? transport.getStats() : null
}
