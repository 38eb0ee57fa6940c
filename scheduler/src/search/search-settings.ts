import type { Neighbours } from '../model/neighbours.ts'
import type { RuinAndRecreate } from './ruin-and-recreate.ts'

export interface SearchSettings {
  /** Who is taken out with whom. */
  readonly near: Neighbours
  /** Beside whom an insertion looks. */
  readonly beside: Neighbours
  /** Whether an insertion that nothing is remembered for (of a tied task) looks at every position; else only beside neighbours. */
  readonly everywhere: boolean
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
