import type { TimelineEntry } from '../plan.ts'
import type { PlanCarer, PlanVisit, Shift } from '../problem.ts'
import { viewPlan } from '../rules/plan-view.ts'
import type { Rule } from '../rules/rule.ts'
import { defaultWeights } from '../rules/weights.ts'
import { carer, dayShift, problem } from './small-problem.ts'

export interface SmallDay {
  visits: PlanVisit[]
  /** What the carer does. A visit of two is also made by `second`. */
  entries: TimelineEntry[]
  by?: PlanCarer
  second?: PlanCarer
  shift?: Shift
  now?: number
}

/** Who makes the visits of a day unless somebody else is named. */
export const anna = carer('anna')
export const mikko = carer('mikko')
/** Published: Mikko, by video, at 100. */
export const published = { carer: mikko.id, start: 100, modality: 'video' } as const

/** What a rule costs over a day of one shift, or two, with the default weights. */
export function priceOfDay(
  rule: Rule,
  { visits, entries, by = anna, second, shift = dayShift, now }: SmallDay,
): number {
  const carers = [by, ...(second ? [second] : [])].map((each) => ({ ...each, shifts: [shift] }))
  const given = problem({ carers, visits, ...(now === undefined ? {} : { now }) })
  const worked = carers.map((each) => ({ carer: each, shift, entries }))
  return rule.fullPrice(viewPlan(given, defaultWeights, worked))
}
