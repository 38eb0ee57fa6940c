import { thousandths, type LinkedModel } from '../../model/linked-model.ts'
import { LinkedTimes } from './linked-times.ts'

/**
 * A plan with its price, which a change moves by what it is felt: `startChange`, steps of `unlink` and `linkBehind`, `price`, and
 * then `keepChange` or `undoChange`. Costs are in thousandths of what the format counts in.
 */
export class LinkedPlan extends LinkedTimes {
  /** What the search goes by: the true cost, with idle time smoothed. */
  cost = 0
  /** Patients nobody visits. */
  leftOut = 0

  private travel = 0
  private extra = 0
  private strangers = 0
  private longestIdle = 0
  /** Of idle times: near the longest, but every carer's counts a little, so that the search feels where it leads. */
  private smoothIdle = 0
  private smoothing = 0
  /** By carer: when the day ends, and how long there is nothing to do in it. */
  private readonly home: Int32Array
  private readonly idle: Float64Array
  /** Carers whose sums the change in hand has moved, and what they were: four numbers each. */
  private readonly touched: Int32Array
  private touchedCount = 0
  private readonly touchedIn: Int32Array
  private readonly carersBefore: Float64Array
  private readonly sumsBefore = new Float64Array(10)

  constructor(model: LinkedModel) {
    super(model)
    this.home = new Int32Array(model.carers)
    this.idle = new Float64Array(model.carers)
    this.touched = new Int32Array(model.carers)
    this.touchedIn = new Int32Array(model.carers)
    this.carersBefore = new Float64Array(4 * model.carers)
    this.clear()
  }

  startChange(): void {
    this.begin()
    this.touchedCount = 0
    const sums = this.sumsBefore
    sums[0] = this.travel
    sums[1] = this.lateness
    sums[2] = this.worst
    sums[3] = this.waiting
    sums[4] = this.extra
    sums[5] = this.strangers
    sums[6] = this.missedLunches
    sums[7] = this.leftOut
    sums[8] = this.longestIdle
    sums[9] = this.smoothIdle
  }

  /** The cost of the plan with the change in hand; Infinity when that is sure to be above the limit. */
  price(limit: number): number {
    this.travel += this.travelChange
    this.strangers += this.strangerChange
    const settled = this.settledCost()
    if (settled > limit || !this.time(settled, limit)) return Infinity
    this.settleCarers()
    return this.total(this.smoothing)
  }

  keepChange(): void {
    this.cost = this.total(this.smoothing)
  }

  undoChange(): void {
    this.undoSteps()
    this.undoTimes()
    const sums = this.sumsBefore
    this.travel = sums[0]!
    this.lateness = sums[1]!
    this.worst = sums[2]!
    this.waiting = sums[3]!
    this.extra = sums[4]!
    this.strangers = sums[5]!
    this.missedLunches = sums[6]!
    this.leftOut = sums[7]!
    this.longestIdle = sums[8]!
    this.smoothIdle = sums[9]!
    for (let i = 0; i < this.touchedCount; i++) {
      const carer = this.touched[i]!
      this.travelOf[carer] = this.carersBefore[4 * i]!
      this.workOf[carer] = this.carersBefore[4 * i + 1]!
      this.home[carer] = this.carersBefore[4 * i + 2]!
      this.idle[carer] = this.carersBefore[4 * i + 3]!
    }
  }

  /** The rings of `next`, as another plan has them; everything is counted anew. */
  readFrom(next: Int32Array): void {
    const { model } = this
    this.clear()
    this.startChange()
    for (let carer = 0; carer < model.carers; carer++) {
      if (model.hasLunch[carer] === 1) this.unlink(this.firstLunch + carer)
    }
    const visited = new Uint8Array(model.patients)
    for (let carer = 0; carer < model.carers; carer++) {
      const terminal = this.terminalOf(carer)
      for (let node = next[terminal]!, at = terminal; node !== terminal; at = node, node = next[node]!) {
        this.linkUnkeyed(node, at)
        if (node < this.firstLunch) visited[node >> 1] = 1
      }
    }
    for (const visit of visited) this.leftOut -= visit
    this.orderKeys()
    this.price(Infinity)
    this.keepChange()
    this.orderKeys()
  }

