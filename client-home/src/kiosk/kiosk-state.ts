import type { Caller, HomeVisit } from '../day/home-visit.ts'

/** A call that rings or goes on, as the screen shows it; who rings is the first of its callers. */
export type KioskCall = { visitId: string; callId: string; callers: readonly Caller[] }
export type Ring = KioskCall & { deadlineMs: number }

export type Screen =
  | { kind: 'starting' }
  | { kind: 'unpaired' }
  | { kind: 'idle' }
  /** Who has looked at the resident's data. */
  | { kind: 'looks' }
  | { kind: 'ringing'; ring: Ring }
  /** `returning`: the page was loaded again in mid-call. */
  | { kind: 'connecting'; call: KioskCall; how: 'answering' | 'returning' }
  | { kind: 'inCall'; call: KioskCall }
  | { kind: 'reconnecting'; call: KioskCall }
  | { kind: 'after'; call: KioskCall }

export type KioskState = {
  screen: Screen
  /** Of the live stream: `lost` is said on the screen, within what kiosk.md allows. */
  link: 'live' | 'lost'
  /** Calls that were answered, declined or stopped here: a late answer from the server must not ring them again. */
  settledCallIds: readonly string[]
}

export type KioskEvent =
  | { type: 'paired' }
  /** The server does not know this tablet, or no longer: never paired, revoked. */
  | { type: 'unpaired' }
  | { type: 'rang'; ring: Ring }
  /** Missed, withdrawn, answered elsewhere, or past its deadline. */
  | { type: 'ringStopped'; callId: string }
  | { type: 'answered' }
  | { type: 'declined' }
  | { type: 'answerRefused' }
  /** The page came up and this tablet was in a call. */
  | { type: 'returned'; call: KioskCall }
  | { type: 'mediaConnected' }
  | { type: 'mediaLost' }
  | { type: 'callEnded' }
  | { type: 'hungUp' }
  | { type: 'afterwordElapsed' }
  | { type: 'looksOpened' }
  /** By the button, or by itself when nobody has touched it for a while. */
  | { type: 'looksClosed' }
  | { type: 'linkLive' }
  | { type: 'linkLost' }

export const initialState: KioskState = { screen: { kind: 'starting' }, link: 'live', settledCallIds: [] }

const settledKept = 20

function settle(state: KioskState, callId: string): readonly string[] {
  return [...state.settledCallIds.filter((id) => id !== callId), callId].slice(-settledKept)
}

/** What the screen becomes. An event that does not fit the screen changes nothing: they cross each other on the way. */
export function next(state: KioskState, event: KioskEvent): KioskState {
  switch (event.type) {
    case 'linkLive':
      return state.link === 'live' ? state : { ...state, link: 'live' }
    case 'linkLost':
      return state.link === 'lost' ? state : { ...state, link: 'lost' }
    case 'unpaired':
      return state.screen.kind === 'unpaired' ? state : { ...state, screen: { kind: 'unpaired' }, settledCallIds: [] }
    case 'paired':
      return isBeforeDuty(state.screen) ? { ...state, screen: { kind: 'idle' } } : state
    case 'rang':
      return ring(state, event.ring)
    case 'ringStopped':
      return state.screen.kind === 'ringing' && state.screen.ring.callId === event.callId
        ? { ...state, screen: { kind: 'idle' }, settledCallIds: settle(state, event.callId) }
        : state
    case 'answered':
      return state.screen.kind === 'ringing' ? answer(state, state.screen.ring) : state
    case 'declined':
      return state.screen.kind === 'ringing'
        ? { ...state, screen: { kind: 'idle' }, settledCallIds: settle(state, state.screen.ring.callId) }
        : state
    case 'answerRefused':
      return state.screen.kind === 'connecting' ? { ...state, screen: { kind: 'idle' } } : state
    case 'returned':
      return state.screen.kind === 'idle'
        ? {
            ...state,
            screen: { kind: 'connecting', call: event.call, how: 'returning' },
            settledCallIds: settle(state, event.call.callId),
          }
        : state
    case 'mediaConnected':
      return state.screen.kind === 'connecting' || state.screen.kind === 'reconnecting'
        ? { ...state, screen: { kind: 'inCall', call: state.screen.call } }
        : state
    case 'mediaLost':
      return state.screen.kind === 'inCall'
        ? { ...state, screen: { kind: 'reconnecting', call: state.screen.call } }
        : state
    case 'callEnded':
    case 'hungUp': {
      const call = callOf(state.screen)
      return call ? { ...state, screen: { kind: 'after', call } } : state
    }
    case 'afterwordElapsed':
      return state.screen.kind === 'after' ? { ...state, screen: { kind: 'idle' } } : state
    case 'looksOpened':
      return state.screen.kind === 'idle' ? { ...state, screen: { kind: 'looks' } } : state
    case 'looksClosed':
      return state.screen.kind === 'looks' ? { ...state, screen: { kind: 'idle' } } : state
    default:
      return event satisfies never
  }
}

