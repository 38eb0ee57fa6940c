import { FormatError } from './format-error.ts'
import { checkHhcrsp, parseHhcrsp, parseHhcrspSolution, writeHhcrspSolution } from './formats/hhcrsp.ts'
import { parseUhhc } from './formats/uhhc.ts'
import { checkUhhc } from './formats/uhhc-cost.ts'
import { parseUhhcSolution, writeUhhcSolution } from './formats/uhhc-solution.ts'
import { checkVrptw, parseVrplib, parseVrplibSolution, writeVrplibSolution } from './formats/vrplib.ts'
import { solveHhcrsp, solveUhhc, solveVrptw, type BenchmarkOutcome } from './solve-benchmarks.ts'
import type { SolveOptions } from './solve.ts'

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
  text: string,
  options: BenchmarkOptions,
): Promise<BenchmarkAnswer> {
  switch (format) {
    case 'vrplib': {
      const instance = parseVrplib(text)
      const { solution, ...end } = await solveVrptw(instance, options)
      const tenths = checkVrptw(instance, solution)
      return { ...end, text: writeVrplibSolution(solution, tenths), ...vrptwFigures(tenths, solution.routes) }
    }
    case 'hhcrsp': {
      const instance = parseHhcrsp(parseJson(text, 'the problem'))
      const { solution, ...end } = await solveHhcrsp(instance, options)
      const { total: cost, ...parts } = checkHhcrsp(instance, solution)
      return { ...end, text: writeHhcrspSolution(solution), cost, parts }
    }
    case 'uhhc': {
      const instance = parseUhhc(parseJson(text, 'the problem'))
      const { solution, ...end } = await solveUhhc(instance, options)
      const { total: cost, parts } = checkUhhc(instance, solution)
      return { ...end, text: writeUhhcSolution(solution), cost, parts }
    }
  }
}

function vrptwFigures(tenths: number, routes: readonly (readonly number[])[]) {
  return { cost: tenths / 10, parts: { routes: routes.filter(({ length }) => length > 0).length } }
}

export interface Checked {
  cost: number
  parts: Record<string, number>
}

/** How a solution of this problem is checked: it throws a sentence about the first rule that the solution breaks. */
export function readBenchmark(format: BenchmarkFormat, problem: string): (solution: string) => Checked {
  switch (format) {
    case 'vrplib': {
      const instance = parseVrplib(problem)
      return (solution) => {
        const { routes } = parseVrplibSolution(solution)
        if (routes.length === 0) throw new FormatError('there is no line "Route #1: …"')
        return vrptwFigures(checkVrptw(instance, { routes }), routes)
      }
    }
    case 'hhcrsp': {
      const instance = parseHhcrsp(parseJson(problem, 'the problem'))
      return (solution) => {
        const { total, ...parts } = checkHhcrsp(instance, parseHhcrspSolution(parseJson(solution, 'the solution')))
        return { cost: total, parts }
      }
    }
    case 'uhhc': {
      const instance = parseUhhc(parseJson(problem, 'the problem'))
      return (solution) => {
        const { total, parts } = checkUhhc(instance, parseUhhcSolution(parseJson(solution, 'the solution')))
        return { cost: total, parts }
      }
    }
  }
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new FormatError(`${what} is not JSON: ${cause instanceof Error ? cause.message : ''}`, { cause })
  }
}
