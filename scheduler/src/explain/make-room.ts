import { scorePlan } from '../check/score-plan.ts'
import type { Plan } from '../plan.ts'
import type { PlanVisit, Problem } from '../problem.ts'
import { withoutStop } from './changed-day.ts'
import { openPlan, type DayPlan, type OpenPlan } from './day-plan.ts'
import { spotsIn, stopOf } from './place-visit.ts'
import { bestPlaces, modalitiesOf, withPlace, type BestPlace } from './where-best.ts'
import { withoutVisit } from './without-visit.ts'

/** So many rooms, the cheapest first, are really made. */
const tried = 16

/**
 * The plan with a visit that fits nowhere, for which one other makes way and finds another place: one of the same shift, or who
 * is tied to it and keeps it with a carer or at a time. Of all such moves the one after which the plan costs least; nobody else
 * changes carer or order. Undefined where none goes.
 */
export function makeRoom(problem: Problem, plan: Plan, visitId: string): Plan | undefined {
  const open = openPlan(problem, plan)
  const visit = problem.visits.find(({ id }) => id === visitId)
  if (!visit) return undefined
  const rooms = [...roomsBeside(open, visit), ...roomsOfPartners(open, visit)]
  const plans = rooms
    .sort((a, b) => a.place.points - b.place.points)
    .slice(0, tried)
    .flatMap(({ rest, mover, place }) => {
      const placed = withPlace(rest, visitId, place)
      const [other] = bestPlaces(openPlan(problem, placed), mover, 1)
      const moved = other && withPlace(placed, mover.id, other)
      return moved ? [{ ...moved, ...scorePlan(problem, moved) }] : []
    })
  return plans.sort((a, b) => a.cost - b.cost)[0]
}

interface Room {
  mover: PlanVisit
  /** The mover is left out of it as soon as the visit is at its place. */
  rest: Plan
  place: BestPlace
}

/** Where the visit fits in a shift when one of its own leaves. */
function roomsBeside(open: OpenPlan, visit: PlanVisit): Room[] {
  const stops = modalitiesOf(open, visit).flatMap((modality) => stopOf(open, visit, modality) ?? [])
  // The other carer's shift, where two are needed, has room as it is
  const others = visit.carersNeeded === 1 ? [] : open.days.filter((day) => hasSpot(open, day, stops))
  return open.days.flatMap((day) => {
    const partners = others.filter(({ carer }) => carer !== day.carer)
    if (visit.carersNeeded === 2 && partners.length === 0) return []
    return moversOf(open, day).flatMap((mover): Room[] => {
      const shorter = withoutStop(day, mover.id)
      if (!hasSpot(open, shorter, stops)) return []
      const [place] = bestPlaces({ ...open, days: [shorter, ...partners] }, visit, 1)
      return place?.carers.includes(day.carer.id) ? [{ mover, rest: leftOut(open.plan, mover), place }] : []
    })
  })
}

function hasSpot({ problem }: OpenPlan, day: DayPlan, stops: readonly ReturnType<typeof stopOf>[]): boolean {
  return stops.some((stop) => stop && spotsIn(problem, day, stop).length > 0)
}

/** Who is tied to nobody, and to no carer or minute. */
function moversOf({ linksOf }: OpenPlan, { stops }: DayPlan): PlanVisit[] {
  return stops.flatMap(({ visit }) =>
    visit && visit.carersNeeded === 1 && visit.pin === undefined && linksOf(visit.id).length === 0 ? [visit] : [],
  )
}

function leftOut(plan: Plan, { id }: PlanVisit): Plan {
  return { ...plan, unassigned: [...plan.unassigned, { visit: id, reasons: [{ rule: 'noCarer', numbers: {} }] }] }
}

/** Where the visit fits when the one that it is linked to leaves. */
function roomsOfPartners(open: OpenPlan, visit: PlanVisit): Room[] {
  return open.linksOf(visit.id).flatMap((link) => {
    const partner = open.planned.get(link.visits.find((id) => id !== visit.id) ?? '')?.visit
    const rest = partner && partner.pin === undefined ? withoutVisit(open, partner.id) : undefined
    if (!partner || !rest) return []
    const places = bestPlaces(openPlan(open.problem, rest), visit, tried)
    return places.map((place) => ({ mover: partner, rest, place }))
  })
}
