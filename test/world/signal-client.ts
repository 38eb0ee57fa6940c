import { WebSocket } from 'ws'
import { until } from './until.ts'

interface Reply {
  id: string
  ok: boolean
  data?: unknown
  error?: { code: string; message: string }
}
interface Notification {
  event: string
  data: unknown
}

/** A peer without a browser: what it is told is kept, and it may send anything. */
export class SignalClient {
  readonly notifications: Notification[] = []
  readonly replies: Reply[] = []
  closed = false
  #socket: WebSocket
  #nextId = 1

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data) => this.#keep(JSON.parse(String(data)) as Reply | Notification))
    socket.on('close', () => (this.closed = true))
    // a refusal by the server is a close too; what it said before is in the notifications
    socket.on('error', () => undefined)
  }

  static async connect(sfuUrl: string, origin: string): Promise<SignalClient> {
    const client = new SignalClient(new WebSocket(`${sfuUrl}/signal`, { origin }))
    await until('the socket is open', () => client.#socket.readyState === WebSocket.OPEN || client.closed, {
      withinMs: 5_000,
    })
    return client
  }

  async request(method: string, data: unknown): Promise<Reply> {
    const id = `r${this.#nextId++}`
    this.sendText(JSON.stringify({ id, method, data }))
    return until(`an answer to ${method}`, () => this.replies.find((reply) => reply.id === id), {
      withinMs: 5_000,
      everyMs: 10,
    })
  }

  /** To a socket that was closed meanwhile nothing goes, and that is no error: refusing is what the other side may do. */
  sendText(text: string | Buffer): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(text)
  }

  /** All that was sent has been read by the other side (it answers what comes after), or it has hung up. */
  async untilReadOrClosed(): Promise<void> {
    const id = `r${this.#nextId++}`
    this.sendText(JSON.stringify({ id, method: 'ping', data: {} }))
    const answered = () => this.closed || this.replies.some((reply) => reply.id === id)
    await until('all is read', answered, { withinMs: 10_000, everyMs: 10 })
  }

  /** Codes of all that went wrong for this peer, in the order in which it was told. */
  errorCodes(): string[] {
    const closing = this.notifications
      .filter(({ event }) => event === 'closing')
      .map(({ data }) => (data as { code: string }).code)
    return [...this.replies.flatMap((reply) => (reply.error ? [reply.error.code] : [])), ...closing]
  }

  close(): void {
    this.#socket.terminate()
  }

  #keep(message: Reply | Notification): void {
    if ('event' in message) this.notifications.push(message)
    else this.replies.push(message)
  }
}
