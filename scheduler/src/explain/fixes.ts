import { checkPlan } from '../check/check-plan.ts'
import { scorePlan } from '../check/score-plan.ts'
import type { Plan } from '../plan.ts'
import type { PlanVisit, Problem } from '../problem.ts'
import { openPlan, type OpenPlan } from './day-plan.ts'
import type { BestPlace } from './where-best.ts'
import { bestPlaces, insertAt } from './where-best.ts'
import { withoutVisit } from './without-visit.ts'
import type { Hindrance } from './why-not.ts'

export type FixKind =
  | 'laterEnd'
  | 'earlierStart'
  | 'byVideo'
  | 'dropPin'
  | 'dropLink'
  | 'dropRefusal'
  | 'oneCarer'
  | 'longerShift'
  | 'leaveOut'

/** A change that makes the visit possible. The visit was really inserted and the whole plan checked before it is offered. */
export interface Fix {
  kind: FixKind
  /** By how much, where the kind has a measure. */
  minutes?: number
  /** Whose shift, or which other visit. */
  word?: string
  place: BestPlace
  /** The problem with the change in it, and a plan of it that has the visit. */
  problem: Problem
  plan: Plan
}

interface Attempt {
  kind: FixKind
  minutes?: number
  word?: string
  problem: Problem
  plan: Plan
}

/** One fix of each kind, the smallest that works. */
export function offerFixes(open: OpenPlan, visit: PlanVisit, hindrances: readonly Hindrance[]): Fix[] {
  const done = new Set<FixKind>()
  return attempts(open, visit, hindrances).flatMap((attempt) => {
    if (done.has(attempt.kind)) return []
    const fix = tryFix(attempt, visit.id)
    if (fix) done.add(fix.kind)
    return fix ?? []
  })
}

function tryFix(attempt: Attempt, visitId: string): Fix | undefined {
  const { problem, plan } = attempt
  const visit = problem.visits.find(({ id }) => id === visitId)
  const [place] = visit ? bestPlaces(openPlan(problem, plan), visit, 1) : []
  if (!place) return undefined
  const inserted = insertAt(problem, plan, visitId, place)
  return checkPlan(problem, inserted).length === 0 ? { ...attempt, place, plan: inserted } : undefined
}

function attempts(open: OpenPlan, visit: PlanVisit, hindrances: readonly Hindrance[]): Attempt[] {
  const { problem, plan } = open
  const change = (kind: FixKind, changed: PlanVisit, minutes?: number): Attempt => ({
    kind,
    problem: { ...problem, visits: problem.visits.map((each) => (each.id === visit.id ? changed : each)) },
    plan,
    ...(minutes === undefined ? {} : { minutes }),
  })
  return [
    ...pinAttempts(visit, change),
    ...linkAttempts(open, visit),
    ...windowAttempts(problem, visit, change),
    ...videoAttempts(visit, change),
    ...(visit.carersNeeded === 2 ? [change('oneCarer', { ...visit, carersNeeded: 1 })] : []),
    ...shiftAttempts(open, hindrances),
    ...leaveOutAttempts(open, visit),
    ...(visit.refusedCarers.length > 0 ? [change('dropRefusal', { ...visit, refusedCarers: [] })] : []),
  ]
}

type Change = (kind: FixKind, changed: PlanVisit, minutes?: number) => Attempt

function pinAttempts({ pin, ...visit }: PlanVisit, change: Change): Attempt[] {
  return pin === undefined ? [] : [change('dropPin', visit)]
}

/** Each of the visit's links by itself. */
function linkAttempts({ problem, plan, linksOf }: OpenPlan, { id }: PlanVisit): Attempt[] {
  return linksOf(id).map((link) => ({
    kind: 'dropLink' as const,
    word: link.visits.find((other) => other !== id) ?? '',
    problem: { ...problem, links: problem.links.filter((each) => each !== link) },
    plan,
  }))
}

const steps = [15, 30, 60, 120]

function windowAttempts({ horizonMinutes }: Problem, visit: PlanVisit, change: Change): Attempt[] {
  const { hardWindow, wishedWindow } = visit
  const later = steps
    .filter((minutes) => hardWindow.latest + minutes <= horizonMinutes)
    .map((minutes) =>
      change('laterEnd', { ...visit, hardWindow: { ...hardWindow, latest: hardWindow.latest + minutes } }, minutes),
    )
  const opens = wishedWindow?.earliest ?? hardWindow.earliest
  const earlier = steps
    .filter((minutes) => opens - minutes >= 0)
    .map((minutes) => {
      const earliest = opens - minutes
      const hard = { ...hardWindow, earliest: Math.min(hardWindow.earliest, earliest) }
      const wish = wishedWindow ? { wishedWindow: { ...wishedWindow, earliest } } : {}
      return change('earlierStart', { ...visit, hardWindow: hard, ...wish }, minutes)
    })
  return [...later, ...earlier]
}

/** By video for as long as in person, where nobody has said how long it would take. */
function videoAttempts(visit: PlanVisit, change: Change): Attempt[] {
  const { home, video } = visit.minutes
  if (video !== undefined || home === undefined) return []
  return [change('byVideo', { ...visit, minutes: { ...visit.minutes, video: home } }, home)]
}

/** The shift that ends too early by least: a quarter of an hour, or two, or four more. */
function shiftAttempts({ problem, plan }: OpenPlan, hindrances: readonly Hindrance[]): Attempt[] {
  const nearest = hindrances.find(({ rule, numbers }) => rule === 'shift' && numbers.shortMinutes !== undefined)
  return (nearest?.carers ?? []).slice(0, 3).flatMap((carer) =>
    steps.slice(0, 3).map((minutes) => ({
      kind: 'longerShift' as const,
      minutes,
      word: carer,
      plan,
      problem: {
        ...problem,
        carers: problem.carers.map((each) => (each.id === carer ? withLongerShifts(each, minutes) : each)),
      },
    })),
  )
}

function withLongerShifts(carer: Problem['carers'][number], minutes: number): Problem['carers'][number] {
  return { ...carer, shifts: carer.shifts.map((shift) => ({ ...shift, latest: shift.latest + minutes })) }
}

/** So many visits of lower priority are tried, the least important first. */
const triedVisits = 12

function leaveOutAttempts(open: OpenPlan, visit: PlanVisit): Attempt[] {
  const { problem } = open
  const others = problem.visits
    .filter((other) => other.priority < visit.priority && overlaps(other, visit) && open.planned.has(other.id))
    .filter((other) => other.carersNeeded === 1 && other.pin === undefined && open.linksOf(other.id).length === 0)
    .toSorted((a, b) => a.priority - b.priority)
  return others.slice(0, triedVisits).flatMap((other) => {
    const plan = withoutVisit(open, other.id)
    return plan
      ? [{ kind: 'leaveOut' as const, word: other.id, problem, plan: { ...plan, ...scorePlan(problem, plan) } }]
      : []
  })
}

function overlaps(one: PlanVisit, other: PlanVisit): boolean {
  return one.hardWindow.earliest < other.hardWindow.latest && other.hardWindow.earliest < one.hardWindow.latest
}
