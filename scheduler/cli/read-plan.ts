import { checkPlan } from '../src/check/check-plan.ts'
import { scorePlan } from '../src/check/score-plan.ts'
import { FormatError } from '../src/format-error.ts'
import { readKotisilta, type KotisiltaProblem } from '../src/formats/kotisilta.ts'
import { parsePlan } from '../src/formats/kotisilta-plan.ts'
import type { Plan } from '../src/plan.ts'
import { readService, type Read } from './arguments.ts'
import { readJson } from './read-input.ts'

export interface ProblemAndPlan extends KotisiltaProblem {
  plan: Plan
}

/** A problem of ours with a plan of it that breaks nothing: on any other, explanations would be about its faults. */
export async function readProblemAndPlan(read: Read): Promise<ProblemAndPlan> {
  const [file = '', planFile = ''] = read.positionals
  const service = readService(read)
  const found = await readKotisilta(await readJson(file), service ? { service } : {})
  const plan = knownVisits(found.problem, parsePlan(await readJson(planFile)))
  const broken = checkPlan(found.problem, plan).find(({ rule }) => rule !== 'score')
  if (broken) throw new FormatError(`${planFile} is no good plan of ${file}: ${broken.message}`)
  return { ...found, plan: { ...plan, ...scorePlan(found.problem, plan) } }
}

/** Visits that came into the problem after the plan was made are left out of it so far. */
function knownVisits(problem: KotisiltaProblem['problem'], plan: Plan): Plan {
  const known = new Set([
    ...plan.unassigned.map(({ visit }) => visit),
    ...plan.timelines.flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'visit' ? [entry.visit] : [])),
    ),
  ])
  const fresh = problem.visits.filter(({ id }) => !known.has(id))
  const reasons = [{ rule: 'noCarer' as const, numbers: {} }]
  return { ...plan, unassigned: [...plan.unassigned, ...fresh.map(({ id }) => ({ visit: id, reasons }))] }
}
