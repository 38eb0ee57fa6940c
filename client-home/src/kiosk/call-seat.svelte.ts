import { HomeCall } from '../call/home-call.svelte.ts'
import type { HowCallEnded } from '../call/home-call.svelte.ts'
import type { HomeApi } from '../server/home-api.ts'
import type { ServerClock } from '../server/server-clock.ts'
import type { KioskCall, KioskEvent, Ring } from './kiosk-state.ts'

/** A tap on *Vastaa* in the last second shall not be lost to a slow network. */
const lateAnswerMs = 15_000
/** Out for longer than this, a tablet does not open its camera again by itself. */
export const returnWithinMs = 10 * 60_000

export type CallSeatConfig = {
  api: HomeApi
  clock: ServerClock
  send: (event: KioskEvent) => void
  /** Says it until the server has heard it, for so long. */
  tell: (say: () => Promise<void>, forMs: number) => Promise<void>
}

/** The one call that this tablet may be in: made while it rings, opened by the tap, let go when the screen is another. */
export class CallSeat {
  call = $state.raw<HomeCall | undefined>(undefined)
  readonly #config: CallSeatConfig

  constructor(config: CallSeatConfig) {
    this.#config = config
  }

  /** While it rings: the tap then opens what is ready. */
  prepare(ring: Ring): void {
    this.letGo()
    this.call = this.#make(ring, ring.deadlineMs)
  }

  open(call: KioskCall): void {
    this.call ??= this.#make(call, Infinity)
    this.call.start()
  }

  letGo(): void {
    this.call?.close()
    this.call = undefined
  }

  /** What the person wants is told to the room and to the API; the screen does not wait for either. */
  hangUp(visitId: string): void {
    const leaving = this.call?.leave()
    this.call = undefined
    this.#config.send({ type: 'hungUp' })
    void leaving?.catch(() => undefined) // the socket was gone: endVisit says it to the API
    this.#endVisit(visitId)
  }

  #make({ visitId }: KioskCall, deadlineMs: number): HomeCall {
    const { api, clock, send } = this.#config
    return new HomeCall({
      visitId,
      answerVisit: (id, signal) => api.answerVisit(id, signal),
      mayStillBeAnswered: () => clock.nowMs() < deadlineMs + lateAnswerMs,
      onConnected: () => send({ type: 'mediaConnected' }),
      onLost: () => send({ type: 'mediaLost' }),
      onEnded: (how) => this.#ended(visitId, how),
    })
  }

  #ended(visitId: string, { hadTicket, wasIn }: HowCallEnded): void {
    this.#config.send({ type: wasIn ? 'callEnded' : 'answerRefused' })
    // Answered, and then not let in: the carer shall not wait in an empty room.
    if (hadTicket && !wasIn) this.#endVisit(visitId)
  }

  #endVisit(visitId: string): void {
    void this.#config.tell(() => this.#config.api.endVisit(visitId), returnWithinMs)
  }
}
