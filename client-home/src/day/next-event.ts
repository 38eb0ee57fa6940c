import { Temporal } from 'temporal-polyfill'
import { toHomeTime } from './day-clock.ts'
import type { HomeVisit } from './home-visit.ts'

export type NextEvent =
  /** `soon`: its time has come and it has not begun. */
  | { when: 'today' | 'soon' | 'now' | 'tomorrow'; visit: HomeVisit }
  /** Nothing more is known of today or tomorrow. */
  | { when: 'none'; hadVisitsToday: boolean }

/** How long after its planned end a visit that never began is still said to come. */
const lateMs = 60 * 60_000

/** What the kiosk says next: who is here, else who is due, else who comes today, else who comes tomorrow. */
export function findNextEvent(visits: readonly HomeVisit[], nowMs: number, timeZone: string): NextEvent {
  const inOrder = [...visits].sort((a, b) => a.plannedStartMs - b.plannedStartMs)
  const here = inOrder.find((visit) => visit.modality === 'HOME' && visit.state === 'IN_PROGRESS')
  if (here) return { when: 'now', visit: here }
  const today = toHomeTime(nowMs, timeZone).toPlainDate()
  const next = inOrder.find((visit) => mayStillCome(visit, nowMs) && isBy(visit, today.add({ days: 1 }), timeZone))
  if (!next) return { when: 'none', hadVisitsToday: hasVisitOn(visits, toHomeTime(nowMs, timeZone), timeZone) }
  if (next.plannedStartMs <= nowMs) return { when: 'soon', visit: next }
  return { when: dayOf(next, timeZone).equals(today) ? 'today' : 'tomorrow', visit: next }
}

export function hasVisitOn(visits: readonly HomeVisit[], time: Temporal.ZonedDateTime, timeZone: string): boolean {
  return visits.some((visit) => dayOf(visit, timeZone).equals(time.toPlainDate()))
}

/** Missed and declined visits are not promised again here: nobody has said that they will be made. */
function mayStillCome(visit: HomeVisit, nowMs: number): boolean {
  const isOpen = visit.state === 'PLANNED' || visit.state === 'RINGING'
  return isOpen && nowMs < visit.plannedEndMs + lateMs
}

function dayOf(visit: HomeVisit, timeZone: string): Temporal.PlainDate {
  return toHomeTime(visit.plannedStartMs, timeZone).toPlainDate()
}

function isBy(visit: HomeVisit, day: Temporal.PlainDate, timeZone: string): boolean {
  return Temporal.PlainDate.compare(dayOf(visit, timeZone), day) <= 0
}
