import { AccessLogPageDocument, ReviewGlassDocument, UnreviewedGlassDocument } from 'api/client/generated/graphql'
import type { AccessShownFragment, GlassShownFragment } from 'api/client/generated/graphql'
import { RequestFailed } from 'api/client/requests'
import type { CarerApp } from '../carer-app.svelte.ts'
import { toFailureWords, toRefusalWords } from '../refusal-words.ts'

/** The log of one resident or of everybody, page by page, and the broken glass that waits for an auditor. */
export class AccessLog {
  entries = $state.raw<readonly AccessShownFragment[]>([])
  glass = $state.raw<readonly GlassShownFragment[]>([])
  hasMore = $state(false)
  isLoading = $state(true)
  problem = $state<string | null>(null)
  #after: string | null = null
  readonly #app: CarerApp
  readonly #residentId: string | null

  constructor(app: CarerApp, residentId: string | null) {
    this.#app = app
    this.#residentId = residentId
    void this.more()
    void this.#loadGlass()
  }

  more(): Promise<void> {
    return this.#try(async () => {
      const variables = { residentId: this.#residentId, after: this.#after }
      const { accessLog } = await this.#app.requests.request(AccessLogPageDocument, variables)
      this.entries = [...this.entries, ...accessLog.edges.map(({ node }) => node)]
      this.#after = accessLog.pageInfo.endCursor
      this.hasMore = accessLog.pageInfo.hasNextPage
    })
  }

  /** Page after page to the end, for what is printed. False: something failed on the way, and is said. */
  async all(): Promise<boolean> {
    while (this.hasMore && this.problem === null) await this.more()
    return this.problem === null
  }

  review(glassBreakingId: string): Promise<void> {
    return this.#try(async () => {
      const { reviewGlass } = await this.#app.requests.request(ReviewGlassDocument, { glassBreakingId })
      if (reviewGlass.__typename === 'GlassBreaking') await this.#loadGlass()
      else this.problem = toRefusalWords(reviewGlass)
    })
  }

  async #loadGlass(): Promise<void> {
    if (this.#residentId !== null) return
    await this.#try(async () => {
      const { glassBreakings } = await this.#app.requests.request(UnreviewedGlassDocument, {})
      this.glass = glassBreakings.edges.map(({ node }) => node)
    })
  }

  async #try(run: () => Promise<void>): Promise<void> {
    this.problem = null
    this.isLoading = true
    try {
      await run()
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      this.problem = toFailureWords(error.code)
    } finally {
      this.isLoading = false
    }
  }
}
