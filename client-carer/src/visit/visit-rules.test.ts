import { describe, expect, test } from 'vitest'
import {
  otherCarersOf,
  ringerOf,
  toDayShown,
  toOtherModalities,
  toTabletState,
  toVerification,
  toVisitActions,
} from './visit-rules.ts'
import type { Device, Visit } from './visit-rules.ts'

const anna = { id: 'anna', firstName: 'Anna', lastName: 'Virtanen' }
const annaViewing = { id: 'anna', role: 'CARER' } as const
const liisa = { id: 'liisa', firstName: 'Liisa', lastName: 'Mäki' }
const liisaViewing = { id: 'liisa', role: 'CARER' } as const
const kaisa = { id: 'kaisa', role: 'COORDINATOR' } as const

function visit(id: string, plannedStart: string, changes: Partial<Visit> = {}): Visit {
  return {
    id,
    modality: 'VIDEO',
    state: 'PLANNED',
    plannedStart: `2026-11-22T${plannedStart}:00+02:00`,
    plannedEnd: `2026-11-22T${plannedStart}:00+02:00`,
    startedAt: null,
    endedAt: null,
    tasks: [],
    allowed: 'EITHER',
    cancelCause: null,
    carersNeeded: 1,
    confirmedAt: null,
    detached: false,
    extraReason: null,
    missedReason: null,
    origin: 'NEED',
    travelMinutes: null,
    modalityChanges: [],
    verifications: [],
    note: null,
    noteAt: null,
    noteBy: null,
    cancelReason: null,
    version: 1,
    carer: anna,
    secondCarer: null,
    call: null,
    resident: {
      id: 'aino',
      firstName: 'Aino',
      shownName: 'Aino K.',
      photoUrl: null,
      phone: null,
      streetAddress: null,
      town: null,
      devices: [],
    },
    ...changes,
  }
}

const device = (changes: Partial<Device> = {}): Device => ({
  id: 'tablet',
  name: 'Tabletti',
  pairedAt: '2026-11-01T08:00:00Z',
  lastSeenAt: '2026-11-22T07:12:00Z',
  online: false,
  revokedAt: null,
  ...changes,
})

const ids = (visits: readonly Visit[]) => visits.map(({ id }) => id)

describe('the day', () => {
  test('the next visit is the earliest planned one, in whatever order they came', () => {
    const shown = toDayShown([visit('b', '10:20'), visit('a', '10:00'), visit('c', '11:00')])
    expect(shown.next?.id).toBe('a')
    expect(ids(shown.left)).toEqual(['b', 'c'])
  })

  test('a visit under way is the next thing, though an earlier one is still planned', () => {
    const shown = toDayShown([visit('early', '09:00'), visit('now', '10:00', { state: 'IN_PROGRESS' })])
    expect(shown.next?.id).toBe('now')
    expect(ids(shown.left)).toEqual(['early'])
  })

  test('what was missed or declined waits in the list and is not over', () => {
    const shown = toDayShown([
      visit('missed', '09:00', { state: 'MISSED' }),
      visit('declined', '09:30', { state: 'DECLINED' }),
      visit('next', '10:00'),
    ])
    expect(shown.next?.id).toBe('next')
    expect(ids(shown.left)).toEqual(['missed', 'declined'])
    expect(shown.over).toEqual([])
  })

  test('what is done or cancelled is told apart, and a cancelled visit is not counted', () => {
    const shown = toDayShown([
      visit('done', '09:00', { state: 'DONE' }),
      visit('cancelled', '09:30', { state: 'CANCELLED' }),
      visit('next', '10:00'),
    ])
    expect(ids(shown.over)).toEqual(['done', 'cancelled'])
    expect(shown.count).toBe(2)
    expect(shown.doneCount).toBe(1)
  })

  test('an empty day has no next visit', () => {
    expect(toDayShown([])).toEqual({ next: null, left: [], over: [], count: 0, doneCount: 0 })
  })
})

describe('the tablet', () => {
  test('one of several that is connected is enough', () => {
    expect(toTabletState([device(), device({ online: true })])).toEqual({ name: 'connected' })
  })

  test('a revoked tablet does not count, however lately it was there', () => {
    expect(toTabletState([device({ online: true, revokedAt: '2026-11-22T07:00:00Z' })])).toEqual({ name: 'none' })
  })

  test('a silent one says when any of them was last seen', () => {
    const devices = [device({ lastSeenAt: '2026-11-20T07:00:00Z' }), device(), device({ lastSeenAt: null })]
    expect(toTabletState(devices)).toEqual({ name: 'silent', lastSeenAt: '2026-11-22T07:12:00Z' })
  })

  test('nothing is claimed when the viewer is not told', () => {
    expect(toTabletState(null)).toEqual({ name: 'unknown' })
  })
})

