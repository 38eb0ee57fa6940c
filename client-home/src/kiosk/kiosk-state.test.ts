import { describe, expect, it } from 'vitest'
import type { Caller, HomeVisit, VisitState } from '../day/home-visit.ts'
import { callOf, eventsFromVisits, initialState, next } from './kiosk-state.ts'
import type { KioskCall, KioskEvent, KioskState, Ring, Screen } from './kiosk-state.ts'

const anna: Caller = { id: 'anna', firstName: 'Anna', role: 'CARER', photoUrl: null }
const call: KioskCall = { visitId: 'visit-1', callId: 'call-1', callers: [anna] }
const ring: Ring = { ...call, deadlineMs: 45_000 }
const otherRing: Ring = { ...ring, visitId: 'visit-2', callId: 'call-2' }

const screens = {
  starting: { kind: 'starting' },
  unpaired: { kind: 'unpaired' },
  idle: { kind: 'idle' },
  looks: { kind: 'looks' },
  ringing: { kind: 'ringing', ring },
  connecting: { kind: 'connecting', call, how: 'answering' },
  inCall: { kind: 'inCall', call },
  reconnecting: { kind: 'reconnecting', call },
  after: { kind: 'after', call },
} satisfies Record<string, Screen>
type Kind = keyof typeof screens

const events: Record<string, KioskEvent> = {
  paired: { type: 'paired' },
  unpaired: { type: 'unpaired' },
  rang: { type: 'rang', ring: otherRing },
  ringStopped: { type: 'ringStopped', callId: 'call-1' },
  otherRingStopped: { type: 'ringStopped', callId: 'call-9' },
  answered: { type: 'answered' },
  declined: { type: 'declined' },
  answerRefused: { type: 'answerRefused' },
  returned: { type: 'returned', call },
  mediaConnected: { type: 'mediaConnected' },
  mediaLost: { type: 'mediaLost' },
  callEnded: { type: 'callEnded' },
  hungUp: { type: 'hungUp' },
  afterwordElapsed: { type: 'afterwordElapsed' },
  looksOpened: { type: 'looksOpened' },
  looksClosed: { type: 'looksClosed' },
  linkLive: { type: 'linkLive' },
  linkLost: { type: 'linkLost' },
}

/** Where each event leads from each screen; what is not listed stays. */
const leads: Record<string, Partial<Record<Kind, Kind>>> = {
  paired: { starting: 'idle', unpaired: 'idle' },
  unpaired: Object.fromEntries(Object.keys(screens).map((kind) => [kind, 'unpaired'])),
  rang: { idle: 'ringing', looks: 'ringing', after: 'ringing' },
  ringStopped: { ringing: 'idle' },
  answered: { ringing: 'connecting' },
  declined: { ringing: 'idle' },
  answerRefused: { connecting: 'idle' },
  returned: { idle: 'connecting' },
  mediaConnected: { connecting: 'inCall', reconnecting: 'inCall' },
  mediaLost: { inCall: 'reconnecting' },
  callEnded: { connecting: 'after', inCall: 'after', reconnecting: 'after' },
  hungUp: { connecting: 'after', inCall: 'after', reconnecting: 'after' },
  afterwordElapsed: { after: 'idle' },
  looksOpened: { idle: 'looks' },
  looksClosed: { looks: 'idle' },
}

const on = (screen: Screen, changes: Partial<KioskState> = {}): KioskState => ({
  screen,
  link: 'live',
  settledCallIds: [],
  ...changes,
})

describe('every event on every screen', () => {
  const pairs = Object.keys(events).flatMap((name) =>
    (Object.keys(screens) as Kind[]).map((kind) => [name, kind, leads[name]?.[kind] ?? kind] as const),
  )
  it.each(pairs)('%s on %s leads to %s', (name, kind, wanted) => {
    const before = on(screens[kind])
    const after = next(before, events[name]!)
    expect(after.screen.kind).toBe(wanted)
    if (wanted === kind) expect(after.screen).toEqual(before.screen)
  })
})

