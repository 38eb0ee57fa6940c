import type { PlanCarer, PlannedModality, PlanVisit } from '../problem.ts'
import type { OpenPlan } from './day-plan.ts'
import type { HardRuleName } from '../plan.ts'

/** Why a carer can't have a visit, whatever the hour. */
export interface CarerObstacle {
  rule: HardRuleName
  /** What is lacking: qualifications, or the visit that stands in the way. */
  words: readonly string[]
}

export interface Wanted {
  carer: PlanCarer
  modality: PlannedModality
  /** One of two carers: a pinned carer may be the other one. */
  paired?: boolean
}

/** Whether the visit may be made in this way at all, the residents' floor considered. */
export function mayServe(open: OpenPlan, visit: PlanVisit, modality: PlannedModality): boolean {
  if (visit.minutes[modality] === undefined) return false
  if (visit.pin?.modality !== undefined && visit.pin.modality !== modality) return false
  if (lackingPartner(open, visit) !== undefined) return false
  return modality === 'home' || keepsFloor(open, visit)
}

/** A visit that goes together with one that is not planned. */
export function lackingPartner({ linksOf, planned }: OpenPlan, { id }: PlanVisit): string | undefined {
  return linksOf(id)
    .filter(({ kind }) => kind === 'together')
    .flatMap(({ visits }) => visits)
    .find((other) => other !== id && !planned.has(other))
}

export function keepsFloor({ problem, planned }: OpenPlan, { id, resident }: PlanVisit): boolean {
  const floor = problem.residents.find((each) => each.id === resident)?.homeVisitsAtLeast ?? 0
  const own = problem.visits.filter((visit) => visit.resident === resident)
  const byVideo = own.filter((visit) => visit.id !== id && planned.get(visit.id)?.modality === 'video').length
  return own.length - byVideo - 1 >= floor
}

export function mayUse(open: OpenPlan, visit: PlanVisit, wanted: Wanted): boolean {
  return carerObstacle(open, visit, wanted) === undefined
}

/** The first rule that stands between this carer and this visit. */
export function carerObstacle(open: OpenPlan, visit: PlanVisit, wanted: Wanted): CarerObstacle | undefined {
  const { carer, modality, paired = false } = wanted
  if (visit.refusedCarers.includes(carer.id)) return { rule: 'refused', words: [] }
  const lacking = visit.qualifications.filter((each) => !carer.qualifications.includes(each))
  if (lacking.length > 0) return { rule: 'qualification', words: lacking }
  if (modality === 'home' && carer.base === 'desk') return { rule: 'base', words: [] }
  if (!paired && visit.pin?.carer !== undefined && visit.pin.carer !== carer.id) {
    return { rule: 'pin', words: [visit.pin.carer] }
  }
  return linkObstacle(open, visit, carer)
}

function linkObstacle({ linksOf, planned }: OpenPlan, { id }: PlanVisit, carer: PlanCarer): CarerObstacle | undefined {
  for (const { kind, visits } of linksOf(id)) {
    const other = planned.get(visits.find((each) => each !== id) ?? '')
    if (!other) continue
    const isOthers = other.carers.includes(carer.id)
    if (kind === 'sameCarer' ? !isOthers : kind !== 'order' && isOthers)
      return { rule: 'link', words: [other.visit.id] }
  }
  return undefined
}
