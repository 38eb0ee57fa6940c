import { RequestFailed } from 'api/client/requests'
import { RecurrencePreviewDocument } from 'api/client/generated/graphql'
import type { RecurrencePreviewQueryVariables } from 'api/client/generated/graphql'
import type { CarerApp } from '../carer-app.svelte.ts'
import { toRefusalWords } from '../refusal-words.ts'

export type PreviewAsked = RecurrencePreviewQueryVariables

type Shown =
  | { name: 'waiting' }
  | { name: 'days'; days: readonly string[]; timesInFourWeeks: number }
  /** In words: what is wrong with the rule. */
  | { name: 'refused'; problem: string }
  | { name: 'failed' }

/** What a rule means, as the server reckons it: the last one asked for is shown. Belongs to its component: `close()`. */
export class RecurrencePreview {
  shown = $state.raw<Shown>({ name: 'waiting' })
  readonly #app: CarerApp
  #asking: AbortController | null = null
  #asked = ''

  constructor(app: CarerApp) {
    this.#app = app
  }

  /** Null: what stands in the editor is no rule yet. */
  ask(asked: PreviewAsked | null): void {
    const text = JSON.stringify(asked)
    if (text === this.#asked) return
    this.#asked = text
    this.#asking?.abort()
    this.#asking = new AbortController()
    if (asked === null) this.shown = { name: 'waiting' }
    else void this.#ask(asked, this.#asking.signal)
  }

  close(): void {
    this.#asking?.abort()
  }

  async #ask(asked: PreviewAsked, signal: AbortSignal): Promise<void> {
    try {
      const { recurrencePreview: answer } = await this.#app.requests.request(RecurrencePreviewDocument, asked, {
        signal,
      })
      if (signal.aborted) return
      this.shown =
        answer.__typename === 'RecurrencePreview'
          ? { name: 'days', days: answer.nextDays, timesInFourWeeks: answer.timesInFourWeeks }
          : { name: 'refused', problem: toRefusalWords(answer) }
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof RequestFailed)) throw error
      this.shown = { name: 'failed' }
      this.#asked = '' // the next change asks again
    }
  }
}
