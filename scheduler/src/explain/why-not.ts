import type { HardRuleName, Plan } from '../plan.ts'
import type { PlanCarer, PlannedModality, PlanVisit, Problem } from '../problem.ts'
import { openPlan, type DayPlan, type OpenPlan } from './day-plan.ts'
import { offerFixes, type Fix } from './fixes.ts'
import { carerObstacle, keepsFloor, lackingPartner, type CarerObstacle } from './may-serve.ts'
import { linkedWindow, nearestMiss, spotsIn, stopOf, type Miss } from './place-visit.ts'
import { bestPlaces, type BestPlace } from './where-best.ts'

/** The first rule in the way of some carers, with its numbers: `shortMinutes` is the least of theirs. */
export interface Hindrance {
  rule: HardRuleName
  /** Nobody in particular where the rule is the visit's own. */
  carers: readonly string[]
  words: readonly string[]
  numbers: Readonly<Record<string, number>>
}

export interface WhyNot {
  visit: string
  hindrances: readonly Hindrance[]
  /** What would make it possible, each tried by really inserting the visit. */
  fixes: readonly Fix[]
  /** Where it fits as things stand: the plan was changed since, or the search had not got there. */
  fits: BestPlace | undefined
}

/** Why a visit of the problem is not in the plan, and what would change that. Undefined for one that is planned, or unknown. */
export function whyNot(problem: Problem, plan: Plan, visitId: string): WhyNot | undefined {
  const open = openPlan(problem, plan)
  const visit = problem.visits.find(({ id }) => id === visitId)
  if (!visit || open.planned.has(visitId)) return undefined
  const [fits] = bestPlaces(open, visit, 1)
  if (fits) return { visit: visitId, hindrances: [], fixes: [], fits }
  const hindrances = hindrancesOf(open, visit)
  return { visit: visitId, hindrances, fixes: offerFixes(open, visit, hindrances), fits: undefined }
}

function hindrancesOf(open: OpenPlan, visit: PlanVisit): Hindrance[] {
  const own = ownHindrance(open, visit)
  if (own) return [own]
  const modalities = (['home', 'video'] as const).filter(
    (modality) => visit.minutes[modality] !== undefined && (visit.pin?.modality ?? modality) === modality,
  )
  const found = open.problem.carers.map((carer) => nearestHindrance(open, visit, { carer, modalities }))
  return toGroups(
    found.flatMap((each) => each ?? []),
    visit,
  )
}

/** What no carer could change. */
function ownHindrance(open: OpenPlan, visit: PlanVisit): Hindrance | undefined {
  const nobody = { carers: [], numbers: {} }
  const partner = lackingPartner(open, visit)
  if (partner !== undefined) return { rule: 'link', words: [partner], ...nobody }
  const [first, last] = linkedWindow(open, visit.id)
  const opens = Math.max(visit.hardWindow.earliest, visit.wishedWindow?.earliest ?? 0, visit.pin?.start ?? 0)
  const closes = visit.hardWindow.latest - Math.min(visit.minutes.home ?? Infinity, visit.minutes.video ?? Infinity)
  if (Math.max(first, opens) > Math.min(last, closes)) {
    const words = open.linksOf(visit.id).flatMap(({ visits }) => visits.filter((id) => id !== visit.id))
    return { rule: 'link', words, carers: [], numbers: { shortMinutes: Math.max(first - closes, opens - last) } }
  }
  if (visit.minutes.home === undefined && !keepsFloor(open, visit)) return { rule: 'floor', words: [], ...nobody }
  return undefined
}

interface Tried {
  carer: PlanCarer
  modalities: readonly PlannedModality[]
}

/** Of the ways in which this carer could make the visit, the one that is nearest to going. */
function nearestHindrance(open: OpenPlan, visit: PlanVisit, { carer, modalities }: Tried): Hindrance | undefined {
  const paired = visit.carersNeeded === 2
  const static_: CarerObstacle[] = []
  const misses: Miss[] = []
  for (const modality of modalities) {
    const obstacle = carerObstacle(open, visit, { carer, modality, paired })
    const stop = stopOf(open, visit, modality)
    if (obstacle) static_.push(obstacle)
    else if (modality === 'video' && !keepsFloor(open, visit)) static_.push({ rule: 'floor', words: [] })
    else if (stop) {
      for (const day of open.days.filter((each) => each.carer === carer)) {
        const miss = nearestMiss(open.problem, day, stop)
        if (spotsIn(open.problem, day, stop).length > 0)
          return { rule: 'noCarer', carers: [carer.id], words: [], numbers: {} }
        if (miss) misses.push(miss)
      }
    }
  }
  const [nearest] = misses.sort((a, b) => a.obstacle.shortMinutes - b.obstacle.shortMinutes)
  if (nearest) return { carers: [carer.id], ...toHindrance(visit, nearest) }
  const [first] = static_
  return first && { rule: first.rule, carers: [carer.id], words: first.words, numbers: {} }
}

function toHindrance(visit: PlanVisit, { day, obstacle, stops }: Miss): Omit<Hindrance, 'carers'> {
  const { index, shortMinutes } = obstacle
  const stop = stops[index]
  const own = stops.find((each) => each.visit?.id === visit.id)
  if (own && isOutsideShift(day, own)) {
    return { rule: 'shift', words: [], numbers: { shiftStart: day.shift.earliest, shiftEnd: day.shift.latest } }
  }
  if (!stop) return { rule: 'shift', words: [], numbers: { shortMinutes } }
  if (stop.kind === 'break') return { rule: 'break', words: [], numbers: { shortMinutes } }
  if (stop.visit?.id === visit.id) return { rule: 'window', words: [], numbers: { shortMinutes } }
  return { rule: 'onePlace', words: [stop.visit?.id ?? ''], numbers: { shortMinutes } }
}

function isOutsideShift({ shift }: DayPlan, own: { first: number; last: number; least: number }): boolean {
  return shift.earliest > own.last || shift.latest < own.first + own.least
}

/** One sentence for all carers whom the same rule hinders; the nearest first, what can't be helped last. */
function toGroups(found: readonly Hindrance[], visit: PlanVisit): Hindrance[] {
  const groups = Map.groupBy(found, ({ rule, words, numbers }) =>
    rule === 'qualification' ? `${rule} ${words.join()}` : `${rule} ${'shiftStart' in numbers}`,
  )
  const merged = [...groups.values()].map((group): Hindrance => {
    const short = group.flatMap(({ numbers }) => numbers.shortMinutes ?? [])
    const [first] = group
    return {
      rule: first?.rule ?? 'noCarer',
      carers: group.flatMap(({ carers }) => carers),
      words: group.every(({ words }) => words.join() === first?.words.join()) ? (first?.words ?? []) : [],
      numbers:
        short.length > 0 ? { shortMinutes: Math.min(...short) } : group.length === 1 ? (first?.numbers ?? {}) : {},
    }
  })
  const nearness = ({ numbers, rule }: Hindrance) => (rule === 'noCarer' ? -1 : (numbers.shortMinutes ?? Infinity))
  const sorted = merged.sort((a, b) => nearness(a) - nearness(b))
  return sorted.length > 0 ? sorted : [{ rule: 'noCarer', carers: [], words: [visit.id], numbers: {} }]
}
