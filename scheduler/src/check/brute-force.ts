import type { PlanCarer, PlannedModality, PlanVisit, Problem, Shift } from '../problem.ts'
import type { Weights } from '../rules/weights.ts'
import { bestDay, type DayItem } from './brute-force-day.ts'
import { weightsOf } from './score-plan.ts'
import { scoreVisit } from './score-visit.ts'

/**
 * The lowest cost that any plan of the problem has, found by trying everything: who makes each visit and how, in which order,
 * and at which minute. For tests: up to eight visits, a horizon of one or two hundred minutes, and windows of a few minutes for
 * visits that are tied to others. No plan of any search may cost less, and a good one costs the same.
 */
export function bruteForceCost(problem: Problem): number {
  return new BruteForce(problem).best()
}

interface Seat {
  carer: PlanCarer
  shift: Shift
  /** Above it, a minute of care is more than a fair share. */
  fairMinutes: number
}

/** One way to make a visit: how, and in whose shifts. */
interface Way {
  modality: PlannedModality
  seats: readonly number[]
  price: number
}

/** When a visit that is tied to another one is made. */
interface Fixed {
  start: number
  minutes: number
}

class BruteForce {
  private readonly problem: Problem
  private readonly weights: Weights
  private readonly seats: readonly Seat[]
  private readonly ways: readonly (readonly Way[])[]
  private readonly chosen: (Way | undefined)[] = []
  private readonly days = new Map<string, number>()
  private lowest = Infinity

  constructor(problem: Problem) {
    this.problem = problem
    this.weights = weightsOf(problem)
    this.seats = toSeats(problem)
    this.ways = problem.visits.map((visit) => this.waysOf(visit))
  }

  best(): number {
    this.choose(0, 0)
    return this.lowest
  }

  private waysOf(visit: PlanVisit): Way[] {
    const able = this.seats.flatMap(({ carer }, seat) => (isAble(visit, carer) ? [seat] : []))
    const groups = visit.carersNeeded === 1 ? able.map((seat) => [seat]) : this.pairs(able)
    return (['home', 'video'] as const).flatMap((modality) =>
      groups
        .filter((seats) => this.isPossible(visit, modality, seats))
        .map((seats) => this.toWay(visit, modality, seats)),
    )
  }

  private pairs(seats: readonly number[]): number[][] {
    return seats.flatMap((one, index) =>
      seats
        .slice(index + 1)
        .filter((other) => this.carerAt(one) !== this.carerAt(other))
        .map((other) => [one, other]),
    )
  }

  private isPossible({ minutes, pin }: PlanVisit, modality: PlannedModality, seats: readonly number[]): boolean {
    const carers = seats.map((seat) => this.carerAt(seat))
    return (
      minutes[modality] !== undefined &&
      (pin?.modality ?? modality) === modality &&
      (pin?.carer === undefined || carers.some(({ id }) => id === pin.carer)) &&
      (modality === 'video' || carers.every(({ base }) => base === 'field'))
    )
  }

  /** The part of the price that no time changes. */
  private toWay(visit: PlanVisit, modality: PlannedModality, seats: readonly number[]): Way {
    const least = visit.minutes[modality] ?? 0
    const points = this.price(visit, { modality, seats }, { start: visit.previous?.start ?? 0, minutes: least })
    const timed = ['lateness', 'changedTime', 'careTime']
    return { modality, seats, price: sum(points.filter(([rule]) => !timed.includes(rule)).map(([, value]) => value)) }
  }

  private price(visit: PlanVisit, { modality, seats }: Omit<Way, 'price'>, { start, minutes }: Fixed) {
    const held = seats.map((seat) => ({ visit, carer: this.carerAt(seat), modality, start, end: start + minutes }))
    return scoreVisit({ visit, held, now: this.problem.now, weights: this.weights })
  }

  private timedPrice(visit: PlanVisit, way: Way, fixed: Fixed): number {
    return sum(this.price(visit, way, fixed).map(([, value]) => value)) - way.price
  }

  private carerAt(seat: number): PlanCarer {
    return get(this.seats, seat).carer
  }

  /** Who makes visit `index` and how, after those before it; nothing below is negative, so a dear beginning ends here. */
  private choose(index: number, price: number): void {
    if (price >= this.lowest) return
    const visit = this.problem.visits[index]
    if (!visit) {
      if (this.keepsLinks()) this.time(price)
      return
    }
    for (const way of get(this.ways, index)) {
      this.chosen[index] = way
      this.choose(index + 1, price + way.price)
    }
    this.chosen[index] = undefined
    const left = scoreVisit({ visit, held: [], now: this.problem.now, weights: this.weights })
    this.choose(index + 1, price + sum(left.map(([, value]) => value)))
  }

  private keepsLinks(): boolean {
    const { links, residents, visits } = this.problem
    const wayOf = (id: string) => this.chosen[visits.findIndex((visit) => visit.id === id)]
    const carersOf = (way: Way) => way.seats.map((seat) => this.carerAt(seat))
    const kept = links.every(({ kind, visits: [a, b] }) => {
      const [one, other] = [wayOf(a), wayOf(b)]
      if (!one || !other) return kind !== 'together' || (!one && !other)
      const shared = carersOf(one).some((carer) => carersOf(other).includes(carer))
      return kind === 'sameCarer' ? shared : kind === 'differentCarer' ? !shared : true
    })
    return (
      kept &&
      residents.every(({ id, homeVisitsAtLeast }) => {
        const own = visits.filter(({ resident }) => resident === id)
        return own.filter((visit) => wayOf(visit.id)?.modality !== 'video').length >= homeVisitsAtLeast
      })
    )
  }

