import { RequestFailed } from 'api/client/requests'
import { NeedVisitsDocument, RecurrencePreviewDocument } from 'api/client/generated/graphql'
import type { NeedVisitsQuery, RecurrencePreviewQueryVariables, SketchedNeedInput } from 'api/client/generated/graphql'
import type { CarerApp } from '../carer-app.svelte.ts'
import { toRefusalWords } from '../refusal-words.ts'

export interface PreviewAsked {
  rule: RecurrencePreviewQueryVariables
  /** Null: the need isn't told far enough to say which visits it makes. */
  need: SketchedNeedInput | null
}

type NeedVisits = Extract<NeedVisitsQuery['needVisits'], { __typename: 'NeedVisits' }>

type Shown =
  | { name: 'waiting' }
  | { name: 'days'; days: readonly string[]; timesInFourWeeks: number; visits: NeedVisits | null }
  /** In words: what is wrong with the rule. */
  | { name: 'refused'; problem: string }
  | { name: 'failed' }

/** What a rule means and which visits it makes, as the server reckons it: the last one asked for is shown. Belongs to its component: `close()`. */
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
      const [answer, visits] = await Promise.all([this.#askRule(asked, signal), this.#askVisits(asked, signal)])
      if (signal.aborted) return
      this.shown =
        answer.__typename === 'RecurrencePreview'
          ? { name: 'days', days: answer.nextDays, timesInFourWeeks: answer.timesInFourWeeks, visits }
          : { name: 'refused', problem: toRefusalWords(answer) }
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof RequestFailed)) throw error
      this.shown = { name: 'failed' }
      this.#asked = '' // the next change asks again
    }
  }

  async #askRule({ rule }: PreviewAsked, signal: AbortSignal) {
    return (await this.#app.requests.request(RecurrencePreviewDocument, rule, { signal })).recurrencePreview
  }

  /** Null where it can't be said: what is wrong with the rule the other answer tells. */
  async #askVisits({ need }: PreviewAsked, signal: AbortSignal): Promise<NeedVisits | null> {
    if (need === null) return null
    const { needVisits } = await this.#app.requests.request(NeedVisitsDocument, { of: need }, { signal })
    return needVisits.__typename === 'NeedVisits' ? needVisits : null
  }
}
