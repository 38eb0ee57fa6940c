import { untrack } from 'svelte'
import type { CallSession } from 'sfu/client/call-session.svelte'
import type { CallOver, CallState, EndReason, Ticket } from 'sfu/client/call-state'
import { keepTrying } from '../server/keep-trying.ts'
import type { AnswerOutcome } from '../server/home-api.ts'
import { loadMediaCode } from './media-code.ts'
import type { MakeSession } from './media-code.ts'

/** `wasIn`: this tablet was in the room. Without it a ticket in hand means that the visit waits for somebody who cannot come. */
export type HowCallEnded = { hadTicket: boolean; wasIn: boolean }

export type HomeCallConfig = {
  visitId: string
  answerVisit: (visitId: string, signal: AbortSignal) => Promise<AnswerOutcome>
  /** Until then an unreachable server is asked again for the first ticket; for ever when the call went on already. */
  mayStillBeAnswered: () => boolean
  onConnected: () => void
  onLost: () => void
  onEnded: (how: HowCallEnded) => void
  loadMedia?: () => Promise<MakeSession>
}

/**
 * This tablet's part in one call, from the first ring to the end: owns the CallSession and tells the kiosk what it means.
 * `close` ends it from any state, and may be called twice.
 */
export class HomeCall {
  session = $state.raw<CallSession | undefined>(undefined)
  /** Since when this tablet itself is out of reach of the call. */
  lostSinceMs: number | undefined = undefined

  readonly #config: HomeCallConfig
  readonly #lifetime = new AbortController()
  readonly #stopWatching: () => void
  #isStarted = false
  #hadTicket = false
  #wasIn = false

  constructor(config: HomeCallConfig) {
    this.#config = config
    this.#stopWatching = $effect.root(() => {
      $effect(() => {
        const state = this.session?.state
        if (state) untrack(() => this.#follow(state))
      })
    })
    void this.#prepare()
  }

  /** The tap. The call opens as soon as its code is there, which it is but on the very first day. */
  start(): void {
    this.#isStarted = true
    this.session?.start()
  }

  async leave(): Promise<void> {
    this.#stopWatching()
    await this.session?.leave()
    this.close()
  }

  close(): void {
    this.#stopWatching()
    this.#lifetime.abort()
    this.session?.close()
  }

  async #prepare(): Promise<void> {
    const { signal } = this.#lifetime
    const makeSession = await keepTrying(this.#config.loadMedia ?? loadMediaCode, { signal })
    if (!makeSession || signal.aborted) return
    const session = makeSession({
      getTicket: (ticketSignal) => this.#getTicket(ticketSignal),
      media: { microphone: true, camera: true },
    })
    this.session = session
    if (this.#isStarted) session.start()
    else await session.prewarm()
  }

  async #getTicket(signal: AbortSignal): Promise<Ticket | CallOver> {
    try {
      const answer = await this.#config.answerVisit(this.#config.visitId, signal)
      if (answer.outcome === 'ticket') {
        this.#hadTicket = true
        return answer.ticket
      }
      if (answer.outcome === 'refused') return { over: overBecause(answer.code) }
      throw new Error('no room server is up')
    } catch (error) {
      if (this.#hadTicket || this.#config.mayStillBeAnswered()) throw error // asked again
      return { over: { reason: 'unanswered' } }
    }
  }

  #follow(state: CallState): void {
    this.lostSinceMs = isOutOfReach(state) ? (this.lostSinceMs ?? Date.now()) : undefined
    switch (state.name) {
      case 'idle':
      case 'connecting':
        return
      case 'waiting':
        this.#wasIn = true
        return this.#config.onLost()
      case 'connected':
        this.#wasIn = true
        return this.#config.onConnected()
      case 'reconnecting':
        this.#wasIn = true
        return this.#config.onLost()
      case 'ended':
        return this.#config.onEnded({ hadTicket: this.#hadTicket, wasIn: this.#wasIn })
      default:
        state satisfies never
    }
  }
}

function isOutOfReach(state: CallState): boolean {
  return state.name === 'connecting' || (state.name === 'reconnecting' && state.who === 'me')
}

function overBecause(code: string): EndReason {
  return code === 'ANSWERED_ELSEWHERE' ? { reason: 'replaced' } : { reason: 'over' }
}
