import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { ClientOptions } from 'ws'
import { notifications, requests } from '../protocol/messages.ts'
import type { Method, NotificationData, NotificationName, ReplyData, RequestData } from '../protocol/messages.ts'
import type { SignalErrorCode } from '../protocol/errors.ts'

/** For tests: one socket that speaks the protocol and checks with its schemas whatever the server says. */
export class TestPeer {
  readonly socket: WebSocket
  readonly notes: { event: NotificationName; data: unknown }[] = []
  readonly #replies = new Map<string, (reply: Reply) => void>()
  readonly #waiting = new Set<() => void>()
  readonly closed: Promise<{ code: number; reason: string }>
  #nextId = 1

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data: Buffer) => this.#receive(data.toString()))
    socket.on('error', () => undefined) // 'close' follows and tests look at that
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
    })
  }

  static async open(url: string, origin?: string, options: ClientOptions = {}): Promise<TestPeer> {
    const socket = new WebSocket(url, origin === undefined ? options : { ...options, origin })
    const peer = new TestPeer(socket)
    await once(socket, 'open')
    return peer
  }

  /** The reply's data; throws Refused with the code. */
  async request<M extends Method>(method: M, data: RequestData<M>): Promise<ReplyData<M>> {
    const reply = await this.send({ id: `r${this.#nextId++}`, method, data })
    if (!reply.ok) throw new Refused(reply.error.code)
    // Cast: parsed by the schema of this very method.
    return requests[method].reply.parse(reply.data) as ReplyData<M>
  }

  /** Sends anything that has an id, and answers the reply as it is. */
  async send(message: { id: string; [key: string]: unknown }): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#replies.set(message.id, resolve)
      void this.closed.then(({ reason }) => reject(new Error(`closed: ${reason}`)))
      this.socket.send(JSON.stringify(message))
    })
  }

  /** The first notification of this name that fits, also one that has come before. */
  async notified<N extends NotificationName>(
    event: N,
    fits: (data: NotificationData<N>) => boolean = () => true,
  ): Promise<NotificationData<N>> {
    return new Promise((resolve) => {
      const look = () => {
        // Cast: parsed by the schema of this very event.
        const found = this.notes.find((note) => note.event === event && fits(note.data as NotificationData<N>))
        if (!found) return
        this.#waiting.delete(look)
        resolve(found.data as NotificationData<N>)
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** The next one of this name after so many notifications. */
  async notifiedAfter<N extends NotificationName>(count: number, event: N): Promise<NotificationData<N>> {
    return this.notified(event, (data) => this.notes.slice(count).some((note) => note.data === data))
  }

  heard(event: NotificationName): boolean {
    return this.notes.some((note) => note.event === event)
  }

  async drop(): Promise<void> {
    this.socket.terminate()
    await this.closed
  }

  #receive(text: string): void {
    // Cast: only its form is believed; what is in it goes through the protocol's schemas.
    const message = JSON.parse(text) as { event: NotificationName; data: unknown } | (Reply & { id: string })
    if ('event' in message) {
      const { event } = message
      this.notes.push({ event, data: notifications[event].parse(message.data) })
      for (const look of this.#waiting) look()
      return
    }
    this.#replies.get(message.id)?.(message)
    this.#replies.delete(message.id)
  }
}

export type Reply = { ok: true; data: unknown } | { ok: false; error: { code: SignalErrorCode; message: string } }

export class Refused extends Error {
  override name = 'Refused'
  readonly code: SignalErrorCode

  constructor(code: SignalErrorCode) {
    super(code)
    this.code = code
  }
}
