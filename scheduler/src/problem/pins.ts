import { ProblemError } from '../errors.ts'
import type { PlanCarer, PlannedModality, PlanVisit, Problem } from '../problem.ts'
import { earliestStart } from './visits.ts'

/** A pin against a hard rule, and two pins that collide, are mistakes of whoever pinned: said before any search. */
export function checkPins(problem: Problem): void {
  const carers = new Map(problem.carers.map((carer) => [carer.id, carer]))
  const pinned = problem.visits.filter(({ pin }) => pin !== undefined)
  for (const visit of pinned) checkPin(visit, carers)
  checkCollisions(pinned)
}

function checkPin(visit: PlanVisit, carers: ReadonlyMap<string, PlanCarer>): void {
  const { pin } = visit
  const modality = pin?.modality
  if (modality && visit.minutes[modality] === undefined) refuse(visit, 'modality', `the visit has no ${modality}`)
  if (pin?.start !== undefined) checkStart(visit, pin.start)
  if (pin?.carer === undefined) return
  const carer = carers.get(pin.carer)
  if (!carer) {
    const at = { entity: `visit ${visit.id}`, field: 'pin.carer' }
    throw new ProblemError('UNKNOWN_CARER', at, `there is no ${pin.carer}`)
  }
  checkCarer(visit, carer)
}

function checkStart(visit: PlanVisit, start: number): void {
  const latest = visit.hardWindow.latest - shortest(visit)
  if (start < earliestStart(visit) || start > latest) {
    refuse(visit, 'start', `${start} is not from ${earliestStart(visit)} to ${latest}`)
  }
}

function checkCarer(visit: PlanVisit, carer: PlanCarer): void {
  if (visit.refusedCarers.includes(carer.id)) refuse(visit, 'carer', `the resident refuses ${carer.id}`)
  const lacking = visit.qualifications.find((wanted) => !carer.qualifications.includes(wanted))
  if (lacking !== undefined) refuse(visit, 'carer', `${carer.id} lacks ${lacking}`)
  if (carer.base === 'desk' && !waysOf(visit).includes('video')) {
    refuse(visit, 'carer', `${carer.id} is at a desk, and the visit is in person`)
  }
  const first = visit.pin?.start ?? earliestStart(visit)
  const last = visit.pin?.start ?? visit.hardWindow.latest - shortest(visit)
  const works = carer.shifts.some(
    (shift) => Math.max(first, shift.earliest) <= Math.min(last, shift.latest - shortest(visit)),
  )
  if (!works) refuse(visit, 'carer', `no shift of ${carer.id} has room for a start from ${first} to ${last}`)
}

/** Same carer, pinned starts, and the shortest that they can last overlaps. */
function checkCollisions(pinned: readonly PlanVisit[]): void {
  const byCarer = Map.groupBy(
    pinned.filter(({ pin }) => pin?.carer !== undefined && pin.start !== undefined),
    ({ pin }) => pin?.carer,
  )
  for (const visits of byCarer.values()) {
    const inOrder = visits.toSorted((a, b) => (a.pin?.start ?? 0) - (b.pin?.start ?? 0))
    inOrder.forEach((visit, index) => {
      const before = inOrder[index - 1]
      if (!before) return
      const free = (before.pin?.start ?? 0) + shortest(before)
      if (free <= (visit.pin?.start ?? 0)) return
      const at = { entity: `visit ${visit.id}`, field: 'pin' }
      const what = `starts at ${visit.pin?.start}, when ${visit.pin?.carer} is with ${before.id} until ${free}`
      throw new ProblemError('PINS_COLLIDE', at, what)
    })
  }
}

/** The ways in which the visit can still be made, its pin considered. */
function waysOf(visit: PlanVisit): PlannedModality[] {
  const ways = (['home', 'video'] as const).filter((way) => visit.minutes[way] !== undefined)
  return visit.pin?.modality ? ways.filter((way) => way === visit.pin?.modality) : ways
}

function shortest(visit: PlanVisit): number {
  return Math.min(...waysOf(visit).map((way) => visit.minutes[way] ?? Infinity))
}

function refuse(visit: PlanVisit, field: string, what: string): never {
  throw new ProblemError('PIN_AGAINST_RULE', { entity: `visit ${visit.id}`, field: `pin.${field}` }, what)
}
