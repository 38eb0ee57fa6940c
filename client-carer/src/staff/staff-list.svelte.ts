import { RequestFailed } from 'api/client/requests'
import { StaffPageDocument } from 'api/client/generated/graphql'
import type { StaffPageQuery, StaffPageQueryVariables, StaffRole } from 'api/client/generated/graphql'
import type { CarerApp } from '../carer-app.svelte.ts'
import { Loaded } from '../loaded.svelte.ts'
import { toFailureWords } from '../refusal-words.ts'

export type StaffRow = StaffPageQuery['staff']['edges'][number]['node']

/** By what the list is narrowed; '' is everybody. */
export interface StaffFilter {
  search: string
  teamId: string
  role: StaffRole | ''
  qualification: string
  includeLeft: boolean
}

interface Found {
  /** What was asked, as text. */
  asked: string
  rows: readonly StaffRow[]
  next: string | null
}

/** The people of the organisation, as far as the filter lets through, page after page. */
export class StaffList {
  filter = $state<StaffFilter>({ search: '', teamId: '', role: '', qualification: '', includeLeft: false })
  busy = $state(false)
  problem = $state<string | null>(null)
  readonly found: Loaded<Found>
  readonly #app: CarerApp

  constructor(app: CarerApp) {
    this.#app = app
    this.found = new Loaded(app, {
      load: (signal) => this.#fetch(null, signal),
      concerns: (event) => event.type === 'staff.changed' || event.type === 'organisation.changed',
    })
  }

  get asked(): string {
    return JSON.stringify(this.#variables(null))
  }

  async more(): Promise<void> {
    const { data } = this.found
    if (!data?.next || this.busy) return
    this.busy = true
    this.problem = null
    try {
      const page = await this.#fetch(data.next)
      if (this.found.data === data) this.found.replace({ ...page, rows: [...data.rows, ...page.rows] })
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error
      this.problem = toFailureWords(error.code)
    } finally {
      this.busy = false
    }
  }

  #variables(after: string | null): StaffPageQueryVariables {
    const { search, teamId, role, qualification, includeLeft } = this.filter
    return {
      search: search.trim() || null,
      teamId: teamId || null,
      role: role || null,
      qualification: qualification || null,
      includeLeft,
      after,
    }
  }

  async #fetch(after: string | null, signal?: AbortSignal): Promise<Found> {
    const asked = this.asked
    const { staff } = await this.#app.requests.request(
      StaffPageDocument,
      this.#variables(after),
      signal ? { signal } : {},
    )
    const { hasNextPage, endCursor } = staff.pageInfo
    return { asked, rows: staff.edges.map(({ node }) => node), next: hasNextPage ? (endCursor ?? null) : null }
  }
}
