import { addDays, dayOf, formatDate, formatDayHeading } from 'api/client/format-time'
import type { ConsentScope } from 'api/client/generated/graphql'
import { taskTitle } from 'api/client/task-title'
import { m } from '../paraglide/messages.js'
import { timeInWords, whoInWords } from '../words.ts'
import type { Here } from '../words.ts'
import type { CompanionVisit } from './companion-visit.ts'
import type { FeedbackProblem } from './feedback-desk.svelte.ts'

const consentWords: Record<ConsentScope, (inputs: { resident: string }) => string> = {
  SEE_VISITS: m.companion_consent_see_visits,
  SEE_PLAN: () => m.companion_consent_see_plan(),
  GIVE_FEEDBACK: () => m.companion_consent_give_feedback(),
  JOIN_CALLS: () => m.companion_consent_join_calls(),
}

/** What is of no use as long as visits are not to be seen: both are about one. */
const waitingWords: Partial<Record<ConsentScope, () => string>> = {
  SEE_PLAN: m.companion_consent_see_plan_waits,
  GIVE_FEEDBACK: m.companion_consent_give_feedback_waits,
}

export type ConsentInWords = { sentence: string; isWaiting: boolean }

/** What a resident has allowed, in the order in which it matters. */
export function consentsInWords(consents: readonly ConsentScope[], resident: string): ConsentInWords[] {
  const order = ['SEE_VISITS', 'SEE_PLAN', 'GIVE_FEEDBACK', 'JOIN_CALLS'] as const
  const toWords = (scope: ConsentScope): ConsentInWords => {
    const waiting = consents.includes('SEE_VISITS') ? undefined : waitingWords[scope]
    return { sentence: waiting?.() ?? consentWords[scope]({ resident }), isWaiting: waiting !== undefined }
  }
  return order.filter((scope) => consents.includes(scope)).map(toWords)
}

/** "Tänään 22.11.", "Huomenna 23.11.", "Tiistai 24.11." */
export function dayHeading(day: string, nowMs: number, { language, timeZone }: Here): string {
  const today = dayOf(new Date(nowMs).toISOString(), timeZone)
  const date = formatDate(day, language)
  if (day === today) return m.companion_today({ date })
  return day === addDays(today, 1) ? m.companion_tomorrow({ date }) : formatDayHeading(day, language)
}

export function startInWords({ plannedStart }: CompanionVisit, here: Here): string {
  return timeInWords(Date.parse(plannedStart), here)
}

const stateWords: Record<CompanionVisit['state'], (() => string) | undefined> = {
  PLANNED: undefined,
  RINGING: m.companion_state_going_on,
  IN_PROGRESS: m.companion_state_going_on,
  DONE: m.companion_state_done,
  MISSED: m.companion_state_missed,
  DECLINED: m.companion_state_declined,
  CANCELLED: m.companion_state_cancelled,
}

/** Undefined where nothing is to be said: it is planned, and will be. */
export function stateInWords({ state }: CompanionVisit): string | undefined {
  return stateWords[state]?.()
}

/** Who comes, or that it is not known yet. */
export function comerInWords({ carer, secondCarer }: CompanionVisit): string {
  const carers = [carer, secondCarer].filter((each) => each !== null)
  return carers.length > 0 ? whoInWords(carers) : m.companion_carer_unknown()
}

export function tasksInWords({ tasks }: CompanionVisit, { language }: Here): string {
  return tasks.map((task) => taskTitle(task, language)).join(', ')
}

export function problemInWords(problem: FeedbackProblem, resident: string): string {
  switch (problem) {
    case 'EMPTY':
      return m.companion_feedback_empty()
    case 'ENOUGH_FEEDBACK':
      return m.companion_feedback_enough()
    case 'VISIT_IS_LONG_AGO':
      return m.companion_feedback_long_ago()
    case 'FORBIDDEN':
      return m.companion_feedback_forbidden({ resident })
    case 'REFUSED':
      return m.companion_feedback_refused()
    default:
      return problem satisfies never
  }
}
