import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../../bin/stack/our-node.mjs'
import type { Metric } from './quantiles.ts'
import { toReport, toTable } from './report.ts'
import { dayMetrics, measureDays } from './scheduler-days.ts'
import { benchmarkSets, measureSet, setMetrics, type InstanceResult } from './scheduler-sets.ts'

/**
 * npm run bench scheduler -- [--set solomon,day] [--seconds 30] [--seeds 5] [--threads 2] [--only R1] [--instances <folder>] [--json]
 * Public instances are by others and not in this repository: --instances says where they lie. Our own days (`day`) need nothing.
 */
const text = { type: 'string' } as const
const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    set: text,
    seconds: text,
    seeds: { type: 'string', default: '1' },
    threads: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    instances: { type: 'string', default: path.join(root, '../shared/bench/scheduler') },
    sizes: { type: 'string', default: '250,500,1000,2500,5000' },
    'reference-seconds': { type: 'string', default: '600' },
  },
  allowPositionals: true,
})
const progress = (line: string) => process.stderr.write(`${line}\n`)
const wanted = values.set?.split(',') ?? [...benchmarkSets.map(({ name }) => name), 'day']
const unknown = wanted.find((name) => name !== 'day' && !benchmarkSets.some((set) => set.name === name))
if (unknown !== undefined)
  throw new Error(`There is no set ${unknown}: ${benchmarkSets.map(({ name }) => name).join(', ')}, day`)

const metrics: Record<string, Metric> = {}
const instances: InstanceResult[] = []
const failed: string[] = []
for (const set of benchmarkSets.filter(({ name }) => wanted.includes(name))) {
  const folder = path.join(values.instances, set.folder)
  if (!existsSync(folder)) {
    progress(`${set.name}: ${folder} is not there`)
    continue
  }
  const seconds = values.seconds === undefined ? set.seconds : Number(values.seconds)
  const results = await measureSet(
    { set, folder, only: values.only },
    { seconds, seeds: Number(values.seeds), threads: Number(values.threads), progress },
  )
  instances.push(...results.instances)
  failed.push(...results.failed.map((instance) => `${set.name} ${instance}`))
  Object.assign(metrics, setMetrics(set, seconds, results))
}
if (wanted.includes('day')) {
  const days = await measureDays({
    threads: Number(values.threads),
    seconds: values.seconds === undefined ? 60 : Number(values.seconds),
    referenceSeconds: Number(values['reference-seconds']),
    sizes: values.sizes.split(',').filter(Boolean).map(Number),
    progress,
  })
  Object.assign(metrics, days)
}
const names = [
  ...benchmarkSets.filter(({ name }) => wanted.includes(name)).map(({ name }) => `${name}_mean_gap_pct`),
  ...(wanted.includes('day') ? dayMetrics : []),
]
const figures = toReport('scheduler', names, metrics)
const report = {
  ...figures,
  missing: [...figures.missing, ...failed],
  threads: Number(values.threads),
  seeds: Number(values.seeds),
  instances,
}
console.log(values.json ? JSON.stringify(report) : toTable(report))
