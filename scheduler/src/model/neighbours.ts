import { NearestKept } from './nearest-kept.ts'
import { PlacesByTravel } from './places-by-travel.ts'
import type { RouteModel } from './route-model.ts'

/** Each task's nearest, nearest first, `width` of them; -1 behind the last. */
export interface Neighbours {
  readonly lists: Int32Array
  readonly width: number
}

/** What a minute of waiting and of being late is worth in minutes of travel; waiting no more than being late, and at most 1. */
export interface FarnessWeights {
  wait: number
  late: number
}

/**
 * Each task's nearest, nearest first. Near is short to travel and, with a weight, little to wait and nothing to be late, in the
 * better of both orders (Vidal et al. 2013). Only those are looked at that may be near enough: places around by their travel, and
 * what has no place by its time.
 */
export function nearestTasks(model: RouteModel, width: number, weights: FarnessWeights): Neighbours {
  const size = Math.max(1, Math.min(width, model.tasks - 1))
  const lists = new Int32Array(model.tasks * size).fill(-1)
  const nearest = new NearestTasks(model, size, weights)
  const { atPlace, free } = nearest
  for (const place of nearest.used) {
    nearest.places.sortAround(place)
    for (const task of atPlace[place]!) nearest.ofPlaced(task, lists)
  }
  for (const task of free) nearest.ofFree(task, lists)
  return { lists, width: size }
}

class NearestTasks {
  /** Tasks by place; and those without one, which are done wherever the carer is. */
  readonly atPlace: readonly Int32Array[]
  readonly used: Int32Array
  readonly free: Int32Array
  readonly places: PlacesByTravel

  private readonly model: RouteModel
  private readonly weights: FarnessWeights
  private readonly kept: NearestKept
  private readonly size: number
  /** By task: its place, or -1; its minutes and its window, all by its first way. */
  private readonly from: Int32Array
  private readonly minutes: Int32Array
  private readonly early: Int32Array
  private readonly late: Int32Array
  private readonly freeByTime: ByTime
  private readonly allByTime: ByTime

  constructor(model: RouteModel, size: number, weights: FarnessWeights) {
    const { firstNode, free, place, places } = model
    this.model = model
    this.size = size
    this.weights = weights
    this.kept = new NearestKept(size)
    this.minutes = Int32Array.from(firstNode, (node) => model.minutes[node]!)
    this.early = Int32Array.from(firstNode, (node) => model.early[node]!)
    this.late = Int32Array.from(firstNode, (node) => model.late[node]!)
    // On a day of desks alone nobody travels, and places that nobody can go to have no row
    this.from = Int32Array.from(firstNode, (node) => (free[node] || place[node]! >= places ? -1 : place[node]!))
    const all = Int32Array.from(firstNode.keys())
    this.free = all.filter((task) => this.from[task]! < 0)
    const atPlace: number[][] = Array.from({ length: places }, () => [])
    for (const task of all) if (this.from[task]! >= 0) atPlace[this.from[task]!]!.push(task)
    this.atPlace = atPlace.map((tasks) => Int32Array.from(tasks))
    this.used = Int32Array.from(atPlace.keys()).filter((place) => atPlace[place]!.length > 0)
    this.places = new PlacesByTravel(model, this.used)
    this.freeByTime = this.sortByTime(this.free)
    this.allByTime = this.sortByTime(all)
  }

  /** Of a task at the place that `places` is sorted around. */
  ofPlaced(task: number, lists: Int32Array): void {
    const { kept, atPlace, places } = this
    const own = this.from[task]!
    kept.clear()
    this.offerByTime(task, this.freeByTime)
    for (const place of places.sorted) {
      if (places.between(own, place) > kept.limit) break
      for (const other of atPlace[place]!) if (other !== task) this.offer(task, other)
    }
    kept.writeTo(lists, task * this.size)
  }

  ofFree(task: number, lists: Int32Array): void {
    this.kept.clear()
    this.offerByTime(task, this.allByTime)
    this.kept.writeTo(lists, task * this.size)
  }

  /** From the task's end outwards, those in its time first, until waiting alone is too far. */
  private offerByTime(task: number, { order, doneBy }: ByTime): void {
    const { kept, early, weights } = this
    const done = this.late[task]! + this.minutes[task]!
    let middle = 0
    for (let end = order.length; middle < end;) {
      const half = (middle + end) >> 1
      if (early[order[half]!]! < done) middle = half + 1
      else end = half
    }
    for (let i = middle - 1; i >= 0; i--) {
      if (weights.wait * (early[task]! - doneBy[i]!) > kept.limit) break
      if (order[i] !== task) this.offer(task, order[i]!)
    }
    for (let i = middle; i < order.length; i++) {
      if (weights.wait * (early[order[i]!]! - done) > kept.limit) break
      if (order[i] !== task) this.offer(task, order[i]!)
    }
  }

  private offer(task: number, other: number): void {
    const { model, from } = this
    const nowhere = from[task]! < 0 || from[other]! < 0
    const at = nowhere ? 0 : from[task]! * model.places + from[other]!
    const there = nowhere ? 0 : model.travel[at]!
    const back = nowhere ? 0 : model.travelTo[at]!
    this.kept.offer(other, Math.min(this.follows(there, task, other), this.follows(back, other, task)))
  }

  /** How far the other is when it follows the one. */
  private follows(arc: number, one: number, other: number): number {
    const { minutes, early, late, weights } = this
    const arrive = minutes[one]! + arc
    const wait = early[other]! - arrive - late[one]!
    const over = early[one]! + arrive - late[other]!
    return arc + (wait > 0 ? weights.wait * wait : 0) + (over > 0 ? weights.late * over : 0)
  }

  private sortByTime(tasks: Int32Array): ByTime {
    const { early, late, minutes } = this
    const order = tasks.slice().sort((a, b) => early[a]! - early[b]! || a - b)
    let last = 0
    const doneBy = order.map((task) => (last = Math.max(last, late[task]! + minutes[task]!)))
    return { order, doneBy }
  }
}

/** Tasks in the order of their earliest starts; and by when each and all before it are done at the latest. */
interface ByTime {
  readonly order: Int32Array
  readonly doneBy: Int32Array
}
