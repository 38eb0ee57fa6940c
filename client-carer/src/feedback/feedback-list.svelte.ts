import { FeedbackPageDocument } from 'api/client/generated/graphql'
import type { FeedbackPageQuery } from 'api/client/generated/graphql'
import type { CarerApp } from '../carer-app.svelte.ts'
import { Loaded } from '../loaded.svelte.ts'

type Said = FeedbackPageQuery['feedback']['edges'][number]['node']

interface SaidOf {
  teamId: string
  rows: readonly Said[]
  hasMore: boolean
}

/** What people said of visits, newest first: of all or of a team, as many pages as were asked for. */
export class FeedbackList {
  readonly said: Loaded<SaidOf>
  /** '': of all teams. */
  #teamId = $state('')
  #pagesWanted = 1
  readonly #app: CarerApp

  constructor(app: CarerApp) {
    this.#app = app
    this.said = new Loaded(app, {
      load: (signal) => this.#load(signal),
      concerns: (event) => event.type === 'feedback.given',
    })
  }

  get teamId(): string {
    return this.#teamId
  }

  set teamId(teamId: string) {
    this.#teamId = teamId
    this.#pagesWanted = 1
    void this.said.reload()
  }

  /** Null while those of another team are on their way: a team's words never stand under another's name. */
  get shown(): SaidOf | null {
    const { data } = this.said
    return data?.teamId === this.#teamId ? data : null
  }

  more(): void {
    this.#pagesWanted += 1
    void this.said.reload()
  }

  async #load(signal: AbortSignal): Promise<SaidOf> {
    const teamId = this.#teamId
    const rows: Said[] = []
    let after: string | null = null
    for (let page = 0; page < this.#pagesWanted; page += 1) {
      const variables = { teamId: teamId || null, after }
      const data: FeedbackPageQuery = await this.#app.requests.request(FeedbackPageDocument, variables, { signal })
      this.#app.clock.set(data.now)
      rows.push(...data.feedback.edges.map(({ node }) => node))
      after = data.feedback.pageInfo.hasNextPage ? (data.feedback.pageInfo.endCursor ?? null) : null
      if (after === null) break
    }
    return { teamId, rows, hasMore: after !== null }
  }
}
