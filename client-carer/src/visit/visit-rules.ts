import type { StaffShownFragment, VisitShownFragment } from 'api/client/generated/graphql'

export type Visit = VisitShownFragment
export type Device = NonNullable<Visit['resident']['devices']>[number]

const over: readonly Visit['state'][] = ['DONE', 'CANCELLED']

/** Nothing is left to do for it. A missed or declined visit is not over: somebody must see to it. */
export function isOver(visit: Visit): boolean {
  return over.includes(visit.state)
}

export function isUnderWay(visit: Visit): boolean {
  return visit.state === 'RINGING' || visit.state === 'IN_PROGRESS'
}

const byStart = (a: Visit, b: Visit) => Date.parse(a.plannedStart) - Date.parse(b.plannedStart)

/** A carer's day as the screen tells it: the one thing now, then what is left in order of time, then what is over. */
export interface DayShown {
  next: Visit | null
  left: readonly Visit[]
  over: readonly Visit[]
  count: number
  doneCount: number
}

/**
 * A visit that is under way is the next thing, whatever the clock says. Else it is the earliest planned one, though it be
 * late. What was missed or declined stays in the list, where it waits for a decision, and does not hide the next person.
 */
export function toDayShown(visits: readonly Visit[]): DayShown {
  const inOrder = visits.toSorted(byStart)
  const next = inOrder.find(isUnderWay) ?? inOrder.find(({ state }) => state === 'PLANNED') ?? null
  return {
    next,
    left: inOrder.filter((visit) => visit !== next && !isOver(visit)),
    over: inOrder.filter(isOver),
    count: visits.filter(({ state }) => state !== 'CANCELLED').length,
    doneCount: visits.filter(({ state }) => state === 'DONE').length,
  }
}

/** What a resident's tablets can do now. A call needs one that is connected. */
export type TabletState =
  | { name: 'none' }
  | { name: 'connected' }
  | { name: 'silent'; lastSeenAt: string | null }
  /** The viewer is not told. */
  | { name: 'unknown' }

export function toTabletState(devices: readonly Device[] | null): TabletState {
  if (!devices) return { name: 'unknown' }
  const paired = devices.filter(({ revokedAt }) => revokedAt === null)
  if (paired.length === 0) return { name: 'none' }
  if (paired.some(({ online }) => online)) return { name: 'connected' }
  const seen = paired.flatMap(({ lastSeenAt }) => (lastSeenAt ? [lastSeenAt] : []))
  const latest = seen.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]
  return { name: 'silent', lastSeenAt: latest ?? null }
}

type Carers = Pick<Visit, 'carer' | 'secondCarer'>

/** The one who makes it, or the two. */
export function carersOf({ carer, secondCarer }: Carers): NonNullable<Visit['carer']>[] {
  return [carer, secondCarer].filter((each) => each !== null)
}

/** With whom the viewer makes it; of a visit that is not the viewer's, all who do. */
export function otherCarersOf(visit: Carers, staffId: string): NonNullable<Visit['carer']>[] {
  return carersOf(visit).filter(({ id }) => id !== staffId)
}

/** The second of two carers does all that the first does: the server's isCarerOf says the same. */
export function isCarerOf(visit: Carers, staffId: string): boolean {
  return carersOf(visit).some(({ id }) => id === staffId)
}

/** The call of the visit that rings or goes on, if there is one. */
export function openCallOf(visit: Visit): Visit['call'] {
  const { modality, call } = visit
  return modality === 'VIDEO' && isUnderWay(visit) && call?.endedAt === null ? call : null
}

/** What the carer may do with a visit now; the server decides, this only spares a refusal. */
export interface VisitActions {
  call: boolean
  /** A call of the viewer's own that rings or goes on. */
  returnToCall: boolean
  /** The call that the other of two carers has opened, once the resident is in it: before, it is the other's to ring. */
  joinCall: boolean
  begin: boolean
  end: boolean
  cancel: boolean
  writeNote: boolean
  recordOutcomes: boolean
  changeModality: boolean
  verify: boolean
  /** Told how long the way took. */
  recordTravel: boolean
  /** It was not made: from its time on. */
  reportMissed: boolean
  /** Said to be sure: it has a carer, and is not said yet. */
  confirm: boolean
  /** To other carers. */
  assign: boolean
  /** To another time: this one visit. */
  move: boolean
  /** What was cancelled is planned again. */
  reinstate: boolean
}

