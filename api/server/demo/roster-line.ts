import { estimateMinutes } from 'scheduler/travel/estimate'
import type { RosterDuty, RosterVisit } from './day-roster.ts'

/** Minutes since the epoch. */
export interface Span {
  readonly start: number
  readonly end: number
}

interface Point {
  readonly lat: number
  readonly lon: number
}

interface Stop extends Span {
  /** Where the carer is then. */
  readonly at: Point | undefined
}

/** A carer's day as it fills. */
export interface Line {
  readonly duty: RosterDuty
  /** In their order. */
  stops: readonly Stop[]
  /** Where the carer is after the last of them, and from when. */
  at: Point | undefined
  free: number
  hadBreak: boolean
}

export function openLine(duty: RosterDuty): Line {
  const at = pointOf(duty)
  return { duty, at, free: duty.start, hadBreak: false, stops: duty.taken.map((span) => ({ ...span, at: undefined })) }
}

/** A call is made where the carer is, with a few minutes before the next thing. */
const afterCallMinutes = 5

export function stopAt(line: Line, visit: RosterVisit, start: number): void {
  const isLast = start >= line.free
  const before = line.stops.findLast((stop) => stop.end <= start)
  const isCall = visit.modality === 'video'
  const at = isCall ? (before?.at ?? line.at) : pointOf(visit)
  const end = start + visit.minutes + (isCall ? afterCallMinutes : 0)
  line.stops = [...line.stops, { start, end, at }].toSorted((one, other) => one.start - other.start)
  if (!isLast) return
  line.free = end
  line.at = at ?? line.at
}

/** The first time in the shift when the carer could be there, and then be in time for what follows. */
export function findGap(line: Line, visit: RosterVisit): { line: Line; start: number; travel: number } | undefined {
  const begin: Stop = { start: line.duty.start, end: line.duty.start, at: pointOf(line.duty) }
  const stops = [begin, ...line.stops]
  for (const [index, before] of stops.entries()) {
    const next = stops[index + 1]
    const travel = travelTo(line, before.at, visit)
    const start = Math.ceil(Math.max(visit.earliest, before.end + travel) / 5) * 5
    const onwards =
      next?.at === undefined ? 0 : minutesBetween(line, visit.modality === 'home' ? pointOf(visit) : before.at, next.at)
    const latestEnd = Math.min(visit.latestEnd, line.duty.end, next === undefined ? Infinity : next.start - onwards)
    if (start + visit.minutes <= latestEnd) return { line, start, travel }
  }
  return undefined
}

/** Minutes between the stop that begins then and the next, without the way there. */
export function spareAfter(line: Line, start: number): number {
  const index = line.stops.findIndex((stop) => stop.start === start)
  const [stop, next] = line.stops.slice(index, index + 2)
  if (stop === undefined) return 0
  if (next === undefined) return line.duty.end - stop.end
  return next.start - stop.end - (next.at === stop.at ? 0 : minutesBetween(line, stop.at, next.at))
}

/** Whole minutes; none to a call. */
export function travelTo(line: Line, from: Point | undefined, visit: RosterVisit): number {
  return visit.modality === 'video' ? 0 : minutesBetween(line, from, pointOf(visit))
}

const unknownWayMinutes = 10

function minutesBetween({ duty }: Line, from: Point | undefined, to: Point | undefined): number {
  return from === undefined || to === undefined
    ? unknownWayMinutes
    : Math.ceil(estimateMinutes(from, to, { mode: duty.mode }))
}

function pointOf({ lat, lon }: { lat: number | null; lon: number | null }): Point | undefined {
  return lat === null || lon === null ? undefined : { lat, lon }
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