  /** Every minute for the visits that are tied to others; then each shift is a question of its own. */
  private time(price: number): void {
    const tied = this.problem.visits.flatMap((visit, index) => (this.isTied(visit, index) ? [index] : []))
    this.fix(tied, new Map(), price)
  }

  private isTied({ id, carersNeeded }: PlanVisit, index: number): boolean {
    if (!this.chosen[index]) return false
    if (carersNeeded === 2) return true
    return this.problem.links.some(({ kind, visits }) => {
      const other =
        visits.includes(id) && (kind === 'together' || kind === 'order') && visits.find((each) => each !== id)
      return other && this.chosen[this.problem.visits.findIndex((visit) => visit.id === other)]
    })
  }

  private fix(tied: readonly number[], fixed: Map<number, Fixed>, price: number): void {
    if (price >= this.lowest) return
    const [index, ...others] = tied
    if (index === undefined) {
      this.lowest = Math.min(this.lowest, price + this.daysPrice(fixed, this.lowest - price))
      return
    }
    const visit = get(this.problem.visits, index)
    const way = get(this.chosen, index)
    const [least, most] = lengths(visit, way.modality)
    const [from, to] = starts(visit, least)
    for (let start = from; start <= to; start += 1) {
      for (let minutes = least; minutes <= Math.min(most, visit.hardWindow.latest - start); minutes += 1) {
        fixed.set(index, { start, minutes })
        if (this.keepsGaps(fixed)) this.fix(others, fixed, price + this.timedPrice(visit, way, { start, minutes }))
      }
    }
    fixed.delete(index)
  }

  private keepsGaps(fixed: ReadonlyMap<number, Fixed>): boolean {
    const startOf = (id: string) => fixed.get(this.problem.visits.findIndex((visit) => visit.id === id))?.start
    return this.problem.links.every((link) => {
      const [first, second] = link.visits.map(startOf)
      if (first === undefined || second === undefined) return true
      if (link.kind === 'together') return first === second
      return (
        link.kind !== 'order' || (second - first >= link.smallestGap && second - first <= (link.largestGap ?? Infinity))
      )
    })
  }

  private daysPrice(fixed: ReadonlyMap<number, Fixed>, below: number): number {
    let price = 0
    for (const [seat, { carer, shift, fairMinutes }] of this.seats.entries()) {
      const own = this.chosen.flatMap((way, index) => (way?.seats.includes(seat) ? [{ way, index }] : []))
      if (own.length === 0) continue
      const care = sum(own.map(({ way, index }) => get(this.problem.visits, index).minutes[way.modality] ?? 0))
      price += Math.max(0, care - fairMinutes) * this.weights.fairness
      const key = JSON.stringify([seat, own.map(({ way, index }) => [index, way.modality, fixed.get(index)])])
      let day = this.days.get(key)
      if (day === undefined) {
        const items = own.map(({ way, index }) => this.toItem(get(this.problem.visits, index), way, fixed.get(index)))
        day = bestDay({
          carer,
          shift,
          items,
          travel: this.problem.travel[carer.travelMode] ?? [],
          weights: this.weights,
        })
        this.days.set(key, day)
      }
      price += day
      if (price >= below) return Infinity
    }
    return price
  }

  private toItem(visit: PlanVisit, way: Way, fixed: Fixed | undefined): DayItem {
    const place = way.modality === 'home' ? visit.place : undefined
    if (fixed)
      return {
        place,
        starts: [fixed.start, fixed.start],
        lengths: [fixed.minutes, fixed.minutes],
        latestEnd: Infinity,
        price: () => 0,
      }
    const [least, most] = lengths(visit, way.modality)
    return {
      place,
      starts: starts(visit, least),
      lengths: [least, most],
      latestEnd: visit.hardWindow.latest,
      price: (start, minutes) => this.timedPrice(visit, way, { start, minutes }),
    }
  }
}

function toSeats({ carers, visits }: Problem): Seat[] {
  const care = sum(visits.map(({ minutes, carersNeeded }) => carersNeeded * (minutes.home ?? minutes.video ?? 0)))
  const all = carers.flatMap((carer) => carer.shifts.map((shift) => ({ carer, shift })))
  const length = sum(all.map(({ shift }) => shift.latest - shift.earliest))
  return all.map(({ carer, shift }) => ({
    carer,
    shift,
    fairMinutes: length === 0 ? 0 : Math.ceil((1.2 * care * (shift.latest - shift.earliest)) / length),
  }))
}

function isAble(visit: PlanVisit, carer: PlanCarer): boolean {
  return (
    !visit.refusedCarers.includes(carer.id) && visit.qualifications.every((each) => carer.qualifications.includes(each))
  )
}

function starts({ hardWindow, wishedWindow, pin }: PlanVisit, minutes: number): [number, number] {
  const earliest = Math.max(hardWindow.earliest, wishedWindow?.earliest ?? 0)
  const latest = hardWindow.latest - minutes
  return pin?.start === undefined ? [earliest, latest] : [Math.max(earliest, pin.start), Math.min(latest, pin.start)]
}

function lengths({ minutes }: PlanVisit, modality: PlannedModality): [number, number] {
  const least = minutes[modality] ?? NaN
  return [least, modality === 'home' ? (minutes.homeMost ?? least) : least]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function get<T>(list: readonly (T | undefined)[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError(`nothing at ${index}`)
  return value
}
