import type { LinkedModel } from '../../model/from-hhcrsp.ts'
import type { Chain } from '../../threads/chain.ts'
import { Random } from '../random.ts'
import { Decoder, givenUp } from './decoder.ts'
import { firstOrder } from './first-order.ts'
import { nearestPatients } from './nearest-patients.ts'

/** Where annealing begins and ends, as shares of a usual arc: the setting to which this search is most sensitive. */
export interface AnnealingSettings {
  hottest: number
  coldest: number
}

const usual: AnnealingSettings = { hottest: 8, coldest: 0.15 }

/**
 * Simulated annealing over orders and carers with several neighbourhoods (Ceschia, Di Gaspero, Rosati, Schaerf 2024): a visit
 * goes beside a near one and to its carer; changes carer; changes places with another; two carers change the rest of their days.
 * Every move is applied in place, tried, and taken back when it is not kept.
 */
export class OrderAnnealing implements Chain {
  readonly decoder: Decoder
  iterations = 0
  bestAt = 0
  bestCost = givenUp
  readonly bestOrder: Int32Array
  readonly bestCarers: Int32Array

  private readonly model: LinkedModel
  private readonly random: Random
  private readonly near: Int32Array
  private readonly nearCount: number
  private readonly hottest: number
  private readonly coldest: number
  private temperature = 0
  /** What the move in hand has changed, to take it back: shifts (from, to) and carers (index, carer). */
  private readonly shifts = new Int32Array(8)
  private shiftCount = 0
  private readonly carers = new Int32Array(16)
  private carerCount = 0
  private from = 0
  private to = 0

  constructor(model: LinkedModel, seed: number, settings: AnnealingSettings = usual) {
    this.model = model
    this.random = new Random(seed)
    const { order, carerOf } = firstOrder(model)
    this.decoder = new Decoder(model, order)
    this.decoder.carerOf.set(carerOf)
    this.nearCount = Math.min(model.patients - 1, 30)
    this.near = nearestPatients(model, this.nearCount)
    this.bestOrder = order.slice()
    this.bestCarers = new Int32Array(2 * model.patients)
    const arc = usualArc(model)
    this.hottest = settings.hottest * arc
    this.coldest = settings.coldest * arc
    this.decoder.accept(0)
    this.keepIfBest()
  }

  cool(share: number): void {
    this.temperature = this.hottest * (this.coldest / this.hottest) ** share
  }

  run(count: number): void {
    for (let i = 0; i < count; i++) this.move()
  }

  /** Makes the best the current one, with its starts. */
  restoreBest(): void {
    this.setTo(this.bestOrder, this.bestCarers)
  }

  get currentCost(): number {
    return this.decoder.cost
  }

  /** The order, then each service's carer. */
  best(): Int32Array {
    return Int32Array.from([...this.bestOrder, ...this.bestCarers])
  }

  current(): Int32Array {
    return Int32Array.from([...this.decoder.order, ...this.decoder.carerOf])
  }

  moveTo(plan: Int32Array): void {
    const items = this.bestOrder.length
    this.setTo(plan.subarray(0, items), plan.subarray(items))
  }

  /** An area of linked visits is not split: its routes are tied to each other. */
  restrict(): void {
    return undefined
  }

  private setTo(order: Int32Array, carers: Int32Array): void {
    this.decoder.order.set(order)
    this.decoder.carerOf.set(carers)
    this.decoder.renumber(0, order.length - 1)
    this.decoder.accept(0)
    this.keepIfBest()
  }

  private move(): void {
    this.iterations++
    this.shiftCount = 0
    this.carerCount = 0
    this.from = this.decoder.order.length
    this.to = -1
    if (this.change() && this.settles()) return
    while (this.shiftCount > 0) {
      this.shiftCount--
      this.shiftPlain(this.shifts[2 * this.shiftCount + 1]!, this.shifts[2 * this.shiftCount]!)
    }
    while (this.carerCount > 0) {
      this.carerCount--
      this.decoder.carerOf[this.carers[2 * this.carerCount]!] = this.carers[2 * this.carerCount + 1]!
    }
  }

