import type { Generated } from 'kysely'
import type { Modality } from '../database.ts'
import type {
  CompanionId,
  DeviceId,
  FeedbackId,
  ModalityChangeId,
  NeedId,
  NeedSeriesId,
  OrgId,
  ResidentId,
  StaffId,
  VisitId,
  VisitTaskId,
  VisitVerificationId,
} from '../ids.ts'

/** migrations/0004-visits.ts; `visit` itself is in database.ts. */
export interface VisitTables {
  visit_task: VisitTaskTable
  modality_change: ModalityChangeTable
  feedback: FeedbackTable
  visit_verification: VisitVerificationTable
  booking: BookingTable
}

export type VisitOrigin = 'need' | 'extra' | 'import'
export type CancelCause = 'person' | 'pause' | 'series' | 'level' | 'care_end'
export type TaskOutcome = 'done' | 'partly' | 'refused' | 'not_needed'
export type ModalityChangeReason = 'no_answer' | 'technical' | 'resident_wish' | 'need_changed' | 'staffing' | 'other'

export interface VisitTaskTable {
  org_id: OrgId
  id: Generated<VisitTaskId>
  visit_id: VisitId
  position: number
  task_code: string
  need_id: NeedId | null
  series_id: NeedSeriesId | null
  home_minutes: number
  video_minutes: number | null
  qualification: string | null
  detail: Generated<string>
  outcome: TaskOutcome | null
  outcome_note: Generated<string>
  recorded_by: StaffId | null
  recorded_at: Date | null
}

export interface ModalityChangeTable {
  org_id: OrgId
  id: Generated<ModalityChangeId>
  visit_id: VisitId
  from_modality: Modality
  to_modality: Modality
  reason: ModalityChangeReason
  note: Generated<string>
  changed_by: StaffId
  changed_at: Generated<Date>
}

export interface FeedbackTable {
  org_id: OrgId
  id: Generated<FeedbackId>
  visit_id: VisitId
  resident_id: ResidentId
  smiley: 1 | 2 | 3 | null
  companion_id: CompanionId | null
  text: Generated<string>
  at: Generated<Date>
}

export interface VisitVerificationTable {
  org_id: OrgId
  id: Generated<VisitVerificationId>
  visit_id: VisitId
  staff_id: StaffId
  device_id: DeviceId
  moment: 'arrival' | 'departure'
  method: 'scanned' | 'typed'
  code_at: Date
  received_at: Generated<Date>
}

/** Kept by the trigger `book_visit` alone. `during` is a tstzrange as Postgres writes it. */
export interface BookingTable {
  org_id: OrgId
  visit_id: VisitId
  subject_kind: 'carer' | 'tablet'
  subject_id: StaffId | ResidentId
  during: string
}
