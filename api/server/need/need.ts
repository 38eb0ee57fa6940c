import type { Day } from '../db/database.ts'
import type { CarePlanId, NeedId, NeedLinkId, NeedSeriesId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { AllowedModality } from '../db/tables/care.ts'
import { StaleVersion } from '../stale-version.ts'

/** What is asked for: a task, how often, when on the resident's clock, how long, by whom, and whether video will do. */
export interface NeedTerms {
  readonly taskCode: string
  /** RFC 5545, days only (recurrence/recurrence.ts). */
  readonly recurrence: string
  /** hh:mm:ss on the resident's clock. */
  readonly windowStart: string
  readonly windowEnd: string
  readonly allowed: AllowedModality
  readonly homeMinutes: number
  readonly videoMinutes: number | null
  readonly qualification: string | null
  readonly carersNeeded: 1 | 2
  /** 1 is left out first, 5 last. */
  readonly priority: number
  /** Somebody is in the room at least this often. */
  readonly homeEveryDays: number | null
  readonly baselineTravelMinutes: number
  readonly onHolidays: 'same' | 'skip'
  readonly note: string
}

/** One version of a need; those of one series follow each other without overlapping. */
export interface Need extends NeedTerms {
  readonly orgId: OrgId
  readonly id: NeedId
  readonly seriesId: NeedSeriesId
  readonly carePlanId: CarePlanId
  readonly residentId: ResidentId
  readonly fromOn: Day
  /** The first day without this version. */
  readonly untilOn: Day | null
  /** From where the recurrence counts. */
  readonly anchorOn: Day
  readonly changedBy: StaffId
  readonly changedAt: Date
  readonly version: number
}

/** Between two needs of one day, from start to start. */
export interface NeedLink {
  readonly id: NeedLinkId
  readonly carePlanId: CarePlanId
  /** gap: so far apart, whichever comes first; order: the second after the first. */
  readonly kind: 'gap' | 'order'
  readonly firstSeries: NeedSeriesId
  readonly secondSeries: NeedSeriesId
  readonly smallestGapMinutes: number
  readonly largestGapMinutes: number | null
}

export class StaleNeed extends StaleVersion<Need> {
  override name = 'StaleNeed'
}
