import type { RawData, WebSocket } from 'ws'
import type { Logger } from 'pino'
import { signalErrors } from '../../protocol/errors.ts'
import type { SignalErrorCode } from '../../protocol/errors.ts'
import { requestIdSchema, requests, requestSchema } from '../../protocol/messages.ts'
import type { Method, NotificationData, NotificationName, ReplyData, RequestData } from '../../protocol/messages.ts'
import { MediaGone, MediaRefused } from '../media/media-engine.ts'
import type { Line } from '../rooms/line.ts'
import type { Rooms, Seated } from '../rooms/rooms.ts'
import type { RoomTokenCheck } from '../tokens/room-token.ts'
import type { Asker, Operation } from './operation.ts'
import { operations } from './operations.ts'
import { SignalError } from './signal-error.ts'
import { socketBucket, TokenBucket } from './token-bucket.ts'

export interface ConnectionOptions {
  socket: WebSocket
  rooms: Rooms
  tokens: RoomTokenCheck
  logger: Logger
  now: () => number
  timing: SignalTiming
  onRequest: (method: Method | 'unknown', outcome: SignalErrorCode | 'ok') => void
  onClosed: () => void
}

export interface SignalTiming {
  joinTimeoutMs: number
  /** Nothing heard for this long: the others are told "reconnecting". */
  silentAfterMs: number
  /** Nothing heard for this long: the socket is taken for dead and cut. The seat stays. */
  deadAfterMs: number
}

const fatalCloseCode = 4000
/** A browser that does not read must not fill our memory. */
const maxBufferedBytes = 1024 * 1024

type RequestId = string | number

/** One WebSocket: checks what comes, does it in order, answers; tells the room when it drops. */
export class Connection implements Line, Asker {
  readonly #options: ConnectionOptions
  readonly #bucket: TokenBucket
  readonly #joinTimer: NodeJS.Timeout
  #seated: Seated | undefined
  #heardAtMs: number
  #silent = false
  #ended = false
  #pending = 0
  #work: Promise<void> = Promise.resolve()
  #afterReply: (() => Promise<void> | void)[] = []

