import type { Day, Modality, VisitStateName } from '../db/database.ts'
import type { CarePlanId, OrgId, ResidentId, StaffId, TeamId, VisitId } from '../db/ids.ts'
import type { AllowedModality } from '../db/tables/care.ts'
import type { CancelCause, VisitOrigin } from '../db/tables/visits.ts'
import { VisitNotPossible } from './visit-errors.ts'

/** What every visit has, whatever its state. */
export interface VisitFacts {
  orgId: OrgId
  id: VisitId
  residentId: ResidentId
  /** The resident's team: whose carers may see the visit. */
  teamId: TeamId
  modality: Modality
  plannedStart: Date
  plannedEnd: Date
  origin: VisitOrigin
  carePlanId: CarePlanId | null
  /** The day of the care plan to which it belongs, also when it was moved to another. */
  occurrenceOn: Day | null
  /** Edited by hand: the generator leaves it as it is. */
  detached: boolean
  /** When it may be, as its needs say; null where no need says so. */
  window: TimeWindow | null
  allowed: AllowedModality
  /** 1 is left out first, 5 last. */
  priority: number
  carersNeeded: 1 | 2
  secondCarerId: StaffId | null
  /** All its tasks in person, by the norm, and the way to it: what the ledger compares with (ledger/ledger.ts). */
  normMinutes: number
  baselineTravelMinutes: number
  /** The way to it as it really was, told by the carer. */
  travelMinutes: number | null
  extraReason: string | null
  confirmedAt: Date | null
  note: Note
  /** Grows with every write. */
  version: number
}

export interface TimeWindow {
  start: Date
  end: Date
}

export interface Note {
  text: string
  by: StaffId | null
  at: Date | null
}

export type Planned = VisitFacts & { state: 'planned'; carerId: StaffId | null }
export type Ringing = VisitFacts & { state: 'ringing'; carerId: StaffId }
export type InProgress = VisitFacts & { state: 'in_progress'; carerId: StaffId; startedAt: Date }
export type Done = VisitFacts & { state: 'done'; carerId: StaffId; startedAt: Date; endedAt: Date }
/** Nobody answered, or a person says so: then with a reason. */
export type Missed = VisitFacts & { state: 'missed'; carerId: StaffId | null; missedReason: string | null }
export type Declined = VisitFacts & { state: 'declined'; carerId: StaffId | null }
export type Cancelled = VisitFacts & {
  state: 'cancelled'
  carerId: StaffId | null
  cancelReason: string
  cancelCause: CancelCause
}

/**
 * A visit's life. planned, missed and declined ones ring (again); ringing ones are answered, declined, missed, or planned
 * again when the carer stops; what goes on ends. At home and by phone there is no ringing: it begins. How it is planned
 * anew is in planning.ts.
 */
export type Visit = Planned | Ringing | InProgress | Done | Missed | Declined | Cancelled

/** From which states each transition leads on, and the code of its refusal elsewhere. */
export const transitions = {
  ring: { from: ['planned', 'missed', 'declined'], code: 'VISIT_CANNOT_RING' },
  withdraw: { from: ['ringing'], code: 'VISIT_IS_NOT_RINGING' },
  answer: { from: ['ringing'], code: 'VISIT_CANNOT_BE_ANSWERED' },
  decline: { from: ['ringing'], code: 'VISIT_CANNOT_BE_DECLINED' },
  miss: { from: ['ringing'], code: 'VISIT_CANNOT_BE_MISSED' },
  begin: { from: ['planned', 'missed'], code: 'VISIT_CANNOT_BEGIN' },
  end: { from: ['in_progress'], code: 'VISIT_CANNOT_END' },
  cancel: { from: ['planned', 'missed', 'declined'], code: 'VISIT_CANNOT_BE_CANCELLED' },
  reinstate: { from: ['cancelled'], code: 'VISIT_IS_NOT_CANCELLED' },
  reportMissed: { from: ['planned', 'declined'], code: 'VISIT_CANNOT_BE_MISSED' },
  assign: { from: ['planned', 'missed', 'declined'], code: 'VISIT_CANNOT_BE_ASSIGNED' },
  move: { from: ['planned', 'missed', 'declined'], code: 'VISIT_CANNOT_BE_MOVED' },
  confirm: { from: ['planned'], code: 'VISIT_CANNOT_BE_CONFIRMED' },
  editTasks: { from: ['planned', 'missed', 'declined'], code: 'VISIT_CANNOT_BE_EDITED' },
  changeModality: { from: ['planned', 'missed', 'declined', 'in_progress'], code: 'VISIT_CANNOT_CHANGE_MODALITY' },
  recordOutcomes: { from: ['in_progress', 'done'], code: 'VISIT_HAS_NOT_BEGUN' },
} as const satisfies Record<string, { from: readonly VisitStateName[]; code: string }>
export type Transition = keyof typeof transitions
type From<T extends Transition> = Extract<Visit, { state: (typeof transitions)[T]['from'][number] }>

