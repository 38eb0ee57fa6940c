import type { Neighbours } from '../../model/neighbours.ts'
import type { RouteModel } from '../../model/route-model.ts'
import type { Random } from '../random.ts'
import type { RouteState } from '../route-state.ts'

/** What a ruin operator works on. */
export interface RuinContext {
  readonly state: RouteState
  readonly random: Random
  readonly near: Neighbours
  /** Routes that may be changed. */
  readonly active: Uint8Array
  /** The planned tasks among which an operator may begin; -1 when there is none. */
  pickPlanned(): number
  /** Takes the task and all that start with it, where their routes may be changed. */
  remove(task: number): void
  /** Puts an absent group in, and takes out those in its way. */
  eject(group: number): void
  /** By route: the iteration in which strings were last taken from it. */
  readonly ruined: Int32Array
  iteration: number
  /** How many tasks to remove on average. */
  size: number
}

/** One way of taking a plan apart. */
export interface RuinOperator {
  readonly name: string
  /** How often, beside the others' weights. */
  readonly weight: number
  /** Of which problems it is; of all, where it does not say. */
  isFor?(model: RouteModel): boolean
  ruin(context: RuinContext): void
}