describe('what a carer may do', () => {
  const called: Visit['call'] = {
    id: 'call',
    caller: anna,
    ringingAt: '2026-11-22T10:00:00+02:00',
    ringDeadline: '2026-11-22T10:00:45+02:00',
    rungAt: null,
    answeredAt: '2026-11-22T10:00:20+02:00',
    endedAt: null,
    endReason: null,
  }

  test('call a planned, missed or declined video visit', () => {
    for (const state of ['PLANNED', 'MISSED', 'DECLINED'] as const) {
      expect(toVisitActions(visit('v', '10:00', { state }), annaViewing).call).toBe(true)
    }
    for (const state of ['RINGING', 'IN_PROGRESS', 'DONE', 'CANCELLED'] as const) {
      expect(toVisitActions(visit('v', '10:00', { state }), annaViewing).call).toBe(false)
    }
  })

  test("not call another carer's visit, but take one that nobody has", () => {
    expect(toVisitActions(visit('v', '10:00'), liisaViewing).call).toBe(false)
    expect(toVisitActions(visit('v', '10:00', { carer: null }), liisaViewing).call).toBe(true)
  })

  test('come back to a call of their own only', () => {
    const running = visit('v', '10:00', { state: 'IN_PROGRESS', call: called })
    expect(toVisitActions(running, annaViewing).returnToCall).toBe(true)
    expect(toVisitActions(running, liisaViewing).returnToCall).toBe(false)
  })

  test('join a call that the other of two carers opened, once the resident has answered', () => {
    const together = visit('v', '10:00', { state: 'IN_PROGRESS', call: called, secondCarer: liisa })
    expect(toVisitActions(together, liisaViewing)).toMatchObject({ joinCall: true, returnToCall: false })
    expect(toVisitActions(together, annaViewing)).toMatchObject({ joinCall: false, returnToCall: true })
    expect(toVisitActions({ ...together, state: 'RINGING' }, liisaViewing).joinCall).toBe(false)
    const ended = { ...called, endedAt: '2026-11-22T10:05:00+02:00' }
    expect(toVisitActions({ ...together, call: ended }, liisaViewing).joinCall).toBe(false)
    expect(toVisitActions({ ...together, secondCarer: null }, liisaViewing).joinCall).toBe(false)
  })

  test('wait for the ring of the other of two carers, which is told to no one else', () => {
    const ringing = visit('v', '10:00', { state: 'RINGING', call: called, secondCarer: liisa })
    expect(ringerOf(ringing, 'liisa')).toEqual(anna)
    expect(ringerOf(ringing, 'anna')).toBeNull()
    expect(ringerOf(ringing, 'mikko')).toBeNull()
    expect(ringerOf({ ...ringing, state: 'IN_PROGRESS' }, 'liisa')).toBeNull()
  })

  test('begin and end a home visit, which is never called', () => {
    const planned = toVisitActions(visit('v', '10:00', { modality: 'HOME' }), annaViewing)
    expect(planned).toMatchObject({ call: false, begin: true, end: false, cancel: true, writeNote: false })
    const begun = toVisitActions(visit('v', '10:00', { modality: 'HOME', state: 'IN_PROGRESS' }), annaViewing)
    expect(begun).toMatchObject({ begin: false, end: true, cancel: false, writeNote: true })
  })
})

