import type { Plan, Score } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { defaultWeights, type Weights } from '../rules/weights.ts'
import { readTimelines, type Held } from './held.ts'
import { scoreShift, toShiftBasis } from './score-shifts.ts'
import { scoreVisit, type Points } from './score-visit.ts'

/**
 * The price of a plan, rule by rule, added up from its timelines alone. Of the rules it shares only the table of weights, which
 * is data: each sum is written a second time here, the plain way.
 */
export function scorePlan(problem: Problem, plan: Plan): Pick<Plan, 'score' | 'cost' | 'careTime'> {
  const weights = weightsOf(problem)
  const basis = toShiftBasis(problem, weights)
  const { shifts, held } = readTimelines(problem, plan)
  const heldBy = Map.groupBy(held, ({ visit }) => visit.id)
  const points: Points[] = [
    ...problem.visits.flatMap((visit) =>
      scoreVisit({ visit, held: heldBy.get(visit.id) ?? [], now: problem.now, weights }),
    ),
    ...shifts.flatMap((shift) => scoreShift(basis, shift)),
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

/** The problem's own weights over the table's. */
export function weightsOf({ weights }: Problem): Weights {
  const own = Object.entries(weights).filter(([, value]) => value !== undefined)
  return { ...defaultWeights, ...Object.fromEntries(own) }
}
