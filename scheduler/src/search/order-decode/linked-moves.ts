import { kinds } from '../../model/linked-model.ts'
import type { Random } from '../random.ts'
import type { LinkedPlan } from './linked-plan.ts'
import { nearestServices } from './nearest-services.ts'

/** How many near services a move looks at. */
const mostNear = 30
/** Stops that move together. */
const longestString = 3

/**
 * The neighbourhoods (after Ceschia, Di Gaspero, Rosati, Schaerf 2024): a visit goes beside a near one and to its carer; changes
 * carer; changes places with another; two carers change the rest of their days; lunches move; patients are left out and taken in.
 * Each changes the plan in place and says whether it could.
 */
export class LinkedMoves {
  private readonly plan: LinkedPlan
  private readonly random: Random
  private readonly near: Int32Array
  /** By service: those who may make it are `ableFrom[service]` to before `ableFrom[service + 1]`. */
  private readonly ableFrom: Int32Array
  private readonly ableCarers: Int32Array
  private readonly lunches: Int32Array
  private readonly mayLeaveOut: boolean
  /** Stops that a change moves together. */
  private readonly tail: Int32Array
  private tailCount = 0

  constructor(plan: LinkedPlan, random: Random) {
    this.plan = plan
    this.random = random
    const { model } = plan
    this.near = nearestServices(model, mostNear)
    const carers = [...model.hasLunch.keys()]
    const able = Array.from({ length: 2 * model.patients }, (_, node) =>
      carers.filter((carer) => model.able[node * model.carers + carer] === 1),
    )
    this.ableFrom = new Int32Array(able.length + 1)
    able.forEach((each, node) => (this.ableFrom[node + 1] = this.ableFrom[node]! + each.length))
    this.ableCarers = Int32Array.from(able.flat())
    this.lunches = Int32Array.from(carers.filter((carer) => model.hasLunch[carer] === 1))
    this.mayLeaveOut = model.optional.includes(1)
    this.tail = new Int32Array(plan.next.length)
  }

  /** Tries one change; false where the one drawn can't be made. */
  change(): boolean {
    const { random, plan } = this
    const service = plan.model.services[random.below(plan.model.services.length)]!
    if (plan.carerOf[service]! < 0) return this.takeIn(service)
    const kind = random.below(100)
    if (kind < 45) return this.moveBesideNear(service)
    if (kind < 60) return this.changeCarer(service)
    if (kind < 65) return this.shift(service)
    if (kind < 80) return this.swap(service)
    if (kind < 88) return this.moveString(service)
    if (kind < 95) return this.swapTails(service)
    if (kind < 98 && this.lunches.length > 0) return this.moveLunch()
    return this.mayLeaveOut ? this.leaveOut(service) : this.moveBesideNear(service)
  }

  private isAble(service: number, carer: number): boolean {
    return this.plan.model.able[service * this.plan.model.carers + carer] === 1
  }

  /** A visited near service, or -1. */
  private drawNear(service: number): number {
    const near = this.near[service * mostNear + this.random.below(mostNear)]!
    return near >= 0 && this.plan.carerOf[near]! >= 0 ? near : -1
  }

  private drawAble(service: number): number {
    const from = this.ableFrom[service]!
    const count = this.ableFrom[service + 1]! - from
    return count === 0 ? -1 : this.ableCarers[from + this.random.below(count)]!
  }

  private moveBesideNear(service: number): boolean {
    const { plan, random } = this
    const beside = this.drawNear(service)
    if (beside < 0) return false
    const carer = plan.carerOf[beside]!
    if (!this.isAble(service, carer)) return false
    const at = random.below(2) === 0 ? beside : plan.prev[beside]!
    if (at === service || plan.prev[service] === at) return false
    return this.moveBehind(service, at)
  }

  private changeCarer(service: number): boolean {
    const { plan } = this
    const carer = this.drawAble(service)
    if (carer < 0 || carer === plan.carerOf[service]) return false
    const at = plan.placeByKey(carer, plan.key[service]!)
    const { prev, next } = plan
    const drawn = this.random.below(3)
    if (drawn === 0) return this.moveBehind(service, at)
    const further = drawn === 1 ? next[at]! : prev[at]!
    return this.moveBehind(service, further >= plan.firstTerminal ? at : further)
  }