  /** False when the change drawn can't be made. */
  private change(): boolean {
    const kind = this.random.below(100)
    if (this.model.patients < 2) return false
    if (kind < 55) return this.moveBesideNear()
    if (kind < 75) return this.changeCarers()
    if (kind < 95) return this.swapVisits()
    return this.swapTails()
  }

  private moveBesideNear(): boolean {
    const { random, decoder } = this
    const item = this.drawItem()
    const index = this.drawService(item)
    const beside = this.drawNear(item)
    const carer = decoder.carerOf[this.drawService(beside)]!
    if (!this.give(index, carer)) return false
    const together = this.isSequentialPair(item) && random.chance(0.5)
    this.place(item, beside, random.below(2))
    if (together) this.place(item ^ 1, item, (item & 1) ^ 1)
    return this.keepsSequence(item)
  }

  private changeCarers(): boolean {
    const { random, decoder, model } = this
    const item = this.drawItem()
    const index = this.drawService(item)
    if (!this.give(index, random.below(model.carers))) return false
    if (model.kind[item >> 1] !== 0 && random.chance(0.5)) this.give(index ^ 1, random.below(model.carers))
    const from = decoder.position[item]!
    this.shift(from, Math.max(0, Math.min(decoder.order.length - 1, from + random.below(21) - 10)))
    return this.keepsSequence(item)
  }

  /** Two near visits change places in the order, or carers, or both. */
  private swapVisits(): boolean {
    const { random, decoder } = this
    const one = this.drawItem()
    const other = this.drawNear(one)
    const a = this.drawService(one)
    const b = this.drawService(other)
    const carerA = decoder.carerOf[a]!
    const carerB = decoder.carerOf[b]!
    if (carerA !== carerB && (!this.give(a, carerB) || !this.give(b, carerA))) return false
    if (carerA !== carerB && random.chance(0.3)) return true
    const p = decoder.position[one]!
    const q = decoder.position[other]!
    this.shift(p, q)
    this.shift(p < q ? q - 1 : q + 1, p)
    return this.keepsSequence(one) && this.keepsSequence(other)
  }

  /** From a moment on, two carers do each other's work, where they can. */
  private swapTails(): boolean {
    const { random, model, decoder } = this
    const { order, position } = decoder
    const from = random.below(order.length)
    const one = decoder.carerOf[order[from]!]!
    const other = random.below(model.carers)
    if (one === other) return false
    for (let i = 0; i < this.carerOfLength; i++) {
      const carer = decoder.carerOf[i]!
      if ((carer !== one && carer !== other) || position[this.itemOf(i)]! < from) continue
      const becomes = carer === one ? other : one
      const partner = decoder.carerOf[i ^ 1]!
      const stays = partner === becomes && position[this.itemOf(i ^ 1)]! < from
      if (!this.isAble(i, becomes) || stays) return false
    }
    this.swapCarers(from, one, other)
    this.from = Math.min(this.from, from)
    this.to = order.length
    if (this.settles()) return true
    this.swapCarers(from, one, other)
    return false
  }

  private get carerOfLength(): number {
    return 2 * this.model.patients
  }

  private swapCarers(from: number, one: number, other: number): void {
    const { carerOf, position } = this.decoder
    for (let i = 0; i < carerOf.length; i++) {
      const carer = carerOf[i]!
      if ((carer !== one && carer !== other) || position[this.itemOf(i)]! < from) continue
      carerOf[i] = carer === one ? other : one
    }
  }

  /** The item of the order by which a service is made. */
  private itemOf(index: number): number {
    return this.model.kind[index >> 1] === 2 ? index : index & ~1
  }

  private drawItem(): number {
    return this.decoder.order[this.random.below(this.decoder.order.length)]!
  }

