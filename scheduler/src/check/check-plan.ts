import type { Plan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import type { Breach } from './breach.ts'
import { checkLinks } from './check-links.ts'
import { checkShift } from './check-shifts.ts'
import { checkVisit } from './check-visits.ts'
import { readTimelines } from './held.ts'
import { scorePlan } from './score-plan.ts'

/**
 * Everything that is wrong with a plan; nothing, for a good one. Slow and plain on purpose, and no line of it is shared with
 * the search: it reads the problem as a person would and is run on every plan that leaves this package.
 */
export function checkPlan(problem: Problem, plan: Plan): Breach[] {
  const worked = readTimelines(problem, plan)
  const heldBy = Map.groupBy(worked.held, ({ visit }) => visit.id)
  return [
    ...worked.breaches,
    ...worked.shifts.flatMap((shift) => checkShift(problem, shift)),
    ...problem.visits.flatMap((visit) => checkVisit(visit, heldBy.get(visit.id) ?? [])),
    ...checkLinks(problem, heldBy),
    ...checkUnassigned(problem, plan, heldBy),
    ...checkFigures(problem, plan),
  ]
}

/** A visit is planned, or left out once with at least one reason. */
function checkUnassigned(problem: Problem, plan: Plan, heldBy: ReadonlyMap<string, unknown>): Breach[] {
  const left = Map.groupBy(plan.unassigned, ({ visit }) => visit)
  const known = new Set(problem.visits.map(({ id }) => id))
  const strangers = [...left.keys()].filter((visit) => !known.has(visit))
  return [
    ...strangers.map((visit): Breach => ({ rule: 'timeline', visit, message: `there is no visit ${visit}` })),
    ...problem.visits.flatMap(({ id }): Breach[] => {
      const times = (heldBy.has(id) ? 1 : 0) + (left.get(id)?.length ?? 0)
      if (times !== 1) {
        const message = `visit ${id} is ${times === 0 ? 'neither planned nor left out' : 'both planned and left out'}`
        return [{ rule: 'timeline', visit: id, message }]
      }
      if (heldBy.has(id) || (left.get(id)?.[0]?.reasons.length ?? 0) > 0) return []
      return [{ rule: 'timeline', visit: id, message: `visit ${id} is left out without a reason` }]
    }),
  ]
}

/** The plan's own figures against what they add up to. */
function checkFigures(problem: Problem, plan: Plan): Breach[] {
  const { score, cost, careTime } = scorePlan(problem, plan)
  const own: Record<string, number> = { ...plan.score, cost: plan.cost, ...plan.careTime }
  const plain: Record<string, number> = { ...score, cost, ...careTime }
  return Object.keys(plain).flatMap((name): Breach[] =>
    own[name] === plain[name]
      ? []
      : [{ rule: 'score', message: `${name} is given as ${own[name]}, and adds up to ${plain[name]}` }],
  )
}
