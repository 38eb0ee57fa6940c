import type { HardRuleName } from '../plan.ts'
import type { PlanCarer, PlannedModality, PlanVisit } from '../problem.ts'

/** The first hard rule by which this carer can never make this visit in this way; null when there is none. */
export function ruleAgainst(visit: PlanVisit, carer: PlanCarer, way: PlannedModality): HardRuleName | null {
  if (visit.minutes[way] === undefined) return 'modality'
  if (visit.pin?.modality !== undefined && visit.pin.modality !== way) return 'pin'
  if (carer.base === 'desk' && way === 'home') return 'base'
  if (visit.refusedCarers.includes(carer.id)) return 'refused'
  return visit.qualifications.every((each) => carer.qualifications.includes(each)) ? null : 'qualification'
}

export function mayServe(visit: PlanVisit, carer: PlanCarer, way: PlannedModality): boolean {
  return ruleAgainst(visit, carer, way) === null
}
