import type { Plan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { solve, type SolveOptions, type Solved } from '../solve.ts'
import { scorePlan, weightsOf } from '../check/score-plan.ts'
import { checkPlan } from '../check/check-plan.ts'
import type { WorkedShift } from '../check/held.ts'
import { closedUp, withDays } from './changed-day.ts'
import { openPlan } from './day-plan.ts'
import { makeRoom } from './make-room.ts'
import { whereBest, withPlace } from './where-best.ts'
import { withoutVisit } from './without-visit.ts'

/** Puts what is left out where it costs least, the most important first; everybody else keeps carer and order. */
export function repair(problem: Problem, from: Plan): Plan {
  const priority = new Map(problem.visits.map((visit) => [visit.id, visit.priority]))
  const left = from.unassigned
    .map(({ visit }) => visit)
    .toSorted((a, b) => (priority.get(b) ?? 0) - (priority.get(a) ?? 0) || (a < b ? -1 : 1))
  const repaired = left.reduce(
    (plan, visit) => {
      const [place] = whereBest(problem, plan, visit, 1)
      return place ? withPlace(plan, visit, place) : plan
    },
    closeHoles(problem, from),
  )
  const whole = leaveOutHalves(problem, repaired)
  return { ...whole, ...scorePlan(problem, whole) }
}

/** Where a visit was taken away the carer does not wait, nor drive to its door. One day after the other: they may be linked. */
function closeHoles(problem: Problem, from: Plan): Plan {
  let plan = from
  for (let seen = 0; ;) {
    const { days } = openPlan(problem, plan)
    const index = days.findIndex(({ worked }, at) => at >= seen && hasHole(worked))
    const day = days[index]
    if (!day) return plan
    const closed = closedUp(problem, day, day.stops)
    if (closed) plan = withDays(plan, [closed])
    seen = index + 1
  }
}

function hasHole({ entries }: WorkedShift): boolean {
  const isUseless = entries.length > 0 && !entries.some(({ kind }) => kind === 'visit')
  return isUseless || entries.some(({ start }, index) => index > 0 && entries[index - 1]?.end !== start)
}

/** Who goes together with a visit for which no place was found is left out with it. */
function leaveOutHalves(problem: Problem, plan: Plan): Plan {
  const left = new Set(plan.unassigned.map(({ visit }) => visit))
  const [alone] = problem.links
    .filter(({ kind }) => kind === 'together')
    .map(({ visits }) => visits.filter((id) => !left.has(id)))
    .filter(({ length }) => length === 1)
    .flat()
  const whole = alone === undefined ? undefined : withoutVisit(openPlan(problem, plan), alone)
  return whole ? leaveOutHalves(problem, whole) : plan
}

/** In the search after a repair a change of what is published weighs so many times its price: others are asked only in need. */
const reluctance = 10
export interface ReplanOptions extends Omit<SolveOptions, 'from'> {
  /** Visits that had a place before (ReplanProblem's `exempt`); all of the visits left out when it is absent. */
  lost?: ReadonlySet<string>
  /** Searches on although the repair has found a place for all of these. */
  searchOn?: boolean
}

export interface Replanned extends Solved {
  /** Whether the quick repair, with others making way one by one, is the answer: no search. */
  repairedOnly: boolean
}

/**
 * The plan after something happened (toReplan). First the quick repair, and one other visit makes way for each that fits nowhere;
 * where that leaves somebody out, others make room and are brought home as far as that goes; only where that is not enough
 * either, or more is asked for, a search goes on from there.
 * The cheapest plan at the problem's own prices is the answer.
 */
export async function replan(problem: Problem, from: Plan, options: ReplanOptions): Promise<Replanned> {
  const { searchOn = false, lost, ...search } = options
  const begun = performance.now()
  const repaired = makeRooms(problem, repair(problem, from), lost)
  const isGood = checkPlan(problem, repaired).length === 0
  const isMissed = (plan: Plan) => plan.unassigned.some(({ visit }) => lost?.has(visit) ?? true)
  if (isGood && !searchOn && !isMissed(repaired)) {
    const seconds = (performance.now() - begun) / 1000
    return { plan: repaired, iterations: 0, seconds, seed: options.seed, stopped: 'stopRule', repairedOnly: true }
  }

  const room = await solveReluctantly(problem, { ...search, ...roomOnly, from: isGood ? repaired : from })
  const best = isGood && repaired.cost <= room.plan.cost ? repaired : room.plan
  if (!searchOn && !isMissed(best)) return { ...room, plan: best, repairedOnly: best === repaired }
  const searched = await solveReluctantly(problem, { ...search, from: best })
  const isBetter = searched.plan.cost < best.cost
  return { ...searched, plan: isBetter ? searched.plan : best, repairedOnly: !isBetter && best === repaired }
}

/** More than so many that fit nowhere want a search. */
const mostRooms = 4

/** For each of those lost that fit nowhere one other visit makes way, where that goes. */
function makeRooms(problem: Problem, repaired: Plan, lost: ReadonlySet<string> | undefined): Plan {
  const missed = repaired.unassigned.flatMap(({ visit }) => ((lost?.has(visit) ?? true) ? [visit] : []))
  if (missed.length > mostRooms) return repaired
  return missed.reduce((plan, visit) => makeRoom(problem, plan, visit) ?? plan, repaired)
}

/** Enough to bring home some of those who made room; more move more. */
const roomOnly = { stop: { kind: 'iterations', most: 500 }, threads: 1 } as const

/** The plan's figures are at the problem's own prices. */
async function solveReluctantly(problem: Problem, options: SolveOptions): Promise<Solved> {
  const solved = await solve(reluctantly(problem), { ...options, bringHome: true })
  return { ...solved, plan: { ...solved.plan, ...scorePlan(problem, solved.plan) } }
}

function reluctantly(problem: Problem): Problem {
  const weights = weightsOf(problem)
  return {
    ...problem,
    weights: {
      ...weights,
      changedCarer: reluctance * weights.changedCarer,
      changedTime: reluctance * weights.changedTime,
      changedModality: reluctance * weights.changedModality,
    },
  }
}