/** The visit, known to be in a state from which the transition leads on; throws VisitNotPossible elsewhere. */
export function inStateFor<T extends Transition>(transition: T, visit: Visit): From<T> {
  const { from, code } = transitions[transition]
  if ((from as readonly VisitStateName[]).includes(visit.state)) return visit as From<T>
  throw new VisitNotPossible(code, visit.state)
}

/** What only some states have. */
interface StateFields {
  state: VisitStateName
  carerId: StaffId | null
  startedAt: Date
  endedAt: Date
  missedReason: string | null
  cancelReason: string
  cancelCause: CancelCause
}

/** The facts without the fields of the state that is left, as the next version. */
export function factsOf(visit: Visit): VisitFacts {
  const fields: VisitFacts & Partial<StateFields> = visit
  const { state: _s, carerId: _c, startedAt: _a, endedAt: _e, ...rest } = fields
  const { missedReason: _m, cancelReason: _r, cancelCause: _u, ...facts } = rest
  return { ...facts, version: visit.version + 1 }
}

/**
 * Who starts a visit is its carer from then on, where nobody was. Of two carers the one who starts it is the first: the
 * other may still be in another home, and nobody is in two visits at a time.
 */
function startedBy(visit: Visit, staffId: StaffId): { carerId: StaffId; secondCarerId: StaffId | null } {
  return { carerId: staffId, secondCarerId: visit.secondCarerId === staffId ? visit.carerId : visit.secondCarerId }
}

export function ring(visit: Visit, staffId: StaffId): Ringing {
  const ready = inStateFor('ring', visit)
  if (ready.modality === 'phone') throw new VisitNotPossible('VISIT_IS_BY_PHONE', ready.state)
  if (ready.modality === 'home') throw new VisitNotPossible('VISIT_IS_AT_HOME', ready.state)
  return { ...factsOf(ready), ...startedBy(ready, staffId), state: 'ringing' }
}

export function withdraw(visit: Visit): Planned {
  const ringing = inStateFor('withdraw', visit)
  return { ...factsOf(ringing), state: 'planned', carerId: ringing.carerId }
}

export function answer(visit: Visit, now: Date): InProgress {
  const ringing = inStateFor('answer', visit)
  return { ...factsOf(ringing), state: 'in_progress', carerId: ringing.carerId, startedAt: now }
}

export function decline(visit: Visit): Declined {
  const ringing = inStateFor('decline', visit)
  return { ...factsOf(ringing), state: 'declined', carerId: ringing.carerId }
}

export function miss(visit: Visit): Missed {
  const ringing = inStateFor('miss', visit)
  return { ...factsOf(ringing), state: 'missed', carerId: ringing.carerId, missedReason: null }
}

export function begin(visit: Visit, staffId: StaffId, now: Date): InProgress {
  const ready = inStateFor('begin', visit)
  if (ready.modality === 'video') throw new VisitNotPossible('VISIT_IS_OVER_VIDEO', ready.state)
  return { ...factsOf(ready), ...startedBy(ready, staffId), state: 'in_progress', startedAt: now }
}

/** It never ends before it started, whatever the clocks say. */
export function end(visit: Visit, now: Date): Done {
  const going = inStateFor('end', visit)
  const endedAt = now < going.startedAt ? going.startedAt : now
  return { ...factsOf(going), state: 'done', carerId: going.carerId, startedAt: going.startedAt, endedAt }
}

export function cancel(visit: Visit, reason: string): Cancelled {
  const ready = inStateFor('cancel', visit)
  return {
    ...factsOf(ready),
    state: 'cancelled',
    carerId: ready.carerId,
    cancelReason: reason,
    cancelCause: 'person',
  }
}

/** What a person cancelled is planned again; its carers may have been given to others since, so it has none. */
export function reinstate(visit: Visit): Planned {
  const cancelled = inStateFor('reinstate', visit)
  return { ...factsOf(cancelled), state: 'planned', carerId: null, secondCarerId: null, confirmedAt: null }
}

/** A person says that it was not made: at home nothing rings, so nothing else would. */
export function reportMissed(visit: Visit, reason: string): Missed {
  const ready = inStateFor('reportMissed', visit)
  return { ...factsOf(ready), state: 'missed', carerId: ready.carerId, missedReason: reason }
}

/** Possible in every state: what was seen may be written down at any time. */
export function writeNote<V extends Visit>(visit: V, note: Note): V {
  return { ...visit, note, version: visit.version + 1 }
}
