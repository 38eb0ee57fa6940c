import type { Problem } from '../problem.ts'
import type { Task } from './from-problem.ts'
import { linkKinds, never } from './route-model.ts'

interface PackedLink {
  kind: number
  first: number
  second: number
  smallest: number
  largest: number
}

/** Groups of tasks that start together, and the other links between tasks. */
export function packLinks(problem: Problem, tasks: readonly Task[]) {
  const partsOf = new Map<string, number[]>()
  tasks.forEach((task, index) => {
    if (task.kind === 'visit') partsOf.set(task.visit.id, [...(partsOf.get(task.visit.id) ?? []), index])
  })
  const links = problem.links.flatMap((link) => toPacked(link, partsOf))
  const otherPart = new Int32Array(tasks.length).fill(-1)
  for (const [first = -1, second] of partsOf.values()) {
    if (second === undefined) continue
    otherPart[first] = second
    otherPart[second] = first
  }
  return { otherPart, ...packGroups(problem, tasks, partsOf), ...packLists(links, tasks.length) }
}

function toPacked(link: Problem['links'][number], partsOf: ReadonlyMap<string, readonly number[]>): PackedLink[] {
  if (link.kind === 'together') return []
  const firsts = partsOf.get(link.visits[0]) ?? []
  const seconds = partsOf.get(link.visits[1]) ?? []
  const plain = { kind: linkKinds[link.kind], smallest: 0, largest: never }
  if (link.kind !== 'order') {
    return firsts.flatMap((first) => seconds.map((second) => ({ ...plain, first, second })))
  }
  // Both carers of a visit start together, so it is enough that one of them keeps the gap
  const [first = -1] = firsts
  const [second = -1] = seconds
  return [{ ...plain, first, second, smallest: link.smallestGap, largest: link.largestGap ?? never }]
}

function packLists(links: readonly PackedLink[], tasks: number) {
  const lists = Array.from({ length: tasks }, (): number[] => [])
  links.forEach(({ first, second }, index) => {
    lists[first]?.push(index)
    lists[second]?.push(index)
  })
  let end = 0
  const ends = lists.map((list) => (end += list.length))
  return {
    links: links.length,
    linkKind: Uint8Array.from(links, ({ kind }) => kind),
    linkFirst: Int32Array.from(links, ({ first }) => first),
    linkSecond: Int32Array.from(links, ({ second }) => second),
    smallestGap: Int32Array.from(links, ({ smallest }) => smallest),
    largestGap: Int32Array.from(links, ({ largest }) => largest),
    taskLinkFirst: Int32Array.from([0, ...ends]),
    taskLinks: Int32Array.from(lists.flat()),
  }
}

/** Parts of one visit, and visits that start together, are one group; every other task is one by itself. */
function packGroups(problem: Problem, tasks: readonly Task[], partsOf: ReadonlyMap<string, readonly number[]>) {
  const parent = Int32Array.from(tasks, (_, task) => task)
  const rootOf = (task: number): number => {
    let root = task
    while (parent[root] !== root) root = parent[root]!
    return root
  }
  const join = (one: number, other: number) => {
    parent[rootOf(other)] = rootOf(one)
  }
  for (const [first = -1, second] of partsOf.values()) if (second !== undefined) join(first, second)
  for (const { kind, visits } of problem.links) {
    if (kind === 'together') join(partsOf.get(visits[0])?.[0] ?? -1, partsOf.get(visits[1])?.[0] ?? -1)
  }
  const members = Map.groupBy(tasks.keys(), rootOf)
  const groups = [...members.values()]
  const groupOf = new Int32Array(tasks.length)
  groups.forEach((group, index) => {
    for (const task of group) groupOf[task] = index
  })
  let end = 0
  return {
    groups: groups.length,
    groupOf,
    groupFirst: Int32Array.from([0, ...groups.map((group) => (end += group.length))]),
    groupMembers: Int32Array.from(groups.flat()),
  }
}
