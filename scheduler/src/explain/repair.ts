import type { Plan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { solve, type SolveOptions, type Solved } from '../solve.ts'
import { scorePlan, weightsOf } from '../check/score-plan.ts'
import { checkPlan } from '../check/check-plan.ts'
import { insertAt, whereBest } from './where-best.ts'

/** Puts what is left out where it costs least, the most important first; everybody else keeps carer and order. */
export function repair(problem: Problem, from: Plan): Plan {
  const priority = new Map(problem.visits.map((visit) => [visit.id, visit.priority]))
  const left = from.unassigned
    .map(({ visit }) => visit)
    .toSorted((a, b) => (priority.get(b) ?? 0) - (priority.get(a) ?? 0) || (a < b ? -1 : 1))
  return left.reduce((plan, visit) => {
    const [place] = whereBest(problem, plan, visit, 1)
    return place ? insertAt(problem, plan, visit, place) : plan
  }, from)
}

/** In the search after a repair a change of what is published weighs so many times its price: others are asked only in need. */
const reluctance = 10

export interface Replanned extends Solved {
  /** Whether the quick repair alone was the better answer. */
  repairedOnly: boolean
}

/**
 * The plan after something happened (toReplan): first the quick repair, then a search from there, as long as it may take. The
 * cheaper of the two at the problem's own prices is the answer.
 */
export async function replan(problem: Problem, from: Plan, options: Omit<SolveOptions, 'from'>): Promise<Replanned> {
  const repaired = repair(problem, from)
  const weights = weightsOf(problem)
  const reluctant: Problem = {
    ...problem,
    weights: {
      ...weights,
      changedCarer: reluctance * weights.changedCarer,
      changedTime: reluctance * weights.changedTime,
      changedModality: reluctance * weights.changedModality,
    },
  }
  const solved = await solve(reluctant, { ...options, from: repaired })
  const searched = { ...solved.plan, ...scorePlan(problem, solved.plan) }
  const isRepairBetter = repaired.cost <= searched.cost && checkPlan(problem, repaired).length === 0
  return { ...solved, plan: isRepairBetter ? repaired : searched, repairedOnly: isRepairBetter }
}
