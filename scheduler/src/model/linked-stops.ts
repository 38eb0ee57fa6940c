import type { LinkedPlan } from '../search/order-decode/linked-plan.ts'
import { boundless } from '../search/order-decode/linked-times.ts'

export interface LinkedStop {
  /** A service, or the carer's lunch. */
  node: number
  start: number
  end: number
}

/** What a carer does, lunch included where it is taken, each stop so late that nobody waits who need not. */
export function stopsOf(plan: LinkedPlan, carer: number): LinkedStop[] {
  const { model, prev, firstLunch } = plan
  const terminal = plan.terminalOf(carer)
  const stops: LinkedStop[] = []
  let shift = 0
  for (let node = prev[terminal]!; node !== terminal; node = prev[node]!) {
    if (node >= firstLunch && plan.takesLunch[carer] === 0) continue
    const start = plan.start[node]! + shift
    stops.push({ node, start, end: start + model.minutes[node]! })
    shift = shiftBefore(plan, node, shift)
  }
  return stops.reverse()
}

/** By how much everything before a stop is later than its earliest: by what the stop's wait has taken up, and the stop's own. */
function shiftBefore(plan: LinkedPlan, node: number, shift: number): number {
  const before = plan.prev[node]!
  if (plan.slack[before] === boundless) return 0
  const arrive = plan.arrivalAt(node)
  return shift + plan.start[node]! - arrive - plan.wait[node]!
}
