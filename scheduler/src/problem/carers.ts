import { ProblemError } from '../errors.ts'
import type { PlanCarer, Problem, Shift } from '../problem.ts'
import { requireKnownQualifications, requireUniqueIds } from './ids.ts'

/** Carers' ids, qualifications, shifts and breaks make sense by themselves. */
export function checkCarers(problem: Problem): void {
  requireUniqueIds('carer', problem.carers)
  for (const carer of problem.carers) {
    requireKnownQualifications(problem, `carer ${carer.id}`, carer.qualifications)
    carer.shifts.forEach((shift, index) => checkShift(carer, shift, index))
    checkNoOverlap(carer)
  }
}

function checkShift(carer: PlanCarer, shift: Shift, index: number): void {
  const at = { entity: `carer ${carer.id}`, field: `shifts[${index}]` }
  if (shift.latest < shift.earliest) {
    throw new ProblemError('SHIFT_ENDS_BEFORE_START', at, `${shift.latest} is before ${shift.earliest}`)
  }
  let free = shift.earliest
  const byEnd = shift.breaks.toSorted((a, b) => a.window.latest - b.window.latest)
  for (const { window, minutes } of byEnd) {
    if (window.latest < window.earliest) throw new ProblemError('WINDOW_ENDS_BEFORE_START', at, 'a break’s window')
    const end = Math.max(free, window.earliest) + minutes
    if (end > Math.min(window.latest, shift.latest)) {
      throw new ProblemError('BREAKS_DO_NOT_FIT', at, `a break of ${minutes} minutes would end at ${end}`)
    }
    free = end
  }
}

function checkNoOverlap(carer: PlanCarer): void {
  const byStart = carer.shifts.toSorted((a, b) => a.earliest - b.earliest)
  byStart.forEach((shift, index) => {
    const before = byStart[index - 1]
    if (before && shift.earliest < before.latest) {
      const what = `one starts at ${shift.earliest}, the one before ends at ${before.latest}`
      throw new ProblemError('SHIFTS_OVERLAP', { entity: `carer ${carer.id}`, field: 'shifts' }, what)
    }
  })
}
