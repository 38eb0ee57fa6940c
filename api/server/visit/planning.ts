import { randomUUID } from 'node:crypto'
import type { Modality } from '../db/database.ts'
import type { OrgId, ResidentId, StaffId, TeamId, VisitId } from '../db/ids.ts'
import type { Sense } from '../db/tables/care.ts'
import type { ModalityChangeReason } from '../db/tables/visits.ts'
import { VisitNotPossible } from './visit-errors.ts'
import { factsOf, inStateFor, type InProgress, type Planned, type Visit } from './visit.ts'

/**
 * How a visit that is still to be is planned anew. What was missed or declined is planned again by it; what was confirmed is
 * no longer; and what came from a need and was changed in time, way or tasks is from then on apart from its series.
 */
function plannedAnew(visit: Planned | Extract<Visit, { state: 'missed' | 'declined' | 'in_progress' }>): Planned {
  return { ...factsOf(visit), state: 'planned', carerId: visit.carerId, confirmedAt: null }
}

/** An edit of this one alone: the generator no longer touches it. */
function detached<V extends Visit>(visit: V): V {
  return { ...visit, detached: visit.detached || visit.origin === 'need' }
}

export interface Carers {
  carerId: StaffId | null
  secondCarerId: StaffId | null
}

/** Gives it to a carer, to two where it needs two (both or none), or to nobody. */
export function assign(visit: Visit, { carerId, secondCarerId }: Carers): Planned {
  const ready = inStateFor('assign', visit)
  const given = [carerId, secondCarerId].filter((id) => id !== null)
  if (secondCarerId !== null && (ready.carersNeeded === 1 || secondCarerId === carerId))
    throw new VisitNotPossible('VISIT_NEEDS_ONE_CARER', ready.state)
  if (ready.carersNeeded === 2 && given.length === 1) throw new VisitNotPossible('VISIT_NEEDS_TWO_CARERS', ready.state)
  return { ...plannedAnew(ready), carerId, secondCarerId }
}

export interface PlannedTime {
  plannedStart: Date
  plannedEnd: Date
}

/** To another time; outside its window only where somebody says that it is meant. */
export function move(visit: Visit, time: PlannedTime, { outsideWindow }: { outsideWindow: boolean }): Planned {
  const ready = inStateFor('move', visit)
  if (!outsideWindow && !isWithin(time, ready)) throw new VisitNotPossible('VISIT_OUTSIDE_WINDOW', ready.state)
  return detached({ ...plannedAnew(ready), ...time })
}

function isWithin({ plannedStart, plannedEnd }: PlannedTime, { window }: Visit): boolean {
  return window === null || (plannedStart >= window.start && plannedEnd <= window.end)
}

/** It is sure: those who make it know. Again changes nothing. */
export function confirm(visit: Visit, now: Date): Planned {
  const planned = inStateFor('confirm', visit)
  if (planned.carerId === null) throw new VisitNotPossible('VISIT_HAS_NO_CARER', planned.state)
  if (planned.confirmedAt !== null) return planned
  return { ...factsOf(planned), state: 'planned', carerId: planned.carerId, confirmedAt: now }
}

/** What is to be done in it, as far as ways and lengths depend on it. */
export interface TaskNorm {
  sense: Sense
  homeMinutes: number
  /** Null: not by video. */
  videoMinutes: number | null
}

/** By the norms: in person, or by video; a call by phone takes what one by video would. */
export function toNormMinutes(tasks: readonly TaskNorm[], modality: Modality): number {
  return tasks.reduce(
    (sum, task) => sum + (modality === 'home' ? task.homeMinutes : (task.videoMinutes ?? task.homeMinutes)),
    0,
  )
}

/**
 * Other tasks in this one visit. Its norm follows, as it is what these tasks would take in person; a visit without a need
 * has none to follow (the ledger compares with nothing), and keeps its length.
 */
export function editTasks(visit: Visit, tasks: readonly TaskNorm[]): Planned {
  const ready = inStateFor('editTasks', visit)
  for (const task of tasks) refuseWay(ready, ready.modality, [task], 'other')
  const planned = detached(plannedAnew(ready))
  if (ready.normMinutes === 0) return planned
  return { ...planned, normMinutes: toNormMinutes(tasks, 'home') }
}

