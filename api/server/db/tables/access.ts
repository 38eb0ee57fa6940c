import type { ColumnType, Generated } from 'kysely'
import type {
  CalendarFeedId,
  GlassBreakingId,
  IntegrationKeyId,
  NeedSeriesId,
  OrgId,
  ResidentId,
  StaffId,
  VisitId,
} from '../ids.ts'

/** migrations/0005-access.ts, 0006-interfaces.ts */
export interface AccessTables {
  access_lane: AccessLaneTable
  access_log: AccessLogTable
  glass_breaking: GlassBreakingTable
  calendar_feed: CalendarFeedTable
  integration_key: IntegrationKeyTable
  external_key: ExternalKeyTable
}

export type ViewerKind = 'staff' | 'device' | 'companion' | 'integration' | 'system' | 'anonymous'

/** Read only: the function `append_access` alone writes it. */
type Appended<T> = ColumnType<T, never, never>

export interface AccessLaneTable {
  org_id: Appended<OrgId>
  lane: Appended<number>
  head: Appended<Buffer>
  rows: Appended<number>
}

export interface AccessLogTable {
  org_id: Appended<OrgId>
  seq: Appended<number>
  at: Appended<Date>
  viewer_kind: Appended<ViewerKind>
  viewer_id: Appended<string | null>
  role: Appended<string | null>
  resident_ids: Appended<ResidentId[]>
  action: Appended<string>
  subject_type: Appended<string | null>
  subject_id: Appended<string | null>
  from_address: Appended<string | null>
  outcome: Appended<'allowed' | 'refused'>
  reason: Appended<string | null>
  lane: Appended<number>
  lane_no: Appended<number>
  hash: Appended<Buffer>
}

export interface GlassBreakingTable {
  org_id: OrgId
  id: Generated<GlassBreakingId>
  staff_id: StaffId
  resident_id: ResidentId
  reason: string
  opened_at: Generated<Date>
  closes_at: Date
  reviewed_by: StaffId | null
  reviewed_at: Date | null
}

export interface CalendarFeedTable {
  org_id: OrgId
  id: Generated<CalendarFeedId>
  staff_id: StaffId | null
  resident_id: ResidentId | null
  token_hash: Buffer
  created_by: StaffId
  created_at: Generated<Date>
  last_read_at: Date | null
  revoked_at: Date | null
}

export interface IntegrationKeyTable {
  org_id: OrgId
  id: Generated<IntegrationKeyId>
  name: string
  token_hash: Buffer
  created_by: StaffId
  created_at: Generated<Date>
  expires_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

export type ExternalKeyKind = 'resident' | 'staff' | 'need' | 'visit'

/** What another system calls a resident, a member of staff, a need (its series) or a visit. */
export interface ExternalKeyTable {
  org_id: OrgId
  kind: ExternalKeyKind
  key: string
  subject_id: ResidentId | StaffId | NeedSeriesId | VisitId
}
