import type { LinkedModel } from '../../model/from-hhcrsp.ts'

/** Positions between two snapshots: more cost more to restart behind, fewer more to keep. */
const blockSize = 8
/** A cost above any: a decode that was given up. */
export const givenUp = 0x7fffffff

/**
 * A global order of visits with a carer for each, turned into times greedily: each as early as its carers can be there (the
 * order of Kummer's and of Udine's methods). Routes tied to each other can't deadlock, because the order is one. A change is
 * decoded only from the block where it begins, and only until the carers stand as they did before.
 *
 * An item of the order is `2 * patient` (with the second service, when both are at once) or, where two services follow each
 * other, also `2 * patient + 1`. Side by side, the first may wait for the second; apart, the second comes in time or not at all.
 */
export class Decoder {
  readonly model: LinkedModel
  readonly order: Int32Array
  /** By item: where it is in the order. */
  readonly position: Int32Array
  /** `2 * patient + service`; -1 for a service that is not there. */
  readonly carerOf: Int32Array
  /** Starts by `2 * patient + service`, of the order last kept. */
  readonly starts: Int32Array
  cost = givenUp

  private readonly blocks: number
  /** Before each block: each carer's place and free time, and the sums so far. */
  private readonly places: Int32Array
  private readonly times: Int32Array
  private readonly distances: Int32Array
  private readonly lateness: Int32Array
  private readonly worst: Int32Array
  /** The largest tardiness from each block on. */
  private readonly worstAfter: Int32Array
  private readonly place: Int32Array
  private readonly time: Int32Array
  /** By patient: the first start, while a change is tried. */
  private readonly first: Int32Array

  constructor(model: LinkedModel, order: Int32Array) {
    this.model = model
    this.order = order
    this.position = new Int32Array(2 * model.patients)
    this.carerOf = new Int32Array(2 * model.patients).fill(-1)
    this.starts = new Int32Array(2 * model.patients)
    this.blocks = Math.ceil(order.length / blockSize) + 1
    this.places = new Int32Array(this.blocks * model.carers)
    this.times = new Int32Array(this.blocks * model.carers)
    this.distances = new Int32Array(this.blocks)
    this.lateness = new Int32Array(this.blocks)
    this.worst = new Int32Array(this.blocks)
    this.worstAfter = new Int32Array(this.blocks + 1)
    this.place = new Int32Array(model.carers)
    this.time = new Int32Array(model.carers)
    this.first = new Int32Array(model.patients)
    this.renumber(0, order.length - 1)
  }

  renumber(from: number, to: number): void {
    for (let position = from; position <= to; position++) this.position[this.order[position]!] = position
  }

  /** The cost with changes from `from` to `to` only; given up when it is sure to be above `limit`, or can't be done. */
  tryFrom(from: number, to: number, limit: number): number {
    return this.decode(from, to, limit, false)
  }

  /** The change stays: keeps its snapshots. */
  accept(from: number): void {
    this.cost = this.decode(from, this.order.length, givenUp, true)
  }

