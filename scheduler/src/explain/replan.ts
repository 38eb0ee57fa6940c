import { scorePlan } from '../check/score-plan.ts'
import type { Plan, TimelineEntry } from '../plan.ts'
import type { PlanVisit, Problem } from '../problem.ts'
import { readTimelines } from '../check/held.ts'

export interface WhatHappened {
  /** Ids of carers who are not there. */
  absent?: readonly string[]
  /** New or changed visits; one with a known id takes that one's place. */
  visits?: readonly PlanVisit[]
  /** Ids of visits that are no longer wanted. */
  cancelled?: readonly string[]
  /** The minute at which the re-plan is made. */
  now?: number
}

/** The problem as it is after something happened, and what of the plan still stands: where a re-plan starts from. */
export interface ReplanProblem {
  problem: Problem
  from: Plan
  /** Visits that had to be touched: of absent carers, and those that changed. */
  exempt: ReadonlySet<string>
}

/**
 * A re-plan wants what was published to stay: each visit remembers it, and every change has its price. Absent carers leave
 * every list; what the plan gave them is left out of the start.
 */
export function toReplan(problem: Problem, plan: Plan, happened: WhatHappened): ReplanProblem {
  const { absent = [], visits = [], cancelled = [] } = happened
  const changed = new Map(visits.map((visit) => [visit.id, visit]))
  const gone = new Set(cancelled)
  const published = publishedOf(problem, plan)
  const known = new Set(problem.visits.map(({ id }) => id))
  const all = [
    ...problem.visits.map((visit) => changed.get(visit.id) ?? visit),
    ...visits.filter(({ id }) => !known.has(id)),
  ]
  const kept = all.filter(({ id }) => !gone.has(id)).map((visit) => remember(withoutCarers(visit, absent), published))
  const ids = new Set(kept.map(({ id }) => id))
  const residents = new Map(Map.groupBy(kept, ({ resident }) => resident))
  const next: Problem = {
    ...problem,
    carers: problem.carers.filter(({ id }) => !absent.includes(id)),
    visits: kept,
    links: problem.links.filter((link) => link.visits.every((id) => ids.has(id))),
    residents: problem.residents.flatMap((floor) => toFloor(floor, residents.get(floor.id) ?? [])),
    ...(happened.now === undefined ? {} : { now: happened.now }),
  }
  const touched = plan.timelines
    .filter(({ carer }) => absent.includes(carer))
    .flatMap(({ entries }) => visitsIn(entries))
  return {
    problem: next,
    from: toStart(next, plan, new Set([...changed.keys(), ...gone, ...touched])),
    exempt: new Set([...touched, ...changed.keys(), ...gone]),
  }
}

function publishedOf(problem: Problem, plan: Plan): Map<string, NonNullable<PlanVisit['previous']>> {
  const published = new Map<string, NonNullable<PlanVisit['previous']>>()
  for (const { visit, carer, start, modality } of readTimelines(problem, plan).held) {
    if (!published.has(visit.id)) published.set(visit.id, { carer: carer.id, start, modality })
  }
  return published
}

function remember(visit: PlanVisit, published: ReadonlyMap<string, NonNullable<PlanVisit['previous']>>): PlanVisit {
  const previous = published.get(visit.id)
  return previous ? { ...visit, previous } : visit
}

function withoutCarers(visit: PlanVisit, absent: readonly string[]): PlanVisit {
  const present = (list: readonly string[]) => list.filter((id) => !absent.includes(id))
  const { pin, ...rest } = visit
  const isPinnedAway = pin?.carer !== undefined && absent.includes(pin.carer)
  const { carer: _, ...restOfPin } = pin ?? {}
  const kept = isPinnedAway ? restOfPin : pin
  return {
    ...rest,
    preferredCarers: present(visit.preferredCarers),
    familiarCarers: present(visit.familiarCarers),
    refusedCarers: present(visit.refusedCarers),
    ...(kept && Object.keys(kept).length > 0 ? { pin: kept } : {}),
  }
}

/** A floor can't ask for more than the visits that are left. */
function toFloor(floor: Problem['residents'][number], visits: readonly PlanVisit[]): Problem['residents'] {
  const possible = visits.filter(({ minutes }) => minutes.home !== undefined).length
  return visits.length === 0 ? [] : [{ ...floor, homeVisitsAtLeast: Math.min(floor.homeVisitsAtLeast, possible) }]
}

function visitsIn(entries: readonly TimelineEntry[]): string[] {
  return entries.flatMap((entry) => (entry.kind === 'visit' ? [entry.visit] : []))
}

/** What still stands: the timelines of those who are there, without the visits that are touched. The solver closes the holes. */
function toStart(problem: Problem, plan: Plan, touched: ReadonlySet<string>): Plan {
  const present = new Set(problem.carers.map(({ id }) => id))
  const timelines = plan.timelines
    .filter(({ carer }) => present.has(carer))
    .map(({ carer, entries }) => ({
      carer,
      entries: entries.filter((entry) => entry.kind !== 'visit' || !touched.has(entry.visit)),
    }))
  const planned = new Set(timelines.flatMap(({ entries }) => visitsIn(entries)))
  const unassigned = problem.visits
    .filter(({ id }) => !planned.has(id))
    .map(({ id }) => ({ visit: id, reasons: [{ rule: 'noCarer' as const, numbers: {} }] }))
  const start = { ...plan, timelines, unassigned }
  return { ...start, ...scorePlan(problem, start) }
}
