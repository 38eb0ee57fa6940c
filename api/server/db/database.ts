import type { ColumnType, Generated, Transaction as KyselyTransaction } from 'kysely'
import type { AccessTables } from './tables/access.ts'
import type { AllowedModality, CareTables } from './tables/care.ts'
import type { PeopleTables } from './tables/people.ts'
import type { CancelCause, VisitOrigin, VisitTables } from './tables/visits.ts'
import type {
  AreaId,
  CarePlanId,
  AccountId,
  CallId,
  DeviceId,
  DueId,
  OrgId,
  PairingCodeId,
  ParticipationId,
  PhotoId,
  ResidentId,
  SessionId,
  StaffId,
  TeamId,
  VisitId,
} from './ids.ts'

/**
 * The tables as Kysely sees them (db/migrations say why they are so). Instants are `Date`; bigint comes as a safe `number`
 * (db/connection.ts). Rows stay in `*.repository.ts` files.
 */
export interface Database extends PeopleTables, CareTables, VisitTables, AccessTables {
  organisation: OrganisationTable
  team: TeamTable
  photo: PhotoTable
  staff: StaffTable
  resident: ResidentTable
  account: AccountTable
  session: SessionTable
  device: DeviceTable
  pairing_code: PairingCodeTable
  visit: VisitTable
  call: CallTable
  participation: ParticipationTable
  event: EventTable
  due: DueTable
  attempt: AttemptTable
  sfu_node: SfuNodeTable
}

/** A transaction with `app.org` set: only `inTransaction` and `inOrganisation` (context.ts) make one. */
export type Trx = KyselyTransaction<Database>

export type Language = 'fi' | 'sv' | 'en'
/** How the carer is there. By phone only when a video visit failed and nobody can go. */
export type Modality = 'video' | 'home' | 'phone'
export type VisitStateName = 'planned' | 'ringing' | 'in_progress' | 'done' | 'missed' | 'declined' | 'cancelled'
export type StaffRole = 'carer' | 'coordinator' | 'administrator' | 'group_leader' | 'service_desk' | 'auditor'
export type TravelMode = 'car' | 'bicycle' | 'foot' | 'transit'
/** field: visits homes, and takes calls between them; desk: remote care from a desk. */
export type StaffBase = 'field' | 'desk'
export type CallEndReason = 'left' | 'ended' | 'missed' | 'declined' | 'withdrawn' | 'lost'

/** Set by the database at insert (`default gen_random_uuid()`, `now()`), though a value may be given. */
type Defaulted<T> = Generated<T>
/** Made by the database alone. */
type Sequence = ColumnType<number, never, never>
/** A day without a time, yyyy-mm-dd: db/connection.ts leaves it as Postgres writes it. */
export type Day = string

export interface OrganisationTable {
  id: Defaulted<OrgId>
  name: string
  time_zone: Defaulted<string>
}

export interface TeamTable {
  org_id: OrgId
  id: Defaulted<TeamId>
  name: string
  area_id: AreaId | null
  version: Defaulted<number>
}

export interface PhotoTable {
  org_id: OrgId
  id: Defaulted<PhotoId>
  content_type: 'image/svg+xml' | 'image/jpeg' | 'image/png' | 'image/webp'
  bytes: Buffer
}

export interface StaffTable {
  org_id: OrgId
  id: Defaulted<StaffId>
  team_id: TeamId | null
  role: StaffRole
  first_name: string
  last_name: string
  photo_id: PhotoId | null
  language: Defaulted<Language>
  languages: Defaulted<string[]>
  travel_mode: Defaulted<TravelMode>
  base: Defaulted<StaffBase>
  base_lat: number | null
  base_lon: number | null
  contract_minutes_per_week: number | null
  left_on: Day | null
  version: Defaulted<number>
}

export interface ResidentTable {
  org_id: OrgId
  id: Defaulted<ResidentId>
  team_id: TeamId
  first_name: string
  last_name: string
  language: Defaulted<Language>
  street_address: string
  postal_code: string
  town: string
  phone: string | null
  photo_id: PhotoId | null
  about: Defaulted<string>
  lat: number | null
  lon: number | null
  languages: Defaulted<string[]>
  continuity_carers: number | null
  version: Defaulted<number>
}

