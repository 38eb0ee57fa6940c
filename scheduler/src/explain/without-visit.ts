import type { Plan } from '../plan.ts'
import type { OpenPlan } from './day-plan.ts'
import { earliestStarts, toEntries } from './time-day.ts'

/** The plan without one visit of one carer, whose day closes up; its figures are still the old ones. */
export function withoutVisit({ problem, plan, days }: OpenPlan, visitId: string): Plan | undefined {
  const day = days.find(({ stops }) => stops.some(({ visit }) => visit?.id === visitId))
  if (!day) return undefined
  const rest = day.stops.filter(({ visit }) => visit?.id !== visitId)
  const stops = rest.some(({ kind }) => kind === 'visit') ? rest : []
  const starts = earliestStarts(problem, { ...day, stops })
  if (!Array.isArray(starts)) return undefined
  const old = new Set(day.worked.entries)
  const timelines = plan.timelines.map((timeline) => {
    if (timeline.carer !== day.carer.id) return timeline
    const entries = [
      ...timeline.entries.filter((entry) => !old.has(entry)),
      ...toEntries(problem, { ...day, stops }, starts),
    ]
    return { ...timeline, entries: entries.toSorted((a, b) => a.start - b.start || a.end - b.end) }
  })
  const reasons = [{ rule: 'noCarer' as const, numbers: {} }]
  return { ...plan, timelines, unassigned: [...plan.unassigned, { visit: visitId, reasons }] }
}
