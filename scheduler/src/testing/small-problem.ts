import type { Plan, TimelineEntry } from '../plan.ts'
import type { Link, PlanCarer, PlanVisit, Problem, Shift } from '../problem.ts'
import { defaultWeights } from '../rules/weights.ts'

/** Place 0 is the office. Minutes by any mode: office–1 10, office–2 20, 1–2 15. */
const matrix = [
  [0, 10, 20],
  [10, 0, 15],
  [20, 15, 0],
]

export const dayShift: Shift = {
  startPlace: 0,
  endPlace: 0,
  earliest: 0,
  latest: 480,
  longestWorkMinutes: 480,
  breaks: [],
}

export function carer(id: string, fields: Partial<PlanCarer> = {}): PlanCarer {
  return {
    id,
    shifts: [dayShift],
    qualifications: [],
    languages: [],
    travelMode: 'car',
    base: 'field',
    overtimeCostPerMinute: 0,
    ...fields,
  }
}

/** 30 minutes in person at place 1, whenever. */
export function visit(id: string, fields: Partial<PlanVisit> = {}): PlanVisit {
  return {
    id,
    resident: `r-${id}`,
    place: 1,
    minutes: { home: 30 },
    hardWindow: { earliest: 0, latest: 480 },
    carersNeeded: 1,
    priority: 3,
    qualifications: [],
    languages: [],
    preferredCarers: [],
    refusedCarers: [],
    familiarCarers: [],
    ...fields,
  }
}

/** Weights are all 0 but those given, so that a sum can be made in the head. */
export function problem(
  fields: Partial<Problem> & { carers: PlanCarer[]; visits: PlanVisit[]; links?: Link[] },
): Problem {
  const nothing = Object.fromEntries(Object.keys(defaultWeights).map((name) => [name, 0]))
  return {
    horizonMinutes: 480,
    qualifications: ['medicine', 'wounds'],
    links: [],
    travel: { car: matrix, bicycle: matrix, foot: matrix, transit: matrix },
    residents: [],
    ...fields,
    weights: { ...nothing, ...fields.weights },
  }
}

/** A plan as somebody hands it in: its figures are all 0 unless given. */
export function plan(timelines: Record<string, TimelineEntry[]>, fields: Partial<Omit<Plan, 'timelines'>> = {}): Plan {
  const score = Object.fromEntries(Object.keys(defaultWeights).map((name) => [name, 0])) as Plan['score']
  return {
    timelines: Object.entries(timelines).map(([id, entries]) => ({ carer: id, entries })),
    unassigned: [],
    score,
    cost: 0,
    careTime: { freedMinutes: 0, givenBackMinutes: 0 },
    ...fields,
  }
}

export const travel = (from: number, to: number, start: number, end: number): TimelineEntry => ({
  kind: 'travel',
  from,
  to,
  start,
  end,
})
export const wait = (start: number, end: number): TimelineEntry => ({ kind: 'wait', start, end })
export const pause = (start: number, end: number): TimelineEntry => ({ kind: 'break', start, end })
export const home = (id: string, start: number, end: number): TimelineEntry => ({
  kind: 'visit',
  visit: id,
  modality: 'home',
  start,
  end,
})
export const video = (id: string, start: number, end: number): TimelineEntry => ({
  kind: 'visit',
  visit: id,
  modality: 'video',
  start,
  end,
})
