import { describe, expect, test } from 'vitest'
import type { Modality, VisitStateName } from '../db/database.ts'
import type { StaffId } from '../db/ids.ts'
import { assign, changeModality, confirm, editTasks, move } from './planning.ts'
import { buildVisitValue } from './testing/build-visit-value.ts'
import { VisitNotPossible } from './visit-errors.ts'
import {
  answer,
  begin,
  cancel,
  decline,
  end,
  inStateFor,
  miss,
  reinstate,
  reportMissed,
  ring,
  transitions,
  withdraw,
  writeNote,
} from './visit.ts'
import type { Transition, Visit } from './visit.ts'

const carerId = 'carer' as StaffId
const at = (time: string) => new Date(`2026-11-23T${time}:00+02:00`)
const states: VisitStateName[] = ['planned', 'ringing', 'in_progress', 'done', 'missed', 'declined', 'cancelled']

const visitIn = (state: VisitStateName, modality: Modality = 'video') => buildVisitValue(state, { modality })

const run: Record<Transition, (visit: Visit) => Visit> = {
  ring: (visit) => ring(visit, carerId),
  withdraw,
  answer: (visit) => answer(visit, at('09:02')),
  decline,
  miss,
  begin: (visit) => begin({ ...visit, modality: 'home' }, carerId, at('09:02')),
  end: (visit) => end(visit, at('09:12')),
  cancel: (visit) => cancel(visit, 'matkoilla'),
  reinstate,
  reportMissed: (visit) => reportMissed(visit, 'auto ei käynnistynyt'),
  assign: (visit) => assign(visit, { carerId, secondCarerId: null }),
  move: (visit) => move(visit, { plannedStart: at('10:00'), plannedEnd: at('10:15') }, { outsideWindow: false }),
  confirm: (visit) => confirm(visit, at('08:00')),
  editTasks: (visit) => editTasks(visit, []),
  changeModality: (visit) =>
    changeModality(visit, { to: 'home', reason: 'no_answer', time: null, keepsCarers: true }, []),
  recordOutcomes: (visit) => ({ ...inStateFor('recordOutcomes', visit), version: visit.version + 1 }),
}

/** The whole table by hand, apart from the one in the code: a slip there must not agree with itself here. */
const expected: Record<Transition, Partial<Record<VisitStateName, VisitStateName>>> = {
  ring: { planned: 'ringing', missed: 'ringing', declined: 'ringing' },
  withdraw: { ringing: 'planned' },
  answer: { ringing: 'in_progress' },
  decline: { ringing: 'declined' },
  miss: { ringing: 'missed' },
  begin: { planned: 'in_progress', missed: 'in_progress' },
  end: { in_progress: 'done' },
  cancel: { planned: 'cancelled', missed: 'cancelled', declined: 'cancelled' },
  reinstate: { cancelled: 'planned' },
  reportMissed: { planned: 'missed', declined: 'missed' },
  assign: { planned: 'planned', missed: 'planned', declined: 'planned' },
  move: { planned: 'planned', missed: 'planned', declined: 'planned' },
  confirm: { planned: 'planned' },
  editTasks: { planned: 'planned', missed: 'planned', declined: 'planned' },
  changeModality: { planned: 'planned', missed: 'planned', declined: 'planned', in_progress: 'planned' },
  recordOutcomes: { in_progress: 'in_progress', done: 'done' },
}

describe.each(Object.keys(transitions) as Transition[])('%s', (transition) => {
  test.each(states)('from %s', (state) => {
    const next = expected[transition][state]
    const attempt = () => run[transition](visitIn(state))
    if (next === undefined) {
      expect(attempt).toThrow(VisitNotPossible)
      expect(attempt).toThrow(expect.objectContaining({ code: transitions[transition].code, state }))
    } else {
      expect(attempt()).toMatchObject({ state: next, version: 4 })
    }
  })
})

test('a video visit that rings has the caller as its carer, and nothing of an earlier state', () => {
  const ringing = ring({ ...visitIn('planned'), carerId: null } as Visit, carerId)
  expect(ringing.carerId).toBe(carerId)
  expect(ringing).not.toHaveProperty('startedAt')
  expect(ringing).not.toHaveProperty('cancelReason')
})

test.each([
  ['the first', 'carer', { carerId: 'carer', secondCarerId: 'mate' }],
  ['the second', 'mate', { carerId: 'mate', secondCarerId: 'carer' }],
])('a visit of two keeps both, whoever starts it: %s', (_who, starter, carers) => {
  const visit = buildVisitValue('planned', { modality: 'home', carersNeeded: 2, secondCarerId: 'mate' as StaffId })
  expect(begin(visit, starter as StaffId, at('09:00'))).toMatchObject(carers)
})

test('a visit by phone begins without ringing', () => {
  expect(begin(visitIn('planned', 'phone'), carerId, at('09:00'))).toMatchObject({ state: 'in_progress' })
  expect(() => ring(visitIn('planned', 'phone'), carerId)).toThrow(
    expect.objectContaining({ code: 'VISIT_IS_BY_PHONE' }),
  )
})

test('what was missed by somebody who says why keeps the reason until it is planned again', () => {
  const missed = reportMissed(visitIn('planned'), 'auto ei käynnistynyt')
  expect(missed.missedReason).toBe('auto ei käynnistynyt')
  expect(assign(missed, { carerId, secondCarerId: null })).not.toHaveProperty('missedReason')
})

test('a visit that is reinstated has no carer: others may be booked for it meanwhile', () => {
  expect(reinstate(visitIn('cancelled'))).toMatchObject({ state: 'planned', carerId: null })
})

test('a visit at home does not ring, and a video visit does not begin without ringing', () => {
  expect(() => ring(visitIn('planned', 'home'), carerId)).toThrow(expect.objectContaining({ code: 'VISIT_IS_AT_HOME' }))
  expect(() => begin(visitIn('planned'), carerId, at('09:00'))).toThrow(
    expect.objectContaining({ code: 'VISIT_IS_OVER_VIDEO' }),
  )
})

test('a visit ends no earlier than it started, though a clock may say so', () => {
  expect(end(visitIn('in_progress'), at('08:00'))).toMatchObject({ startedAt: at('09:01'), endedAt: at('09:01') })
})

test.each(states)('a note can be written while %s, and the state stays', (state) => {
  const noted = writeNote(visitIn(state), { text: 'Söi hyvin.', by: carerId, at: at('10:00') })
  expect(noted).toMatchObject({ state, version: 4, note: { text: 'Söi hyvin.' } })
})
