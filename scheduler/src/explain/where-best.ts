import { scorePlan, weightsOf } from '../check/score-plan.ts'
import { toShiftBasis, type ShiftBasis } from '../check/score-shifts.ts'
import type { Plan, TimelineEntry } from '../plan.ts'
import type { PlannedModality, PlanVisit, Problem } from '../problem.ts'
import { withDays, type ChangedDay } from './changed-day.ts'
import { openPlan, type DayPlan, type OpenPlan, type Stop } from './day-plan.ts'
import { mayServe, mayUse } from './may-serve.ts'
import { carerPoints, dayPoints, spotsIn, stopOf, type Spot } from './place-visit.ts'
import { asTold, earliestStarts, latestStarts, toEntries } from './time-day.ts'

/** A place for a visit in a plan, with what it adds to the plan's price, and the plan as it is then. */
export interface BestPlace {
  carers: readonly string[]
  modality: PlannedModality
  start: number
  end: number
  /** Besides what leaving it out costs: the road, strangers, lateness, waiting, less time for others. */
  points: number
  /** Travel minutes that come with it. */
  travelMinutes: number
  days: readonly ChangedDay[]
}

/** So many spots are priced exactly. */
const priced = 24

/**
 * The best places for a visit that the plan does not have yet (it is in the problem, and left out), cheapest first, each
 * with other carers than those before it. Nobody else changes carer or order; starts may move within their windows.
 */
export function whereBest(problem: Problem, plan: Plan, visitId: string, most = 3): BestPlace[] {
  const open = openPlan(problem, plan)
  const visit = problem.visits.find(({ id }) => id === visitId)
  if (!visit || open.planned.has(visitId)) return []
  return bestPlaces(open, visit, most)
}

export function bestPlaces(open: OpenPlan, visit: PlanVisit, most: number): BestPlace[] {
  const basis = toShiftBasis(open.problem, weightsOf(open.problem))
  const found = visit.carersNeeded === 2 ? pairPlaces(open, visit, basis) : singlePlaces(open, visit, basis)
  const places: BestPlace[] = []
  for (const place of found.sort((a, b) => a.points - b.points)) {
    if (places.length === most) break
    if (!places.some(({ carers }) => carers.join() === place.carers.join())) places.push(place)
  }
  return places
}

function singlePlaces(open: OpenPlan, visit: PlanVisit, basis: ShiftBasis): BestPlace[] {
  const spots = modalitiesOf(open, visit).flatMap((modality) => {
    const stop = stopOf(open, visit, modality)
    if (!stop) return []
    return open.days
      .filter((day) => mayUse(open, visit, { carer: day.carer, modality }))
      .flatMap((day) => spotsIn(open.problem, day, stop).map((spot) => withRough(open, visit, spot, basis)))
  })
  const rough = spots.sort((a, b) => a.roughPoints - b.roughPoints).slice(0, priced)
  return rough.map((spot) => toPlace(open, visit, [spot], basis))
}

export function modalitiesOf(open: OpenPlan, visit: PlanVisit): PlannedModality[] {
  return (['home', 'video'] as const).filter((modality) => mayServe(open, visit, modality))
}

/** Travel weighed, lateness at this spot, and the carer. */
function withRough(open: OpenPlan, visit: PlanVisit, spot: Spot, basis: ShiftBasis): Spot {
  const late = spot.stops.reduce((sum, stop, index) => {
    const wished = stop.visit?.wishedWindow?.latest ?? Infinity
    return sum + Math.max(0, (spot.starts[index] ?? 0) - wished)
  }, 0)
  const { weights } = basis
  const way = visit.preferredModality && visit.preferredModality !== spot.modality ? weights.modality : 0
  const carer = carerPoints(visit, spot.day.carer, basis, open.problem)
  return { ...spot, roughPoints: spot.roughPoints * weights.travel + late * weights.lateness + way + carer }
}

function toPlace(open: OpenPlan, visit: PlanVisit, spots: readonly Spot[], basis: ShiftBasis): BestPlace {
  const days = spots.map((spot) => cheapestDay(open, visit, spot, basis))
  const [entry] = days.flatMap(({ entries }) =>
    entries.filter((each) => each.kind === 'visit' && each.visit === visit.id),
  )
  const points = days.reduce((sum, day) => sum + day.points, 0)
  return {
    carers: days.map(({ day }) => day.carer.id),
    modality: spots[0]?.modality ?? 'home',
    start: entry?.start ?? NaN,
    end: entry?.end ?? NaN,
    points,
    travelMinutes: days.reduce((sum, { day, entries }) => sum + onTheRoad(entries) - onTheRoad(day.worked.entries), 0),
    days,
  }
}

