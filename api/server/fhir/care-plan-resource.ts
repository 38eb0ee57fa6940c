import type { CarePlan, CarePlanActivity } from 'fhir/r4.js'
import { Temporal } from 'temporal-polyfill'
import type { CarePlanId, ResidentId } from '../db/ids.ts'
import type { CareLevelName } from '../db/tables/care.ts'
import { ownConcept, refer, toMeta, type FhirPlace } from './fhir-words.ts'

export interface CarePlanSource {
  readonly id: CarePlanId
  readonly version: number
  readonly residentId: ResidentId
  /** Days yyyy-mm-dd, the end exclusive. */
  readonly startsOn: string
  readonly endsOn: string | null
  /** The level of service today. */
  readonly level: CareLevelName | null
  readonly pausedToday: boolean
  /** The needs that hold today or will. */
  readonly needs: readonly NeedSource[]
}

export interface NeedSource {
  readonly taskCode: string
  readonly taskName: string
  /** RFC 5545, days only. */
  readonly recurrence: string
  /** hh:mm on the resident's clock. */
  readonly windowStart: string
  readonly windowEnd: string
  /** Yyyy-mm-dd; it does not hold yet. */
  readonly startsLater: boolean
}

const levelDisplays: Record<CareLevelName, string> = { safety: 'Turvataso', support: 'Tukitaso', hybrid: 'Hybriditaso' }

/** A plan and what it asks for; notes on needs stay here. */
export function toCarePlan(plan: CarePlanSource, place: FhirPlace, today: string): CarePlan {
  const { id, version, residentId, startsOn, endsOn, level, needs } = plan
  return {
    resourceType: 'CarePlan',
    id,
    meta: toMeta(version),
    status: toStatus(plan, today),
    intent: 'plan',
    ...(level === null ? {} : { category: [ownConcept(place, 'care-level', level, levelDisplays[level])] }),
    subject: refer('Patient', residentId),
    period: { start: startsOn, ...(endsOn === null ? {} : { end: dayBefore(endsOn) }) },
    ...(needs.length === 0 ? {} : { activity: needs.map((need) => toActivity(need, place)) }),
  }
}

function toStatus({ endsOn, pausedToday }: CarePlanSource, today: string): CarePlan['status'] {
  if (endsOn !== null && endsOn <= today) return 'completed'
  return pausedToday ? 'on-hold' : 'active'
}

/** FHIR's periods end with a day that is in them. */
function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
}

/** A rule of recurrence says more than FHIR's Timing can, so it comes as it is written. */
function toActivity(need: NeedSource, place: FhirPlace): CarePlanActivity {
  return {
    detail: {
      code: ownConcept(place, 'task', need.taskCode, need.taskName),
      status: need.startsLater ? 'not-started' : 'in-progress',
      scheduledString: `RRULE:${need.recurrence.replace(/^RRULE:/i, '')} ${need.windowStart}–${need.windowEnd}`,
    },
  }
}
