import { drive } from '../search/drive.ts'
import type { SolveOptions } from '../solve.ts'
import { createChain, type Job } from './chain.ts'
import type { Splitter } from './split.ts'
import { solveInTeam, type TeamOutcome } from './team.ts'

interface RunOptions extends Omit<SolveOptions, 'from'> {
  splitter?: Splitter | undefined
  /** From the search's cost to the caller's, for progress. */
  toCost: (cost: number) => number
  /** How many visits a plan leaves out, for progress. */
  toUnassigned?: (plan: Int32Array) => number
}

/** Here, turn by turn with whatever else this thread does, or in a team of threads. */
export async function runSearch(job: Job, options: RunOptions): Promise<TeamOutcome> {
  const { seed, stop, signal, onProgress, threads = 1, toCost, splitter } = options
  if (threads > 1) {
    return solveInTeam(job, {
      seed,
      threads,
      stop,
      signal,
      splitter,
      onProgress: ({ iterations, seconds, cost, plan }) =>
        onProgress?.({ iterations, seconds, cost: toCost(cost), unassigned: options.toUnassigned?.(plan) ?? 0 }),
    })
  }
  const chain = createChain(job, seed)
  const end = await drive(chain, {
    stop,
    signal,
    onProgress: ({ iterations, seconds }) =>
      onProgress?.({
        iterations,
        seconds,
        cost: toCost(chain.bestCost),
        unassigned: options.toUnassigned?.(chain.best()) ?? 0,
      }),
  })
  return { ...end, best: chain.best(), bestCost: chain.bestCost }
}