  /** Nobody is visited; carers with a lunch have it at home. */
  private clear(): void {
    const { model, next, prev, carerOf } = this
    carerOf.fill(-1)
    this.late.fill(0)
    this.wait.fill(0)
    this.missedLunches = 0
    this.travel = 0
    for (let carer = 0; carer < model.carers; carer++) {
      const terminal = this.terminalOf(carer)
      next[terminal] = terminal
      prev[terminal] = terminal
      carerOf[terminal] = carer
      this.home[carer] = model.shiftStart[carer]!
      this.travelOf[carer] = this.emptyTravel(carer)
      this.travel += this.travelOf[carer]!
      this.workOf[carer] = 0
      this.idle[carer] = 0
      this.takesLunch[carer] = 0
      if (model.hasLunch[carer] === 1) this.missedLunches++
    }
    this.lateness = 0
    this.worst = 0
    this.waiting = 0
    this.extra = 0
    this.strangers = 0
    this.leftOut = model.patients
    this.startChange()
    for (let carer = 0; carer < model.carers; carer++) {
      this.touchCarer(carer)
      if (model.hasLunch[carer] === 1) this.linkBehind(this.firstLunch + carer, this.terminalOf(carer))
    }
    this.price(Infinity)
    this.keepChange()
  }

  protected override touchCarer(carer: number): void {
    if (this.touchedIn[carer] === this.changeNumber) return
    this.touchedIn[carer] = this.changeNumber
    const i = 4 * this.touchedCount
    this.touched[this.touchedCount++] = carer
    this.carersBefore[i] = this.travelOf[carer]!
    this.carersBefore[i + 1] = this.workOf[carer]!
    this.carersBefore[i + 2] = this.home[carer]!
    this.carersBefore[i + 3] = this.idle[carer]!
  }

  /** What is known before anything is timed; the rest is never below zero. */
  private settledCost(): number {
    const { weights } = this.model
    const counted = weights.stranger * this.strangers + weights.leftOut * this.leftOut
    return weights.travel * this.travel + thousandths * counted
  }

  /** From 0 to 1: how far the longest idle time is replaced by a mean of all. */
  smoothIdleBy(smoothing: number): void {
    this.smoothing = smoothing
    this.cost = this.total(smoothing)
  }

  trueCost(): number {
    return this.total(0)
  }

  private total(smoothing: number): number {
    const { weights } = this.model
    const idle = this.longestIdle + smoothing * (this.smoothIdle - this.longestIdle)
    return (
      this.settledCost() +
      weights.late * this.lateness +
      weights.worstLate * this.worst +
      weights.wait * this.waiting +
      weights.extra * this.extra +
      weights.idle * idle +
      weights.missedLunch * this.missedLunches * thousandths
    )
  }

  /** When the carers concerned are home, and how long they have nothing to do. */
  private settleCarers(): void {
    const { model, touched, home, idle } = this
    if (model.weights.extra === 0 && model.weights.idle === 0) return
    for (let i = 0; i < this.touchedCount; i++) {
      const carer = touched[i]!
      const terminal = this.firstTerminal + carer
      const last = this.prev[terminal]!
      const shiftEnd = model.shiftEnd[carer]!
      const before = home[carer]!
      const now =
        last === terminal
          ? model.shiftStart[carer]!
          : this.end[last]! + model.distance[this.at[last]! * model.places + model.to[carer]!]!
      home[carer] = now
      this.extra += (now > shiftEnd ? now - shiftEnd : 0) - (before > shiftEnd ? before - shiftEnd : 0)
      idle[carer] =
        (now > shiftEnd ? now : shiftEnd) - model.shiftStart[carer]! - this.travelOf[carer]! - this.workOf[carer]!
    }
    if (model.weights.idle === 0) return
    let longest = 0
    let sum = 0
    for (let carer = 0; carer < idle.length; carer++) {
      const each = idle[carer]!
      if (each > longest) longest = each
      const square = each * each * 1e-12
      sum += square * square * square * square
    }
    this.longestIdle = longest
    this.smoothIdle = 1e6 * Math.sqrt(Math.sqrt(Math.sqrt(sum)))
  }
}
