import type { Modality, StaffRole } from 'api/client/generated/graphql'

/** Who comes or calls, as far as a kiosk may know: a first name, a role, a picture. */
export type Caller = {
  id: string
  firstName: string
  role: StaffRole
  photoUrl: string | null
}

export type VisitState = 'PLANNED' | 'RINGING' | 'IN_PROGRESS' | 'DONE' | 'MISSED' | 'DECLINED' | 'CANCELLED'

/** A visit of this home, instants as milliseconds since 1970. Plain data: it is also what the tablet keeps for offline. */
export type HomeVisit = {
  id: string
  modality: Modality
  state: VisitState
  plannedStartMs: number
  plannedEndMs: number
  tasks: readonly string[]
  carer: Caller | null
  /** The open call or the latest one. */
  call: { id: string; ringDeadlineMs: number; ended: boolean; caller: Caller } | null
}
