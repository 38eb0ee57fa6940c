import type { Plan, TimelineEntry } from '../plan.ts'
import type { PackedProblem, Seat } from './from-problem.ts'

/**
 * A plan's routes as the search writes them, breaks and all. Who is gone, or whose carer is or may not go there any more, is not
 * in them; undefined where breaks, or the others of a group, do not fit what is left.
 */
export function chainsFrom(packed: PackedProblem, plan: Plan): Int32Array | undefined {
  const { model } = packed
  const nodesOf = nodesByVisit(packed)
  const chains: number[][] = packed.seats.map(() => [])
  const placed = new Uint8Array(model.tasks)
  const visits = new Uint8Array(model.routes)
  for (const { carer, entries } of plan.timelines) {
    for (const entry of entries) {
      const route = packed.seats.findIndex((seat) => holds(seat, carer, entry))
      const nodes = entry.kind === 'visit' ? nodesOf.get(`${entry.visit} ${entry.modality}`) : breaksOf(packed, route)
      if (route < 0 || !nodes || entry.kind === 'travel' || entry.kind === 'wait') continue
      const node = nodes.find((each) => !placed[model.taskOf[each]!] && mayBe(packed, each, route, entry))
      if (node === undefined) continue
      placed[model.taskOf[node]!] = 1
      chains[route]!.push(node)
      if (entry.kind === 'visit') visits[route] = 1
    }
  }
  for (const [route, chain] of chains.entries()) {
    const missing = breaksOf(packed, route).filter((node) => !placed[model.taskOf[node]!])
    if (missing.length > 0 && visits[route]) return undefined
    chain.push(...missing)
  }
  return hasHalves(packed, placed) ? undefined : Int32Array.from(chains.flatMap((chain) => [...chain, -1]))
}

/** Nodes by `<visit> <modality>`, one for each carer who is needed. */
export function nodesByVisit({ model, tasks, ways }: PackedProblem): Map<string, number[]> {
  const nodes = new Map<string, number[]>()
  for (let node = 0; node < model.nodes; node++) {
    const task = tasks[model.taskOf[node]!]!
    if (task.kind === 'break') continue
    const key = `${task.visit.id} ${ways[node]}`
    nodes.set(key, [...(nodes.get(key) ?? []), node])
  }
  return nodes
}

/** Whether this is the shift of the carer in which the entry lies. */
export function holds({ carer, shift }: Seat, id: string, { start, end }: TimelineEntry): boolean {
  return carer.id === id && shift.earliest <= start && end <= shift.latest
}

function breaksOf({ model }: PackedProblem, route: number): number[] {
  return [...model.breakOf.keys()].filter((task) => model.breakOf[task] === route).map((task) => model.firstNode[task]!)
}

function mayBe({ model }: PackedProblem, node: number, route: number, entry: TimelineEntry): boolean {
  const task = model.taskOf[node]!
  if (entry.kind === 'break') {
    const isLong = model.minutes[node] === entry.end - entry.start
    return isLong && model.early[node]! <= entry.start && entry.start <= model.late[node]!
  }
  const way = model.isVideo[node] ? 2 : 1
  return (model.mayServe[task * model.carers + model.carerOf[route]!]! & way) !== 0
}

function hasHalves({ model }: PackedProblem, placed: Uint8Array): boolean {
  return placed.some((own, task) => own !== placed[model.groupMembers[model.groupFirst[model.groupOf[task]!]!]!])
}
