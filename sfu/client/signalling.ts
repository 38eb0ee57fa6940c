import { z } from 'zod'
import type { Method, NotificationData, NotificationName, ReplyData, RequestData } from '../protocol/messages.ts'
import { notifications, requests } from '../protocol/messages.ts'
import type { SignalErrorCode } from '../protocol/errors.ts'
import { signalErrorCodes, signalErrors } from '../protocol/errors.ts'
import { steadyNow } from './steady-clock.ts'

/** The SFU refused a request, or closed the socket with a reason. */
export class SignalRefused extends Error {
  override name = 'SignalRefused'
  readonly code: SignalErrorCode
  constructor(code: SignalErrorCode, message: string) {
    super(message)
    this.code = code
  }
  get fatal(): boolean {
    return signalErrors[this.code].fatal
  }
}

/** The socket did not open, went away, or does not answer. Trying again may help. */
export class SignalLost extends Error {
  override name = 'SignalLost'
  readonly code = 'SIGNAL_LOST'
}

/** A message from the SFU that is not of the protocol: a newer server, or not ours. */
export class SignalNotUnderstood extends Error {
  override name = 'SignalNotUnderstood'
  readonly code = 'SIGNAL_NOT_UNDERSTOOD'
}

export type Notification = { [N in NotificationName]: { event: N; data: NotificationData<N> } }[NotificationName]

export interface SignallingHandler {
  notified(notification: Notification): void
  /** Once, unless `close()` was called here. */
  lost(cause: SignalRefused | SignalLost): void
  /** An oddity that does not end the socket. */
  reported(error: Error): void
}

export interface SignallingOptions {
  /** Of the SFU node; `/signal` is added. */
  url: string
  signal: AbortSignal
  openTimeoutMs?: number
  WebSocket?: typeof WebSocket
}

const openTimeoutMs = 3_000
const replyTimeoutMs = 5_000

const replySchema = z.union([
  z.object({ id: z.string(), ok: z.literal(true), data: z.unknown() }),
  z.object({
    id: z.string(),
    ok: z.literal(false),
    error: z.object({ code: z.enum(signalErrorCodes), message: z.string() }),
  }),
])
const notificationSchema = z.object({ event: z.string(), data: z.unknown() })

interface Pending {
  method: Method
  resolve(data: unknown): void
  reject(error: Error): void
  timer: ReturnType<typeof setTimeout>
}

/** One WebSocket to the SFU, typed by the protocol. Opened by `open`, closed by `close()`, by the SFU or by the network. */
export class Signalling {
  /** When the last message of any kind came. */
  lastHeardAt = steadyNow()
  readonly #socket: WebSocket
  readonly #pending = new Map<string, Pending>()
  #handler: SignallingHandler | null = null
  /** Notifications that came before anybody listened. */
  #early: Notification[] = []
  #cause: SignalRefused | null = null
  #lost: SignalRefused | SignalLost | null = null
  #closed = false
  #nextId = 1