export interface WantedModality {
  to: Modality
  reason: ModalityChangeReason
  /** Null: it begins as planned and takes what its tasks take that way. */
  time: PlannedTime | null
  /** False: who called from a desk does not go there, so it waits for somebody who does. */
  keepsCarers: boolean
}

/**
 * Another way: a failed video visit becomes one in person or by phone, a planned one in person one by video. What went on by
 * video goes on by phone; somebody who has to come comes to a visit that is planned again.
 */
export function changeModality(visit: Visit, wanted: WantedModality, tasks: readonly TaskNorm[]): Planned | InProgress {
  const ready = inStateFor('changeModality', visit)
  refuseWay(ready, wanted.to, tasks, wanted.reason)
  if (ready.state === 'in_progress') {
    if (ready.modality !== 'video') throw new VisitNotPossible('VISIT_CANNOT_CHANGE_MODALITY', ready.state)
    if (wanted.to === 'phone') return detached({ ...ready, modality: 'phone', version: ready.version + 1 })
  }
  const time = wanted.time ?? toTime(ready, toNormMinutes(tasks, wanted.to))
  const planned = detached({ ...plannedAnew(ready), ...time, modality: wanted.to })
  return wanted.keepsCarers ? planned : { ...planned, carerId: null, secondCarerId: null }
}

function toTime({ plannedStart, plannedEnd }: Visit, minutes: number): PlannedTime {
  if (minutes === 0) return { plannedStart, plannedEnd }
  return { plannedStart, plannedEnd: new Date(plannedStart.valueOf() + minutes * 60_000) }
}

/**
 * A hand needs somebody there; an eye at least a picture. By phone a visit is made only in place of a video visit: where
 * the tasks need no more than a voice, or where nobody can go.
 */
export function refuseWay(visit: Visit, to: Modality, tasks: readonly TaskNorm[], reason: ModalityChangeReason): void {
  const refuse = (code: string) => new VisitNotPossible(code, visit.state)
  if (to === 'home' || (to === visit.modality && to === 'phone')) return
  if (tasks.some((task) => task.sense === 'touch' || task.videoMinutes === null)) throw refuse('TASK_NEEDS_PRESENCE')
  if (to === 'video' && visit.allowed === 'home') throw refuse('VISIT_NOT_BY_VIDEO')
  if (to !== 'phone') return
  if (visit.modality !== 'video') throw refuse('VISIT_NOT_BY_PHONE')
  if (reason !== 'staffing' && tasks.some((task) => task.sense === 'sight')) throw refuse('TASK_NEEDS_SIGHT')
}

export interface ExtraVisit extends PlannedTime {
  orgId: OrgId
  resident: { id: ResidentId; teamId: TeamId }
  modality: Modality
  carersNeeded: 1 | 2
  reason: string
  /** Brought in from a file, or made by hand, which is what nothing means. */
  origin?: 'extra' | 'import'
}

/** A visit beside the care plan, which nobody makes yet. No need stands behind it, so the ledger compares it with nothing. */
export function toExtraVisit({ orgId, resident, reason, origin = 'extra', ...given }: ExtraVisit): Planned {
  return {
    ...given,
    orgId,
    id: randomUUID() as VisitId, // made here, not by the table: its bookings are looked at before it is written
    residentId: resident.id,
    teamId: resident.teamId,
    state: 'planned',
    carerId: null,
    secondCarerId: null,
    origin,
    extraReason: reason,
    carePlanId: null,
    occurrenceOn: null,
    detached: false,
    window: null,
    allowed: 'either',
    priority: 3,
    normMinutes: 0,
    baselineTravelMinutes: 0,
    travelMinutes: null,
    confirmedAt: null,
    note: { text: '', by: null, at: null },
    version: 0, // assigning makes it the first
  }
}

/** How long the way to it really was. */
export function recordTravel<V extends Visit>(visit: V, travelMinutes: number): V {
  return { ...visit, travelMinutes, version: visit.version + 1 }
}
