import type { RouteModel } from './route-model.ts'

/** The places where anything is done, nearest first around one of them: a counting sort by the shorter of there and back. */
export class PlacesByTravel {
  readonly sorted: Int32Array
  private readonly model: RouteModel
  private readonly used: Int32Array
  private readonly firstOf: Int32Array

  constructor(model: RouteModel, used: Int32Array) {
    this.model = model
    this.used = used
    this.sorted = new Int32Array(used.length)
    this.firstOf = new Int32Array(farthest(model) + 2)
  }

  between(one: number, other: number): number {
    const { travel, travelTo, places } = this.model
    const at = one * places + other
    return Math.min(travel[at]!, travelTo[at]!)
  }

  sortAround(place: number): void {
    const { used, firstOf, sorted } = this
    firstOf.fill(0)
    for (const each of used) firstOf[this.between(place, each) + 1]!++
    for (let minutes = 1; minutes < firstOf.length; minutes++) firstOf[minutes]! += firstOf[minutes - 1]!
    for (const each of used) sorted[firstOf[this.between(place, each)]!++] = each
  }
}

function farthest({ travel, places }: RouteModel): number {
  let most = 0
  for (let at = 0; at < places * places; at++) most = Math.max(most, travel[at]!)
  return most
}
