import type { Generated } from 'kysely'
import type { Day, Language, StaffBase } from '../database.ts'
import type {
  AbsenceId,
  AreaId,
  CompanionConsentId,
  CompanionId,
  CompanionInvitationId,
  CompanionSessionId,
  OrgId,
  ResidentId,
  ShiftId,
  StaffId,
  VideoSuitabilityId,
} from '../ids.ts'

/** migrations/0002-people.ts */
export interface PeopleTables {
  area: AreaTable
  qualification: QualificationTable
  staff_qualification: StaffQualificationTable
  shift: ShiftTable
  absence: AbsenceTable
  home_entry: HomeEntryTable
  carer_wish: CarerWishTable
  companion: CompanionTable
  companion_consent: CompanionConsentTable
  companion_invitation: CompanionInvitationTable
  companion_session: CompanionSessionTable
  video_suitability: VideoSuitabilityTable
}

export type AbsenceKind = 'sick' | 'holiday' | 'training' | 'other'
export type CompanionKind = 'relative' | 'family_caregiver' | 'friend' | 'volunteer' | 'guardian'
export type ConsentScope = 'see_plan' | 'see_visits' | 'join_calls' | 'give_feedback'

export interface AreaTable {
  org_id: OrgId
  id: Generated<AreaId>
  name: string
  version: Generated<number>
}

export interface QualificationTable {
  org_id: OrgId
  code: string
  name_fi: string
  name_sv: string
  name_en: string
  version: Generated<number>
}

export interface StaffQualificationTable {
  org_id: OrgId
  staff_id: StaffId
  code: string
  granted_on: Day | null
  expires_on: Day | null
}

export interface ShiftTable {
  org_id: OrgId
  id: Generated<ShiftId>
  staff_id: StaffId
  starts_at: Date
  ends_at: Date
  base: Generated<StaffBase>
  version: Generated<number>
  cancelled_at: Date | null
}

export interface AbsenceTable {
  org_id: OrgId
  id: Generated<AbsenceId>
  staff_id: StaffId
  starts_at: Date
  ends_at: Date
  kind: AbsenceKind
  reported_by: StaffId | null
  version: Generated<number>
  cancelled_at: Date | null
}

export interface HomeEntryTable {
  org_id: OrgId
  resident_id: ResidentId
  door_note: Generated<string>
  key_note: Generated<string>
  changed_by: StaffId | null
  changed_at: Generated<Date>
  version: Generated<number>
}

export interface CarerWishTable {
  org_id: OrgId
  resident_id: ResidentId
  staff_id: StaffId
  kind: 'preferred' | 'refused'
  reason: Generated<string>
}

export interface CompanionTable {
  org_id: OrgId
  id: Generated<CompanionId>
  resident_id: ResidentId
  kind: CompanionKind
  name: string
  phone: string | null
  email: string | null
  language: Generated<Language>
  version: Generated<number>
  ended_at: Date | null
}

export interface CompanionConsentTable {
  org_id: OrgId
  id: Generated<CompanionConsentId>
  companion_id: CompanionId
  scope: ConsentScope
  granted_at: Generated<Date>
  granted_by: StaffId
  withdrawn_at: Date | null
  withdrawn_by: StaffId | null
}

export interface CompanionInvitationTable {
  org_id: OrgId
  id: Generated<CompanionInvitationId>
  companion_id: CompanionId
  token_hash: Buffer
  created_by: StaffId
  created_at: Generated<Date>
  expires_at: Date
  used_at: Date | null
  revoked_at: Date | null
}

export interface CompanionSessionTable {
  org_id: OrgId
  id: Generated<CompanionSessionId>
  companion_id: CompanionId
  token_hash: Buffer
  created_at: Generated<Date>
  expires_at: Date
  last_seen_at: Generated<Date>
  revoked_at: Date | null
}

export interface VideoSuitabilityTable {
  org_id: OrgId
  id: Generated<VideoSuitabilityId>
  resident_id: ResidentId
  has_device: boolean
  can_use: 'alone' | 'with_help' | 'no'
  is_willing: boolean
  meets_need: boolean
  note: Generated<string>
  reviewed_on: Day
  reviewed_by: StaffId
  review_due_on: Day | null
  recorded_at: Generated<Date>
}
