import { z } from 'zod'
import { writePlan } from '../src/formats/kotisilta-plan.ts'
import { parseWith } from '../src/formats/parse-with.ts'
import { changesInNumbers, changeSentence } from '../src/explain/change-sentence.ts'
import { toReplan, type WhatHappened } from '../src/explain/replan.ts'
import { whatChanged } from '../src/explain/what-changed.ts'
import { parseProblem, planVisitSchema, type Problem } from '../src/problem.ts'
import { replan as planAgain } from '../src/explain/repair.ts'
import {
  readArguments,
  readChoice,
  readText as option,
  readWhole,
  searchOptions,
  serviceOptions,
  type Read,
} from './arguments.ts'
import { languages } from './explain.ts'
import { toFile } from './insert.ts'
import { exitCodes } from './output.ts'
import { readJson, writeText } from './read-input.ts'
import { readProblemAndPlan } from './read-plan.ts'
import type { Surroundings } from './run.ts'
import { readSearch, summarise, withProgress } from './solve.ts'
import { UsageError } from './usage-error.ts'
import { refuseWrongPlan } from './wrong-plan.ts'

/** Somebody waits for the answer. */
const defaultSeconds = 2

const changedSchema = z.strictObject({
  visits: z.array(planVisitSchema).exactOptional(),
  cancelled: z.array(z.string()).exactOptional(),
})

/** Something happened: a carer is ill, a visit is new. The plan after it, and what changed for people. */
export async function replan(args: string[], around: Surroundings): Promise<number> {
  const text = { type: 'string' } as const
  const read = readArguments(args, ['the problem', 'the plan'], {
    ...searchOptions,
    ...serviceOptions,
    ...{ absent: text, changed: text, now: text, language: text, out: text, 'problem-out': text },
  })
  const language = readChoice(read, 'language', languages) ?? 'en'
  const search = readSearch(read, around, defaultSeconds)
  const searchOn = read.values.seconds !== undefined || read.values.iterations !== undefined
  const before = await readProblemAndPlan(read)
  const happened = await readHappened(read, before.problem)
  const { problem: changed, from, exempt } = toReplan(before.problem, before.plan, happened)
  const problem = parseProblem(changed)
  const { plan, ...end } = await withProgress(search, (options) =>
    planAgain(problem, from, { ...options, searchOn, lost: exempt }),
  )
  refuseWrongPlan(problem, plan)
  const difference = whatChanged({ before, after: { problem, plan } }, { exempt })
  for (const change of difference.changes) around.output.print(changeSentence(change, language))
  around.output.print(changesInNumbers(difference, language))
  const [out, problemOut] = [option(read, 'out'), option(read, 'problem-out')]
  if (out !== undefined) await writeText(out, writePlan(problem, plan, before.sourceOf))
  if (problemOut !== undefined) await writeText(problemOut, toFile(problem))
  const { counts, movedPercent, travelMinutes } = difference
  summarise(around, read.values.json === true, {
    cost: plan.cost,
    unassigned: plan.unassigned.length,
    ...end,
    movedPercent,
    travelMinutes,
    changes: counts,
  })
  return exitCodes.done
}

async function readHappened(read: Read, { carers, visits }: Problem): Promise<WhatHappened> {
  const absent = (option(read, 'absent') ?? '').split(',').filter(Boolean)
  const stranger = absent.find((id) => !carers.some((carer) => carer.id === id))
  if (stranger !== undefined) throw new UsageError(`--absent: there is no carer ${stranger}`)
  const file = option(read, 'changed')
  const changed = file === undefined ? {} : parseWith(changedSchema, await readJson(file))
  const unknown = changed.cancelled?.find((id) => !visits.some((visit) => visit.id === id))
  if (unknown !== undefined) throw new UsageError(`--changed: there is no visit ${unknown}`)
  const now = readWhole(read, 'now', { least: 0, most: 100_000, ifSilent: -1 })
  return { absent, ...changed, ...(now < 0 ? {} : { now }) }
}
