import type { PlannedModality, PlanCarer, PlanVisit, Problem } from '../problem.ts'
import type { Reason } from '../plan.ts'
import { earliestStart } from '../problem/visits.ts'
import { ruleAgainst } from '../rules/may-serve.ts'

/** Why a visit was left out: for each carer the first rule in the way, as far as it can be told without trying. */
export function reasonsFor(problem: Problem, visit: PlanVisit): Reason[] {
  if (problem.carers.length === 0)
    return [{ rule: 'noCarer', numbers: { carers: 0, carersNeeded: visit.carersNeeded } }]
  return problem.carers.map((carer) => ({ carer: carer.id, ...reasonOf(visit, carer) }))
}

function reasonOf(visit: PlanVisit, carer: PlanCarer): Reason {
  const ways = (['home', 'video'] as const).filter((way) => visit.minutes[way] !== undefined)
  const against = ways.map((way) => ruleAgainst(visit, carer, way))
  const open = ways.filter((_, index) => against[index] === null)
  const [first] = against
  if (open.length === 0) return { rule: first ?? 'modality', numbers: {} }
  if (visit.pin?.carer !== undefined && visit.pin.carer !== carer.id && visit.carersNeeded === 1) {
    return { rule: 'pin', numbers: {} }
  }
  const shortest = Math.min(...open.map((way: PlannedModality) => visit.minutes[way] ?? Infinity))
  const [from, to] = [earliestStart(visit), visit.hardWindow.latest - shortest]
  const works = carer.shifts.some(({ earliest, latest }) => Math.max(from, earliest) <= Math.min(to, latest - shortest))
  if (!works) return { rule: 'shift', numbers: { from, to, minutes: shortest } }
  return { rule: 'onePlace', numbers: { from, to, minutes: shortest } }
}