  /** Earlier or later by a few stops of the same carer. */
  private shift(service: number): boolean {
    const { plan, random } = this
    const { prev, next, firstTerminal } = plan
    const steps = 1 + random.below(3)
    let at = prev[service]!
    if (random.below(2) === 0) {
      for (let i = 0; i < steps && at < firstTerminal; i++) at = prev[at]!
      return at !== prev[service] && this.moveBehind(service, at)
    }
    at = service
    for (let i = 0; i < steps && next[at]! < firstTerminal; i++) at = next[at]!
    return at !== service && this.moveBehind(service, at)
  }

  /** To behind a stop. A partner in time follows: it stays with its carer, or goes to another's; two never to one carer. */
  private moveBehind(service: number, at: number): boolean {
    const { plan } = this
    const partner = plan.partnerOf[service]!
    if (partner < 0) {
      plan.unlink(service)
      return plan.linkBehind(service, at)
    }
    if (at === partner) return false
    const carer = plan.carerOf[at]!
    const other = this.carerOfPartner(service, partner, carer)
    if (other < 0) return false
    plan.unlink(partner)
    plan.unlink(service)
    return plan.linkBehind(service, at) && plan.linkBehind(partner, this.drawGap(other, service))
  }

  private carerOfPartner(service: number, partner: number, carer: number): number {
    const { plan, random } = this
    const now = plan.carerOf[partner]!
    if (now === carer) {
      const before = plan.carerOf[service]!
      return before !== carer && this.isAble(partner, before) ? before : -1
    }
    if (random.below(2) === 0) return now
    const near = this.drawNear(partner)
    const other = near >= 0 && random.below(2) === 0 ? plan.carerOf[near]! : this.drawAble(partner)
    return other !== carer && other >= 0 && this.isAble(partner, other) ? other : -1
  }

  /** A stop of a carer behind which the key of this stop may be fitted. */
  private drawGap(carer: number, service: number): number {
    const { plan, random } = this
    const low = plan.keyBefore(plan.prev[service]!)
    const high = plan.keyAfter(plan.next[service]!)
    let at = plan.placeByKey(carer, high)
    let drawn = at
    for (let count = 2; plan.keyBefore(at) > low; count++) {
      at = plan.prev[at]!
      if (random.below(count) === 0) drawn = at
    }
    return drawn
  }

  /** Two near visits change carers and places. */
  private swap(one: number): boolean {
    const { plan } = this
    const other = this.drawNear(one)
    if (other < 0) return false
    const { carerOf, prev, partnerOf } = plan
    const carer = carerOf[one]!
    const otherCarer = carerOf[other]!
    if (carer !== otherCarer) {
      if (!this.isAble(one, otherCarer) || !this.isAble(other, carer)) return false
      if (partnerOf[one]! >= 0 && carerOf[partnerOf[one]!] === otherCarer) return false
      if (partnerOf[other]! >= 0 && carerOf[partnerOf[other]!] === carer) return false
    }
    if (prev[other] === one || prev[one] === other) {
      const first = prev[other] === one ? one : other
      plan.unlink(first)
      return plan.linkBehind(first, first === one ? other : one)
    }
    const at = prev[one]!
    const otherAt = prev[other]!
    plan.unlink(one)
    plan.unlink(other)
    return plan.linkBehind(other, at) && plan.linkBehind(one, otherAt)
  }

  /** A few stops in a row go beside a near one. */
  private moveString(first: number): boolean {
    const { plan, random, tail } = this
    const beside = this.drawNear(first)
    if (beside < 0) return false
    const carer = plan.carerOf[beside]!
    const length = 2 + random.below(longestString - 1)
    let count = 0
    for (let node = first; count < length && node < plan.firstTerminal; node = plan.next[node]!) {
      if (node >= plan.firstLunch) continue
      if (node === beside || !this.isAble(node, carer)) return false
      const partner = plan.partnerOf[node]!
      if (partner >= 0 && plan.carerOf[partner] === carer) return false
      tail[count++] = node
    }
    let at = random.below(2) === 0 ? beside : plan.prev[beside]!
    for (let i = 0; i < count; i++) if (at === tail[i]) return false
    for (let i = 0; i < count; i++) plan.unlink(tail[i]!)
    for (let i = 0; i < count; i++) {
      if (!plan.linkBehind(tail[i]!, at)) return false
      at = tail[i]!
    }
    return true
  }