  private drawNear(item: number): number {
    const patient = this.near[(item >> 1) * this.nearCount + this.random.below(this.nearCount)]!
    return 2 * patient + (this.model.kind[patient] === 2 ? this.random.below(2) : 0)
  }

  /** One of the services that the item stands for. */
  private drawService(item: number): number {
    return this.model.kind[item >> 1] === 1 ? item + this.random.below(2) : item
  }

  private isSequentialPair(item: number): boolean {
    return this.model.kind[item >> 1] === 2
  }

  private keepsSequence(item: number): boolean {
    if (!this.isSequentialPair(item)) return true
    const first = item & ~1
    return this.decoder.position[first]! < this.decoder.position[first + 1]!
  }

  private isAble(index: number, carer: number): boolean {
    return this.model.able[index * this.model.carers + carer] === 1
  }

  /** Gives a service to a carer; who has the patient's other service takes this one instead. False where one isn't able. */
  private give(index: number, carer: number): boolean {
    const { carerOf, position } = this.decoder
    const before = carerOf[index]!
    if (before === carer) return true
    if (!this.isAble(index, carer)) return false
    const partner = index ^ 1
    if (carerOf[partner] === carer) {
      if (!this.isAble(partner, before)) return false
      this.setCarer(partner, before)
      this.widen(position[this.itemOf(partner)]!)
    }
    this.setCarer(index, carer)
    this.widen(position[this.itemOf(index)]!)
    return true
  }

  private setCarer(index: number, carer: number): void {
    this.carers[2 * this.carerCount] = index
    this.carers[2 * this.carerCount + 1] = this.decoder.carerOf[index]!
    this.carerCount++
    this.decoder.carerOf[index] = carer
  }

  /** Puts an item before (0) or behind (1) another. */
  private place(item: number, beside: number, behind: number): void {
    const { position } = this.decoder
    const from = position[item]!
    const at = position[beside]!
    this.shift(from, from < at ? at - 1 + behind : at + behind)
  }

  private shift(from: number, to: number): void {
    this.shifts[2 * this.shiftCount] = from
    this.shifts[2 * this.shiftCount + 1] = to
    this.shiftCount++
    this.widen(from)
    this.widen(to)
    this.shiftPlain(from, to)
  }

  private shiftPlain(from: number, to: number): void {
    const { order } = this.decoder
    const item = order[from]!
    if (from < to) order.copyWithin(from, from + 1, to + 1)
    else order.copyWithin(to + 1, to, from)
    order[to] = item
    this.decoder.renumber(Math.min(from, to), Math.max(from, to))
  }

  private widen(position: number): void {
    if (position < this.from) this.from = position
    if (position > this.to) this.to = position
  }

  /** Whether the change stays, as annealing says. One item more on either side: who stands side by side may have changed. */
  private settles(): boolean {
    const { decoder } = this
    if (this.to < 0) return false
    const from = Math.max(0, this.from - 1)
    const limit = Math.floor(decoder.cost - this.temperature * Math.log(1 - this.random.unit()))
    if (decoder.tryFrom(from, this.to + 1, Math.min(limit, givenUp - 1)) > limit) return false
    decoder.accept(from)
    this.shiftCount = 0
    this.carerCount = 0
    this.keepIfBest()
    return true
  }

  private keepIfBest(): void {
    const { decoder } = this
    if (decoder.cost >= this.bestCost) return
    this.bestCost = decoder.cost
    this.bestAt = this.iterations
    this.bestOrder.set(decoder.order)
    this.bestCarers.set(decoder.carerOf)
  }
}

/** How far the nearest three are, on average. */
function usualArc({ patients, distance }: LinkedModel): number {
  let sum = 0
  let count = 0
  for (let patient = 1; patient <= patients; patient++) {
    const row = [...distance.subarray(patient * (patients + 1) + 1, (patient + 1) * (patients + 1))]
    row.splice(patient - 1, 1)
    for (const arc of row.sort((a, b) => a - b).slice(0, 3)) {
      sum += arc
      count++
    }
  }
  return Math.max(1, sum / Math.max(1, count))
}
