import type { LinkedModel } from '../model/linked-model.ts'

export interface PlainTime {
  start: number
  end: number
  slack: number
  place: number
}
interface Before extends PlainTime {
  /** Nobody waits on the way to the first stop. */
  isBegin: boolean
}

/**
 * The times of linked routes by the book and slowly: each stop from the one before it, asked for as needed. Checks what the search
 * keeps step by step; shares nothing with it. Routes are lists of nodes, a carer's lunch among them.
 */
export function plainTimes(model: LinkedModel, routes: readonly (readonly number[])[]): Map<number, PlainTime> {
  const known = new Map<number, PlainTime>()
  const placeIn = new Map(
    routes.flatMap((route, carer) => route.map((node, index) => [node, { carer, index }] as const)),
  )
  const way = (from: number, to: number) => model.distance[from * model.places + to]!
  const lunchFrom = 2 * model.patients

  const before = (node: number): Before => {
    const { carer, index } = placeIn.get(node)!
    const previous = routes[carer]![index - 1]
    if (previous === undefined) {
      const start = model.shiftStart[carer]!
      return { start, end: start, slack: Infinity, place: model.from[carer]!, isBegin: true }
    }
    const opensTheDay = index === 1 && previous >= lunchFrom
    return { ...timeOf(previous), isBegin: opensTheDay }
  }
  const windowsOf = (node: number) =>
    Array.from({ length: model.windowsFrom[node + 1]! - model.windowsFrom[node]! }, (_, window) => ({
      opens: model.opens[model.windowsFrom[node]! + window]!,
      due: model.due[model.windowsFrom[node]! + window]!,
    }))
  const dueOf = (node: number, start: number) => windowsOf(node).findLast(({ opens }) => opens <= start)!.due
  const earliest = (node: number, arrive: number, slack: number) => {
    const windows = windowsOf(node)
    if (arrive < windows[0]!.opens) return windows[0]!.opens
    const late = arrive - dueOf(node, arrive)
    const following = windows.find(({ opens }) => opens > arrive)
    if (late <= 0 || !following) return arrive
    const wait = Math.max(0, following.opens - arrive - slack)
    return wait * model.weights.wait < late * model.weights.late ? following.opens : arrive
  }
  const keep = (
    node: number,
    from: Before,
    { start, arrive, room }: { start: number; arrive: number; room: number },
  ) => {
    const left = from.isBegin ? Infinity : Math.max(0, from.slack - (start - arrive))
    const end = start + model.minutes[node]!
    known.set(node, { start, end, slack: Math.max(0, Math.min(left, room)), place: model.placeOf[node]! })
  }
  const arriveAt = (node: number, from: Before) => from.end + way(from.place, model.placeOf[node]!)

  const timePair = (first: number) => {
    const [one, other] = [before(first), before(first + 1)]
    const [arrive, arriveOther] = [arriveAt(first, one), arriveAt(first + 1, other)]
    const [smallest, largest] = [model.smallestGap[first >> 1]!, model.largestGap[first >> 1]!]
    let start = earliest(first, arrive, 0)
    const startOther = earliest(first + 1, Math.max(arriveOther, start + smallest), 0)
    start = Math.max(start, startOther - largest)
    keep(first, one, { start, arrive, room: 0 })
    keep(first + 1, other, { start: startOther, arrive: arriveOther, room: 0 })
  }
  const timeAlone = (node: number) => {
    const from = before(node)
    const arrive = arriveAt(node, from)
    const start = earliest(node, arrive, from.isBegin ? Infinity : from.slack)
    keep(node, from, { start, arrive, room: dueOf(node, start) - start })
  }
  const timeLunch = (node: number) => {
    const { carer, index } = placeIn.get(node)!
    const from = before(node)
    const then = routes[carer]![index + 1]
    const [{ opens, due } = { opens: 0, due: 0 }] = windowsOf(node)
    const ahead = then === undefined ? Infinity : arriveAt(then, from)
    const isAhead = ahead <= due
    const arrive = isAhead ? ahead : from.end
    const start = Math.max(arrive, opens)
    if (start > due) known.set(node, from)
    else {
      const left = Math.min(due - start, Math.max(0, from.slack - (start - arrive)))
      known.set(node, {
        start,
        end: start + model.minutes[node]!,
        slack: from.isBegin ? Infinity : left,
        place: isAhead ? model.placeOf[then!]! : from.place,
      })
    }
  }
  const timeOf = (node: number): PlainTime => {
    if (known.has(node)) return known.get(node)!
    if (node >= lunchFrom) timeLunch(node)
    else if (model.kind[node >> 1] === 1 || model.kind[node >> 1] === 2) timePair(node & ~1)
    else timeAlone(node)
    return known.get(node)!
  }
  for (const route of routes) for (const node of route) timeOf(node)
  return known
}
