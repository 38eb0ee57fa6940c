import type { TheirVisitFragment } from 'api/client/generated/graphql'
import type { CarerApp } from '../carer-app.svelte.ts'
import type { Difference } from '../form/form.svelte.ts'
import type { Outcome } from './visit-commands.ts'
import { toDifferences } from './visit-differences.ts'
import type { Visit } from './visit-rules.ts'

/**
 * Something that a person decides about a visit as it stood on the screen when the question opened. Where another has changed
 * the visit meanwhile it is not done: both versions are shown, and to decide again is to decide knowing the other's.
 */
export class VisitDecision {
  problem = $state<string | null>(null)
  /** Null: nobody was in between. */
  differences = $state.raw<readonly Difference[] | null>(null)
  readonly #app: CarerApp
  readonly #seen: Visit
  #version: number

  constructor(app: CarerApp, seen: Visit) {
    this.#app = app
    this.#seen = seen
    this.#version = seen.version
  }

  /** The visit as it is when it was done; null where it was not, and `problem` or `differences` say why. */
  async decide(send: (version: number) => Promise<Outcome>): Promise<Visit | null> {
    const { visit, problem, theirs } = await send(this.#version)
    if (visit) return visit
    this.problem = theirs ? null : problem
    if (theirs) this.#compare(theirs)
    return null
  }

  #compare(theirs: TheirVisitFragment): void {
    const { today, timeWords } = this.#app
    this.differences = toDifferences(this.#seen, theirs, { ...timeWords, today })
    this.#version = theirs.version
  }
}
