import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import { defaultWeights } from './rules/weights.ts'
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
export function solve(problem: Problem, options: SolveOptions): Promise<Solved> {
  const score = Object.fromEntries(Object.keys(defaultWeights).map((name) => [name, 0])) as Plan['score']
  const plan: Plan = {
    timelines: problem.carers.map(({ id }) => ({ carer: id, entries: [] })),
    unassigned: problem.visits.map(({ id }) => ({ visit: id, reasons: [] })),
    score,
    cost: 0,
    careTime: { freedMinutes: 0, givenBackMinutes: 0 },
  }
  return Promise.resolve({ plan, iterations: 0, seconds: 0, seed: options.seed, stopped: 'stopRule' })
}
