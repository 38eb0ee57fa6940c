import { SvelteMap } from 'svelte/reactivity'
import { RequestFailed } from 'api/client/requests'
import type { KeptOnPhone } from './kept-on-phone.ts'

/** EMPTY is ours, FORBIDDEN that the resident has withdrawn it; the others are the server's codes. */
export type FeedbackProblem = 'EMPTY' | 'FORBIDDEN' | 'ENOUGH_FEEDBACK' | 'VISIT_IS_LONG_AGO' | 'REFUSED'

export type Writing = {
  text: string
  /** `waiting`: sent while there was no network; it goes by itself. */
  stage: 'writing' | 'sending' | 'waiting' | 'given'
  problem?: FeedbackProblem
}

/** The server's limit (api/server/feedback/feedback.schema.ts). */
export const longestWords = 2000

export type FeedbackDeskConfig = {
  kept: KeptOnPhone
  /** Undefined when it was taken; else the code of the refusal. Throws RequestFailed. */
  give: (visitId: string, text: string) => Promise<string | undefined>
  /** What the companion may do may have changed. */
  onForbidden: () => void
}

/** What a companion writes about visits. No word is lost to a closed page or a dead network: all are kept until taken. */
export class FeedbackDesk {
  readonly #config: FeedbackDeskConfig
  readonly #writings = new SvelteMap<string, Writing>()

  constructor(config: FeedbackDeskConfig) {
    this.#config = config
  }

  /** What an earlier page of this companion has left here. */
  recall(): void {
    for (const [visitId, { text, isWaiting }] of Object.entries(this.#config.kept.words)) {
      if (!this.#writings.has(visitId)) this.#writings.set(visitId, { text, stage: isWaiting ? 'waiting' : 'writing' })
    }
  }

  of(visitId: string): Writing {
    return this.#writings.get(visitId) ?? { text: '', stage: 'writing' }
  }

  get hasUnsent(): boolean {
    return [...this.#writings.values()].some(({ text, stage }) => stage !== 'given' && text.trim() !== '')
  }

  get isWaiting(): boolean {
    return [...this.#writings.values()].some(({ stage }) => stage === 'waiting')
  }

  /** More about a visit of which something is said already. */
  begin(visitId: string): void {
    if (this.of(visitId).stage === 'given') this.#writings.delete(visitId)
  }

  write(visitId: string, text: string): void {
    this.#writings.set(visitId, { text, stage: 'writing' })
    this.#config.kept.keepWords(visitId, text === '' ? undefined : { text, isWaiting: false })
  }

  async send(visitId: string): Promise<void> {
    const { text, stage } = this.of(visitId)
    if (stage === 'sending') return
    const words = text.trim()
    if (words === '') return this.#refused(visitId, { text, problem: 'EMPTY' })
    this.#writings.set(visitId, { text, stage: 'sending' })
    this.#config.kept.keepWords(visitId, { text, isWaiting: true })
    try {
      const code = await this.#config.give(visitId, words)
      if (code === undefined) this.#given(visitId)
      else this.#refused(visitId, { text, problem: toProblem(code) })
    } catch (error) {
      this.#failed(visitId, text, error)
    }
  }

  /** The network is back, as far as somebody knows. */
  sendWaiting(): void {
    for (const [visitId, { stage }] of this.#writings) if (stage === 'waiting') void this.send(visitId)
  }

  #given(visitId: string): void {
    this.#writings.set(visitId, { text: '', stage: 'given' })
    this.#config.kept.keepWords(visitId, undefined)
  }

  #refused(visitId: string, { text, problem }: { text: string; problem: FeedbackProblem }): void {
    this.#writings.set(visitId, { text, stage: 'writing', problem })
    this.#config.kept.keepWords(visitId, text === '' ? undefined : { text, isWaiting: false })
    if (problem === 'FORBIDDEN') this.#config.onForbidden()
  }

  #failed(visitId: string, text: string, error: unknown): void {
    if (!(error instanceof RequestFailed)) throw error
    const isForbidden = error.code === 'REFUSED' || error.code === 'UNAUTHORISED'
    if (isForbidden) this.#refused(visitId, { text, problem: 'FORBIDDEN' })
    else this.#writings.set(visitId, { text, stage: 'waiting' })
  }
}

function toProblem(code: string): FeedbackProblem {
  switch (code) {
    case 'ENOUGH_FEEDBACK':
    case 'VISIT_IS_LONG_AGO':
      return code
    case 'NOT_FOUND':
      return 'FORBIDDEN' // the visit is not this companion's to see any more
    default:
      return 'REFUSED'
  }
}
