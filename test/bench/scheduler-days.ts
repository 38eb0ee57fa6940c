import { performance } from 'node:perf_hooks'
import { checkPlan } from 'scheduler/check/check-plan'
import { scorePlan } from 'scheduler/check/score-plan'
import { openPlan } from 'scheduler/explain/day-plan'
import { replan } from 'scheduler/explain/repair'
import { toReplan } from 'scheduler/explain/replan'
import { whatChanged } from 'scheduler/explain/what-changed'
import { whereBest } from 'scheduler/explain/where-best'
import { whyNot } from 'scheduler/explain/why-not'
import { withoutVisit } from 'scheduler/explain/without-visit'
import { readKotisilta } from 'scheduler/formats/kotisilta'
import { generateDay } from 'scheduler/generate/generate-day'
import type { Plan } from 'scheduler/plan'
import { parseProblem, type Problem } from 'scheduler/problem'
import { solve, type Solved } from 'scheduler/solve'
import { summarise, type Metric } from './quantiles.ts'
import { round } from './scheduler-sets.ts'

export interface DayOptions {
  threads: number
  /** Of the plan of 1,000 visits that is compared with the long one. */
  seconds: number
  referenceSeconds: number
  /** For `scaling`; each gets 60 seconds for 1,000 visits. */
  sizes: readonly number[]
  progress: (line: string) => void
}

export const dayMetrics = [
  'day_1000_first_ms',
  'day_1000_gap_pct',
  'replan_ms',
  'replan_moved_pct',
  'where_best_ms',
  'why_not_ms',
  'fixes_failed_pct',
  'scaling',
]

/** Our own days: how soon, how good, how it scales, and how quickly questions are answered. Every plan is checked. */
export async function measureDays(options: DayOptions): Promise<Record<string, Metric>> {
  const { progress } = options
  const problem = await dayOf(1000)
  const day = await timed(problem, options.seconds, options)
  progress(
    `1,000 visits, ${options.seconds} s: cost ${day.plan.cost}, ${day.plan.unassigned.length} left out, first complete after ${day.firstCompleteMs} ms`,
  )
  const reference = await timed(problem, options.referenceSeconds, options)
  progress(
    `1,000 visits, ${options.referenceSeconds} s: cost ${reference.plan.cost}, ${reference.plan.unassigned.length} left out`,
  )
  const gap = round((100 * (day.plan.cost - reference.plan.cost)) / reference.plan.cost)
  return {
    ...(day.firstCompleteMs === undefined
      ? {}
      : { day_1000_first_ms: { value: Math.round(day.firstCompleteMs), goal: { value: 3_000 } } }),
    // A long plan that is no better is no yardstick.
    ...(gap < 0 ? {} : { day_1000_gap_pct: { value: gap, goal: { value: 2 } } }),
    ...(await measureReplans(problem, reference.plan, options)),
    ...measureWhereBest(problem, reference.plan),
    ...(await measureWhyNot(options)),
    ...(await measureScaling(options)),
  }
}

async function dayOf(visits: number, carers?: number): Promise<Problem> {
  const day = generateDay({ visits, seed: 1, videoShare: 0.4, ...(carers === undefined ? {} : { carers }) })
  return (await readKotisilta(day)).problem
}

interface Timed extends Solved {
  firstCompleteMs: number | undefined
  /** Best costs by when they were reported. */
  costs: { ms: number; cost: number }[]
}

async function timed(problem: Problem, seconds: number, { threads }: DayOptions, from?: Plan): Promise<Timed> {
  const begun = performance.now()
  const costs: Timed['costs'] = []
  let firstCompleteMs: number | undefined
  const solved = await solve(problem, {
    seed: 1,
    threads,
    stop: { kind: 'seconds', most: seconds },
    ...(from ? { from } : {}),
    onProgress: ({ cost, unassigned }) => {
      const ms = performance.now() - begun
      costs.push({ ms, cost })
      if (unassigned === 0) firstCompleteMs ??= ms
    },
  })
  requireGood(problem, solved.plan)
  return { ...solved, firstCompleteMs, costs }
}

function requireGood(problem: Problem, plan: Plan): void {
  const [breach] = checkPlan(problem, plan)
  if (breach) throw new Error(`the checker refuses our own plan: ${breach.message}`)
}

