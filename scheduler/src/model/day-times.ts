import type { RouteState } from '../search/route-state.ts'
import { never } from './route-model.ts'
import type { PackedProblem } from './from-problem.ts'

/** What is done in one shift, in order, with its final times. */
export interface TimedNode {
  node: number
  start: number
  end: number
  /** Minutes of travel to it. */
  arc: number
  /** The latest start that costs nothing more: no lateness, no move from what is published, no link. */
  calm: number
}

/**
 * The search begins everything as early as it can. Here, with orders and carers settled, what waiting is left is used: first
 * visits in person are lengthened as far as nobody else is later than wished, then the carer leaves later.
 */
export function dayTimes(
  packed: PackedProblem,
  state: RouteState,
  route: number,
): { depart: number; nodes: TimedNode[] } {
  const { model, seats } = packed
  const nodes: TimedNode[] = []
  for (let node = state.next[model.nodes + route]!; node >= 0; node = state.next[node]!) {
    const start = state.start[node]!
    const arc = state.arcIn[node]!
    nodes.push({ node, start, arc, end: start + model.minutes[node]!, calm: calmStart(packed, state, node, start) })
  }
  const { longestWorkMinutes, latest } = seats[route]!.shift
  const last = nodes.at(-1)!
  const depart = nodes[0]!.start - nodes[0]!.arc
  last.calm = Math.max(last.start, Math.min(latest, depart + longestWorkMinutes + model.unpaid[route]!))
  for (let i = nodes.length - 2; i >= 0; i--) {
    const [each, behind] = [nodes[i]!, nodes[i + 1]!]
    each.calm = Math.min(each.calm, behind.calm - behind.arc - (each.end - each.start))
  }
  lengthen(packed, nodes)
  leaveLater(nodes)
  return { depart: nodes[0]!.start - nodes[0]!.arc, nodes }
}

function calmStart({ model }: PackedProblem, state: RouteState, node: number, start: number): number {
  if (node >= model.nodes) return never
  const task = model.taskOf[node]!
  const group = model.groupOf[task]!
  const linked =
    model.groupFirst[group + 1]! - model.groupFirst[group]! > 1 ||
    model.taskLinkFirst[task + 1]! > model.taskLinkFirst[task]!
  if (linked) return start
  const due = model.timed[node] ? Math.max(start, model.due[node]!) : never
  const told = model.publishedWeight[node]! > 0 ? Math.max(start, model.published[node]! + model.tolerance) : never
  return Math.min(state.late[node]!, due, told)
}

function lengthen(packed: PackedProblem, nodes: TimedNode[]): void {
  for (let i = 0; i < nodes.length - 1; i++) {
    const [each, behind] = [nodes[i]!, nodes[i + 1]!]
    const extra = Math.min(roomToLengthen(packed, each), behind.calm - behind.arc - each.end)
    if (extra <= 0) continue
    each.end += extra
    pushOn(nodes, i)
  }
}

/** By how many minutes the visit itself may still grow. Visits of several carers keep their length: they'd have to agree. */
function roomToLengthen({ model, tasks, ways }: PackedProblem, { node, start, end }: TimedNode): number {
  const task = node < model.nodes ? tasks[model.taskOf[node]!] : undefined
  if (task?.kind !== 'visit' || ways[node] !== 'home' || task.visit.carersNeeded === 2) return 0
  const { homeMost } = task.visit.minutes
  return homeMost === undefined ? 0 : Math.min(homeMost - (end - start), task.visit.hardWindow.latest - end)
}

function pushOn(nodes: TimedNode[], from: number): void {
  for (let i = from + 1; i < nodes.length; i++) {
    const push = nodes[i - 1]!.end + nodes[i]!.arc - nodes[i]!.start
    if (push <= 0) return
    nodes[i]!.start += push
    nodes[i]!.end += push
  }
}

/** Backwards: each as late as the next one allows at no price, so that waiting goes to the front, where it is free. */
function leaveLater(nodes: TimedNode[]): void {
  const bound = nodes.map(({ start, calm }) => Math.max(start, calm))
  for (let i = nodes.length - 2; i >= 0; i--) {
    const [each, behind] = [nodes[i]!, nodes[i + 1]!]
    const length = each.end - each.start
    each.start = Math.max(each.start, Math.min(bound[i]!, behind.start - behind.arc - length))
    each.end = each.start + length
  }
}
