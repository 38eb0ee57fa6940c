import { checkPlan } from '../src/check/check-plan.ts'
import type { Plan } from '../src/plan.ts'
import type { Problem } from '../src/problem.ts'

/** The search made a plan that the independent checker refuses: a fault of ours, and no plan leaves. */
export class WrongPlan extends Error {
  override name = 'WrongPlan'
  readonly code = 'WRONG_PLAN'
}

export function refuseWrongPlan(problem: Problem, plan: Plan): void {
  const breaches = checkPlan(problem, plan)
  if (breaches.length === 0) return
  const some = breaches.slice(0, 5).map(({ rule, message }) => `${rule}: ${message}`)
  throw new WrongPlan(`the checker found ${breaches.length} breaches in our own plan:\n${some.join('\n')}`)
}
