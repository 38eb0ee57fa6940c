import type { Day, Modality } from '../db/database.ts'
import type { NeedLink } from '../need/need.ts'
import { toWindow, type Window } from '../recurrence/wall-time.ts'
import { toDaySpan } from '../visit/day.ts'
import { isChangeable, seriesOf, type ExistingVisit } from './existing-visit.ts'
import { minutesOfGroup, minutesOfTask, type Group } from './grouping.ts'
import { placeDay, type Placeable, type Standing } from './placement.ts'
import { termsOf, type WantedVisit } from './wanted-visit.ts'

/** A visit of a day with its way, but not yet its time. */
export interface Unscheduled {
  readonly group: Group
  /** The stored visit that it continues. */
  readonly visit: ExistingVisit | undefined
  readonly modality: Modality
}

export interface Scheduled {
  readonly visit: ExistingVisit | undefined
  readonly wanted: WantedVisit
}

interface Surroundings {
  readonly visits: readonly ExistingVisit[]
  readonly links: readonly NeedLink[]
  readonly timeZone: string
  readonly now: Date
}

/** Gives the visits of one day their times. One for which it is too late today is left as it is. */
export function scheduleDay(around: Surroundings, day: Day, unscheduled: readonly Unscheduled[]): Scheduled[] {
  const timed = unscheduled
    .map((each) => toTimed(around, day, each))
    .filter(({ window, minutes }) => window.end.valueOf() - minutes * msPerMinute >= around.now.valueOf())
  const standing = findStanding(around, day)
  const placed = placeDay(
    timed.map((each) => toPlaceable(each, around.now)),
    standing,
    around.links,
  )
  const scheduled = timed.map((each, n) => toScheduled(day, each, placed.starts[n]!))
  return placed.overlaps === 0 ? scheduled : partVideos(scheduled, standing)
}

interface Timed extends Unscheduled {
  readonly window: Window
  readonly minutes: number
}

function toTimed({ timeZone }: Surroundings, day: Day, each: Unscheduled): Timed {
  const [need] = each.group.needs
  if (need === undefined) throw new RangeError('a group has a need')
  const norm = minutesOfGroup(each.group, wayOf(each.modality))
  const window = toWindow(day, { start: need.windowStart, end: need.windowEnd }, { timeZone, minutes: norm })
  return { ...each, window, minutes: minutesFor(each, window, norm) }
}

/** A length that somebody gave the visit stays as long as its tasks do, and fits. */
function minutesFor({ visit, modality }: Unscheduled, window: Window, norm: number): number {
  if (visit === undefined || visit.modality !== modality) return norm
  const before = visit.tasks.reduce((sum, task) => sum + minutesOfTask(task, wayOf(modality)), 0)
  const given = minutesBetween(visit.plannedStart, visit.plannedEnd)
  return before === norm && given <= minutesBetween(window.start, window.end) ? given : norm
}

/** By phone takes what video takes. */
function wayOf(modality: Modality): 'home' | 'video' {
  return modality === 'home' ? 'home' : 'video'
}

const roundedMs = 5 * 60_000
const msPerMinute = 60_000

function toPlaceable({ group, window, minutes, visit }: Timed, now: Date): Placeable {
  const isToCome = visit !== undefined && visit.plannedStart > now
  const soonest = isToCome ? now : new Date(Math.ceil(now.valueOf() / roundedMs) * roundedMs)
  return {
    series: group.needs.map(({ seriesId }) => seriesId),
    window: { start: window.start > soonest ? window.start : soonest, end: window.end },
    minutes,
    wish: isToCome ? visit.plannedStart : null,
  }
}

/** The resident's other visits on and around the day, which the generator does not move. */
function findStanding({ visits, timeZone, now }: Surroundings, day: Day): Standing[] {
  const fixed = visits.filter((visit) => visit.state !== 'cancelled' && !isChangeable(visit, now))
  if (fixed.length === 0) return []
  const { from, to } = toDaySpan(day, timeZone)
  return fixed
    .filter(({ plannedStart, plannedEnd }) => plannedEnd > from && plannedStart < to)
    .map((visit) => ({
      series: visit.occurrenceOn === day ? seriesOf(visit) : [],
      start: visit.plannedStart,
      end: visit.plannedEnd,
      isVideo: visit.modality === 'video',
    }))
}

function toScheduled(day: Day, { group, visit, modality, window, minutes }: Timed, start: Date): Scheduled {
  const plannedEnd = new Date(start.valueOf() + minutes * msPerMinute)
  return { visit, wanted: { ...termsOf(group), occurrenceOn: day, window, modality, plannedStart: start, plannedEnd } }
}

/** The tablet can be in one call: of two video visits that can only be at once, one is made in person, or waits. */
function partVideos(scheduled: Scheduled[], standing: readonly Standing[]): Scheduled[] {
  const taken = standing.filter(({ isVideo }) => isVideo).map(({ start, end }) => ({ start, end }))
  return scheduled.map(({ visit, wanted }) => {
    if (wanted.modality !== 'video') return { visit, wanted }
    const parted = partVideo(wanted, taken)
    if (parted.modality === 'video') taken.push({ start: parted.plannedStart, end: parted.plannedEnd })
    return { visit, wanted: parted }
  })
}

function partVideo(wanted: WantedVisit, taken: readonly Window[]): WantedVisit {
  const meets = (visit: WantedVisit) =>
    taken.find(({ start, end }) => visit.plannedStart < end && visit.plannedEnd > start)
  let moved = wanted
  for (let other = meets(moved); other !== undefined; other = meets(moved)) {
    if (wanted.allowed === 'either') return lengthenTo({ ...wanted, modality: 'home' }, wanted.normMinutes)
    moved = lengthenTo({ ...moved, plannedStart: other.end }, minutesBetween(wanted.plannedStart, wanted.plannedEnd))
  }
  return moved
}

function lengthenTo(wanted: WantedVisit, minutes: number): WantedVisit {
  return { ...wanted, plannedEnd: new Date(wanted.plannedStart.valueOf() + minutes * msPerMinute) }
}

function minutesBetween(from: Date, to: Date): number {
  return (to.valueOf() - from.valueOf()) / msPerMinute
}