  /** Two carers do the rest of each other's day: a near visit comes behind this one. */
  private swapTails(one: number): boolean {
    const { plan, tail } = this
    const other = this.drawNear(one)
    if (other < 0) return false
    const carer = plan.carerOf[one]!
    const otherCarer = plan.carerOf[other]!
    if (carer === otherCarer) return false
    this.tailCount = 0
    if (!this.collectTail(plan.next[one]!, otherCarer, plan.key[other]!)) return false
    const count = this.tailCount
    if (!this.collectTail(other, carer, plan.keyAfter(plan.next[one]!))) return false
    const all = this.tailCount
    let otherAt = plan.prev[other]!
    for (let i = 0; i < all; i++) plan.unlink(tail[i]!)
    for (let i = 0; i < count; i++) {
      if (!plan.linkBehind(tail[i]!, otherAt)) return false
      otherAt = tail[i]!
    }
    for (let i = count, at = one; i < all; i++) {
      if (!plan.linkBehind(tail[i]!, at)) return false
      at = tail[i]!
    }
    return this.lunchByKey(carer) && this.lunchByKey(otherCarer)
  }

  /** The services from a stop on; false when the carer, whose day is cut at a key, may not make them all. */
  private collectTail(from: number, carer: number, cut: number): boolean {
    const { plan, tail } = this
    for (let node = from; node < plan.firstTerminal; node = plan.next[node]!) {
      if (node >= plan.firstLunch) continue
      if (!this.isAble(node, carer)) return false
      const partner = plan.partnerOf[node]!
      if (partner >= 0 && plan.carerOf[partner] === carer && plan.key[partner]! < cut) return false
      tail[this.tailCount++] = node
    }
    return true
  }

  private lunchByKey(carer: number): boolean {
    const { plan } = this
    if (plan.model.hasLunch[carer] === 0) return true
    const lunch = plan.firstLunch + carer
    plan.unlink(lunch)
    return plan.linkBehind(lunch, plan.placeByKey(carer, plan.key[lunch]!))
  }

  private moveLunch(): boolean {
    const { plan, random } = this
    const lunch = plan.firstLunch + this.lunches[random.below(this.lunches.length)]!
    const steps = 1 + random.below(3)
    let at = plan.prev[lunch]!
    if (random.below(2) === 0) for (let i = 0; i < steps && at < plan.firstTerminal; i++) at = plan.prev[at]!
    else {
      at = plan.next[lunch]!
      for (let i = 1; i < steps && at < plan.firstTerminal; i++) at = plan.next[at]!
      if (at >= plan.firstTerminal) at = plan.prev[at]!
    }
    if (at === lunch || at === plan.prev[lunch]) return false
    plan.unlink(lunch)
    return plan.linkBehind(lunch, at)
  }

  private leaveOut(service: number): boolean {
    const { plan } = this
    const patient = service >> 1
    if (plan.model.optional[patient] === 0) return false
    plan.unlink(2 * patient)
    if (plan.carerOf[2 * patient + 1]! >= 0) plan.unlink(2 * patient + 1)
    plan.leftOut++
    return true
  }

  private takeIn(service: number): boolean {
    const { plan } = this
    const at = this.drawPlace(service)
    if (at < 0 || !plan.linkBehind(service, at)) return false
    plan.leftOut--
    const partner = service ^ 1
    if (plan.model.kind[service >> 1] === kinds.single) return true
    if (plan.partnerOf[service]! >= 0) return this.takePartnerIn(service, partner)
    const otherAt = this.drawPlace(partner)
    return otherAt >= 0 && plan.linkBehind(partner, otherAt)
  }

  /** A stop behind which a service might be made: beside a near one, or when it is due; -1 where the one drawn is no good. */
  private drawPlace(service: number): number {
    const { plan, random } = this
    const { opens, due, windowsFrom } = plan.model
    const beside = this.drawNear(service)
    if (beside >= 0) {
      if (!this.isAble(service, plan.carerOf[beside]!)) return -1
      return random.below(2) === 0 ? beside : plan.prev[beside]!
    }
    const carer = this.drawAble(service)
    const window = windowsFrom[service]! + random.below(windowsFrom[service + 1]! - windowsFrom[service]!)
    return carer < 0 ? -1 : plan.placeByKey(carer, opens[window]! + random.unit() * (due[window]! - opens[window]!))
  }

  private takePartnerIn(service: number, partner: number): boolean {
    const { plan } = this
    const near = this.drawNear(partner)
    const other = near >= 0 && this.random.below(2) === 0 ? plan.carerOf[near]! : this.drawAble(partner)
    if (other < 0 || other === plan.carerOf[service] || !this.isAble(partner, other)) return false
    return plan.linkBehind(partner, this.drawGap(other, service))
  }
}