  /** One long function: it is the whole of the search's time, and calls would keep its sums in memory. */
  private decode(from: number, to: number, limit: number, keep: boolean): number {
    const { model, order, position, carerOf, place, time, first, starts } = this
    const { carers, distance: arcs, minutes, earliest, latest, kind } = model
    const width = model.patients + 1
    const items = order.length
    let block = Math.floor(from / blockSize)
    const base = block * carers
    for (let carer = 0; carer < carers; carer++) {
      place[carer] = this.places[base + carer]!
      time[carer] = this.times[base + carer]!
    }
    let distance = this.distances[block]!
    let late = this.lateness[block]!
    let worst = this.worst[block]!
    /** First services that start otherwise than before, and whose second is still to come. */
    let open = 0
    const begin = block * blockSize
    for (let index = begin; index < items; index++) {
      if (index % blockSize === 0 && index > begin) {
        block++
        if (keep) this.keep(block, distance, late, worst)
        else if (distance + late + worst > limit) return givenUp
        else if (index > to && open === 0 && this.standsAsBefore(block)) {
          return this.withRest(block, distance, late, worst)
        }
      }
      const item = order[index]!
      const patient = item >> 1
      const type = kind[patient]!
      const isSecond = (item & 1) === 1
      // Made with the first, one item before
      if (isSecond && index > 0 && order[index - 1] === item - 1) continue
      const one = carerOf[item]!
      const arc = arcs[place[one]! * width + patient + 1]!
      distance += arc
      let start = time[one]! + arc
      if (start < earliest[patient]!) start = earliest[patient]!
      if (isSecond) {
        const isTried = position[item - 1]! >= begin
        const before = isTried ? first[patient]! : starts[item - 1]!
        if (isTried && before !== starts[item - 1]!) open--
        if (start < before + model.smallestGap[patient]!) start = before + model.smallestGap[patient]!
        if (start > before + model.largestGap[patient]!) return givenUp
      } else if (type !== 0) {
        if (type === 1 || order[index + 1] === item + 1) {
          const other = carerOf[item + 1]!
          const otherArc = arcs[place[other]! * width + patient + 1]!
          distance += otherArc
          let second = time[other]! + otherArc
          const least = start + model.smallestGap[patient]!
          if (second < least) second = least
          // Too far behind the first: the first waits for it
          const most = second - model.largestGap[patient]!
          if (start < most) start = most
          time[other] = second + minutes[item + 1]!
          place[other] = patient + 1
          if (keep) starts[item + 1] = second
          const tardy = second - latest[patient]!
          if (tardy > 0) {
            late += tardy
            if (tardy > worst) worst = tardy
          }
        } else {
          first[patient] = start
          if (!keep && start !== starts[item]!) open++
        }
      }
      time[one] = start + minutes[item]!
      place[one] = patient + 1
      if (keep) starts[item] = start
      const tardy = start - latest[patient]!
      if (tardy > 0) {
        late += tardy
        if (tardy > worst) worst = tardy
      }
    }
    for (let carer = 0; carer < carers; carer++) distance += arcs[place[carer]! * width]!
    if (keep) this.keepEnd(distance, late, worst)
    return distance + late + worst
  }

  private withRest(block: number, distance: number, late: number, worst: number): number {
    const last = this.blocks - 1
    return (
      distance +
      late +
      (this.distances[last]! - this.distances[block]!) +
      (this.lateness[last]! - this.lateness[block]!) +
      Math.max(worst, this.worstAfter[block]!)
    )
  }

  private standsAsBefore(block: number): boolean {
    const { place, time, places, times } = this
    const base = block * this.model.carers
    for (let carer = 0; carer < place.length; carer++) {
      if (time[carer] !== times[base + carer] || place[carer] !== places[base + carer]) return false
    }
    return true
  }

  private keep(block: number, distance: number, late: number, worst: number): void {
    this.places.set(this.place, block * this.model.carers)
    this.times.set(this.time, block * this.model.carers)
    this.distances[block] = distance
    this.lateness[block] = late
    this.worst[block] = worst
  }

  private keepEnd(distance: number, late: number, worst: number): void {
    const last = this.blocks - 1
    this.distances[last] = distance
    this.lateness[last] = late
    this.worst[last] = worst
    this.worstAfter[last] = 0
    const { order, starts, model } = this
    for (let block = last - 1; block >= 0; block--) {
      let most = this.worstAfter[block + 1]!
      const end = Math.min(order.length, (block + 1) * blockSize)
      for (let index = block * blockSize; index < end; index++) {
        const item = order[index]!
        const due = model.latest[item >> 1]!
        most = Math.max(most, starts[item]! - due)
        if (model.kind[item >> 1] === 1) most = Math.max(most, starts[item + 1]! - due)
      }
      this.worstAfter[block] = most
    }
  }
}
