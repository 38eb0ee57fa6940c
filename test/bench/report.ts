import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { root } from '../../bin/stack/our-node.mjs'
import type { Metric } from './quantiles.ts'

export interface Report {
  bench: string
  at: string
  machine: { cores: number; cpu: string; memoryGb: number }
  commit: string
  metrics: Record<string, Metric>
  missing: string[]
}

/** The shape that every benchmark of ours prints. */
export function toReport(bench: string, wanted: string[], metrics: Record<string, Metric>): Report {
  const [cpu] = cpus()
  return {
    bench,
    at: new Date().toISOString(),
    machine: { cores: cpus().length, cpu: cpu?.model ?? 'unknown', memoryGb: Math.round(totalmem() / 2 ** 30) },
    commit: commit(),
    metrics,
    missing: wanted.filter((name) => !(name in metrics)),
  }
}

function commit(): string {
  try {
    return execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'unknown' // a copy without its history
  }
}

/** For people: a line for each figure, its goal beside it. */
export function toTable({ metrics, missing }: Report): string {
  const head = ['', 'n', 'p50', 'p95', 'max', 'goal']
  const rows = Object.entries(metrics).map(([name, metric]) => [
    name,
    ...toCells(metric),
    [toGoals(metric), toSql(metric)].filter(Boolean).join('; '),
  ])
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)))
  const toLine = (row: string[]) =>
    row
      .map((cell, column) =>
        column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return [...[head, ...rows].map(toLine), ...missing.map((name) => `${name}: not measured`)].join('\n')
}

/** A single value stands where the median stands. */
function toCells(metric: Metric): string[] {
  if ('value' in metric) return [metric.of === undefined ? '' : `of ${metric.of}`, String(metric.value), '', '']
  return [metric.n, metric.p50, metric.p95, metric.max].map(String)
}

function toSql(metric: Metric): string {
  if ('value' in metric || metric.sql_p50 === undefined) return ''
  return `SQL alone ${metric.sql_p50}, × ${metric.ratio}, ${metric.statements} statements`
}

function toGoals(metric: Metric): string {
  const figures: Record<string, number> = 'value' in metric ? { value: metric.value } : { ...metric, goal: NaN }
  return Object.entries(metric.goal ?? {})
    .map(([figure, limit]) => {
      const isMet = (figures[figure] ?? Infinity) <= limit
      return `${figure === 'value' ? '' : `${figure} `}≤ ${limit} ${isMet ? 'met' : 'NOT MET'}`
    })
    .join(', ')
}
