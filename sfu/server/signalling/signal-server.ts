import type { IncomingMessage, Server } from 'node:http'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { WebSocketServer } from 'ws'
import type { SignalErrorCode } from '../../protocol/errors.ts'
import { maxMessageBytes } from '../../protocol/messages.ts'
import type { Method } from '../../protocol/messages.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { RoomTokenCheck } from '../tokens/room-token.ts'
import { Connection } from './connection.ts'
import type { SignalTiming } from './connection.ts'

export interface SignalServerOptions {
  http: Server
  rooms: Rooms
  tokens: RoomTokenCheck
  logger: Logger
  now: () => number
  /** Page origins that may open a socket; empty: any. */
  allowedOrigins: string[]
  maxSockets: number
  timing: SignalTiming & { pingIntervalMs: number; watchIntervalMs: number }
  onRequest: (method: Method | 'unknown', outcome: SignalErrorCode | 'ok') => void
}

/**
 * R7: a dead participant is shown as reconnecting within 5 s. A ping every 1.2 s and silence from 3 s on, looked at twice
 * a second, makes that 3.5 s at most, and lets one late pong pass.
 */
export const signalTiming: SignalServerOptions['timing'] = {
  joinTimeoutMs: 10_000,
  pingIntervalMs: 1_200,
  silentAfterMs: 3_000,
  deadAfterMs: 15_000,
  watchIntervalMs: 500,
}

/** The WebSockets at /signal. Owns its connections and their two timers. */
export class SignalServer {
  readonly #options: SignalServerOptions
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, perMessageDeflate: false })
  readonly #connections = new Set<Connection>()
  readonly #timers: NodeJS.Timeout[] = []
  #watchedAtMs = 0
  #onEmpty: () => void = () => undefined

  constructor(options: SignalServerOptions) {
    this.#options = options
  }

  start(): void {
    const { http, timing, now } = this.#options
    this.#watchedAtMs = now()
    http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
    this.#timers.push(
      setInterval(() => this.#connections.forEach((connection) => connection.ping()), timing.pingIntervalMs),
      setInterval(() => this.#watch(), timing.watchIntervalMs),
    )
  }

  /**
   * After a stall of this process (stopped, asleep, a long task) timers run before the sockets are read: what was unheard
   * then is our silence, not theirs.
   */
  #watch(): void {
    const now = this.#options.now()
    const lateMs = now - this.#watchedAtMs - this.#options.timing.watchIntervalMs
    this.#watchedAtMs = now
    const deafMs = Math.max(0, lateMs)
    for (const connection of this.#connections) connection.watch(deafMs)
  }

  get size(): number {
    return this.#connections.size
  }

  /** Resolves when every socket is closed, or after `graceMs`; what is open then is cut. */
  async stop(graceMs: number): Promise<void> {
    for (const connection of this.#connections) connection.end('DRAINING')
    await this.untilEmpty(graceMs)
    for (const timer of this.#timers) clearInterval(timer)
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#sockets.close()
  }

  async untilEmpty(graceMs: number): Promise<void> {
    if (this.#connections.size === 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, graceMs)
      this.#onEmpty = () => (clearTimeout(timer), resolve())
    })
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', (error) => this.#options.logger.debug({ err: error }, 'socket failed before its upgrade'))
    const refusal = this.#refusalOf(request)
    if (refusal) return refuse(socket, refusal)
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const { rooms, tokens, logger, now, timing, onRequest } = this.#options
      const onClosed = () => {
        this.#connections.delete(connection)
        if (this.#connections.size === 0) this.#onEmpty()
      }
      const connection = new Connection({ socket: webSocket, rooms, tokens, logger, now, timing, onRequest, onClosed })
      this.#connections.add(connection)
    })
  }

  /** The HTTP status that a request to open a socket gets instead, if any. */
  #refusalOf(request: IncomingMessage): number | undefined {
    const { allowedOrigins, maxSockets, rooms } = this.#options
    if (request.url?.split('?')[0] !== '/signal') return 404
    // Another page in the same browser must not speak here. What has no Origin is no page, and fails closed too.
    if (allowedOrigins.length > 0 && !allowedOrigins.includes(request.headers.origin ?? '')) return 403
    if (rooms.draining || this.#connections.size >= maxSockets) return 503
    return undefined
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
