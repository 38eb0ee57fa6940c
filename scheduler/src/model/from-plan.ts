import type { Plan, TimelineEntry } from '../plan.ts'
import type { Insertion } from '../search/recreate/insertion.ts'
import type { RouteState } from '../search/route-state.ts'
import { recompute } from '../search/timing.ts'
import { chainsFrom, holds, nodesByVisit } from './chains-from-plan.ts'
import { impossible, linkKinds } from './route-model.ts'
import type { PackedProblem } from './from-problem.ts'

type VisitEntry = Extract<TimelineEntry, { kind: 'visit' }>

/**
 * Puts a plan's visits where it has them. The plan may be of a problem that was a little different: what is gone, or no longer
 * fits, is left out.
 */
export function startFrom(packed: PackedProblem, state: RouteState, insertion: Insertion, plan: Plan): void {
  if (!readWhole(packed, state, plan)) putInOneByOne(packed, state, insertion, plan)
}

/** The plan's own routes, each visit as late as its links want it; false where they no longer keep every rule. */
function readWhole(packed: PackedProblem, state: RouteState, plan: Plan): boolean {
  const chains = chainsFrom(packed, plan)
  return chains !== undefined && state.readFrom(chains) && keepsLinksAndFloors(state)
}

function keepsLinksAndFloors({ model, nodeOf, routeOf, videoCount }: RouteState): boolean {
  for (let link = 0; link < model.links; link++) {
    const kind = model.linkKind[link]
    const [first, second] = [nodeOf[model.linkFirst[link]!]!, nodeOf[model.linkSecond[link]!]!]
    if (kind === linkKinds.order || first < 0 || second < 0) continue
    const isSame = model.carerOf[routeOf[first]!] === model.carerOf[routeOf[second]!]
    if (isSame !== (kind === linkKinds.sameCarer)) return false
  }
  return videoCount.every((count, resident) => count <= model.videoMost[resident]!)
}

function putInOneByOne(packed: PackedProblem, state: RouteState, insertion: Insertion, plan: Plan): void {
  const { model } = packed
  const nodesOf = nodesByVisit(packed)
  state.clear()
  const entries = plan.timelines
    .flatMap(({ carer, entries: own }) => own.map((entry) => ({ carer, entry })))
    .filter((each): each is { carer: string; entry: VisitEntry } => each.entry.kind === 'visit')
    .sort((a, b) => a.entry.start - b.entry.start)
  for (const { carer, entry } of entries) {
    const route = packed.seats.findIndex((seat) => holds(seat, carer, entry))
    if (route < 0) continue
    for (const node of nodesOf.get(`${entry.visit} ${entry.modality}`) ?? []) {
      if (state.nodeOf[model.taskOf[node]!]! < 0 && putIn(state, insertion, { node, route, start: entry.start })) break
    }
  }
  dropHalfGroups(state)
}

function putIn(
  state: RouteState,
  insertion: Insertion,
  { node, route, start }: { node: number; route: number; start: number },
): boolean {
  const { model } = state
  const task = model.taskOf[node]!
  const group = model.groupOf[task]!
  const { admission } = insertion
  admission.setWindow(task)
  if (start < admission.from || start > admission.to) return false
  const isAlone = model.groupFirst[group + 1]! - model.groupFirst[group]! === 1
  // Twice: the first look may have been a blink. Where its minute is taken, at another with the same carer
  for (let tries = 0; tries < (isAlone ? 4 : 2); tries++) {
    if (tries < 2) insertion.findInRoute(node, route, start, start)
    else insertion.findInRoute(node, route, admission.from, admission.to)
    if (insertion.delta === impossible) continue
    state.begin()
    if (state.absentAt[group]! >= 0) state.removeAbsent(group)
    state.insert(node, insertion.after, admission.from, isAlone ? -1 : start)
    if (!state.broken) return true
    state.rollBack()
    return false
  }
  return false
}

function dropHalfGroups(state: RouteState): void {
  const { groups, groupFirst, groupMembers } = state.model
  state.begin()
  for (let group = 0; group < groups; group++) {
    const members = groupMembers.subarray(groupFirst[group], groupFirst[group + 1])
    const planned = members.filter((task) => state.nodeOf[task]! >= 0)
    if (planned.length === 0 || planned.length === members.length) continue
    for (const task of planned) state.take(state.nodeOf[task]!)
    state.addAbsent(group)
  }
  state.recount()
  // Where the way past a door is longer than by it, a route can fail when the door is left out: then all of it is put in anew
  while (state.broken) dropBrokenRoutes(state)
}

function dropBrokenRoutes(state: RouteState): void {
  const { nodes, routes, groupOf, groupFirst, groupMembers, taskOf, breakOf } = state.model
  state.begin()
  for (let route = 0; route < routes; route++) {
    if (recompute(state, route)) continue
    for (let node = state.next[nodes + route]!; node < nodes; node = state.next[node]!) {
      const group = groupOf[taskOf[node]!]!
      if (breakOf[taskOf[node]!]! >= 0) continue
      for (const task of groupMembers.subarray(groupFirst[group], groupFirst[group + 1])) {
        state.take(state.nodeOf[task]!)
      }
      state.addAbsent(group)
    }
  }
  state.broken = false
  state.recount()
}
