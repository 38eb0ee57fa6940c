import type { TimelineEntry } from '../plan.ts'
import type { PlanCarer, PlannedModality, PlanVisit, Problem, Shift } from '../problem.ts'
import { fairMinutes, type Weights } from './weights.ts'

export interface PlannedVisit {
  readonly visit: PlanVisit
  readonly carers: readonly PlanCarer[]
  readonly modality: PlannedModality
  readonly start: number
  readonly end: number
}

export interface WorkedShift {
  readonly carer: PlanCarer
  readonly shift: Shift
  /** Not empty. */
  readonly entries: readonly TimelineEntry[]
  /** Planned minutes of its visits, not lengthened. */
  readonly careMinutes: number
  readonly fairMinutes: number
}

/** A plan as the rules look at it. */
export interface PlanView {
  readonly problem: Problem
  readonly weights: Weights
  readonly planned: readonly PlannedVisit[]
  readonly leftOut: readonly PlanVisit[]
  readonly shifts: readonly WorkedShift[]
}

export interface ShiftEntries {
  carer: PlanCarer
  shift: Shift
  entries: readonly TimelineEntry[]
}

export function viewPlan(problem: Problem, weights: Weights, worked: readonly ShiftEntries[]): PlanView {
  const visits = new Map(problem.visits.map((visit) => [visit.id, visit]))
  const planned = new Map<string, PlannedVisit>()
  for (const { carer, entries } of worked) {
    for (const entry of entries) {
      const visit = entry.kind === 'visit' ? visits.get(entry.visit) : undefined
      if (entry.kind !== 'visit' || !visit) continue
      const carers = [...(planned.get(visit.id)?.carers ?? []), carer]
      planned.set(visit.id, { visit, carers, modality: entry.modality, start: entry.start, end: entry.end })
    }
  }
  return {
    problem,
    weights,
    planned: [...planned.values()],
    leftOut: problem.visits.filter(({ id }) => !planned.has(id)),
    shifts: withFairShares(problem, visits, worked),
  }
}

function withFairShares(
  problem: Problem,
  visits: ReadonlyMap<string, PlanVisit>,
  worked: readonly ShiftEntries[],
): WorkedShift[] {
  const lengthOf = ({ earliest, latest }: Shift) => latest - earliest
  const careOf = ({ minutes, carersNeeded }: PlanVisit) => carersNeeded * (minutes.home ?? minutes.video ?? 0)
  const allCare = problem.visits.reduce((total, visit) => total + careOf(visit), 0)
  const allLength = problem.carers.flatMap(({ shifts }) => shifts).reduce((total, shift) => total + lengthOf(shift), 0)
  return worked
    .filter(({ entries }) => entries.length > 0)
    .map(({ carer, shift, entries }) => ({
      carer,
      shift,
      entries,
      careMinutes: entries.reduce(
        (total, entry) =>
          total + (entry.kind === 'visit' ? (visits.get(entry.visit)?.minutes[entry.modality] ?? 0) : 0),
        0,
      ),
      fairMinutes: fairMinutes(allCare, lengthOf(shift), allLength),
    }))
}

/** Minutes of a kind of entry. */
export function minutesOf({ entries }: WorkedShift, kind: TimelineEntry['kind']): number {
  return entries.reduce((total, entry) => total + (entry.kind === kind ? entry.end - entry.start : 0), 0)
}
