import type { TimelineEntry } from '../plan.ts'
import type { PlanCarer, Problem, Shift } from '../problem.ts'
import { changeToleranceMinutes } from '../rules/weights.ts'
import type { Stop } from './day-plan.ts'

/** The first thing that does not fit, and by how many minutes. */
export interface Obstacle {
  /** Index of the stop that would be too late; the number of stops where the shift's end is. */
  index: number
  shortMinutes: number
}

export interface Day {
  carer: PlanCarer
  shift: Shift
  stops: readonly Stop[]
}

/** Earliest start of each stop, each as short as it may be; or what is in the way. */
export function earliestStarts(problem: Problem, { carer, shift, stops }: Day): number[] | Obstacle {
  const starts: number[] = []
  let free = shift.earliest
  let at = shift.startPlace
  for (const [index, stop] of stops.entries()) {
    const start = Math.max(free + minutesBetween(problem, carer, at, stop.at), stop.first)
    if (start > stop.last) return { index, shortMinutes: start - stop.last }
    starts.push(start)
    free = start + stop.least
    at = stop.at
  }
  const home = free + minutesBetween(problem, carer, at, shift.endPlace)
  return home > shift.latest ? { index: stops.length, shortMinutes: home - shift.latest } : starts
}

/** Latest start of each stop at which all after it can still be made, each as short as it may be. */
export function latestStarts(problem: Problem, { carer, shift, stops }: Day): number[] {
  const starts: number[] = []
  let due = shift.latest
  let at = shift.endPlace
  for (const stop of stops.toReversed()) {
    const start = Math.min(due - minutesBetween(problem, carer, stop.at, at) - stop.least, stop.last)
    starts.push(start)
    due = start
    at = stop.at
  }
  return starts.reverse()
}

export function minutesBetween({ travel }: Problem, { base, travelMode }: PlanCarer, from: number, to: number): number {
  return base === 'desk' || from === to ? 0 : (travel[travelMode]?.[from]?.[to] ?? Infinity)
}

/**
 * The day as a timeline: visits that may be lengthened get what makes nobody late and no day too long, the first ones first; then
 * everything moves as late as it may, so that carers leave later instead of waiting.
 */
export function toEntries(problem: Problem, day: Day, starts: readonly number[]): TimelineEntry[] {
  const times = lengthened(problem, day, starts)
  return toTimeline(problem, day, { ...times, starts: moveLater(problem, day, times) })
}

interface Times {
  starts: readonly number[]
  lengths: readonly number[]
}

function lengthened(problem: Problem, day: Day, earliest: readonly number[]): Times {
  const { carer, shift, stops } = day
  const latest = calmEnd(problem, day, earliest)
  const calm = stops.map((stop, index) => ({ ...stop, last: calmLast(stop, earliest[index] ?? stop.last) }))
  const due = latestStarts(problem, { carer, shift: { ...shift, latest }, stops: calm })
  const starts: number[] = []
  const lengths: number[] = []
  let ready = 0
  for (const [index, { first, least, most, at, visit }] of stops.entries()) {
    const start = index === 0 ? (earliest[0] ?? NaN) : Math.max(ready, first)
    const way = minutesBetween(problem, carer, at, stops[index + 1]?.at ?? shift.endPlace)
    const until = Math.min((due[index + 1] ?? latest) - way, visit?.hardWindow.latest ?? Infinity)
    const length = Math.max(least, Math.min(most, until - start))
    starts.push(start)
    lengths.push(length)
    ready = start + length + way
  }
  return { starts, lengths }
}

/** When the carer is home at the latest without working longer for it. */
function calmEnd(problem: Problem, { carer, shift, stops }: Day, starts: readonly number[]): number {
  const [first, last] = [stops[0], stops.at(-1)]
  if (!first || !last) return shift.latest
  const leave = (starts[0] ?? 0) - minutesBetween(problem, carer, shift.startPlace, first.at)
  const home = (starts.at(-1) ?? 0) + last.least + minutesBetween(problem, carer, last.at, shift.endPlace)
  const unpaid = shift.breaks.reduce((sum, { paid, minutes }) => sum + (paid ? 0 : minutes), 0)
  return Math.max(home, Math.min(shift.latest, leave + shift.longestWorkMinutes + unpaid))
}

/** Later than this it would cost something. */
function calmLast({ last, visit }: Stop, start: number): number {
  const told = visit?.previous ? visit.previous.start + changeToleranceMinutes : Infinity
  return Math.min(last, Math.max(start, Math.min(told, visit?.wishedWindow?.latest ?? Infinity)))
}

/** Stops that begin when it was published that they would, but for the visit that is being moved. */
export function asTold(stops: readonly Stop[], moved?: string): Stop[] {
  return stops.map((stop) => {
    const told = stop.visit?.id === moved ? undefined : stop.visit?.previous?.start
    if (told === undefined) return stop
    const first = Math.max(stop.first, told - changeToleranceMinutes)
    return { ...stop, first, last: Math.min(stop.last, told + changeToleranceMinutes) }
  })
}

/** From the back: each stop takes the wait that is behind it. */
function moveLater(problem: Problem, day: Day, { starts, lengths }: Times): number[] {
  const moved = [...starts]
  for (let index = moved.length - 2; index >= 0; index -= 1) {
    const [stop, next] = [day.stops[index], day.stops[index + 1]]
    const start = moved[index]
    const following = moved[index + 1]
    const length = lengths[index]
    if (!stop || !next || start === undefined || following === undefined || length === undefined) continue
    const due = following - minutesBetween(problem, day.carer, stop.at, next.at) - length
    const closes = (stop.visit?.hardWindow.latest ?? Infinity) - length
    moved[index] = Math.max(start, Math.min(due, calmLast(stop, start), closes))
  }
  return moved
}

function toTimeline(problem: Problem, { carer, shift, stops }: Day, { starts, lengths }: Times): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  let at = shift.startPlace
  let free: number | undefined
  const go = (to: number, ready: number) => {
    const way = minutesBetween(problem, carer, at, to)
    if (carer.base === 'field' && at !== to)
      entries.push({ kind: 'travel', from: at, to, start: ready, end: ready + way })
    at = to
    return ready + way
  }
  for (const [index, stop] of stops.entries()) {
    const start = starts[index] ?? NaN
    const end = start + (lengths[index] ?? NaN)
    const there = go(stop.at, free ?? start - minutesBetween(problem, carer, at, stop.at))
    if (there < start) entries.push({ kind: 'wait', start: there, end: start })
    if (stop.kind === 'break') entries.push({ kind: 'break', start, end })
    else if (stop.visit && stop.modality) {
      entries.push({ kind: 'visit', visit: stop.visit.id, modality: stop.modality, start, end })
    }
    free = end
  }
  if (free !== undefined) go(shift.endPlace, free)
  return entries
}