function isBeforeDuty(screen: Screen): boolean {
  return screen.kind === 'starting' || screen.kind === 'unpaired'
}

function ring(state: KioskState, ring: Ring): KioskState {
  if (!isFree(state.screen) || state.settledCallIds.includes(ring.callId)) return state
  return { ...state, screen: { kind: 'ringing', ring } }
}

/** Nothing on it that a ring would interrupt. */
function isFree({ kind }: Screen): boolean {
  return kind === 'idle' || kind === 'after' || kind === 'looks'
}

function answer(state: KioskState, { visitId, callId, callers }: Ring): KioskState {
  return {
    ...state,
    screen: { kind: 'connecting', call: { visitId, callId, callers }, how: 'answering' },
    settledCallIds: settle(state, callId),
  }
}

/** The call that this tablet has answered and not left. */
export function callOf(screen: Screen): KioskCall | undefined {
  switch (screen.kind) {
    case 'connecting':
    case 'inCall':
    case 'reconnecting':
      return screen.call
    case 'starting':
    case 'unpaired':
    case 'idle':
    case 'looks':
    case 'ringing':
    case 'after':
      return undefined
    default:
      return screen satisfies never
  }
}

/** What the server's word about the visits means for the screen. */
export function eventsFromVisits(state: KioskState, visits: readonly HomeVisit[], nowMs: number): KioskEvent[] {
  return [...stopOfRing(state.screen, visits), ...endOfCall(state.screen, visits), ...newRing(visits, nowMs)]
}

function stopOfRing(screen: Screen, visits: readonly HomeVisit[]): KioskEvent[] {
  if (screen.kind !== 'ringing') return []
  const visit = visits.find(({ id }) => id === screen.ring.visitId)
  if (!visit) return []
  const stillRings = visit.state === 'RINGING' && visit.call?.id === screen.ring.callId && !visit.call.ended
  return stillRings ? [] : [{ type: 'ringStopped', callId: screen.ring.callId }]
}

function endOfCall(screen: Screen, visits: readonly HomeVisit[]): KioskEvent[] {
  const call = callOf(screen)
  const visit = call && visits.find(({ id }) => id === call.visitId)
  if (!visit) return []
  // A new call of the same visit means that this one is over.
  const isOther = visit.call !== null && visit.call.id !== call.callId
  const goesOn = visit.state === 'IN_PROGRESS' || visit.state === 'RINGING'
  return goesOn && !isOther ? [] : [{ type: 'callEnded' }]
}

function newRing(visits: readonly HomeVisit[], nowMs: number): KioskEvent[] {
  const ringing = visits.flatMap((visit): Ring[] => {
    const { call } = visit
    if (visit.state !== 'RINGING' || !call || call.ended || call.ringDeadlineMs <= nowMs) return []
    return [{ visitId: visit.id, callId: call.id, callers: call.callers, deadlineMs: call.ringDeadlineMs }]
  })
  return ringing.map((ring) => ({ type: 'rang', ring }))
}
