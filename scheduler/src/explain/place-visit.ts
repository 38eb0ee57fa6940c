import { scoreShift, type ShiftBasis } from '../check/score-shifts.ts'
import { scoreVisit } from '../check/score-visit.ts'
import type { TimelineEntry } from '../plan.ts'
import type { PlanCarer, PlannedModality, PlanVisit, Problem } from '../problem.ts'
import { breakStop, freeStop, startsBeside, type DayPlan, type OpenPlan, type Stop } from './day-plan.ts'
import { earliestStarts, latestStarts, minutesBetween, type Obstacle } from './time-day.ts'

/** One possible spot for a visit in a shift, everything else in its order. */
export interface Spot {
  day: DayPlan
  modality: PlannedModality
  stops: readonly Stop[]
  /** Where in `stops` the visit is. */
  index: number
  starts: readonly number[]
  /** Points, roughly: what the exact price is compared by first. */
  roughPoints: number
}

/** A spot that does not fit, and by how little. */
export interface Miss {
  day: DayPlan
  modality: PlannedModality
  obstacle: Obstacle
  stops: readonly Stop[]
}

/** From when to when the links of a visit that is not planned let it start. */
export function linkedWindow({ planned, linksOf }: OpenPlan, visit: string): [number, number] {
  let [first, last] = [0, Infinity]
  for (const link of linksOf(visit)) {
    const other = planned.get(link.visits.find((id) => id !== visit) ?? '')
    if (!other) continue
    const [from, to] = startsBeside(link, visit, other.start)
    first = Math.max(first, from)
    last = Math.min(last, to)
  }
  return [first, last]
}

/** The visit as a stop, its links and window considered; undefined when these leave it no minute. */
export function stopOf(open: OpenPlan, visit: PlanVisit, modality: PlannedModality): Omit<Stop, 'at'> | undefined {
  const free = freeStop(visit, modality)
  const [first, last] = linkedWindow(open, visit.id)
  const stop = { ...free, first: Math.max(free.first, first), last: Math.min(free.last, last) }
  return stop.last < stop.first ? undefined : stop
}

/** Every spot in one shift that fits. Whether one does is told from the day's earliest and latest times, not by counting it through. */
export function spotsIn(problem: Problem, day: DayPlan, stop: Omit<Stop, 'at'>): Spot[] {
  const { shift, stops } = day
  if (shift.earliest > stop.last || shift.latest < stop.first + stop.least) return []
  const ready = earliestStarts(problem, day)
  const due = latestStarts(problem, day)
  return [...sequences(day, stop)].flatMap((sequence) => {
    const { index } = sequence
    const at = sequence.stops[index]?.at ?? NaN
    const before = stops[index - 1]
    const after = stops[index]
    if (stops.length > 0 && Array.isArray(ready)) {
      const free = before ? (ready[index - 1] ?? NaN) + before.least : shift.earliest
      const start = Math.max(free + minutesBetween(problem, day.carer, before?.at ?? shift.startPlace, at), stop.first)
      const next = start + stop.least + minutesBetween(problem, day.carer, at, after?.at ?? shift.endPlace)
      if (start > stop.last || next > (due[index] ?? shift.latest)) return []
    }
    const starts = earliestStarts(problem, { ...day, stops: sequence.stops })
    if (!Array.isArray(starts)) return []
    const roughPoints = detour(problem, day, sequence.stops, index)
    return [{ day, modality: stop.modality ?? 'home', stops: sequence.stops, index, starts, roughPoints }]
  })
}

/** Where nothing fits: the spot that misses by least. */
export function nearestMiss(problem: Problem, day: DayPlan, stop: Omit<Stop, 'at'>): Miss | undefined {
  let miss: Miss | undefined
  for (const { stops } of sequences(day, stop)) {
    const obstacle = earliestStarts(problem, { ...day, stops })
    if (Array.isArray(obstacle)) continue
    if (!miss || obstacle.shortMinutes < miss.obstacle.shortMinutes) {
      miss = { day, modality: stop.modality ?? 'home', obstacle, stops }
    }
  }
  return miss
}

interface Sequence {
  stops: readonly Stop[]
  index: number
}

/** Behind each stop in turn; by video, where the carer has just been and where the carer goes next. A first visit brings the breaks. */
function* sequences(day: DayPlan, stop: Omit<Stop, 'at'>): Generator<Sequence> {
  if (day.stops.length === 0) {
    yield* firstSequences(day, stop)
    return
  }
  for (let index = 0; index <= day.stops.length; index += 1) {
    const before = day.stops[index - 1]?.at ?? day.shift.startPlace
    const after = day.stops[index]?.at ?? day.shift.endPlace
    const places = stop.modality === 'home' ? [stop.visit?.place ?? NaN] : [...new Set([before, after])]
    for (const at of places) yield { stops: day.stops.toSpliced(index, 0, { ...stop, at }), index }
  }
}

function* firstSequences({ shift }: DayPlan, stop: Omit<Stop, 'at'>): Generator<Sequence> {
  const at = stop.modality === 'home' ? (stop.visit?.place ?? NaN) : shift.startPlace
  const breaks = shift.breaks.map(breakStop).sort((a, b) => a.last - b.last)
  for (let index = 0; index <= breaks.length; index += 1) {
    const before = breaks.slice(0, index).map((each) => ({ ...each, at: shift.startPlace }))
    const after = breaks.slice(index).map((each) => ({ ...each, at }))
    yield { stops: [...before, { ...stop, at }, ...after], index }
  }
}

function detour(problem: Problem, { carer, shift }: DayPlan, stops: readonly Stop[], index: number): number {
  const before = stops[index - 1]?.at ?? shift.startPlace
  const at = stops[index]?.at ?? before
  const after = stops[index + 1]?.at ?? shift.endPlace
  const way = (from: number, to: number) => minutesBetween(problem, carer, from, to)
  return way(before, at) + way(at, after) - way(before, after)
}

/** What this carer as such costs for this visit: a stranger, another language. */
export function carerPoints(visit: PlanVisit, carer: PlanCarer, basis: ShiftBasis, problem: Problem): number {
  const held = [{ visit, carer, modality: 'home' as const, start: visit.previous?.start ?? 0, end: 0 }]
  const rules = ['preferredCarer', 'familiarCarer', 'language', 'changedCarer']
  const points = scoreVisit({ visit, held, now: problem.now, weights: basis.weights })
  return points.reduce((sum, [rule, value]) => sum + (rules.includes(rule) ? value : 0), 0)
}

/** The price of a shift's timeline with all that its visits' times and carers cost. */
export function dayPoints(
  problem: Problem,
  basis: ShiftBasis,
  day: DayPlan,
  entries: readonly TimelineEntry[],
): number {
  const { carer, shift } = day
  const visits = entries.flatMap((entry) => {
    const visit = entry.kind === 'visit' ? basis.visits.get(entry.visit) : undefined
    if (entry.kind !== 'visit' || !visit) return []
    const held = [{ visit, carer, modality: entry.modality, start: entry.start, end: entry.end }]
    return scoreVisit({ visit, held, now: problem.now, weights: basis.weights })
  })
  const own = entries.length === 0 ? [] : scoreShift(basis, { carer, shift, entries })
  return [...own, ...visits].reduce((sum, [, points]) => sum + points, 0)
}
