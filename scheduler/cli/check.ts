import { checkPlan } from '../src/check/check-plan.ts'
import { scorePlan } from '../src/check/score-plan.ts'
import { FormatError } from '../src/format-error.ts'
import { readKotisilta } from '../src/formats/kotisilta.ts'
import { parsePlan } from '../src/formats/kotisilta-plan.ts'
import { readArguments, readChoice, readService, serviceOptions } from './arguments.ts'
import { formats, guessFormat, readBenchmark, type BenchmarkFormat } from '../src/benchmark-files.ts'
import { exitCodes } from './output.ts'
import { parseJson, readJson, readText } from './read-input.ts'
import type { Surroundings } from './run.ts'

/** Whether a plan keeps every hard rule, and what it costs. 1 when it does not. */
export async function check(args: string[], around: Surroundings): Promise<number> {
  const read = readArguments(args, ['the problem', 'the plan'], { format: { type: 'string' }, ...serviceOptions })
  const [file = '', planFile = ''] = read.positionals
  const asked = readChoice(read, 'format', formats)
  const text = await readText(file)
  const format = asked ?? guessFormat(text)
  const json = read.values.json === true
  if (format !== 'kotisilta') return checkBenchmarkFile(format, { text, planFile, json }, around)
  const service = readService(read)
  const { problem } = await readKotisilta(parseJson(text, file), service ? { service } : {})
  const plan = parsePlan(await readJson(planFile))
  const breaches = checkPlan(problem, plan)
  const { cost, score, careTime } = scorePlan(problem, plan)
  for (const { rule, message } of breaches) around.output.say(`${rule}: ${message}`)
  const ok = breaches.length === 0
  const unassigned = plan.unassigned.length
  around.output.print(
    json
      ? JSON.stringify({ ok, cost, unassigned, score, careTime, breaches })
      : `${ok ? 'keeps every hard rule' : `${breaches.length} breaches`} · cost ${cost} · ${unassigned} unassigned`,
  )
  return ok ? exitCodes.done : exitCodes.failed
}

interface BenchmarkFile {
  text: string
  planFile: string
  json: boolean
}

async function checkBenchmarkFile(
  format: BenchmarkFormat,
  { text, planFile, json }: BenchmarkFile,
  { output }: Surroundings,
): Promise<number> {
  const checkSolution = readBenchmark(format, text)
  const solution = await readText(planFile)
  try {
    const { cost, parts } = checkSolution(solution)
    output.print(json ? JSON.stringify({ ok: true, cost, unassigned: 0, ...parts }) : `keeps every rule · cost ${cost}`)
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    output.say(`${error.code}: ${error.message}`)
    if (json) output.print(JSON.stringify({ ok: false, breaches: [{ rule: error.code, message: error.message }] }))
    return exitCodes.failed
  }
}
