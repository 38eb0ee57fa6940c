import type { Modality, StaffBase, TravelMode } from '../db/database.ts'
import { findGap, openLine, overlaps, spareAfter, stopAt, travelTo } from './roster-line.ts'
import type { Line, Span } from './roster-line.ts'

/** Times are minutes since the epoch. */
export interface RosterVisit {
  readonly resident: string
  readonly modality: Modality
  readonly minutes: number
  /** It lies in this window, or is left to nobody. */
  readonly earliest: number
  readonly latestEnd: number
  readonly carersNeeded: 1 | 2
  readonly qualifications: readonly string[]
  readonly lat: number | null
  readonly lon: number | null
  /** Familiar carers first. */
  readonly regulars: readonly string[]
  /** Whose it is, at the window's beginning, whatever else is on the day. */
  readonly fixedCarer: string | undefined
}

export interface RosterDuty {
  readonly carer: string
  readonly base: StaffBase
  readonly mode: TravelMode
  readonly lat: number | null
  readonly lon: number | null
  readonly start: number
  readonly end: number
  readonly qualifications: ReadonlySet<string>
  /** When the carer is taken already: visits that people planned by hand. */
  readonly taken: readonly Span[]
}

export interface Assignment {
  readonly carers: readonly string[]
  readonly start: number
  readonly travelMinutes: number
  /** How much longer the carers could stay, and be in time for what follows. */
  readonly spareMinutes: number
}

/** What price a stranger has, in minutes of waiting and travel. */
const strangerMinutes = 8
/** A carer in the field takes a call only where the desk has no time. */
const fieldCallMinutes = 10
const breakMinutes = 30
/** So many minutes that a visit could still wait weigh as much as one of waiting or travel. */
const pressing = 3

interface Offer<V> {
  readonly visit: V
  readonly line: Line
  readonly start: number
  readonly travel: number
  readonly price: number
}

type Made = Omit<Assignment, 'spareMinutes'>
type Assigned<V> = Map<V, Made>

/**
 * One team's day: whoever is free first takes what lies near and is pressing; what is left goes where somebody waits anyway. It
 * is how a person fills in a list, and no more: the scheduler does it better, and is to have something to do. Substitutes get what
 * nobody on duty has time for.
 */
export function assignDay<V extends RosterVisit>(
  visits: readonly V[],
  { duties, substitutes }: { duties: readonly RosterDuty[]; substitutes: readonly RosterDuty[] },
): Map<V, Assignment> {
  const lines = duties.map(openLine)
  const assigned: Assigned<V> = new Map()
  const fixed = visits.filter(({ fixedCarer }) => fixedCarer !== undefined)
  for (const visit of fixed) assignFixed(visit, lines, assigned)
  const left = new Set(visits.filter((visit) => !fixed.includes(visit)))
  const others = lines.filter(({ duty }) => !fixed.some((visit) => visit.fixedCarer === duty.carer))
  fill(left, new Set(others), assigned)
  const calledIn = substitutes.map(openLine)
  for (const visit of left) if (!insertBetween(visit, others, assigned)) insertBetween(visit, calledIn, assigned)
  return withSpare(assigned, [...lines, ...calledIn])
}

function withSpare<V>(assigned: Assigned<V>, lines: readonly Line[]): Map<V, Assignment> {
  const byCarer = new Map(lines.map((line) => [line.duty.carer, line]))
  return new Map(
    [...assigned].map(([visit, made]) => {
      const spare = made.carers.map((carer) => spareAfter(byCarer.get(carer)!, made.start))
      return [visit, { ...made, spareMinutes: Math.max(0, Math.min(...spare)) }]
    }),
  )
}

function assignFixed<V extends RosterVisit>(visit: V, lines: readonly Line[], assigned: Assigned<V>): void {
  const line = lines.find(({ duty }) => duty.carer === visit.fixedCarer)
  const span = { start: visit.earliest, end: visit.earliest + visit.minutes }
  if (line === undefined || line.stops.some((taken) => overlaps(taken, span))) return
  stopAt(line, visit, span.start)
  assigned.set(visit, {
    carers: [line.duty.carer],
    start: span.start,
    travelMinutes: visit.modality === 'home' ? 10 : 0,
  })
}

