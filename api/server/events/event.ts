import type { DeviceId, OrgId, ResidentId, StaffId, TeamId, VisitId } from '../db/ids.ts'

/** What has happened. Past tense; ids only: a reader fetches what it may see. */
export const eventTypes = [
  'visit.ringing',
  'visit.rung',
  'visit.answered',
  'visit.started',
  'visit.ended',
  'visit.missed',
  'visit.declined',
  'visit.withdrawn',
  'visit.cancelled',
  'visit.changed',
  'visits.generated',
  'care-plan.changed',
  'feedback.given',
  'call.joined',
  'call.left',
  'device.paired',
  'device.revoked',
  'device.online',
  'session.revoked',
  'staff.changed',
  'resident.changed',
  'organisation.changed',
  'shift.changed',
  'absence.changed',
  'companion.changed',
  'glass.broken',
  'glass.closed',
  'glass.reviewed',
] as const
export type EventType = (typeof eventTypes)[number]

export interface DomainEvent {
  orgId: OrgId
  type: EventType
  visitId?: VisitId | null
  residentId?: ResidentId | null
  staffId?: StaffId | null
  deviceId?: DeviceId | null
  /** Whose team may hear of it; that of the resident, where one is concerned and nothing is said. */
  teamId?: TeamId | null
}

/** An event with its place in the order of commits. `seq` is the cursor of live updates. */
export interface StoredEvent {
  orgId: OrgId
  seq: number
  type: string
  visitId: VisitId | null
  residentId: ResidentId | null
  staffId: StaffId | null
  deviceId: DeviceId | null
  /** The resident's team, as it was then. */
  teamId: TeamId | null
}
