import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import { packProblem } from './model/from-problem.ts'
import { startFrom } from './model/from-plan.ts'
import { toPlan } from './model/to-plan.ts'
import { daySearch } from './search/day-search.ts'
import { drive } from './search/drive.ts'
import type { StopRule } from './search/stop.ts'

export interface Progress {
  iterations: number
  seconds: number
  /** The best so far. */
  cost: number
  unassigned: number
}

export interface SolveOptions {
  /** Same problem, seed, threads and an iteration stop: the same plan. */
  seed: number
  stop: StopRule
  /** 1 by default. */
  threads?: number
  /** At most ten times a second. */
  onProgress?: (progress: Progress) => void
  /** Cancelled, the best plan so far is the answer. */
  signal?: AbortSignal
  /** Where to start from: a plan of the same problem or of a slightly different one. What no longer fits is left out. */
  from?: Plan
}

export interface Solved {
  plan: Plan
  iterations: number
  seconds: number
  seed: number
  stopped: 'stopRule' | 'cancelled'
}

/** The best plan found. Never breaks a hard rule: what can't be planned is left out, with reasons. */
export async function solve(problem: Problem, options: SolveOptions): Promise<Solved> {
  const packed = packProblem(problem)
  const search = daySearch(packed.model, options.seed)
  if (options.from) startFrom(packed, search.state, search.insertion, options.from)
  search.construct()
  const { stop, signal, onProgress } = options
  const end = await drive(search, {
    stop,
    signal,
    onProgress: ({ iterations, seconds }) =>
      onProgress?.({ iterations, seconds, cost: search.bestCost, unassigned: search.state.absentCount }),
  })
  search.adopt(search.best)
  return {
    plan: toPlan(packed, search.state),
    iterations: end.iterations,
    seconds: end.seconds,
    seed: options.seed,
    stopped: end.cancelled ? 'cancelled' : 'stopRule',
  }
}
