import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { solveBenchmark, type BenchmarkFormat } from 'scheduler/benchmark-files'
import { FormatError } from 'scheduler/format-error'
import type { Metric } from './quantiles.ts'

export interface BenchmarkSet {
  name: string
  folder: string
  format: BenchmarkFormat
  /** Of one run, by the design's table. */
  seconds: number
  /** Which files; those of other sizes are for trying things out. */
  isPart: (file: string) => boolean
  /** The column of best-known.csv that holds the published cost. */
  column: string
  goals: { mean: number; worst?: number }
}

const every = (extension: string) => (file: string) => file.endsWith(extension)
const total = 'total_cost'

export const benchmarkSets: readonly BenchmarkSet[] = [
  {
    name: 'solomon',
    folder: 'solomon',
    format: 'vrplib',
    seconds: 30,
    isPart: every('.vrp'),
    column: 'cost',
    goals: { mean: 0.3, worst: 1.5 },
  },
  {
    name: 'mankowska',
    folder: 'hhcrsp-mankowska',
    format: 'hhcrsp',
    seconds: 60,
    isPart: (file) => file.includes('VNS'),
    column: total,
    goals: { mean: 0.5, worst: 3 },
  },
  {
    name: 'mankowska_small',
    folder: 'hhcrsp-mankowska',
    format: 'hhcrsp',
    seconds: 30,
    isPart: (file) => file.includes('CPLEX'),
    column: total,
    goals: { mean: 0.5, worst: 3 },
  },
  {
    name: 'kummer',
    folder: 'hhcrsp-kummer',
    format: 'hhcrsp',
    seconds: 60,
    isPart: every('.json'),
    column: total,
    goals: { mean: 1 },
  },
  {
    name: 'italian',
    folder: 'hhcrsp-italian',
    format: 'hhcrsp',
    seconds: 60,
    isPart: every('.json'),
    column: total,
    goals: { mean: 1 },
  },
  {
    name: 'uhhc',
    folder: 'uhhc',
    format: 'uhhc',
    seconds: 120,
    isPart: every('.json'),
    column: 'objective_simulated_annealing',
    goals: { mean: 3 },
  },
  {
    name: 'gehring_homberger_1000',
    folder: 'gehring-homberger-1000',
    format: 'vrplib',
    seconds: 120,
    isPart: every('.vrp'),
    column: 'cost',
    goals: { mean: 3 },
  },
]

export interface InstanceResult {
  set: string
  instance: string
  best: number
  /** The median of the seeds, counted by the format's own checker. */
  cost: number
  gapPct: number
  seconds: number
  /** Of all threads, for one run: what `seconds` are worth on a machine that others use too. */
  cpuSeconds: number
  iterations: number
}

export interface SetOptions {
  seconds: number
  seeds: number
  threads: number
  progress: (line: string) => void
}

interface SetFiles {
  set: BenchmarkSet
  folder: string
  /** Only files whose name has this in it. */
  only: string
}

export interface SetResults {
  instances: InstanceResult[]
  /** Those of which no run gave a plan. */
  failed: string[]
}

/** One run per instance and seed. */
export async function measureSet({ set, folder, only }: SetFiles, options: SetOptions): Promise<SetResults> {
  const best = readBest(folder, set.column)
  const files = readdirSync(folder).filter((file) => set.isPart(file) && best.has(stem(file)) && file.includes(only))
  const results: SetResults = { instances: [], failed: [] }
  for (const file of files) {
    const result = await measureInstance(
      { set, file: path.join(folder, file), best: best.get(stem(file)) ?? NaN },
      options,
    )
    if (result) results.instances.push(result)
    else results.failed.push(stem(file))
  }
  return results
}

interface InstanceFile {
  set: BenchmarkSet
  file: string
  best: number
}

async function measureInstance(
  { set, file, best }: InstanceFile,
  options: SetOptions,
): Promise<InstanceResult | undefined> {
  const instance = stem(path.basename(file))
  const runs: { cost: number; seconds: number; iterations: number }[] = []
  const cpu = process.cpuUsage()
  for (let seed = 1; seed <= options.seeds; seed += 1) {
    try {
      runs.push(
        await solveBenchmark(set.format, readFileSync(file, 'utf8'), {
          seed,
          threads: options.threads,
          stop: { kind: 'seconds', most: options.seconds },
        }),
      )
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      options.progress(`${set.name} ${instance} seed ${seed}: ${error.message}`)
    }
  }
  const used = process.cpuUsage(cpu)
  const median = runs.toSorted((a, b) => a.cost - b.cost)[(runs.length - 1) >> 1]
  if (!median) return undefined
  const gapPct = round((100 * (median.cost - best)) / best)
  options.progress(`${set.name} ${instance}: ${round(median.cost)} (published ${best}, ${gapPct} %)`)
  return {
    set: set.name,
    instance,
    best,
    cost: round(median.cost),
    gapPct,
    seconds: round(median.seconds),
    cpuSeconds: round((used.user + used.system) / 1e6 / options.seeds),
    iterations: median.iterations,
  }
}

export function setMetrics(
  { name, goals }: BenchmarkSet,
  seconds: number,
  { instances, failed }: SetResults,
): Record<string, Metric> {
  if (instances.length === 0) return {}
  const gaps = instances.map(({ gapPct }) => gapPct)
  const cpu = instances.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) / instances.length
  const mean = round(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length)
  return {
    [`${name}_mean_gap_pct`]: { value: mean, goal: { value: goals.mean } },
    [`${name}_worst_gap_pct`]: {
      value: Math.max(...gaps),
      ...(goals.worst === undefined ? {} : { goal: { value: goals.worst } }),
    },
    [`${name}_feasible_of`]: { value: instances.length, of: instances.length + failed.length },
    [`${name}_better_of`]: { value: gaps.filter((gap) => gap < 0).length, of: instances.length },
    [`${name}_seconds`]: { value: seconds },
    [`${name}_cpu_seconds`]: { value: round(cpu) },
  }
}

function readBest(folder: string, column: string): Map<string, number> {
  const [head = '', ...rows] = readFileSync(path.join(folder, 'best-known.csv'), 'utf8').trim().split(/\r?\n/)
  const index = head.split(',').indexOf(column)
  return new Map(
    rows.map((row) => {
      const cells = row.split(',')
      return [stem(cells[0] ?? ''), Number(cells[index])]
    }),
  )
}

function stem(file: string): string {
  return file.replace(/\.(json|vrp)$/, '')
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
