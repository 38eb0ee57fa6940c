import type { Neighbours } from '../model/neighbours.ts'
import type { RuinAndRecreate } from './ruin-and-recreate.ts'

export interface SearchSettings {
  /** Who is taken out with whom. */
  readonly near: Neighbours
  /** Beside whom an insertion looks. */
  readonly beside: Neighbours
  /** Whether an insertion looks at every position, and a common start is looked for anywhere; else only beside neighbours. */
  readonly everywhere: boolean
  /** Whether one that is tied to others, and not remembered, looks at every position though the rest does not. */
  readonly tiedEverywhere: boolean
  /** How many tasks an iteration removes on average. */
  readonly size: number
  /** How often an iteration opens a route; 0 where vehicles are people, whose shifts the plan does not choose. */
  readonly opening: number
  /** Points: where annealing begins and ends. */
  readonly hottest: number
  readonly coldest: number
  /** Tests and debugging: told of every insertion what it should have cost, and of every accepted iteration. */
  readonly audit?: Audit
}

export interface Audit {
  inserted(expected: number, before: number, after: number): void
  accepted(search: RuinAndRecreate): void
}
