import type { Plan } from '../plan.ts'
import { closedUp, withDays } from './changed-day.ts'
import type { OpenPlan } from './day-plan.ts'

/** The plan without one visit, whose carers' days close up; its figures are still the old ones. */
export function withoutVisit({ problem, plan, days }: OpenPlan, visitId: string): Plan | undefined {
  const holding = days.filter(({ stops }) => stops.some(({ visit }) => visit?.id === visitId))
  const closed = holding.flatMap((day) => {
    const rest = day.stops.filter(({ visit }) => visit?.id !== visitId)
    return closedUp(problem, day, rest) ?? []
  })
  if (holding.length === 0 || closed.length < holding.length) return undefined
  const reasons = [{ rule: 'noCarer' as const, numbers: {} }]
  return { ...withDays(plan, closed), unassigned: [...plan.unassigned, { visit: visitId, reasons }] }
}
