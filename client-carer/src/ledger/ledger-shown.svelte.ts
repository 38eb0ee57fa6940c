import { LedgerSumsDocument, LedgerVisitsDocument } from 'api/client/generated/graphql'
import type { LedgerKey, LedgerSumsQuery, LedgerVisitsQuery } from 'api/client/generated/graphql'
import { RequestFailed } from 'api/client/requests'
import type { CarerApp } from '../carer-app.svelte.ts'
import { allPages } from '../all-pages.ts'
import { Loaded } from '../loaded.svelte.ts'
import { toFailureWords } from '../refusal-words.ts'
import type { LedgerSpan } from './ledger-span.ts'

export type LedgerRow = LedgerSumsQuery['ledger']['rows']['edges'][number]['node']
export type LedgerVisit = LedgerVisitsQuery['ledger']['entries']['edges'][number]['node']

export interface LedgerAsked {
  span: LedgerSpan
  /** '': all that the viewer may ask about. */
  teamId: string
  by: LedgerKey
}

interface Sums {
  asked: string
  total: LedgerSumsQuery['ledger']['total']
  rows: readonly LedgerRow[]
}

/** Whose visits are looked at: those of a row. */
export interface Behind {
  span: LedgerSpan
  teamId: string | null
  residentId: string | null
}

/** The ledger as it is asked for: its sums, and on demand the visits behind a row, page after page. */
export class LedgerShown {
  readonly sums: Loaded<Sums>
  visits = $state.raw<readonly LedgerVisit[] | null>(null)
  hasMore = $state(false)
  busy = $state(false)
  problem = $state<string | null>(null)
  readonly #app: CarerApp
  readonly #asked: () => LedgerAsked
  #behind: Behind | null = null
  #after: string | null = null

  constructor(app: CarerApp, asked: () => LedgerAsked) {
    this.#app = app
    this.#asked = asked
    this.sums = new Loaded(app, { load: (signal) => this.#load(signal), concerns: () => false })
  }

  async look(behind: Behind): Promise<void> {
    this.#behind = behind
    this.#after = null
    this.visits = null
    await this.more()
  }

  async more(): Promise<void> {
    const behind = this.#behind
    if (!behind) return
    this.busy = true
    this.problem = null
    try {
      const { span, teamId, residentId } = behind
      const variables = { ...span, teamId, residentId, after: this.#after }
      const { entries } = (await this.#app.requests.request(LedgerVisitsDocument, variables)).ledger
      if (this.#behind !== behind) return // another row was chosen meanwhile
      this.visits = [...(this.visits ?? []), ...entries.edges.map(({ node }) => node)]
      this.#after = entries.pageInfo.endCursor ?? null
      this.hasMore = entries.pageInfo.hasNextPage
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      this.problem = toFailureWords(error.code)
    } finally {
      this.busy = false
    }
  }

  async #load(signal: AbortSignal): Promise<Sums> {
    const { span, teamId, by } = this.#asked()
    const asked = JSON.stringify(this.#asked())
    const variables = { ...span, teamId: teamId || null, by: [by] }
    let total: Sums['total'] | undefined
    const rows = await allPages(async (after) => {
      const { ledger, now } = await this.#app.requests.request(LedgerSumsDocument, { ...variables, after }, { signal })
      this.#app.clock.set(now)
      total ??= ledger.total
      return ledger.rows
    })
    // Every page has the total; there is at least one page.
    return { asked, total: total!, rows }
  }
}