function fill<V extends RosterVisit>(left: Set<V>, working: Set<Line>, assigned: Assigned<V>): void {
  while (working.size > 0 && left.size > 0) {
    const line = [...working].reduce((first, each) => (each.free < first.free ? each : first))
    const next = cheapest([...left].flatMap((visit) => offerOf(line, visit) ?? []))
    if (next === undefined) {
      working.delete(line)
      continue
    }
    left.delete(next.visit)
    const offers = next.visit.carersNeeded === 2 ? withSecond(next, working) : [next]
    if (offers !== undefined) accept(offers, assigned)
  }
}

/** All or nothing: undefined where no second has time. */
function withSecond<V extends RosterVisit>(first: Offer<V>, working: ReadonlySet<Line>): Offer<V>[] | undefined {
  const others = [...working].filter((line) => line !== first.line)
  const second = cheapest(others.flatMap((line) => offerOf(line, first.visit) ?? []))
  if (second === undefined) return undefined
  const end = Math.max(first.start, second.start) + first.visit.minutes
  return end <= Math.min(first.visit.latestEnd, first.line.duty.end, second.line.duty.end) ? [first, second] : undefined
}

function accept<V extends RosterVisit>(offers: readonly Offer<V>[], assigned: Assigned<V>): void {
  const start = Math.max(...offers.map((offer) => offer.start))
  for (const { line, visit } of offers) {
    if (isHungry(line)) line.hadBreak = true
    stopAt(line, visit, start)
  }
  const [{ visit }] = offers as [Offer<V>]
  const travelMinutes = Math.max(...offers.map(({ travel }) => travel))
  assigned.set(visit, { carers: offers.map(({ line }) => line.duty.carer), start, travelMinutes })
}

function insertBetween<V extends RosterVisit>(visit: V, lines: readonly Line[], assigned: Assigned<V>): boolean {
  if (visit.carersNeeded === 2) return false
  const gaps = lines.filter((line) => mayMake(line, visit)).flatMap((line) => findGap(line, visit) ?? [])
  const best = gaps.toSorted((one, other) => one.start - other.start)[0]
  if (best === undefined) return false
  stopAt(best.line, visit, best.start)
  assigned.set(visit, { carers: [best.line.duty.carer], start: best.start, travelMinutes: best.travel })
  return true
}

function cheapest<V>(offers: readonly Offer<V>[]): Offer<V> | undefined {
  return offers.toSorted((one, other) => one.price - other.price)[0]
}

function mayMake({ duty }: Line, visit: RosterVisit): boolean {
  const isReachable = visit.modality === 'video' || duty.base === 'field'
  return isReachable && visit.qualifications.every((code) => duty.qualifications.has(code))
}

/** When this carer could be there after all else, and at what price. */
function offerOf<V extends RosterVisit>(line: Line, visit: V): Offer<V> | undefined {
  if (!mayMake(line, visit)) return undefined
  const travel = travelTo(line, line.at, visit)
  const pause = isHungry(line) ? breakMinutes : 0
  const start = Math.ceil(Math.max(visit.earliest, line.free + pause + travel) / 5) * 5
  const spare = Math.min(visit.latestEnd, line.duty.end) - visit.minutes - start
  const isTaken = line.duty.taken.some((span) => overlaps(span, { start, end: start + visit.minutes }))
  if (spare < 0 || isTaken) return undefined
  const stranger = visit.regulars.includes(line.duty.carer) ? 0 : strangerMinutes
  const offDesk = visit.modality === 'video' && line.duty.base === 'field' ? fieldCallMinutes : 0
  return { visit, line, start, travel, price: start - line.free + stranger + offDesk + spare / pressing }
}

/** Half-way through the shift, unless there was time before. */
function isHungry({ duty, free, hadBreak }: Line): boolean {
  return !hadBreak && free > (duty.start + duty.end) / 2
}
