import type { PlanCarer, PlannedModality, PlanVisit, Problem, Shift } from '../problem.ts'
import { defaultWeights, fairMinutes, leftOutPrice, type Weights } from '../rules/weights.ts'
import { scoreVisit } from '../check/score-visit.ts'

/**
 * The least cost of a problem without links and breaks, whose weights make an early start never worse than a late one: every
 * carer and way for each visit, every order. Plain, and fast enough for thousands of problems of eight visits, because what
 * one shift costs with a set of visits is worked out once.
 */
export function leastCost(problem: Problem): number {
  const weights = { ...defaultWeights, ...problem.weights } as Weights
  const seats = problem.carers.flatMap((carer) => carer.shifts.map((shift) => ({ carer, shift })))
  const prices = seats.map(() => new Map<string, number>())
  const own: string[] = seats.map(() => '')
  let least = Infinity
  const choose = (index: number, leftOut: number): void => {
    if (leftOut >= least) return
    const visit = problem.visits[index]
    if (!visit) {
      least = Math.min(least, leftOut + priceOf())
      return
    }
    for (const [seat, { carer }] of seats.entries()) {
      for (const way of ['home', 'video'] as const) {
        if (!may(visit, carer, way)) continue
        const before = own[seat] ?? ''
        own[seat] = `${before} ${index}${way}`
        choose(index + 1, leftOut)
        own[seat] = before
      }
    }
    choose(index + 1, leftOut + leftOutPrice(weights, visit.priority))
  }
  const priceOf = () =>
    seats.reduce((sum, seat, index) => {
      const key = own[index] ?? ''
      const known = prices[index]?.get(key) ?? dayPrice(problem, weights, seat, key)
      prices[index]?.set(key, known)
      return sum + known
    }, 0)
  choose(0, 0)
  return least
}

function may(visit: PlanVisit, carer: PlanCarer, way: PlannedModality): boolean {
  return (
    visit.minutes[way] !== undefined &&
    (carer.base === 'field' || way === 'video') &&
    !visit.refusedCarers.includes(carer.id) &&
    (visit.pin?.carer ?? carer.id) === carer.id &&
    (visit.pin?.modality ?? way) === way &&
    visit.qualifications.every((each) => carer.qualifications.includes(each))
  )
}

/** The cheapest order of these visits in this shift. */
function dayPrice(
  problem: Problem,
  weights: Weights,
  { carer, shift }: { carer: PlanCarer; shift: Shift },
  key: string,
): number {
  const items = [...key.matchAll(/ (\d+)(home|video)/g)].map((match) => ({
    visit: problem.visits[Number(match[1])]!,
    way: match[2] as PlannedModality,
  }))
  if (items.length === 0) return 0
  const care = items.reduce((sum, { visit, way }) => sum + (visit.minutes[way] ?? 0), 0)
  const unfair = Math.max(0, care - fairShare(problem, shift)) * weights.fairness
  const matrix = problem.travel[carer.travelMode] ?? []
  const isDesk = carer.base === 'desk'
  let least = Infinity
  const goOn = (left: readonly (typeof items)[number][], at: number, now: number, price: number): void => {
    if (price >= least) return
    if (left.length === 0) {
      const home = isDesk ? 0 : (matrix[at]?.[shift.endPlace] ?? Infinity)
      if (now + home <= shift.latest) least = Math.min(least, price + home * weights.travel)
      return
    }
    for (const item of left) {
      const { visit, way } = item
      const arc = way === 'video' ? 0 : (matrix[at]?.[visit.place] ?? Infinity)
      const earliest = visit.pin?.start ?? visit.wishedWindow?.earliest ?? visit.hardWindow.earliest
      const start = Math.max(now + arc, earliest)
      const end = start + (visit.minutes[way] ?? 0)
      if (end > visit.hardWindow.latest || start > (visit.pin?.start ?? Infinity)) continue
      const held = [{ visit, carer, modality: way, start, end }]
      const points = scoreVisit({ visit, held, now: problem.now, weights }).reduce((sum, [, value]) => sum + value, 0)
      const place = way === 'video' ? at : visit.place
      goOn(
        left.filter((each) => each !== item),
        place,
        end,
        price + arc * weights.travel + points,
      )
    }
  }
  goOn(items, shift.startPlace, shift.earliest, 0)
  return least + unfair
}

function fairShare({ visits, carers }: Problem, shift: Shift): number {
  const lengths = carers.flatMap(({ shifts }) => shifts.map(({ earliest, latest }) => latest - earliest))
  const care = visits.reduce((sum, { minutes }) => sum + (minutes.home ?? minutes.video ?? 0), 0)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return fairMinutes(care, shift.latest - shift.earliest, all)
}
