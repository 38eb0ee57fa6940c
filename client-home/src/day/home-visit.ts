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
  /** Who makes it: nobody who is known yet, one, or the two whom it needs. */
  carers: readonly Caller[]
  /** The open call or the latest one. */
  call: { id: string; ringDeadlineMs: number; ended: boolean; callers: readonly Caller[] } | null
}

/** Whom a call is from: who rings, then who makes the visit with them. Somebody who stands in for the carers calls alone. */
export function toCallers(caller: Caller, carers: readonly Caller[]): readonly Caller[] {
  const others = carers.filter(({ id }) => id !== caller.id)
  return others.length < carers.length ? [caller, ...others] : [caller]
}