describe('a ring', () => {
  it('is not heard again once it was declined, though the server is late', () => {
    const declined = next(on(screens.ringing), { type: 'declined' })
    expect(next(declined, { type: 'rang', ring }).screen.kind).toBe('idle')
  })

  it('is heard when the carer calls again', () => {
    const declined = next(on(screens.ringing), { type: 'declined' })
    expect(next(declined, { type: 'rang', ring: otherRing }).screen).toEqual({ kind: 'ringing', ring: otherRing })
  })

  it('is not heard again once it was answered and the call has ended', () => {
    const rung: KioskEvent[] = [
      { type: 'answered' },
      { type: 'mediaConnected' },
      { type: 'hungUp' },
      { type: 'afterwordElapsed' },
      { type: 'rang', ring },
    ]
    expect(rung.reduce(next, on(screens.ringing)).screen.kind).toBe('idle')
  })

  it('shows the answered caller while the call opens', () => {
    expect(next(on(screens.ringing), { type: 'answered' }).screen).toEqual(screens.connecting)
  })

  it('forgets old calls, not the latest twenty', () => {
    const declines = Array.from({ length: 30 }, (_, n): KioskEvent[] => [
      { type: 'rang', ring: { ...ring, callId: `call-${n}` } },
      { type: 'declined' },
    ]).flat()
    const { settledCallIds } = declines.reduce(next, on(screens.idle))
    expect(settledCallIds).toEqual(Array.from({ length: 20 }, (_, n) => `call-${n + 10}`))
  })
})

describe('the link', () => {
  it('changes without touching the screen', () => {
    const lost = next(on(screens.inCall), { type: 'linkLost' })
    expect(lost).toEqual({ ...on(screens.inCall), link: 'lost' })
    expect(next(lost, { type: 'linkLive' })).toEqual(on(screens.inCall))
  })

  it('is not called lost before it was looked for', () => {
    expect(initialState.link).toBe('live')
  })
})

describe('being revoked', () => {
  it('forgets the calls that were settled', () => {
    expect(next(on(screens.idle, { settledCallIds: ['call-1'] }), { type: 'unpaired' })).toEqual(on(screens.unpaired))
  })
})

describe('the server’s word about the visits', () => {
  const visit = (state: VisitState, changes: Partial<HomeVisit> = {}): HomeVisit => ({
    id: 'visit-1',
    modality: 'VIDEO',
    state,
    plannedStartMs: 0,
    plannedEndMs: 900_000,
    tasks: [],
    carers: [anna],
    call: { id: 'call-1', ringDeadlineMs: 45_000, ended: false, callers: [anna] },
    ...changes,
  })

  it('rings what rings', () => {
    expect(eventsFromVisits(on(screens.idle), [visit('RINGING')], 1_000)).toEqual([{ type: 'rang', ring }])
  })

  it('does not ring past the deadline', () => {
    expect(eventsFromVisits(on(screens.idle), [visit('RINGING')], 45_000)).toEqual([])
  })

  it.each(['PLANNED', 'IN_PROGRESS', 'DONE', 'MISSED', 'DECLINED', 'CANCELLED'] as const)(
    'stops the ring of a visit that is %s',
    (state) => {
      const stopped = eventsFromVisits(on(screens.ringing), [visit(state)], 1_000)
      expect(stopped).toEqual([{ type: 'ringStopped', callId: 'call-1' }])
    },
  )

  it('lets ring on what still rings', () => {
    const state = on(screens.ringing)
    const after = eventsFromVisits(state, [visit('RINGING')], 1_000).reduce(next, state)
    expect(after).toEqual(state)
  })

  it('goes over to the second call when the carer stopped and called again in between', () => {
    const again = visit('RINGING', { call: { id: 'call-2', ringDeadlineMs: 90_000, ended: false, callers: [anna] } })
    const state = on(screens.ringing)
    const after = eventsFromVisits(state, [again], 1_000).reduce(next, state)
    expect(after.screen).toMatchObject({ kind: 'ringing', ring: { callId: 'call-2', deadlineMs: 90_000 } })
  })

  it.each(['connecting', 'inCall', 'reconnecting'] as const)('ends the call when the visit is done, on %s', (kind) => {
    expect(eventsFromVisits(on(screens[kind]), [visit('DONE')], 1_000)).toEqual([{ type: 'callEnded' }])
  })

  it('does not end a call whose answer it has not seen yet', () => {
    const state = on(screens.connecting, { settledCallIds: ['call-1'] })
    const after = eventsFromVisits(state, [visit('RINGING')], 1_000).reduce(next, state)
    expect(after).toEqual(state)
  })

  it('says nothing of visits that it does not hold', () => {
    expect(eventsFromVisits(on(screens.inCall), [], 1_000)).toEqual([])
    expect(eventsFromVisits(on(screens.ringing), [], 1_000)).toEqual([])
  })
})

describe('the call of a screen', () => {
  it('is there from the answer to the end', () => {
    const kinds = (Object.keys(screens) as Kind[]).filter((kind) => callOf(screens[kind]))
    expect(kinds).toEqual(['connecting', 'inCall', 'reconnecting'])
  })
})
