import { checkPlan } from './check/check-plan.ts'
import type { Plan } from './plan.ts'
import type { Problem } from './problem.ts'
import { packProblem, type PackedProblem } from './model/from-problem.ts'
import { toPlan } from './model/to-plan.ts'
import { RouteState } from './search/route-state.ts'
import { AreaSplitter, leastToSplit } from './threads/split.ts'
import { runSearch } from './threads/run-search.ts'
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
  /** In a re-plan: iterations mostly begin at visits that are not as published, to bring them home. */
  bringHome?: boolean
}

export interface Solved {
  plan: Plan
  iterations: number
  seconds: number
  seed: number
  stopped: 'stopRule' | 'cancelled'
}

/** The best plan found. Never breaks a hard rule: what can't be planned is left out, with reasons. */
export async function solve(problem: Problem, { from, bringHome, ...options }: SolveOptions): Promise<Solved> {
  const packed = packProblem(problem)
  const { model } = packed
  const found = await runSearch(
    { kind: 'day', problem, from, bringHome },
    {
      ...options,
      splitter: model.tasks >= leastToSplit ? new AreaSplitter(model) : undefined,
      toCost: (cost) => cost,
      toUnassigned: (plan) => countUnassigned(packed, plan),
    },
  )
  const state = new RouteState(model)
  if (!state.readFrom(found.best)) throw new Error('the best plan does not keep its windows')
  const plan = toPlan(packed, state)
  requireSound(problem, plan)
  return {
    plan,
    iterations: found.iterations,
    seconds: found.seconds,
    seed: options.seed,
    stopped: found.cancelled ? 'cancelled' : 'stopRule',
  }
}

/** No plan leaves that the independent checker refuses: that would be a fault of ours. */
function requireSound(problem: Problem, plan: Plan): void {
  const [breach, ...others] = checkPlan(problem, plan)
  if (breach) throw new Error(`the checker refuses our own plan (and ${others.length} more): ${breach.message}`)
}

/** Chains end with the last route's -1; what lies behind it is left from longer ones. */
function countUnassigned({ model, tasks, problem }: PackedProblem, plan: Int32Array): number {
  let planned = 0
  for (let index = 0, ended = 0; ended < model.routes; index++) {
    const node = plan[index]!
    if (node < 0) ended++
    else {
      const task = tasks[model.taskOf[node]!]
      if (task?.kind === 'visit' && task.part === 0) planned++
    }
  }
  return problem.visits.length - planned
}
