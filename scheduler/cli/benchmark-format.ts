import { FormatError } from '../src/format-error.ts'
import { checkHhcrsp, parseHhcrsp, parseHhcrspSolution } from '../src/formats/hhcrsp.ts'
import { parseUhhc } from '../src/formats/uhhc.ts'
import { checkUhhc } from '../src/formats/uhhc-cost.ts'
import { parseUhhcSolution } from '../src/formats/uhhc-solution.ts'
import { checkVrptw, parseVrplib, parseVrplibSolution, writeVrplibSolution } from '../src/formats/vrplib.ts'
import { solveVrptw, type BenchmarkOutcome } from '../src/solve-benchmarks.ts'
import type { SolveOptions } from '../src/solve.ts'
import { parseJson } from './read-input.ts'
import { UsageError } from './usage-error.ts'

export const benchmarkFormats = ['vrplib', 'hhcrsp', 'uhhc'] as const
export type BenchmarkFormat = (typeof benchmarkFormats)[number]
export const formats = ['kotisilta', ...benchmarkFormats] as const
export type Format = (typeof formats)[number]

/** A solution in its format's own words, and what the independent checker says that it costs. */
export interface BenchmarkAnswer extends Omit<BenchmarkOutcome<unknown>, 'solution'> {
  text: string
  cost: number
  parts: Record<string, number>
}

export type BenchmarkOptions = Omit<SolveOptions, 'from'>

/** What the file is, when nobody says. */
export function guessFormat(text: string): Format {
  if (/^\s*(NAME|VRPTW|TYPE|COMMENT|DIMENSION)\b/.test(text)) return 'vrplib'
  const head = text.slice(0, 100_000)
  if (head.includes('"central_offices"') || /"required_caregivers"/.test(text)) return 'hhcrsp'
  if (text.includes('"terminal_points"')) return 'uhhc'
  return 'kotisilta'
}

/** Every cost is counted by the format's checker, none is taken from the search. */
export async function solveBenchmark(
  format: BenchmarkFormat,
  { text, file }: { text: string; file: string },
  options: BenchmarkOptions,
): Promise<BenchmarkAnswer> {
  switch (format) {
    case 'vrplib': {
      const instance = parseVrplib(text)
      const { solution, ...end } = await solveVrptw(instance, options)
      const tenths = checkVrptw(instance, solution)
      return { ...end, text: writeVrplibSolution(solution, tenths), ...vrptwFigures(tenths, solution.routes) }
    }
    case 'hhcrsp':
    case 'uhhc':
      throw new UsageError(`${format} files can be checked, not solved (${file})`)
  }
}

function vrptwFigures(tenths: number, routes: readonly (readonly number[])[]) {
  return { cost: tenths / 10, parts: { routes: routes.filter(({ length }) => length > 0).length } }
}

export interface Checked {
  cost: number
  parts: Record<string, number>
}

/** @throws {FormatError} a sentence about the first rule that the solution breaks */
export function checkBenchmark(format: BenchmarkFormat, problem: string, solution: string): Checked {
  switch (format) {
    case 'vrplib': {
      const parsed = parseVrplibSolution(solution)
      if (parsed.routes.length === 0) throw new FormatError('there is no line "Route #1: …"')
      return vrptwFigures(checkVrptw(parseVrplib(problem), parsed), parsed.routes)
    }
    case 'hhcrsp': {
      const { total, ...parts } = checkHhcrsp(
        parseHhcrsp(parseJson(problem, 'the problem')),
        parseHhcrspSolution(parseJson(solution, 'the solution')),
      )
      return { cost: total, parts }
    }
    case 'uhhc': {
      const { total, parts } = checkUhhc(
        parseUhhc(parseJson(problem, 'the problem')),
        parseUhhcSolution(parseJson(solution, 'the solution')),
      )
      return { cost: total, parts }
    }
  }
}