  constructor(options: ConnectionOptions) {
    const { socket, now, timing } = options
    this.#options = options
    this.#bucket = new TokenBucket(socketBucket, now)
    this.#heardAtMs = now()
    this.#joinTimer = setTimeout(() => this.end('JOIN_TIMEOUT'), timing.joinTimeoutMs)
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary))
    socket.on('pong', () => this.#heard())
    // 'close' follows; the socket itself has already answered (1009 for a message that is too large).
    socket.on('error', (error) => options.logger.debug({ err: error }, 'signalling socket failed'))
    socket.on('close', () => this.#closed())
  }

  get line(): Line {
    return this
  }

  get seated(): Seated | undefined {
    return this.#seated
  }

  takeSeat(seated: Seated): void {
    clearTimeout(this.#joinTimer)
    this.#seated = seated
    // The socket may have dropped while its media was being opened.
    if (this.#options.socket.readyState !== this.#options.socket.OPEN) seated.room.lineDropped(seated.member, this)
  }

  afterReply(work: () => Promise<void> | void): void {
    this.#afterReply.push(work)
  }

  hangUp(): void {
    this.end()
  }

  notify<N extends NotificationName>(event: N, data: NotificationData<N>): void {
    if (!this.#ended) this.#send({ event, data })
  }

  end(code?: SignalErrorCode): void {
    if (this.#ended) return
    if (code) this.notify('closing', { code, message: signalErrors[code].meaning })
    this.#ended = true
    clearTimeout(this.#joinTimer)
    if (code) this.#options.socket.close(fatalCloseCode, code)
    else this.#closeWhenAnswered()
  }

  /** Called twice a second or so: is the other end alive? `deafMs`: how long since then nobody here could listen. */
  watch(deafMs: number): void {
    this.#heardAtMs += deafMs
    const silentMs = this.#options.now() - this.#heardAtMs
    const { silentAfterMs, deadAfterMs } = this.#options.timing
    if (silentMs >= deadAfterMs) return this.#options.socket.terminate()
    if (silentMs < silentAfterMs || this.#silent) return
    this.#silent = true
    this.#seated?.room.lineSilent(this.#seated.member, this)
  }

  ping(): void {
    if (this.#options.socket.readyState === this.#options.socket.OPEN) this.#options.socket.ping()
  }

  #closed(): void {
    this.#ended = true
    clearTimeout(this.#joinTimer)
    this.#seated?.room.lineDropped(this.#seated.member, this)
    this.#options.onClosed()
  }

  #heard(): void {
    this.#heardAtMs = this.#options.now()
    if (!this.#silent) return
    this.#silent = false
    this.#seated?.room.lineHeard(this.#seated.member, this)
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#ended) return
    this.#heard()
    if (!this.#bucket.take() || this.#seated?.member.bucket.take() === false) {
      this.#options.onRequest('unknown', 'TOO_FAST')
      return this.end('TOO_FAST')
    }
    const message = isBinary ? undefined : parseJson(data)
    const request = requestSchema.safeParse(message)
    if (!request.success) return this.#refuse(readableId(message), 'BAD_MESSAGE')
    const { id, method, data: body } = request.data
    this.#pending += 1
    // One after the other: `setPaused` must find what the `produce` before it made. #perform never rejects.
    this.#work = this.#work.then(() => this.#perform(id, method, body))
  }

  async #perform<M extends Method>(id: RequestId, method: M, body: unknown): Promise<void> {
    try {
      const reply = this.#ended ? undefined : await this.#run(method, body)
      this.#pending -= 1
      if (reply) this.#answer(id, method, reply)
    } catch (error) {
      this.#pending -= 1
      this.#fail(id, method, error)
    }
    await this.#runAfterReply()
    if (this.#ended) this.#closeWhenAnswered()
  }

  async #run<M extends Method>(method: M, body: unknown): Promise<ReplyData<M>> {
    const parsed = requests[method].data.safeParse(body)
    if (!parsed.success) throw new SignalError('BAD_MESSAGE')
    // Cast: both come from the same entry of `requests`, which the compiler cannot follow through a generic index.
    const operation = operations[method] as Operation<M>
    const { rooms, tokens } = this.#options
    return operation({ asker: this, rooms, tokens }, parsed.data as RequestData<M>)
  }

  #answer(id: RequestId, method: Method, data: object): void {
    this.#options.onRequest(method, 'ok')
    this.#send({ id, ok: true, data })
  }

  #fail(id: RequestId, method: Method, error: unknown): void {
    this.#afterReply = []
    const code = toCode(error)
    if (code === 'INTERNAL') this.#options.logger.error({ err: error, method }, 'signalling request failed')
    this.#refuse(id, code, method)
    if (signalErrors[code].fatal) this.#close(code)
  }

  #refuse(id: RequestId | null, code: SignalErrorCode, method: Method | 'unknown' = 'unknown'): void {
    this.#options.onRequest(method, code)
    this.#send({ id, ok: false, error: { code, message: signalErrors[code].meaning } })
  }

  /** The reply has said why. */
  #close(code: SignalErrorCode): void {
    this.#ended = true
    clearTimeout(this.#joinTimer)
    this.#options.socket.close(fatalCloseCode, code)
  }

  async #runAfterReply(): Promise<void> {
    for (const work of this.#afterReply.splice(0)) {
      try {
        await work()
      } catch (error) {
        if (toCode(error) === 'INTERNAL') this.#options.logger.error({ err: error }, 'work after a reply failed')
      }
    }
  }

  /** Whoever asked to leave gets its reply before the socket closes. */
  #closeWhenAnswered(): void {
    if (this.#pending === 0) this.#options.socket.close(1000)
  }

  #send(message: object): void {
    const { socket } = this.#options
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > maxBufferedBytes) return socket.terminate()
    socket.send(JSON.stringify(message))
  }
}

function parseJson(data: RawData): unknown {
  // ws gives one Buffer per message unless it is told otherwise.
  if (!Buffer.isBuffer(data)) return undefined
  try {
    return JSON.parse(data.toString('utf8'))
  } catch {
    return undefined // not JSON: answered as a bad message
  }
}

function readableId(message: unknown): RequestId | null {
  if (typeof message !== 'object' || message === null || !('id' in message)) return null
  return requestIdSchema.safeParse(message.id).data ?? null
}

function toCode(error: unknown): SignalErrorCode {
  if (error instanceof SignalError) return error.code
  if (error instanceof MediaRefused) return 'BAD_MEDIA'
  if (error instanceof MediaGone) return 'NOT_FOUND'
  return 'INTERNAL'
}
