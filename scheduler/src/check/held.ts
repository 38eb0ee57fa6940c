import type { Plan, TimelineEntry } from '../plan.ts'
import type { PlanCarer, PlannedModality, PlanVisit, Problem, Shift } from '../problem.ts'
import type { Breach } from './breach.ts'

/** A visit as one carer makes it; a visit of two carers is held twice. */
export interface Held {
  visit: PlanVisit
  carer: PlanCarer
  modality: PlannedModality
  start: number
  end: number
}

/** What one carer does in one shift, in order. */
export interface WorkedShift {
  carer: PlanCarer
  shift: Shift
  entries: readonly TimelineEntry[]
}

/** The plan's timelines cut into shifts, and what in them can't be read so. */
export interface Worked {
  shifts: readonly WorkedShift[]
  held: readonly Held[]
  breaches: readonly Breach[]
}

export function readTimelines(problem: Problem, plan: Plan): Worked {
  const carers = new Map(problem.carers.map((carer) => [carer.id, carer]))
  const visits = new Map(problem.visits.map((visit) => [visit.id, visit]))
  const shifts: WorkedShift[] = []
  const held: Held[] = []
  const breaches: Breach[] = []
  const seen = new Set<string>()
  for (const { carer: id, entries } of plan.timelines) {
    const carer = carers.get(id)
    if (!carer || seen.has(id)) {
      breaches.push({ rule: 'timeline', carer: id, message: `carer ${id} is unknown, or has two timelines` })
      continue
    }
    seen.add(id)
    const cut = cutIntoShifts(carer, entries)
    shifts.push(...cut.shifts)
    breaches.push(...cut.breaches)
    for (const entry of entries) {
      if (entry.kind !== 'visit') continue
      const visit = visits.get(entry.visit)
      if (visit) held.push({ visit, carer, modality: entry.modality, start: entry.start, end: entry.end })
      else breaches.push({ rule: 'timeline', carer: id, message: `there is no visit ${entry.visit}` })
    }
  }
  return { shifts, held, breaches }
}

/** An entry belongs to the shift that it lies in; one that lies in none breaks the rule of shifts. */
function cutIntoShifts(carer: PlanCarer, entries: readonly TimelineEntry[]): Omit<Worked, 'held'> {
  const breaches: Breach[] = []
  const byShift = new Map<Shift, TimelineEntry[]>()
  for (const entry of entries) {
    const shift = carer.shifts.find(({ earliest, latest }) => entry.start >= earliest && entry.end <= latest)
    if (shift) byShift.set(shift, [...(byShift.get(shift) ?? []), entry])
    else {
      const message = `${entry.kind} from ${entry.start} to ${entry.end} is in no shift of ${carer.id}`
      breaches.push({ rule: 'shift', carer: carer.id, message })
    }
  }
  return { shifts: [...byShift].map(([shift, own]) => ({ carer, shift, entries: own })), breaches }
}
