import { readKotisilta } from '../src/formats/kotisilta.ts'
import { writePlan } from '../src/formats/kotisilta-plan.ts'
import { solve } from '../src/solve.ts'
import type { SolveOptions } from '../src/solve.ts'
import {
  readArguments,
  readChoice,
  readService,
  readStop,
  readText as option,
  readWhole,
  searchOptions,
  serviceOptions,
  type Read,
} from './arguments.ts'
import { formats, guessFormat, solveBenchmark, type BenchmarkFormat } from '../src/benchmark-files.ts'
import { describePlan } from './describe-plan.ts'
import { exitCodes } from './output.ts'
import { createProgressLine } from './progress-line.ts'
import { parseJson, readText, writeText } from './read-input.ts'
import type { Surroundings } from './run.ts'
import { refuseWrongPlan } from './wrong-plan.ts'

export async function solveFile(args: string[], around: Surroundings): Promise<number> {
  const read = readArguments(args, ['the problem'], {
    ...searchOptions,
    ...serviceOptions,
    format: { type: 'string' },
    out: { type: 'string' },
  })
  const [file = ''] = read.positionals
  const asked = readChoice(read, 'format', formats)
  const search = readSearch(read, around)
  const text = await readText(file)
  const format = asked ?? guessFormat(text)
  const input = { text, out: option(read, 'out'), json: read.values.json === true }
  const service = readService(read)
  if (format !== 'kotisilta') return solveBenchmarkFile(format, { ...input, search }, around)
  const { problem, sourceOf, warnings } = await readKotisilta(parseJson(text, file), {
    signal: around.signal,
    ...(service ? { service } : {}),
  })
  for (const warning of warnings) around.output.say(warning)
  const { plan, ...end } = await withProgress(search, (options) => solve(problem, options))
  refuseWrongPlan(problem, plan)
  if (input.out !== undefined) await writeText(input.out, writePlan(problem, plan, sourceOf))
  else around.output.print(describePlan(problem, plan))
  summarise(around, input.json, {
    cost: plan.cost,
    unassigned: plan.unassigned.length,
    ...end,
    threads: search.threads ?? 1,
    score: plan.score,
    careTime: plan.careTime,
  })
  return exitCodes.done
}

interface BenchmarkInput {
  text: string
  out: string | undefined
  json: boolean
  search: SolveOptions
}

async function solveBenchmarkFile(
  format: BenchmarkFormat,
  input: BenchmarkInput,
  around: Surroundings,
): Promise<number> {
  const answer = await withProgress(input.search, (options) => solveBenchmark(format, input.text, options))
  const { text, ...figures } = answer
  if (input.out !== undefined) await writeText(input.out, text)
  else around.output.print(text)
  summarise(around, input.json, { unassigned: 0, ...figures })
  return exitCodes.done
}

export function readSearch(read: Read, around: Surroundings, defaultSeconds?: number): SolveOptions {
  return {
    seed: readWhole(read, 'seed', { least: 0, most: 2 ** 52, ifSilent: 1 }),
    stop: readStop(read, defaultSeconds),
    threads: readWhole(read, 'threads', { least: 1, most: 64, ifSilent: 1 }),
    signal: around.signal,
  }
}

export async function withProgress<T>(search: SolveOptions, run: (options: SolveOptions) => Promise<T>): Promise<T> {
  const line = createProgressLine()
  try {
    return await run({ ...search, onProgress: (progress) => line.report(progress) })
  } finally {
    line.end()
  }
}

/** With --json the last line of standard output; else a line for people, beside the result and not in it. */
export function summarise(around: Surroundings, json: boolean, figures: Record<string, unknown>): void {
  if (json) around.output.print(JSON.stringify(figures))
  else {
    const plain = Object.entries(figures).filter(([, value]) => typeof value !== 'object')
    around.output.say(plain.map(([name, value]) => `${name} ${String(value)}`).join(' · '))
  }
}
