import { addDays, dayOf } from 'api/client/format-time'
import type { CompanionVisitsQuery } from 'api/client/generated/graphql'

/** A visit as a companion may see it. Tasks are empty where the resident has not consented. */
export type CompanionVisit = CompanionVisitsQuery['homeVisits'][number]

/** Feedback is taken this long after a visit (api/server/feedback/feedback.ts). */
export const feedbackDays = 7

export function mayHaveFeedback({ state, endedAt }: CompanionVisit, nowMs: number): boolean {
  return state === 'DONE' && endedAt !== null && nowMs - Date.parse(endedAt) < feedbackDays * 86_400_000
}

export type VisitDay = { day: string; visits: readonly CompanionVisit[] }

export type Week = {
  /** What goes on now, else the next that is planned. */
  next: CompanionVisit | undefined
  /** Today and the days to come, as far as something is planned; `next` is among them. */
  ahead: readonly VisitDay[]
  /** The days before, the latest first. */
  behind: readonly VisitDay[]
}

/** The days of a home as somebody reads them who asks: when is the next, what comes, how did the last ones go. */
export function toWeek(visits: readonly CompanionVisit[], nowMs: number, timeZone: string): Week {
  const today = dayOf(new Date(nowMs).toISOString(), timeZone)
  const days = toDays(visits, timeZone)
  return {
    next: visits.find(isGoingOn) ?? visits.find((visit) => isToCome(visit, nowMs)),
    ahead: days.filter(({ day }) => day >= today),
    behind: days.filter(({ day }) => day < today).toReversed(),
  }
}

function isGoingOn({ state }: CompanionVisit): boolean {
  return state === 'IN_PROGRESS' || state === 'RINGING'
}

/** Until its end: a carer who is late still comes. */
function isToCome({ state, plannedEnd }: CompanionVisit, nowMs: number): boolean {
  return state === 'PLANNED' && Date.parse(plannedEnd) > nowMs
}

/** In the order in which they came, which is that of their starts. */
function toDays(visits: readonly CompanionVisit[], timeZone: string): VisitDay[] {
  const days = Map.groupBy(visits, ({ plannedStart }) => dayOf(plannedStart, timeZone))
  return [...days].map(([day, ofDay]) => ({ day, visits: ofDay }))
}

/** The first day that is asked for: as far back as feedback is taken. */
export function firstDay(nowMs: number, timeZone: string): string {
  return addDays(dayOf(new Date(nowMs).toISOString(), timeZone), -feedbackDays)
}
