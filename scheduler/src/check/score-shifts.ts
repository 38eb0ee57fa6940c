import type { TimelineEntry } from '../plan.ts'
import type { PlanVisit, Problem } from '../problem.ts'
import type { Weights } from '../rules/weights.ts'
import type { WorkedShift } from './held.ts'
import type { Points } from './score-visit.ts'

/** What a shift's price needs to know of the whole problem. */
export interface ShiftBasis {
  visits: ReadonlyMap<string, PlanVisit>
  allCareMinutes: number
  allShiftMinutes: number
  weights: Weights
}

export function toShiftBasis({ visits, carers }: Problem, weights: Weights): ShiftBasis {
  return {
    visits: new Map(visits.map((visit) => [visit.id, visit])),
    allCareMinutes: sum(visits.map(({ carersNeeded, minutes }) => carersNeeded * (minutes.home ?? minutes.video ?? 0))),
    allShiftMinutes: sum(carers.flatMap(({ shifts }) => shifts.map(({ earliest, latest }) => latest - earliest))),
    weights,
  }
}

/** What a shift costs: the road, waiting, work above the longest, care above a fair share. */
export function scoreShift(basis: ShiftBasis, worked: WorkedShift): Points[] {
  const { weights } = basis
  const { carer, shift, entries } = worked
  const fair = Math.ceil((1.2 * basis.allCareMinutes * (shift.latest - shift.earliest)) / basis.allShiftMinutes)
  const over = Math.max(0, workMinutes(worked) - shift.longestWorkMinutes)
  const unfair = Math.max(0, careMinutes(entries, basis.visits) - fair)
  const waits = carer.base === 'field' ? minutesOf(entries, 'wait') : 0
  return [
    ['travel', minutesOf(entries, 'travel') * weights.travel],
    ['waiting', waits * weights.waiting],
    ['overtime', over * (weights.overtime + carer.overtimeCostPerMinute)],
    ['fairness', unfair * weights.fairness],
  ]
}

/** From the first thing done to the last, less the breaks that are not paid. */
function workMinutes({ shift, entries }: WorkedShift): number {
  const [first] = entries
  const last = entries.at(-1)
  if (!first || !last) return 0
  const unpaid = sum(shift.breaks.filter(({ paid }) => !paid).map(({ minutes }) => minutes))
  return last.end - first.start - unpaid
}

/** As planned: what a visit was lengthened by is no load. */
function careMinutes(entries: readonly TimelineEntry[], visits: ReadonlyMap<string, PlanVisit>): number {
  return sum(
    entries.map((entry) => (entry.kind === 'visit' ? (visits.get(entry.visit)?.minutes[entry.modality] ?? 0) : 0)),
  )
}

function minutesOf(entries: readonly TimelineEntry[], kind: TimelineEntry['kind']): number {
  return sum(entries.filter((entry) => entry.kind === kind).map(({ start, end }) => end - start))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