describe('a visit of two', () => {
  const mikko = { id: 'mikko', firstName: 'Mikko', lastName: 'Salo' }
  const mikkoViewing = { id: 'mikko', role: 'CARER' } as const
  const task = {
    id: 't',
    type: { code: 'wash', name: { fi: 'Pesu', sv: 'Tvätt', en: 'Wash' } },
    detail: '',
    outcome: null,
  }
  const together = visit('v', '10:00', {
    modality: 'HOME',
    secondCarer: mikko,
    tasks: [{ ...task, outcomeNote: null }],
    resident: { ...visit('v', '10:00').resident, devices: [device()] },
  })

  test.each(['PLANNED', 'IN_PROGRESS', 'DONE', 'MISSED'] as const)('is the same to both while %s', (state) => {
    const actions = toVisitActions({ ...together, state }, mikkoViewing)
    expect(actions).toEqual(toVisitActions({ ...together, state }, annaViewing))
    expect(Object.values(actions)).toContain(true)
    expect(toVisitActions({ ...together, state }, liisaViewing)).not.toEqual(actions)
  })

  test('tells each of them the other, and everybody else both', () => {
    expect(otherCarersOf(together, 'anna')).toEqual([mikko])
    expect(otherCarersOf(together, 'mikko')).toEqual([anna])
    expect(otherCarersOf(together, 'liisa')).toEqual([anna, mikko])
    expect(otherCarersOf(visit('v', '10:00'), 'anna')).toEqual([])
  })
})

test("a colleague's visit is read, not written on", () => {
  const done = visit('v', '10:00', { state: 'DONE' })
  expect([annaViewing, liisaViewing, kaisa].map((viewer) => toVisitActions(done, viewer).writeNote)).toEqual([
    true,
    false,
    true,
  ])
})

describe('another way', () => {
  test.each([
    ['VIDEO', 'EITHER', ['HOME', 'PHONE']],
    ['VIDEO', 'VIDEO', ['HOME', 'PHONE']],
    ['HOME', 'HOME', ['PHONE']],
    ['HOME', 'EITHER', ['PHONE', 'VIDEO']],
  ] as const)('of a visit by %s that allows %s', (modality, allowed, ways) => {
    expect(toOtherModalities({ modality, allowed })).toEqual(ways)
  })
})

describe('the code of the tablet', () => {
  const seen = (moment: 'ARRIVAL' | 'DEPARTURE', staffId = 'me') => ({
    id: moment,
    moment,
    codeAt: '2026-11-22T08:00:00Z',
    staff: { id: staffId },
  })

  test.each([
    ['nothing yet', [], [], 'ARRIVAL'],
    ['arrival', [seen('ARRIVAL')], ['ARRIVAL'], 'DEPARTURE'],
    ['both', [seen('DEPARTURE'), seen('ARRIVAL')], ['ARRIVAL', 'DEPARTURE'], null],
    ["a colleague's", [seen('ARRIVAL', 'colleague')], [], 'ARRIVAL'],
  ])('after %s', (_what, verifications, done, next) => {
    const verification = toVerification({ verifications }, 'me')
    expect(verification.done.map(({ moment }) => moment)).toEqual(done)
    expect(verification.next).toBe(next)
  })
})

test('the code is asked for only in a home that has a tablet', () => {
  const begun = visit('a', '10:00', { modality: 'HOME', state: 'IN_PROGRESS' })
  expect(toVisitActions(begun, annaViewing).verify).toBe(false)
  const withTablet = { ...begun, resident: { ...begun.resident, devices: [device()] } }
  expect(toVisitActions(withTablet, annaViewing).verify).toBe(true)
})

describe("who coordinates plans anybody's visit, and makes none of them", () => {
  const others = visit('a', '10:00')

  test('moves, cancels, and changes the way of what is ahead', () => {
    expect(toVisitActions(others, kaisa)).toMatchObject({ move: true, cancel: true, changeModality: true })
    expect(toVisitActions(others, kaisa)).toMatchObject({ call: false, begin: false, reinstate: false })
  })
  test('takes no visit that nobody has, which a carer may', () => {
    for (const modality of ['HOME', 'VIDEO'] as const) {
      const unassigned = visit('a', '10:00', { carer: null, modality })
      expect(toVisitActions(unassigned, kaisa)).toMatchObject({ call: false, begin: false, cancel: true, move: true })
      expect(toVisitActions(unassigned, liisaViewing)).toMatchObject({
        call: modality === 'VIDEO',
        begin: modality === 'HOME',
      })
    }
  })
  test('brings back what was cancelled, and moves no visit that goes on', () => {
    const cancelled = visit('a', '10:00', { state: 'CANCELLED' })
    expect(toVisitActions(cancelled, kaisa)).toMatchObject({ move: false, reinstate: true })
    expect(toVisitActions(visit('a', '10:00', { state: 'IN_PROGRESS' }), kaisa).move).toBe(false)
  })
  test('a carer does none of this', () => {
    expect(toVisitActions(others, annaViewing)).toMatchObject({ move: false, reinstate: false })
  })
})