export interface AccountTable {
  org_id: OrgId
  id: Defaulted<AccountId>
  staff_id: StaffId
  email: string
  password_hash: string | null
  oidc_subject: string | null
}

export interface SessionTable {
  org_id: OrgId
  id: Defaulted<SessionId>
  staff_id: StaffId
  token_hash: Buffer
  created_at: Defaulted<Date>
  expires_at: Date
  last_seen_at: Defaulted<Date>
  revoked_at: Date | null
}

export interface DeviceTable {
  org_id: OrgId
  id: Defaulted<DeviceId>
  resident_id: ResidentId
  name: string
  token_hash: Buffer
  paired_at: Defaulted<Date>
  paired_by: StaffId
  last_seen_at: Date | null
  revoked_at: Date | null
  revoked_by: StaffId | null
  code_secret: Defaulted<Buffer>
}

export interface PairingCodeTable {
  org_id: OrgId
  id: Defaulted<PairingCodeId>
  resident_id: ResidentId
  code_hash: Buffer
  created_by: StaffId
  created_at: Defaulted<Date>
  expires_at: Date
  used_at: Date | null
  device_id: DeviceId | null
}

export interface VisitTable {
  org_id: OrgId
  id: Defaulted<VisitId>
  resident_id: ResidentId
  carer_id: StaffId | null
  modality: Modality
  state: Defaulted<VisitStateName>
  planned_start: Date
  planned_end: Date
  started_at: Date | null
  ended_at: Date | null
  origin: Defaulted<VisitOrigin>
  care_plan_id: CarePlanId | null
  occurrence_on: Day | null
  detached: Defaulted<boolean>
  window_start: Date | null
  window_end: Date | null
  allowed: Defaulted<AllowedModality>
  priority: Defaulted<number>
  carers_needed: Defaulted<1 | 2>
  second_carer_id: StaffId | null
  norm_minutes: Defaulted<number>
  baseline_travel_minutes: Defaulted<number>
  travel_minutes: number | null
  extra_reason: string | null
  missed_reason: string | null
  cancel_cause: CancelCause | null
  confirmed_at: Date | null
  note: Defaulted<string>
  note_by: StaffId | null
  note_at: Date | null
  cancel_reason: string | null
  version: Defaulted<number>
}

export interface CallTable {
  org_id: OrgId
  id: Defaulted<CallId>
  visit_id: VisitId
  started_by: StaffId
  ringing_at: Date
  ring_deadline: Date
  rung_at: Date | null
  rung_by: DeviceId | null
  answered_at: Date | null
  answered_by: DeviceId | null
  ended_at: Date | null
  end_reason: CallEndReason | null
  node_id: string | null
}

export interface ParticipationTable {
  org_id: OrgId
  id: Defaulted<ParticipationId>
  call_id: CallId
  peer: string
  staff_id: StaffId | null
  device_id: DeviceId | null
  joined_at: Date
  left_at: Date | null
  leave_reason: string | null
  node_id: string
}

export interface EventTable {
  org_id: OrgId
  seq: Sequence
  at: Defaulted<Date>
  type: string
  visit_id: VisitId | null
  resident_id: ResidentId | null
  staff_id: StaffId | null
  device_id: DeviceId | null
  team_id: TeamId | null
}

export interface DueTable {
  org_id: OrgId
  id: Defaulted<DueId>
  kind: string
  key: string
  due_at: Date
  not_after: Date | null
  payload: ColumnType<unknown, string, string>
  attempts: Defaulted<number>
  last_error: string | null
  done_at: Date | null
  dead_at: Date | null
}

export interface AttemptTable {
  key: string
  points: Defaulted<number>
  expire: number | null
}

export interface SfuNodeTable {
  id: string
  boot_id: string
  public_url: string
  control_url: string
  last_seq: Defaulted<number>
  last_seen_at: Defaulted<Date>
  rooms: Defaulted<number>
  peers: Defaulted<number>
  draining: Defaulted<boolean>
}
