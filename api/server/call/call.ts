import type { CallEndReason } from '../db/database.ts'
import type { CallId, DeviceId, OrgId, ParticipationId, StaffId, VisitId } from '../db/ids.ts'

/** One attempt to reach a resident over video. Its id is the SFU's room. */
export interface Call {
  orgId: OrgId
  id: CallId
  visitId: VisitId
  startedBy: StaffId
  ringingAt: Date
  ringDeadline: Date
  rungAt: Date | null
  answeredAt: Date | null
  answeredBy: DeviceId | null
  endedAt: Date | null
  endReason: CallEndReason | null
  /** The SFU node that the room is on. */
  nodeId: string | null
}

/** One stay of one person in a call. */
export interface Participation {
  id: ParticipationId
  callId: CallId
  staffId: StaffId | null
  deviceId: DeviceId | null
  joinedAt: Date
  leftAt: Date | null
  /** First and last name, for staff to read. */
  fullName: string
  firstName: string
}

/** Who has a seat in a call: staff or the tablet at home. The SFU knows them as `staff:<id>` and `device:<id>`. */
export type Peer = { kind: 'staff'; staffId: StaffId } | { kind: 'device'; deviceId: DeviceId }
