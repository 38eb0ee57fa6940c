import { mustStop, shareDone, type Standing, type StopRule } from '../search/stop.ts'
import type { Job } from './chain.ts'
import type { RoundOrder } from './messages.ts'
import type { Splitter } from './split.ts'
import { Thread } from './thread.ts'

export interface TeamOptions {
  seed: number
  threads: number
  stop: StopRule
  signal?: AbortSignal | undefined
  onProgress?: ((standing: Standing & { cost: number; plan: Int32Array }) => void) | undefined
  /** Parts of a large area, anew for each round; without it every chain has the whole. */
  splitter?: Splitter | undefined
  /** Of one thread's memory. */
  megabytes?: number
  clock?: () => number
  /** For tests: handed every thread that is started. */
  onThread?: (thread: Thread) => void
}

export interface TeamOutcome extends Standing {
  best: Int32Array
  bestCost: number
  cancelled: boolean
}

/** In how many rounds a run of known length is done. Few, so that chains differ; enough, that a poor one is not followed long. */
const rounds = 24
/** The same where the area is split: borders should move often. Shorter rounds than these would be spent on meeting. */
const splitRounds = 240
const leastMs = 100
const leastIterations = 500
/** A round of a run of unknown length. */
const openRound = 5_000

/**
 * Chains with different seeds, each in its thread, that meet after equal rounds: whoever stands worst goes on from the best. With
 * an iteration stop the rounds are so many iterations each, whatever the machine's speed, so one seed gives one answer.
 */
export async function solveInTeam(job: Job, options: TeamOptions): Promise<TeamOutcome> {
  const { seed, threads: count, signal, megabytes = 2048, onThread } = options
  const halt = new SharedArrayBuffer(4)
  const threads = Array.from({ length: count }, (_, index) => {
    const thread = new Thread(job, seed + index * 7919, { halt, megabytes })
    onThread?.(thread)
    return thread
  })
  const cancel = () => void Atomics.store(new Int32Array(halt), 0, 1)
  signal?.addEventListener('abort', cancel, { once: true })
  if (signal?.aborted) cancel()
  try {
    return await new Team(threads, options).run()
  } finally {
    signal?.removeEventListener('abort', cancel)
    await Promise.all(threads.map((thread) => thread.close()))
  }
}

class Team {
  private readonly threads: readonly Thread[]
  private readonly options: TeamOptions
  private readonly clock: () => number
  private readonly begin: number
  private best: { cost: number; plan: Int32Array; at: number } | undefined
  private iterations = 0
  private meeting: Int32Array | undefined

  constructor(threads: readonly Thread[], options: TeamOptions) {
    this.threads = threads
    this.options = options
    this.clock = options.clock ?? (() => performance.now())
    this.begin = this.clock()
  }

  async run(): Promise<TeamOutcome> {
    const { stop, signal, onProgress } = this.options
    await Promise.all(this.threads.map((thread) => thread.order(undefined)))
    this.takeIn()
    for (let round = 0; ; round++) {
      const standing = this.standing()
      if (onProgress && this.best) onProgress({ ...standing, ...this.best })
      const isAlone = this.alive().length === 0
      if (isAlone || signal?.aborted || mustStop(stop, standing)) return this.outcome(standing)
      await this.round(round, standing)
      this.takeIn()
    }
  }

  private alive(): Thread[] {
    return this.threads.filter(({ failure }) => failure === undefined)
  }

  private standing(): Standing {
    const seconds = (this.clock() - this.begin) / 1000
    return { iterations: this.iterations, seconds, bestAt: this.best?.at ?? 0 }
  }

  private outcome(standing: Standing): TeamOutcome {
    const { best } = this
    if (!best) throw this.threads.find(({ failure }) => failure)?.failure ?? new Error('no plan was found')
    return { ...standing, best: best.plan, bestCost: best.cost, cancelled: this.options.signal?.aborted ?? false }
  }

  private async round(round: number, standing: Standing): Promise<void> {
    const { splitter, stop } = this.options
    const length = roundLength(stop, standing, splitter ? splitRounds : rounds)
    const from = shareDone(stop, standing)
    const after: Standing =
      'ms' in length
        ? { ...standing, seconds: standing.seconds + length.ms / 1000 }
        : { ...standing, iterations: standing.iterations + length.iterations }
    const share = { from, to: shareDone(stop, after) }
    const alive = this.alive()
    const current = this.meeting ?? this.best?.plan
    const parts = splitter && current ? splitter.split(current, alive.length, round) : undefined
    const worst = worstOf(alive)
    await Promise.all(
      alive.map((thread, index) => {
        const follows = !parts && alive.length > 1 && thread === worst
        const moveTo = parts ? current : follows ? this.best?.plan : undefined
        return thread.order({ length, share, moveTo, part: parts?.[index] } satisfies RoundOrder)
      }),
    )
    if (!splitter || !parts || !current) return
    const made = alive.flatMap(({ failure, report }, index) =>
      failure || !report ? [] : [{ plan: report.current, part: parts[index]! }],
    )
    this.join(splitter, { current, parts: made.map(({ plan }) => plan), split: made.map(({ part }) => part) })
  }

  /** The parts' routes side by side; where they don't fit together, the best of them. */
  private join(splitter: Splitter, joined: Parameters<Splitter['join']>[0]): void {
    const { plan, cost } = splitter.join(joined)
    this.meeting = plan
    if (cost < (this.best?.cost ?? Infinity)) this.best = { plan, cost, at: this.standing().iterations }
  }

  private takeIn(): void {
    const reports = this.alive().flatMap(({ report }) => (report ? [report] : []))
    this.iterations = Math.max(this.iterations, ...reports.map(({ iterations }) => iterations))
    for (const { bestCost, best } of reports) {
      if (bestCost < (this.best?.cost ?? Infinity)) this.best = { cost: bestCost, plan: best, at: this.iterations }
    }
  }
}

function roundLength(stop: StopRule, standing: Standing, rounds: number): RoundOrder['length'] {
  const seconds = smallest(stop, 'seconds')
  const iterations = smallest(stop, 'iterations')
  if (iterations !== undefined && seconds === undefined) {
    const usual = Math.max(leastIterations, Math.ceil(iterations / rounds))
    return { iterations: Math.max(1, Math.min(usual, iterations - standing.iterations)) }
  }
  if (seconds === undefined) return { iterations: openRound }
  const usual = Math.max(leastMs, (seconds * 1000) / rounds)
  return { ms: Math.max(1, Math.min(usual, (seconds - standing.seconds) * 1000)) }
}

function smallest(stop: StopRule, kind: 'seconds' | 'iterations'): number | undefined {
  if (stop.kind === 'any') {
    const all = stop.rules.flatMap((rule) => smallest(rule, kind) ?? [])
    return all.length > 0 ? Math.min(...all) : undefined
  }
  return stop.kind === kind ? stop.most : undefined
}

/** The chain whose best is worst; the last of equals. */
function worstOf(threads: readonly Thread[]): Thread | undefined {
  const costOf = (thread: Thread) => thread.report?.bestCost ?? Infinity
  return threads.reduce<Thread | undefined>(
    (worst, thread) => (!worst || costOf(thread) >= costOf(worst) ? thread : worst),
    undefined,
  )
}
