import type { Plan, Score } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { defaultWeights, type RuleName, type Weights } from '../rules/weights.ts'
import { readTimelines, type Held } from './held.ts'
import { scoreShifts } from './score-shifts.ts'
import { scoreVisit, type Points } from './score-visit.ts'

/**
 * The price of a plan, rule by rule, added up from its timelines alone. Of the rules it shares only the table of weights, which
 * is data: each sum is written a second time here, the plain way.
 */
export function scorePlan(problem: Problem, plan: Plan): Pick<Plan, 'score' | 'cost' | 'careTime'> {
  const weights: Weights = { ...defaultWeights, ...definedOnly(problem.weights) }
  const { shifts, held } = readTimelines(problem, plan)
  const heldBy = Map.groupBy(held, ({ visit }) => visit.id)
  const points: Points[] = [
    ...problem.visits.flatMap((visit) =>
      scoreVisit({ visit, held: heldBy.get(visit.id) ?? [], now: problem.now, weights }),
    ),
    ...scoreShifts(problem, shifts, weights),
  ]
  const total: Record<string, number> = Object.fromEntries(Object.keys(defaultWeights).map((name) => [name, 0]))
  for (const [name, value] of points) total[name] = (total[name] ?? 0) + value
  return {
    score: total as Score, // each of the rules' names was put in above
    cost: Object.values(total).reduce((sum, value) => sum + value, 0),
    careTime: careTime(held),
  }
}

/** Minutes by carer: a visit of two carers frees, and gets, twice. */
function careTime(held: readonly Held[]): Plan['careTime'] {
  let freedMinutes = 0
  let givenBackMinutes = 0
  for (const { visit, modality, start, end } of held) {
    const { home, video } = visit.minutes
    if (modality === 'home') givenBackMinutes += end - start - (home ?? 0)
    else if (home !== undefined) freedMinutes += home - (video ?? 0)
  }
  return { freedMinutes, givenBackMinutes }
}

function definedOnly(weights: Partial<Record<RuleName, number | undefined>>): Partial<Weights> {
  return Object.fromEntries(Object.entries(weights).filter(([, value]) => value !== undefined))
}
