import type { NeedSeriesId } from '../db/ids.ts'
import type { NeedLink } from '../need/need.ts'
import type { Window } from '../recurrence/wall-time.ts'
import { findStarts, type Difference, type Slot } from './start-times.ts'

/** A visit that looks for its start on one day. */
export interface Placeable {
  readonly series: readonly NeedSeriesId[]
  readonly window: Window
  readonly minutes: number
  /** When it is now: it stays there where that may be. */
  readonly wish: Date | null
}

/** One that stays where it is, whatever the others do. */
export interface Standing {
  readonly series: readonly NeedSeriesId[]
  readonly start: Date
  readonly end: Date
  readonly isVideo: boolean
}

export interface Placement {
  /** Of each visit. */
  readonly starts: readonly Date[]
  /** Links that the windows of the day do not allow. */
  readonly unmet: readonly NeedLink[]
  /** Pairs of visits that are at the same time, because there is no other. */
  readonly overlaps: number
}

/**
 * When the visits of one day begin: in their windows, as the links ask, not two at once, as early as they may. Those that have a
 * time keep it, unless the day gets better without.
 */
export function placeDay(
  visits: readonly Placeable[],
  standing: readonly Standing[],
  links: readonly NeedLink[],
): Placement {
  const kept = place(visits.map(toWishedSlot), { visits, standing, links })
  if (badness(kept) === 0) return kept
  const free = place(visits.map(toSlot), { visits, standing, links })
  return badness(free) < badness(kept) ? free : kept
}

interface DayVisits {
  readonly visits: readonly Placeable[]
  readonly standing: readonly Standing[]
  readonly links: readonly NeedLink[]
}

function badness({ unmet, overlaps }: Placement): number {
  return unmet.length * 1_000 + overlaps
}

function place(slots: Slot[], day: DayVisits): Placement {
  const nodes = [...slots, ...day.standing.map(({ start }) => pinTo(start))]
  const minutes = [...day.visits.map((visit) => visit.minutes), ...day.standing.map(minutesOf)]
  const { differences, unmet } = meetLinks(nodes, minutes, day)
  const apart = keepApart(nodes, minutes, differences)
  return { starts: apart.starts.slice(0, slots.length).map(toDate), unmet, overlaps: apart.overlaps }
}

/** Link after link, each where it can be met beside those before it. */
function meetLinks(nodes: Slot[], minutes: number[], day: DayVisits) {
  const series = [...day.visits, ...day.standing].map((visit) => visit.series)
  const unmet: NeedLink[] = []
  let differences: Difference[] = []
  for (const link of day.links) {
    const [first, second] = [link.firstSeries, link.secondSeries].map((id) =>
      series.findIndex((ids) => ids.includes(id)),
    )
    if (first === undefined || second === undefined || first < 0 || second < 0 || first === second) continue
    const met = waysOf(link, { first, second, minutes }).find(
      (way) => findStarts(nodes, [...differences, ...way]) !== undefined,
    )
    if (met === undefined) unmet.push(link)
    else differences = [...differences, ...met]
  }
  return { differences, unmet }
}

/** In an order, the second waits until the first is over; of a gap it does not matter which comes first. */
function waysOf(link: NeedLink, pair: { first: number; second: number; minutes: readonly number[] }): Difference[][] {
  const { first, second, minutes } = pair
  const smallest = link.kind === 'order' ? Math.max(link.smallestGapMinutes, minutes[first]!) : link.smallestGapMinutes
  const way = (from: number, to: number): Difference[] => [
    { from, to, atLeast: smallest },
    ...(link.largestGapMinutes === null ? [] : [{ from: to, to: from, atLeast: -link.largestGapMinutes }]),
  ]
  return link.kind === 'order' ? [way(first, second)] : [way(first, second), way(second, first)]
}

/** Lets one of two that meet wait for the other, where that keeps everything else; else they stay at the same time. */
function keepApart(nodes: Slot[], minutes: number[], differences: Difference[]) {
  const accepted = new Set<string>()
  let starts = findStarts(nodes, differences) ?? nodes.map(({ earliest }) => earliest)
  for (let pair = findMeeting(starts, minutes, accepted); pair; pair = findMeeting(starts, minutes, accepted)) {
    const [a, b] = pair
    const ways = [
      { from: a, to: b, atLeast: minutes[a]! },
      { from: b, to: a, atLeast: minutes[b]! },
    ]
    const way = ways.find((difference) => findStarts(nodes, [...differences, difference]) !== undefined)
    if (way === undefined) accepted.add(`${a} ${b}`)
    else differences = [...differences, way]
    starts = findStarts(nodes, differences) ?? starts
  }
  return { starts, overlaps: accepted.size }
}

/** The first two that are at the same time, the earlier one first. */
function findMeeting(starts: number[], minutes: number[], accepted: Set<string>): [number, number] | undefined {
  const order = starts.map((_, n) => n).toSorted((a, b) => starts[a]! - starts[b]! || a - b)
  for (const [place, a] of order.entries()) {
    const b = order
      .slice(place + 1)
      .find((other) => starts[other]! < starts[a]! + minutes[a]! && !accepted.has(`${a} ${other}`))
    if (b !== undefined) return [a, b]
  }
  return undefined
}

const msPerMinute = 60_000

function toSlot({ window, minutes }: Placeable): Slot {
  const earliest = window.start.valueOf() / msPerMinute
  return { earliest, latest: Math.max(earliest, window.end.valueOf() / msPerMinute - minutes) }
}

function toWishedSlot(visit: Placeable): Slot {
  const slot = toSlot(visit)
  const wish = visit.wish === null ? -1 : visit.wish.valueOf() / msPerMinute
  return wish >= slot.earliest && wish <= slot.latest ? { earliest: wish, latest: wish } : slot
}

function pinTo(start: Date): Slot {
  const at = start.valueOf() / msPerMinute
  return { earliest: at, latest: at }
}

function minutesOf({ start, end }: Standing): number {
  return (end.valueOf() - start.valueOf()) / msPerMinute
}

function toDate(minutes: number): Date {
  return new Date(minutes * msPerMinute)
}
