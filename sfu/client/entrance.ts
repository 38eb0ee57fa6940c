import type { CallOver, EndReason, IceServer, Ticket } from './call-state.ts'
import type { Entry } from './recovery.ts'
import { afterRefusal, nextEntry, retryDelayMs } from './recovery.ts'
import { RoomConnection } from './room-connection.ts'
import { SignalRefused } from './signalling.ts'
import { BrowserUnsupported } from './warm-device.ts'

const ticketTimeoutMs = 5_000

export interface EntranceOptions {
  getTicket(signal: AbortSignal): Promise<Ticket | CallOver>
  random(): number
  /** Moments worth a mark: the ticket is here, the socket is open. */
  marked(what: 'ticket' | 'socketOpen'): void
  /** A try has failed and another will follow. */
  reported(error: unknown): void
  enterRoom?: typeof RoomConnection.enter
}

export type Entered = { connection: RoomConnection } | CallOver

/** The way into the room, as often as it takes: by the kept seat or by a new ticket, until the call is over. */
export class Entrance {
  #seat: { url: string; iceServers: readonly IceServer[]; resumeToken: string } | null = null
  #skipPause: (() => void) | null = null
  readonly #options: EntranceOptions

  constructor(options: EntranceOptions) {
    this.#options = options
  }

  /** `first` is the door of the first try. Rejects only when `signal` ends it. */
  async enter(signal: AbortSignal, first: Entry | null): Promise<Entered> {
    let failures = 0
    let ticketsRefused = 0
    let entry = first === 'resume' && !this.#seat ? 'ticket' : (first ?? nextEntry(this.#seat !== null, 0))
    for (;;) {
      try {
        return await this.#enterOnce(entry, signal)
      } catch (error) {
        signal.throwIfAborted()
        if (entry === 'ticket' && error instanceof SignalRefused) ticketsRefused += 1
        const after = afterFailure(error, ticketsRefused)
        if (after.next === 'end') return { over: after.reason }
        this.#options.reported(error)
        if (after.next === 'newTicket') {
          this.#seat = null
          entry = 'ticket'
          continue
        }
      }
      failures += 1
      await this.#pause(retryDelayMs(failures, this.#options.random()), signal)
      entry = nextEntry(this.#seat !== null, failures)
    }
  }

  /** Something speaks for trying now: the network is back, the person asks. */
  hurry(): void {
    this.#skipPause?.()
  }

  async #enterOnce(entry: Entry, signal: AbortSignal): Promise<Entered> {
    if (entry === 'resume' && this.#seat) {
      const { url, iceServers, resumeToken } = this.#seat
      return this.#join({ url, iceServers, entry: { resumeToken }, signal })
    }
    const ticket = await this.#options.getTicket(AbortSignal.any([signal, AbortSignal.timeout(ticketTimeoutMs)]))
    if ('over' in ticket) return ticket
    this.#options.marked('ticket')
    const { url, iceServers, token } = ticket
    return this.#join({ url, iceServers, entry: { token }, signal })
  }

  async #join(options: Parameters<typeof RoomConnection.enter>[0]): Promise<Entered> {
    const enterRoom = this.#options.enterRoom ?? RoomConnection.enter
    const connection = await enterRoom({ ...options, opened: () => this.#options.marked('socketOpen') })
    const { url, iceServers } = options
    this.#seat = { url, iceServers, resumeToken: connection.joined.resumeToken }
    return { connection }
  }

  #pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        this.#skipPause = null
        settle()
      }
      const stop = () => end(() => reject(new DOMException('Given up', 'AbortError')))
      const timer = setTimeout(() => end(resolve), ms)
      this.#skipPause = () => end(resolve)
      signal.addEventListener('abort', stop)
    })
  }
}

function afterFailure(error: unknown, ticketsRefused: number): ReturnType<typeof afterRefusal> {
  if (error instanceof SignalRefused) return afterRefusal(error.code, ticketsRefused)
  if (error instanceof BrowserUnsupported) return { next: 'end', reason: { reason: 'unsupported' } satisfies EndReason }
  return { next: 'retry' }
}