/** Whose ring it is that the viewer, the other of two carers, waits for. */
export function ringerOf(visit: Visit, staffId: string): NonNullable<Visit['call']>['caller'] | null {
  const caller = visit.state === 'RINGING' && isCarerOf(visit, staffId) ? openCallOf(visit)?.caller : null
  return caller && caller.id !== staffId ? caller : null
}

const mayStart = ['PLANNED', 'MISSED', 'DECLINED']
const mayBegin = ['PLANNED', 'MISSED']
const mayMove = ['PLANNED', 'MISSED', 'DECLINED']
const mayBeMissed = ['PLANNED', 'DECLINED']

type Viewer = Pick<StaffShownFragment, 'id' | 'role'>

/** Who coordinates may plan anybody's visit, and make none but the own ones: what nobody has is for carers to take. */
export function toVisitActions(visit: Visit, { id: staffId, role }: Viewer): VisitActions {
  const { state, modality } = visit
  const isCoordinator = role === 'COORDINATOR'
  const mine = isCarerOf(visit, staffId)
  const own = mine || (visit.carer === null && role === 'CARER')
  const hasBegun = state === 'IN_PROGRESS' || state === 'DONE'
  const openCall = openCallOf(visit)
  const called = openCall?.caller.id === staffId
  return {
    call: own && modality === 'VIDEO' && mayStart.includes(state),
    returnToCall: called,
    joinCall: mine && openCall !== null && !called && state === 'IN_PROGRESS',
    begin: own && modality !== 'VIDEO' && mayBegin.includes(state),
    end: own && modality !== 'VIDEO' && state === 'IN_PROGRESS',
    cancel: (own || isCoordinator) && mayStart.includes(state),
    writeNote: (mine || isCoordinator) && state !== 'PLANNED' && state !== 'RINGING',
    recordOutcomes: mine && hasBegun && visit.tasks.length > 0,
    changeModality: (mine || isCoordinator) && mayStart.includes(state) && toOtherModalities(visit).length > 0,
    // A home without a tablet shows no code.
    verify: mine && modality === 'HOME' && hasBegun && toTabletState(visit.resident.devices).name !== 'none',
    recordTravel: mine && modality === 'HOME' && hasBegun,
    reportMissed: (mine || isCoordinator) && mayBeMissed.includes(state),
    confirm: isCoordinator && state === 'PLANNED' && visit.carer !== null && visit.confirmedAt === null,
    assign: isCoordinator && mayMove.includes(state),
    move: isCoordinator && mayMove.includes(state),
    reinstate: isCoordinator && state === 'CANCELLED',
  }
}

/** In which other ways the visit may be made: the phone is the last resort, where a hand or an eye can do without. */
export function toOtherModalities({ modality, allowed }: Pick<Visit, 'modality' | 'allowed'>): Visit['modality'][] {
  const ways: Visit['modality'][] = allowed === 'HOME' ? ['HOME', 'PHONE'] : ['HOME', 'PHONE', 'VIDEO']
  return ways.filter((way) => way !== modality)
}

type Moment = NonNullable<Visit['verifications']>[number]['moment']

/** What the viewer has shown with the tablet's code, and what is to be shown next: arrival first, leaving afterwards. */
export function toVerification(visit: Pick<Visit, 'verifications'>, staffId: string) {
  const own = (visit.verifications ?? []).filter(({ staff }) => staff.id === staffId)
  const moments: readonly Moment[] = ['ARRIVAL', 'DEPARTURE']
  const done = moments.flatMap((moment) => own.filter((each) => each.moment === moment))
  const next = moments.find((moment) => own.every((each) => each.moment !== moment)) ?? null
  return { done, next }
}
