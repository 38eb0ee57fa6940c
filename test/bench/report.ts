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
  const rows = Object.entries(metrics).map(([name, { n, p50, p95, max, goal }]) => [
    name,
    ...[n, p50, p95, max].map(String),
    Object.entries(goal ?? {})
      .map(
        ([quantile, limit]) =>
          `${quantile} ≤ ${limit} ${within({ p50, p95, max }, quantile, limit) ? 'met' : 'NOT MET'}`,
      )
      .join(', '),
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

const within = (metric: Record<string, number>, quantile: string, limit: number) =>
  (metric[quantile] ?? Infinity) <= limit