/** Of this process, all its threads: what a time is worth on a machine that others use too. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Each of the five busiest carers is ill at six in the morning; the plan of the day is published. */
async function measureReplans(problem: Problem, plan: Plan, options: DayOptions): Promise<Record<string, Metric>> {
  const busiest = plan.timelines.toSorted((a, b) => b.entries.length - a.entries.length).slice(0, 5)
  const ms: number[] = []
  const cpuMs: number[] = []
  const moved: number[] = []
  for (const { carer } of busiest) {
    const begun = performance.now()
    const cpu = process.cpuUsage()
    const { problem: changed, from, exempt } = toReplan(problem, plan, { absent: [carer], now: 360 })
    const next = parseProblem(changed)
    const { plan: after, repairedOnly } = await replan(next, from, {
      seed: 1,
      stop: { kind: 'seconds', most: 0.5 },
      lost: exempt,
    })
    requireGood(next, after)
    ms.push(performance.now() - begun)
    cpuMs.push(cpuSince(cpu))
    const difference = whatChanged({ before: { problem, plan }, after: { problem: next, plan: after } }, { exempt })
    moved.push(difference.movedPercent)
    options.progress(
      `${carer} ill: ${ms.at(-1)?.toFixed()} ms, ${difference.movedPercent.toFixed(2)} % of the others moved, ${after.unassigned.length} left out${repairedOnly ? ' (repair only)' : ''}`,
    )
  }
  return {
    replan_ms: summarise(ms, { p95: 2_000 }),
    replan_cpu_ms: summarise(cpuMs),
    replan_moved_pct: { value: round(Math.max(...moved)), goal: { value: 5 } },
  }
}

/** Forty visits are taken out, one at a time, and asked about. */
function measureWhereBest(problem: Problem, plan: Plan): Record<string, Metric> {
  const open = openPlan(problem, plan)
  const single = problem.visits.filter(({ id, carersNeeded }) => carersNeeded === 1 && open.linksOf(id).length === 0)
  const step = Math.max(1, Math.floor(single.length / 40))
  const ms: number[] = []
  const cpuMs: number[] = []
  for (const { id } of single.filter((_, index) => index % step === 0).slice(0, 40)) {
    const rest = withoutVisit(open, id)
    if (!rest) continue
    const without = { ...rest, ...scorePlan(problem, rest) }
    const begun = performance.now()
    const cpu = process.cpuUsage()
    whereBest(problem, without, id)
    ms.push(performance.now() - begun)
    cpuMs.push(cpuSince(cpu))
  }
  return { where_best_ms: summarise(ms, { p95: 50 }), where_best_cpu_ms: summarise(cpuMs) }
}

/** A thousand visits for too few carers: each one left out is explained, and every fix offered is applied and checked. */
async function measureWhyNot(options: DayOptions): Promise<Record<string, Metric>> {
  const problem = await dayOf(1000, 50)
  const { plan } = await timed(problem, 10, options)
  const ms: number[] = []
  let offered = 0
  let failed = 0
  for (const { visit } of plan.unassigned.slice(0, 30)) {
    const begun = performance.now()
    const answer = whyNot(problem, plan, visit)
    ms.push(performance.now() - begun)
    for (const fix of answer?.fixes ?? []) {
      offered += 1
      if (checkPlan(fix.problem, fix.plan).length > 0) failed += 1
    }
  }
  options.progress(`${plan.unassigned.length} left out; ${offered} fixes offered, ${failed} failed`)
  if (ms.length === 0) return {}
  return {
    why_not_ms: summarise(ms),
    fixes_failed_pct: { value: offered === 0 ? 0 : round((100 * failed) / offered), goal: { value: 0 } },
  }
}

/**
 * How the time to equal quality grows: by size, when the best cost is within 5 % of what 60 s for each 1,000 visits reach.
 * The figure is the exponent of visits: 1 is linear.
 */
async function measureScaling(options: DayOptions): Promise<Record<string, Metric>> {
  const points: { x: number; y: number }[] = []
  const metrics: Record<string, Metric> = {}
  for (const size of options.sizes) {
    const { plan, costs } = await timed(await dayOf(size), (options.seconds * size) / 1000, options)
    const there = costs.find(({ cost }) => cost <= 1.05 * plan.cost)?.ms ?? NaN
    options.progress(
      `${size} visits: cost ${plan.cost}, ${plan.unassigned.length} left out, within 5 % after ${there.toFixed()} ms`,
    )
    metrics[`day_${size}_cost_per_visit`] = { value: Math.round(plan.cost / size) }
    metrics[`day_${size}_left_out`] = { value: plan.unassigned.length }
    metrics[`day_${size}_within_5_pct_ms`] = { value: Math.round(there) }
    points.push({ x: Math.log(size), y: Math.log(there) })
  }
  return points.length < 2 ? metrics : { ...metrics, scaling: { value: round(slope(points)) } }
}

function slope(points: readonly { x: number; y: number }[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))]
  const up = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
  return up / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
}