  /** Rejects with `SignalLost` when it does not open in time, or `signal` ends the wait. Open, it is its caller's to close. */
  static open({
    url,
    signal,
    openTimeoutMs: timeoutMs = openTimeoutMs,
    ...rest
  }: SignallingOptions): Promise<Signalling> {
    const Socket = rest.WebSocket ?? WebSocket
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new SignalLost('given up before opening'))
      const socket = new Socket(`${url.replace(/\/$/, '')}/signal`)
      const timer = setTimeout(() => fail('did not open in time'), timeoutMs)
      const stop = () => fail('given up while opening')
      const failed = () => fail('could not be opened')
      const settle = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        socket.removeEventListener('open', opened)
        socket.removeEventListener('error', failed)
        socket.removeEventListener('close', failed)
      }
      const fail = (why: string) => {
        settle()
        socket.close()
        reject(new SignalLost(`The socket ${why}`))
      }
      const opened = () => {
        settle()
        resolve(new Signalling(socket))
      }
      signal.addEventListener('abort', stop)
      socket.addEventListener('open', opened)
      socket.addEventListener('error', failed)
      socket.addEventListener('close', failed)
    })
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#receive(data))
    socket.addEventListener('close', () => this.#end(this.#cause ?? new SignalLost('The socket closed')))
  }

  get open(): boolean {
    return !this.#closed && this.#lost === null
  }

  /** Notifications from now on, and those that have come already. */
  listen(handler: SignallingHandler): void {
    this.#handler = handler
    const early = this.#early
    this.#early = []
    for (const notification of early) handler.notified(notification)
    if (this.#lost && !this.#closed) handler.lost(this.#lost)
  }

  request<M extends Method>(method: M, data: RequestData<M>, timeoutMs = replyTimeoutMs): Promise<ReplyData<M>> {
    return new Promise<unknown>((resolve, reject) => {
      if (!this.open) return reject(this.#lost ?? new SignalLost('The socket is closed'))
      const id = String(this.#nextId++)
      const timer = setTimeout(() => {
        this.#pending.delete(id)
        reject(new SignalLost(`No answer to ${method} in time`))
      }, timeoutMs)
      this.#pending.set(id, { method, resolve, reject, timer })
      this.#socket.send(JSON.stringify({ id, method, data }))
    }) as Promise<ReplyData<M>> // parsed by the reply schema of this method in #settle
  }

  /** Not a leave: the seat is kept. Safe to repeat. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#socket.close()
    this.#rejectPending(new SignalLost('The socket was closed here'))
  }

  /** The other end does not answer any more: behave as if the socket had closed, which it may not do for minutes. */
  giveUp(): void {
    this.#end(new SignalLost('The socket is silent'))
    this.close()
  }

  #end(cause: SignalRefused | SignalLost): void {
    if (this.#lost || this.#closed) return
    this.#lost = cause
    this.#rejectPending(cause)
    this.#handler?.lost(cause)
  }

  #rejectPending(error: Error): void {
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    for (const { reject, timer } of pending) {
      clearTimeout(timer)
      reject(error)
    }
  }

  #receive(raw: unknown): void {
    this.lastHeardAt = steadyNow()
    if (this.#closed) return
    const message = parseJson(raw)
    const reply = replySchema.safeParse(message)
    if (reply.success) return this.#settle(reply.data)
    const notification = toNotification(message)
    if (!notification) {
      // Newer servers may say more: what is not known is not acted on.
      this.#handler?.reported(new SignalNotUnderstood('A message of unknown form'))
      return
    }
    if (notification.event === 'closing') {
      this.#cause = new SignalRefused(notification.data.code, notification.data.message)
    }
    if (this.#handler) this.#handler.notified(notification)
    else this.#early.push(notification)
  }

  #settle(reply: z.infer<typeof replySchema>): void {
    const pending = this.#pending.get(reply.id)
    if (!pending) return
    this.#pending.delete(reply.id)
    clearTimeout(pending.timer)
    if (!reply.ok) {
      const refused = new SignalRefused(reply.error.code, reply.error.message)
      if (refused.fatal) this.#cause = refused
      return pending.reject(refused)
    }
    const data = requests[pending.method].reply.safeParse(reply.data)
    if (data.success) pending.resolve(data.data)
    else pending.reject(new SignalNotUnderstood(`The reply to ${pending.method} has an unknown form`))
  }
}

function parseJson(raw: unknown): unknown {
  if (typeof raw !== 'string') return undefined
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

function toNotification(message: unknown): Notification | null {
  const envelope = notificationSchema.safeParse(message)
  if (!envelope.success || !isNotificationName(envelope.data.event)) return null
  const data = notifications[envelope.data.event].safeParse(envelope.data.data)
  // Cast: the name chose the schema that parsed the data; TypeScript does not join the two.
  return data.success ? ({ event: envelope.data.event, data: data.data } as Notification) : null
}

function isNotificationName(name: string): name is NotificationName {
  return Object.hasOwn(notifications, name)
}