/** As soon as may be, or with everybody else at the published time if that goes: whichever costs less. */
function cheapestDay(open: OpenPlan, visit: PlanVisit, { day, stops, starts }: Spot, basis: ShiftBasis) {
  const { problem } = open
  const before = dayPoints(problem, basis, day, day.worked.entries)
  const priced = (own: readonly Stop[], from: readonly number[]) => {
    const entries = toEntries(problem, { ...day, stops: own }, from)
    return { day, entries, points: dayPoints(problem, basis, day, entries) - before }
  }
  const soon = priced(stops, starts)
  const told = asTold(stops, visit.id)
  if (told.every((stop, index) => stop === stops[index])) return soon
  const toldStarts = earliestStarts(problem, { ...day, stops: told })
  if (!Array.isArray(toldStarts)) return soon
  const unmoved = priced(told, toldStarts)
  return unmoved.points < soon.points ? unmoved : soon
}

function onTheRoad(entries: readonly TimelineEntry[]): number {
  return entries.reduce((sum, { kind, start, end }) => sum + (kind === 'travel' ? end - start : 0), 0)
}

interface Reach {
  spot: Spot
  first: number
  last: number
}
/** The cheapest spots of a shift are enough for a pair to meet. */
const spotsOfEach = 4
const reachesTried = 120

/** Two carers at the same minute: spots whose possible starts overlap. */
function pairPlaces(open: OpenPlan, visit: PlanVisit, basis: ShiftBasis): BestPlace[] {
  const reaches = modalitiesOf(open, visit).flatMap((modality) => {
    const stop = stopOf(open, visit, modality)
    if (!stop) return []
    const days = open.days.filter((day) => mayUse(open, visit, { carer: day.carer, modality, paired: true }))
    return days.flatMap((day) => reachesIn(open, visit, { day, stop, basis }))
  })
  const cheapest = reaches.sort((a, b) => a.spot.roughPoints - b.spot.roughPoints).slice(0, reachesTried)
  const pairs = cheapest.flatMap((one, index) =>
    cheapest.slice(index + 1).flatMap((other) => (canMeet(visit, one, other) ? [[one, other] as const] : [])),
  )
  const rough = ([one, other]: readonly [Reach, Reach]) => one.spot.roughPoints + other.spot.roughPoints
  return pairs
    .sort((a, b) => rough(a) - rough(b))
    .slice(0, priced)
    .flatMap((pair) => meet(open, visit, { pair, basis }))
}

interface ReachIn {
  day: DayPlan
  stop: Omit<Stop, 'at'>
  basis: ShiftBasis
}

function reachesIn(open: OpenPlan, visit: PlanVisit, { day, stop, basis }: ReachIn): Reach[] {
  return spotsIn(open.problem, day, { ...stop, most: stop.least })
    .map((spot) => withRough(open, visit, spot, basis))
    .sort((a, b) => a.roughPoints - b.roughPoints)
    .slice(0, spotsOfEach)
    .map((spot) => ({
      spot,
      first: spot.starts[spot.index] ?? Infinity,
      last: latestStarts(open.problem, { ...day, stops: spot.stops })[spot.index] ?? -Infinity,
    }))
}

function canMeet({ pin }: PlanVisit, one: Reach, other: Reach): boolean {
  const carers = [one.spot.day.carer.id, other.spot.day.carer.id]
  return (
    carers[0] !== carers[1] &&
    one.spot.modality === other.spot.modality &&
    Math.max(one.first, other.first) <= Math.min(one.last, other.last) &&
    (pin?.carer === undefined || carers.includes(pin.carer))
  )
}

interface Meeting {
  pair: readonly [Reach, Reach]
  basis: ShiftBasis
}

function meet(open: OpenPlan, visit: PlanVisit, { pair, basis }: Meeting): BestPlace[] {
  const start = Math.max(pair[0].first, pair[1].first)
  const spots = pair.flatMap(({ spot }): Spot[] => {
    const stops = spot.stops.map((stop, index) =>
      index === spot.index ? { ...stop, first: start, last: start, most: stop.least } : frozen(open, stop),
    )
    const starts = earliestStarts(open.problem, { ...spot.day, stops })
    return Array.isArray(starts) ? [{ ...spot, stops, starts }] : []
  })
  return spots.length === 2 ? [toPlace(open, visit, spots, basis)] : []
}

/** Two shifts change at once: what is linked across shifts stays at its minute. */
function frozen({ planned, linksOf }: OpenPlan, stop: Stop): Stop {
  const own = stop.visit && planned.get(stop.visit.id)
  const isTied = stop.visit && linksOf(stop.visit.id).some(({ kind }) => kind === 'together' || kind === 'order')
  return own && isTied ? { ...stop, first: own.start, last: own.start } : stop
}

/** The plan with the visit at that place, its figures counted anew. */
export function insertAt(problem: Problem, plan: Plan, visitId: string, place: BestPlace): Plan {
  const changed = withPlace(plan, visitId, place)
  return { ...changed, ...scorePlan(problem, changed) }
}

/** The plan with the visit at that place; its figures are still the old ones. */
export function withPlace(plan: Plan, visitId: string, place: BestPlace): Plan {
  return { ...withDays(plan, place.days), unassigned: plan.unassigned.filter(({ visit }) => visit !== visitId) }
}
