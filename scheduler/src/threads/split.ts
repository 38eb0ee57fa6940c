import type { RouteModel } from '../model/route-model.ts'
import { RouteState } from '../search/route-state.ts'
import type { Part } from './chain.ts'

/** Divides a plan among threads and joins what they made of it. */
export interface Splitter {
  split(plan: Int32Array, parts: number, round: number): Part[]
  join(made: { current: Int32Array; parts: readonly Int32Array[]; split: readonly Part[] }): {
    plan: Int32Array
    cost: number
  }
}

/** Below this many tasks a thread does better with the whole: its borders would be most of it. */
export const leastToSplit = 600

/**
 * Splits a large area by place: routes in the order of the direction in which they lie (by an axis that turns from round to
 * round, so that borders move), cut into parts of equal work. Every part is searched at the same time by its own thread; what
 * ties two parts together stays as it is meanwhile.
 */
export class AreaSplitter implements Splitter {
  private readonly model: RouteModel
  private readonly state: RouteState
  /** Two far places: how far one is from either says where it lies. */
  private readonly poles: readonly number[]

  constructor(model: RouteModel) {
    this.model = model
    this.state = new RouteState(model)
    this.poles = farPlaces(model)
  }

  split(plan: Int32Array, parts: number, round: number): Part[] {
    const { state, model } = this
    state.readFrom(plan)
    const [one = 0, other = 0] = [
      this.poles[round % this.poles.length],
      this.poles[(round + 1 + (Math.floor(round / this.poles.length) % 2)) % this.poles.length],
    ]
    const lie = Float64Array.from({ length: model.routes }, (_, route) => this.lieOf(route, one, other))
    const order = [...lie.keys()].sort((a, b) => lie[a]! - lie[b]! || a - b)
    const partOf = new Int32Array(model.routes)
    const all = state.visits.reduce((sum, visits) => sum + visits + 1, 0)
    let sum = 0
    for (const route of order) {
      partOf[route] = Math.min(parts - 1, Math.floor((sum * parts) / all))
      sum += state.visits[route]! + 1
    }
    const groups = this.shareAbsent(partOf, parts)
    return Array.from({ length: parts }, (_, part) => ({
      routes: Uint8Array.from(partOf, (each) => (each === part ? 1 : 0)),
      groups: Uint8Array.from(groups, (each) => (each === part ? 1 : 0)),
    }))
  }

  /** Where a route lies between two poles: the mean of its visits' places. */
  private lieOf(route: number, one: number, other: number): number {
    const { model, state } = this
    const lie = (place: number) =>
      model.travel[one * model.places + place]! - model.travel[other * model.places + place]!
    let sum = 0
    let count = 0
    for (let node = state.next[model.nodes + route]!; node < model.nodes; node = state.next[node]!) {
      if (model.free[node]) continue
      sum += lie(model.place[node]!)
      count++
    }
    return count === 0 ? lie(model.place[model.nodes + route]!) : sum / count
  }

  /** Who may put in what is absent: where its linked partner is, or its turn. One tied to two parts waits for another round. */
  private shareAbsent(partOf: Int32Array, parts: number): Int32Array {
    const { model, state } = this
    return Int32Array.from({ length: model.groups }, (_, group) => {
      const tied = new Set<number>()
      for (let i = model.groupFirst[group]!; i < model.groupFirst[group + 1]!; i++) {
        const task = model.groupMembers[i]!
        for (let j = model.taskLinkFirst[task]!; j < model.taskLinkFirst[task + 1]!; j++) {
          const link = model.taskLinks[j]!
          const partner = model.linkFirst[link] === task ? model.linkSecond[link]! : model.linkFirst[link]!
          const node = state.nodeOf[partner]!
          if (node >= 0) tied.add(partOf[state.routeOf[node]!]!)
          // Both absent: the partner's group must not be put in elsewhere meanwhile
          else if (partner !== task) tied.add(Math.min(group, model.groupOf[partner]!) % parts)
        }
      }
      const [part = group % parts] = tied
      return tied.size > 1 ? -1 : part
    })
  }

  join({ current, parts, split }: Parameters<Splitter['join']>[0]): { plan: Int32Array; cost: number } {
    const merged = this.merge(current, parts, split)
    const candidates = [merged, ...parts]
    for (const plan of candidates) {
      if (this.isSound(plan)) return { plan, cost: this.state.total }
    }
    this.state.readFrom(current)
    return { plan: current, cost: this.state.total }
  }

  private merge(current: Int32Array, parts: readonly Int32Array[], split: readonly Part[]): Int32Array {
    const own = toRoutes(current, this.model.routes)
    const made = parts.map((part) => toRoutes(part, this.model.routes))
    const chains = own.map((chain, route) => {
      const part = made.findIndex((_, index) => split[index]?.routes[route] === 1)
      return made[part]?.[route] ?? chain
    })
    return Int32Array.from(chains.flatMap((chain) => [...chain, -1]))
  }

  /** Every window and link is kept, nobody is planned twice, and no resident has more by video than allowed. */
  private isSound(plan: Int32Array): boolean {
    const { state, model } = this
    const seen = new Set<number>()
    for (const node of plan) {
      if (node < 0) continue
      if (seen.has(model.taskOf[node]!)) return false
      seen.add(model.taskOf[node]!)
    }
    if (!state.readFrom(plan)) return false
    return state.videoCount.every((count, resident) => count <= model.videoMost[resident]!)
  }
}

function toRoutes(plan: Int32Array, count: number): number[][] {
  const routes: number[][] = [[]]
  for (const node of plan) {
    if (node >= 0) routes.at(-1)?.push(node)
    else routes.push([])
  }
  // Every route ends with a -1; there may be more behind the last
  return routes.slice(0, count)
}

/** Four places far from each other, found by always taking the farthest from those taken. */
function farPlaces({ places, travel }: RouteModel): number[] {
  const chosen = [0]
  const least = Float64Array.from({ length: places }, (_, place) => travel[place]!)
  while (chosen.length < Math.min(4, places)) {
    const farthest = least.reduce((best, far, place) => (far > least[best]! ? place : best), 0)
    chosen.push(farthest)
    for (let place = 0; place < places; place++) {
      least[place] = Math.min(least[place]!, travel[farthest * places + place]!)
    }
  }
  return chosen
}
