import type { PlanCarer, Shift, TravelMatrix } from '../problem.ts'
import type { Weights } from '../rules/weights.ts'

/** A visit to be made in this shift. */
export interface DayItem {
  /** Where; undefined by video, which is made wherever the carer is. */
  place: number | undefined
  /** First and last minute at which it may start. */
  starts: readonly [number, number]
  lengths: readonly [number, number]
  latestEnd: number
  /** What this start and length cost besides the day's own price. */
  price: (start: number, minutes: number) => number
}

export interface Day {
  carer: PlanCarer
  shift: Shift
  items: readonly DayItem[]
  travel: TravelMatrix
  weights: Weights
}

/**
 * The lowest price of one shift in which all items are made: every order, every minute, every place for the breaks, waiting
 * and video before or after the way. Infinity when it can't be done.
 */
export function bestDay(day: Day): number {
  const { shift } = day
  const all = [...day.items, ...shift.breaks.map(toItem)]
  const unpaid = shift.breaks.reduce((sum, { paid, minutes }) => sum + (paid ? 0 : minutes), 0)
  const mayExceed = shift.latest - shift.earliest - unpaid > shift.longestWorkMinutes
  let lowest = Infinity
  let search = new DaySearch(day, all, undefined)
  for (let leave = shift.earliest; leave <= shift.latest; leave += 1) {
    if (mayExceed) search = new DaySearch(day, all, leave + unpaid)
    lowest = Math.min(
      lowest,
      search.from({ left: 2 ** all.length - 1, place: shift.startPlace, bound: false, now: leave }),
    )
  }
  return lowest
}

function toItem({ window, minutes }: Shift['breaks'][number]): DayItem {
  return {
    place: undefined,
    starts: [window.earliest, window.latest - minutes],
    lengths: [minutes, minutes],
    latestEnd: window.latest,
    price: () => 0,
  }
}

interface State {
  /** A bit for each item not yet made. */
  left: number
  place: number
  /** Came here to make a visit here, or to end the shift here: no further travel before that. */
  bound: boolean
  now: number
}

class DaySearch {
  private readonly day: Day
  private readonly all: readonly DayItem[]
  /** From when work counts: the leaving, plus the unpaid breaks. Undefined where no day can be too long. */
  private readonly workFrom: number | undefined
  private readonly known = new Map<string, number>()

  constructor(day: Day, all: readonly DayItem[], workFrom: number | undefined) {
    this.day = day
    this.all = all
    this.workFrom = workFrom
  }

  /** The lowest price of the rest of the day. */
  from(state: State): number {
    if (state.now > this.day.shift.latest) return Infinity
    const key = `${state.left} ${state.place} ${state.bound} ${state.now}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const price = Math.min(this.end(state), this.wait(state), this.make(state), this.goOn(state))
    this.known.set(key, price)
    return price
  }

  private get isDesk(): boolean {
    return this.day.carer.base === 'desk'
  }

  private end({ left, place, now }: State): number {
    const { shift, carer, weights } = this.day
    if (left > 0 || (!this.isDesk && place !== shift.endPlace)) return Infinity
    const over = this.workFrom === undefined ? 0 : Math.max(0, now - this.workFrom - shift.longestWorkMinutes)
    return over * (weights.overtime + carer.overtimeCostPerMinute)
  }

  private wait(state: State): number {
    return (this.isDesk ? 0 : this.day.weights.waiting) + this.from({ ...state, now: state.now + 1 })
  }

  private make({ left, place, bound, now }: State): number {
    let lowest = Infinity
    for (const [index, item] of this.all.entries()) {
      const elsewhere = item.place !== undefined && item.place !== place
      if ((left & (1 << index)) === 0 || elsewhere || now < item.starts[0] || now > item.starts[1]) continue
      for (let minutes = item.lengths[0]; minutes <= item.lengths[1] && now + minutes <= item.latestEnd; minutes += 1) {
        const stillBound = bound && item.place === undefined
        const rest = this.from({ left: left & ~(1 << index), place, bound: stillBound, now: now + minutes })
        lowest = Math.min(lowest, item.price(now, minutes) + rest)
      }
    }
    return lowest
  }

  private goOn({ left, place, bound, now }: State): number {
    if (bound || this.isDesk) return Infinity
    const doors = this.all.flatMap((item, index) =>
      (left & (1 << index)) > 0 && item.place !== undefined ? [item.place] : [],
    )
    const goals = doors.length > 0 ? doors : [this.day.shift.endPlace]
    const prices = goals.map((goal) => {
      const minutes = this.day.travel[place]?.[goal]
      if (goal === place || minutes === undefined) return Infinity
      return minutes * this.day.weights.travel + this.from({ left, place: goal, bound: true, now: now + minutes })
    })
    return Math.min(...prices)
  }
}
