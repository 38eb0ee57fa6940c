import type { Day, Modality } from '../db/database.ts'
import type { VisitId } from '../db/ids.ts'
import type { CancelCause } from '../db/tables/visits.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { toDay } from '../visit/day.ts'
import { findCareDays, type CareDay, type PlanContent } from './care-day.ts'
import { isChangeable, isInRoom, isRevivable, seriesOf, type ExistingVisit } from './existing-visit.ts'
import { groupNeeds, type Group } from './grouping.ts'
import { findFloorDays } from './home-floor.ts'
import { matchVisits } from './match-visits.ts'
import { scheduleDay } from './schedule-day.ts'
import { sameVisit } from './same-visit.ts'
import type { WantedVisit } from './wanted-visit.ts'

/** A plan, and what there is already. */
export interface Situation extends PlanContent {
  readonly visits: readonly ExistingVisit[]
  readonly timeZone: string
  /** What the newest review of the resident says. */
  readonly videoSuits: boolean
  /** The last day before the span on which somebody was in the room. */
  readonly lastHomeOn: Day | undefined
  readonly now: Date
}

/** What the generator writes. */
export interface Changes {
  readonly insert: readonly WantedVisit[]
  /** Cancelled ones among them come back. */
  readonly update: readonly { readonly visit: ExistingVisit; readonly wanted: WantedVisit }[]
  readonly cancel: readonly { readonly id: VisitId; readonly visit: ExistingVisit; readonly cause: CancelCause }[]
}

/**
 * What has to be written so that the visits of the days are those of the plan. What was begun, is past, was edited by hand or
 * cancelled by a person stays, and its needs are met by it. Asked again with the answer written: nothing.
 */
export function reconcile(situation: Situation, span: { from: Day; until: Day }): Changes {
  const days = findCareDays(situation, { from: span.from, until: addDays(span.until, longestFloor(situation)) })
  const grouped = days.map((careDay) => toGroupedDay(situation, careDay))
  const home = { videoSuits: situation.videoSuits, homeDays: findHomeDays(situation) }
  const floorDays = findFloorDays(
    grouped.map((day) => toFloorDay(day, home)),
    situation.lastHomeOn,
  )
  return grouped
    .filter(({ day }) => day < span.until)
    .map((day) => reconcileDay(situation, day, floorDays.has(day.day)))
    .reduce(joinChanges, { insert: [], update: [], cancel: [] })
}

/** So many days ahead is looked for the next chance to be in the room; not at all where nothing asks for it. */
function longestFloor({ needs }: PlanContent): number {
  return Math.max(0, ...needs.map(({ homeEveryDays }) => homeEveryDays ?? 0))
}

interface GroupedDay extends CareDay {
  readonly groups: readonly Group[]
  /** Of the plan's, of this day. */
  readonly changeable: readonly ExistingVisit[]
}

/** The needs of a day that no visit meets for good, in visits. */
function toGroupedDay({ visits, links, now }: Situation, careDay: CareDay): GroupedDay {
  const ofDay = visits.filter((visit) => visit.isOfPlan && visit.occurrenceOn === careDay.day)
  const isOpen = (visit: ExistingVisit) => isChangeable(visit, now) || isRevivable(visit)
  const met = new Set(ofDay.filter((visit) => !isOpen(visit)).flatMap(seriesOf))
  const needs = careDay.needs.filter(({ seriesId }) => !met.has(seriesId))
  return { ...careDay, groups: groupNeeds(needs, links), changeable: ofDay.filter(isOpen) }
}

function toFloorDay(
  { day, groups }: GroupedDay,
  { videoSuits, homeDays }: { videoSuits: boolean; homeDays: Set<Day> },
) {
  const isHomeCertain =
    homeDays.has(day) || groups.some(({ allowed }) => allowed === 'home' || (allowed === 'either' && !videoSuits))
  return { day, isHomeCertain, everyDays: smallestFloor(groups) }
}

/** Days on which somebody was or will be in the room, whatever the generator does. One that did not begin in its time counts today. */
function findHomeDays({ visits, timeZone, now }: Situation): Set<Day> {
  const today = toDay(now, timeZone)
  const sure = visits.filter((visit) => isInRoom(visit) && !isChangeable(visit, now))
  const days = sure.map(({ plannedStart, state }) => ({ day: toDay(plannedStart, timeZone), state }))
  return new Set(days.filter(({ day, state }) => day >= today || state !== 'planned').map(({ day }) => day))
}

function smallestFloor(groups: readonly Group[]): number | null {
  const floors = groups.filter(({ allowed }) => allowed === 'either').flatMap(floorsOf)
  return floors.length === 0 ? null : Math.min(...floors)
}

function floorsOf({ needs }: Group): number[] {
  return needs.flatMap(({ homeEveryDays }) => (homeEveryDays === null ? [] : [homeEveryDays]))
}

function reconcileDay(situation: Situation, day: GroupedDay, isFloorDay: boolean): Changes {
  const inPerson = isFloorDay ? findFloorGroup(day.groups) : undefined
  const matches = matchVisits(day.groups, day.changeable)
  const planned = day.groups.map((group, n) => {
    const visit = matches[n]
    return { group, visit, modality: chooseModality(situation, { group, visit, isFloor: group === inPerson }) }
  })
  const scheduled = scheduleDay(situation, day.day, planned)
  const unmatched = day.changeable.filter((visit) => visit.state === 'planned' && !matches.includes(visit))
  return {
    insert: scheduled.flatMap(({ visit, wanted }) => (visit === undefined ? [wanted] : [])),
    update: scheduled.flatMap(({ visit, wanted }) => (visit && !sameVisit(visit, wanted) ? [{ visit, wanted }] : [])),
    cancel: unmatched.map((visit) => ({ id: visit.id, visit, cause: causeOf(day, visit) })),
  }
}

/** The earliest of the day whose needs ask for it. */
function findFloorGroup(groups: readonly Group[]): Group | undefined {
  const floor = smallestFloor(groups)
  const asking = groups.filter((group) => group.allowed === 'either' && floorsOf(group).some((days) => days === floor))
  return asking.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))[0]
}

function startOf({ needs }: Group): string {
  return needs[0]?.windowStart ?? ''
}

function chooseModality(
  { videoSuits }: Situation,
  choice: { group: Group; visit: ExistingVisit | undefined; isFloor: boolean },
): Modality {
  const { group, visit, isFloor } = choice
  if (visit?.hasModalityChange) return visit.modality
  if (group.allowed !== 'either') return group.allowed
  return videoSuits && !isFloor ? 'video' : 'home'
}

function causeOf(day: CareDay, visit: ExistingVisit): CancelCause {
  if (day.isPaused) return 'pause'
  return seriesOf(visit).some((series) => day.withheldByLevel.includes(series)) ? 'level' : 'series'
}

function joinChanges(a: Changes, b: Changes): Changes {
  return { insert: [...a.insert, ...b.insert], update: [...a.update, ...b.update], cancel: [...a.cancel, ...b.cancel] }
}
