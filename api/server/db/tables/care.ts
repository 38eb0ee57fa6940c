import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../database.ts'
import type {
  CareEndId,
  CareLevelId,
  CarePauseId,
  CarePlanId,
  NeedId,
  NeedLinkId,
  NeedSeriesId,
  OrgId,
  ResidentId,
  StaffId,
} from '../ids.ts'

/** migrations/0003-care-plan.ts and 0009-care-end.ts */
export interface CareTables {
  task_type: TaskTypeTable
  care_plan: CarePlanTable
  care_level: CareLevelTable
  need: NeedTable
  need_link: NeedLinkTable
  care_pause: CarePauseTable
  care_end: CareEndTable
}

/** Turvataso, tukitaso, hybriditaso. */
export type CareLevelName = 'safety' | 'support' | 'hybrid'
/** What a task needs of the one who does it: a hand, an eye, a voice. */
export type Sense = 'touch' | 'sight' | 'voice'
export type AllowedModality = 'home' | 'video' | 'either'
export type PauseReason = 'hospital' | 'holiday' | 'respite' | 'other'
export type CareEndReason = 'moved' | 'died' | 'no_longer_needs' | 'other'

export interface TaskTypeTable {
  org_id: OrgId
  code: string
  name_fi: string
  name_sv: string
  name_en: string
  sense: Sense
  home_minutes: number
  video_minutes: number | null
  qualification: string | null
  retired_at: Date | null
  version: Generated<number>
}

export interface CarePlanTable {
  org_id: OrgId
  id: Generated<CarePlanId>
  resident_id: ResidentId
  starts_on: Day
  ends_on: Day | null
  generated_until: Day | null
  version: Generated<number>
}

export interface CareLevelTable {
  org_id: OrgId
  id: Generated<CareLevelId>
  care_plan_id: CarePlanId
  level: CareLevelName
  from_on: Day
  until_on: Day | null
  reason: Generated<string>
  decided_by: StaffId
  decided_at: Generated<Date>
}

export interface NeedTable {
  org_id: OrgId
  id: Generated<NeedId>
  series_id: NeedSeriesId
  care_plan_id: CarePlanId
  resident_id: ResidentId
  task_code: string
  from_on: Day
  until_on: Day | null
  anchor_on: Day | null
  recurrence: string
  /** Wall time, hh:mm:ss. */
  window_start: string
  window_end: string
  allowed: AllowedModality
  home_minutes: number
  video_minutes: number | null
  qualification: string | null
  carers_needed: Generated<1 | 2>
  priority: Generated<number>
  home_every_days: number | null
  baseline_travel_minutes: Generated<number>
  on_holidays: Generated<'same' | 'skip'>
  note: Generated<string>
  changed_by: StaffId
  changed_at: Generated<Date>
  version: Generated<number>
}

export interface NeedLinkTable {
  org_id: OrgId
  id: Generated<NeedLinkId>
  care_plan_id: CarePlanId
  kind: 'gap' | 'order'
  first_series: NeedSeriesId
  second_series: NeedSeriesId
  smallest_gap_minutes: Generated<number>
  largest_gap_minutes: number | null
}

export interface CarePauseTable {
  org_id: OrgId
  id: Generated<CarePauseId>
  care_plan_id: CarePlanId
  reason: PauseReason
  note: Generated<string>
  from_on: Day
  until_on: Day | null
  created_by: StaffId
  created_at: Generated<Date>
  version: Generated<number>
}

export interface CareEndTable {
  org_id: OrgId
  id: Generated<CareEndId>
  resident_id: ResidentId
  ends_on: Day
  reason: CareEndReason
  note: Generated<string>
  decided_by: StaffId
  decided_at: Generated<Date>
  /** Written as text; care-end/care-end.repository.ts reads what it wrote. */
  ended: ColumnType<unknown, string, string>
  closed_at: Date | null
  taken_back_by: StaffId | null
  taken_back_at: Date | null
}
