import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CallState } from './call-state.ts'
import type { CallFacts } from './call-view.ts'
import { toCallState } from './call-view.ts'

const idle: CallFacts = {
  startedAt: null,
  ended: null,
  signalling: 'down',
  signallingDownSince: null,
  media: 'idle',
  mediaDownSince: null,
  otherSilentSince: null,
  others: 'none',
  othersChangedAt: 0,
  othersExpected: false,
  settled: false,
}
const inCall: CallFacts = {
  ...idle,
  startedAt: 0,
  signalling: 'joined',
  media: 'connected',
  others: 'present',
  othersExpected: true,
  settled: true,
}
const connected: CallState = { name: 'connected', since: 1_000 }

describe('on the way in', () => {
  test('a call that was not started is idle, and connecting from the start on', () => {
    expect(toCallState(idle, { name: 'idle' }, 0)).toEqual({ name: 'idle' })
    const started = { ...idle, startedAt: 100, signallingDownSince: 100 }
    expect(toCallState(started, { name: 'idle' }, 200)).toEqual({ name: 'connecting', since: 100 })
  })

  test('alone in the room one waits, and is connected when the other comes', () => {
    const alone = { ...inCall, others: 'none', othersExpected: false, settled: false } as const
    const waiting = toCallState(alone, { name: 'connecting', since: 0 }, 900)
    expect(waiting).toEqual({ name: 'waiting', since: 900 })
    expect(toCallState(inCall, waiting, 1_000)).toEqual({ name: 'connected', since: 1_000 })
  })

  test('trouble before the first success is still connecting', () => {
    const stuck = { ...inCall, settled: false, media: 'broken', mediaDownSince: 500 } as const
    expect(toCallState(stuck, { name: 'connecting', since: 0 }, 9_000)).toEqual({ name: 'connecting', since: 0 })
  })
})

describe('in the call', () => {
  test('a gap of less than a second is not shown, a longer one is, from its beginning', () => {
    const cut = { ...inCall, signalling: 'down', signallingDownSince: 5_000 } as const
    expect(toCallState(cut, connected, 5_999)).toBe(connected)
    expect(toCallState(cut, connected, 6_000)).toEqual({ name: 'reconnecting', since: 5_000, who: 'me' })
  })

  test('broken media is shown like a broken socket', () => {
    const broken = { ...inCall, media: 'broken', mediaDownSince: 5_000 } as const
    expect(toCallState(broken, connected, 6_500)).toEqual({ name: 'reconnecting', since: 5_000, who: 'me' })
  })

  test('new transports that are not connected yet are not a return', () => {
    const reconnecting: CallState = { name: 'reconnecting', since: 5_000, who: 'me' }
    const building = { ...inCall, media: 'connecting', mediaDownSince: 5_000 } as const
    expect(toCallState(building, reconnecting, 7_000)).toBe(reconnecting)
    expect(toCallState(inCall, reconnecting, 7_100)).toEqual({ name: 'connected', since: 7_100 })
  })

  test('the other one reconnecting, or silent without having muted, is said so', () => {
    const away = { ...inCall, others: 'reconnecting', othersChangedAt: 8_000 } as const
    expect(toCallState(away, connected, 8_000)).toEqual({ name: 'reconnecting', since: 8_000, who: 'other' })
    const silent = { ...inCall, otherSilentSince: 8_000 }
    expect(toCallState(silent, connected, 11_000)).toEqual({ name: 'reconnecting', since: 8_000, who: 'other' })
  })

  test('alone in a room that was born again, one waits for the other to come back', () => {
    const born = { ...inCall, others: 'none', othersChangedAt: 8_000 } as const
    expect(toCallState(born, connected, 8_000)).toEqual({ name: 'reconnecting', since: 8_000, who: 'other' })
  })

  test('as time goes by the state stays the very same object', () => {
    expect(toCallState(inCall, connected, 60_000)).toBe(connected)
  })

  test('the end has the last word', () => {
    const ended = { ...inCall, ended: { at: 9_000, why: { reason: 'otherLeft' } } } as const
    expect(toCallState(ended, connected, 9_500)).toEqual({ name: 'ended', at: 9_000, reason: 'otherLeft' })
  })
})

test('"connected" is never shown a second after this side knows that it is not', () => {
  const since = fc.nat(100_000)
  fc.assert(
    fc.property(
      fc.record({
        signalling: fc.constantFrom('joined' as const, 'down' as const),
        signallingDownSince: since,
        media: fc.constantFrom('idle' as const, 'connecting' as const, 'connected' as const, 'broken' as const),
        mediaDownSince: since,
        others: fc.constantFrom('none' as const, 'present' as const, 'reconnecting' as const),
        othersExpected: fc.boolean(),
        otherSilentSince: fc.option(since),
        settled: fc.boolean(),
      }),
      fc.constantFrom<CallState>(connected, { name: 'waiting', since: 1 }, { name: 'connecting', since: 0 }),
      (facts, before) => {
        const state = toCallState({ ...inCall, othersChangedAt: 0, ...facts }, before, 101_001)
        if (state.name !== 'connected') return
        expect(facts).toMatchObject({ signalling: 'joined', others: 'present', otherSilentSince: null })
        expect(facts.media).toMatch(/idle|connected/)
      },
    ),
  )
})
