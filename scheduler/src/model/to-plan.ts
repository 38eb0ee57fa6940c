import type { Plan, TimelineEntry } from '../plan.ts'
import { viewPlan, type ShiftEntries } from '../rules/plan-view.ts'
import { fullScore } from '../rules/rules.ts'
import type { RouteState } from '../search/route-state.ts'
import { dayTimes } from './day-times.ts'
import type { PackedProblem } from './from-problem.ts'
import { reasonsFor } from './reasons.ts'

/** The plan in the caller's words, priced by the rules' full prices. */
export function toPlan(packed: PackedProblem, state: RouteState): Plan {
  const { problem, weights, seats } = packed
  const worked = seats.map(({ carer, shift }, route): ShiftEntries => ({
    carer,
    shift,
    entries: state.visits[route]! > 0 ? entriesOf(packed, state, route) : [],
  }))
  const view = viewPlan(problem, weights, worked)
  const score = fullScore(view)
  return {
    timelines: problem.carers.map((carer) => ({
      carer: carer.id,
      entries: worked
        .filter((each) => each.carer === carer)
        .toSorted((a, b) => a.shift.earliest - b.shift.earliest)
        .flatMap(({ entries }) => entries),
    })),
    unassigned: view.leftOut.map((visit) => ({ visit: visit.id, reasons: reasonsFor(problem, visit) })),
    score,
    cost: Object.values(score).reduce((sum, points) => sum + points, 0),
    careTime: careTimeOf(view.planned),
  }
}

function entriesOf(packed: PackedProblem, state: RouteState, route: number): TimelineEntry[] {
  const { model } = packed
  const { depart, nodes } = dayTimes(packed, state, route)
  const entries: TimelineEntry[] = []
  let now = depart
  let at = model.place[model.nodes + route]!
  for (const { node, start, end, arc } of nodes) {
    if (arc > 0) {
      const to = model.place[node]!
      entries.push({ kind: 'travel', from: at, to, start: now, end: now + arc })
      now += arc
    }
    if (!model.free[node]) at = model.place[node]!
    if (node >= model.nodes) break // home again
    if (start > now) entries.push({ kind: 'wait', start: now, end: start })
    entries.push(entryOf(packed, node, start, end))
    now = end
  }
  return entries
}

function entryOf({ model, tasks, ways }: PackedProblem, node: number, start: number, end: number): TimelineEntry {
  const task = tasks[model.taskOf[node]!]!
  const modality = ways[node]
  if (task.kind === 'break' || !modality) return { kind: 'break', start, end }
  return { kind: 'visit', visit: task.visit.id, modality, start, end }
}

/** By carer: a visit of two frees, and gets, twice. */
function careTimeOf(planned: ReturnType<typeof viewPlan>['planned']): Plan['careTime'] {
  let freedMinutes = 0
  let givenBackMinutes = 0
  for (const { visit, carers, modality, start, end } of planned) {
    const { home, video } = visit.minutes
    if (modality === 'home') givenBackMinutes += carers.length * (end - start - (home ?? 0))
    else if (home !== undefined) freedMinutes += carers.length * (home - (video ?? 0))
  }
  return { freedMinutes, givenBackMinutes }
}
