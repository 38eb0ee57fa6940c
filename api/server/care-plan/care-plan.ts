import type { Day } from '../db/database.ts'
import type { CareLevelId, CarePauseId, CarePlanId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { CareLevelName, PauseReason } from '../db/tables/care.ts'
import { isWithin, type DaySpan } from '../recurrence/calendar-day.ts'
import { StaleVersion } from '../stale-version.ts'

/** What was agreed for a resident, for some days: its level, its needs, when it pauses. One at a time. */
export interface CarePlan {
  readonly orgId: OrgId
  readonly id: CarePlanId
  readonly residentId: ResidentId
  readonly startsOn: Day
  /** The first day without it; null: until it is said. */
  readonly endsOn: Day | null
  /** Visits exist for the days before this one. */
  readonly generatedUntil: Day | null
  /** Grows with every change of the plan, its levels and pauses; needs have versions of their own. */
  readonly version: number
}

/** A level of service for some days (the end exclusive); those that are over are the history. */
export interface CareLevel {
  readonly id: CareLevelId
  readonly carePlanId: CarePlanId
  readonly level: CareLevelName
  readonly fromOn: Day
  readonly untilOn: Day | null
  readonly reason: string
  readonly decidedBy: StaffId
  readonly decidedAt: Date
}

/** In hospital, away: days without visits (the end exclusive). */
export interface CarePause {
  readonly id: CarePauseId
  readonly carePlanId: CarePlanId
  readonly reason: PauseReason
  readonly note: string
  readonly fromOn: Day
  readonly untilOn: Day | null
  readonly createdBy: StaffId
  readonly version: number
}

export class StaleCarePlan extends StaleVersion<CarePlan> {
  override name = 'StaleCarePlan'
}

export function daysOfPlan({ startsOn, endsOn }: Pick<CarePlan, 'startsOn' | 'endsOn'>): DaySpan {
  return { from: startsOn, until: endsOn }
}

export function daysOf({ fromOn, untilOn }: { fromOn: Day; untilOn: Day | null }): DaySpan {
  return { from: fromOn, until: untilOn }
}

export function levelOn(levels: readonly CareLevel[], day: Day): CareLevelName | undefined {
  return levels.find((level) => isWithin(daysOf(level), day))?.level
}

export function isPausedOn(pauses: readonly CarePause[], day: Day): boolean {
  return pauses.some((pause) => isWithin(daysOf(pause), day))
}
