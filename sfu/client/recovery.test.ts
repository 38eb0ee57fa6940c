import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signalErrorCodes } from '../protocol/errors.ts'
import type { Climb } from './recovery.ts'
import { afterRefusal, dueMediaStep, nextEntry, retryDelayMs } from './recovery.ts'

/** All steps of one outage, with the second in which each was due. */
function climbFor(seconds: number): string[] {
  const steps: string[] = []
  let climb: Climb = { brokenSince: 0, last: null, lastAt: 0 }
  for (let now = 0; now <= seconds * 1_000; now += 250) {
    const step = dueMediaStep(climb, now)
    if (!step) continue
    steps.push(`${now / 1_000} ${step}`)
    climb = { ...climb, last: step, lastAt: now }
  }
  return steps
}

describe('the ladder while media is broken', () => {
  test('a momentary disconnection is left alone', () => {
    expect(climbFor(2.75)).toEqual([])
  })

  test('an ICE restart, then new transports, then a new ticket, and again', () => {
    expect(climbFor(45)).toEqual(['3 restartIce', '10 resume', '20 rejoin', '30 rejoin', '40 rejoin'])
  })
})

describe('the next try', () => {
  test('comes at 0, 0.3, 1.2, 2.7, 4.8 and 7 seconds after the drop', () => {
    const moments: number[] = []
    let at = 0
    for (let failures = 0; failures <= 5; failures++) moments.push((at += retryDelayMs(failures, 0.5)))
    expect(moments).toEqual([0, 300, 1_200, 2_700, 4_800, 7_000])
  })

  test('is spread by a quarter, and never further away than 6.25 s, however long it takes', () => {
    expect([retryDelayMs(3, 0), retryDelayMs(3, 1)]).toEqual([1_125, 1_875])
    fc.assert(
      fc.property(fc.nat(10_000), fc.float({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        expect(retryDelayMs(failures, random)).toBeLessThanOrEqual(6_250)
      }),
    )
  })

  test('takes the kept seat first and a ticket in turn', () => {
    expect([0, 1, 2, 3].map((failures) => nextEntry(true, failures))).toEqual(['resume', 'ticket', 'resume', 'ticket'])
  })

  test('needs a ticket without a seat', () => {
    expect([0, 1, 2].map((failures) => nextEntry(false, failures))).toEqual(['ticket', 'ticket', 'ticket'])
  })
})

describe('a refusal', () => {
  test('of a seat that is gone asks for a ticket at once', () => {
    expect(afterRefusal('SEAT_UNKNOWN', 0)).toEqual({ next: 'newTicket' })
  })

  test('of a ticket is believed the third time', () => {
    expect(afterRefusal('TOKEN_EXPIRED', 2)).toEqual({ next: 'newTicket' })
    expect(afterRefusal('TOKEN_EXPIRED', 3)).toEqual({
      next: 'end',
      reason: { reason: 'refused', code: 'TOKEN_EXPIRED' },
    })
  })

  test('that is final ends the call with its reason', () => {
    expect(afterRefusal('ROOM_CLOSED', 0)).toEqual({ next: 'end', reason: { reason: 'over' } })
    expect(afterRefusal('REMOVED', 0)).toEqual({ next: 'end', reason: { reason: 'removed' } })
    expect(afterRefusal('REPLACED', 0)).toEqual({ next: 'end', reason: { reason: 'replaced' } })
    expect(afterRefusal('ROOM_FULL', 0)).toEqual({ next: 'end', reason: { reason: 'refused', code: 'ROOM_FULL' } })
  })

  test('of every known code has an answer, and a node that goes down never ends the call', () => {
    for (const code of signalErrorCodes) expect(afterRefusal(code, 0).next).toMatch(/^(retry|newTicket|end)$/)
    expect(afterRefusal('DRAINING', 9)).toEqual({ next: 'retry' })
    expect(afterRefusal('INTERNAL', 9)).toEqual({ next: 'retry' })
  })
})
