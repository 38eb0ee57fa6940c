import { describe, expect, test } from 'vitest'
import type { Modality } from '../db/database.ts'
import type { StaffId } from '../db/ids.ts'
import type { ModalityChangeReason } from '../db/tables/visits.ts'
import { buildVisitValue } from './testing/build-visit-value.ts'
import {
  assign,
  changeModality,
  confirm,
  editTasks,
  move,
  recordTravel,
  toNormMinutes,
  type TaskNorm,
} from './planning.ts'
import type { Visit } from './visit.ts'

const [anna, mikko] = ['anna' as StaffId, 'mikko' as StaffId]
const at = (time: string) => new Date(`2026-11-23T${time}:00+02:00`)
const refused = (code: string): unknown => expect.objectContaining({ name: 'VisitNotPossible', code })

const medicine: TaskNorm = { sense: 'sight', homeMinutes: 15, videoMinutes: 5 }
const talk: TaskNorm = { sense: 'voice', homeMinutes: 20, videoMinutes: 10 }
const wash: TaskNorm = { sense: 'touch', homeMinutes: 30, videoMinutes: null }

describe('assigning', () => {
  test('gives a visit to one carer, and takes it away again', () => {
    const given = assign(buildVisitValue('planned', { carerId: null }), { carerId: anna, secondCarerId: null })
    expect(given).toMatchObject({ state: 'planned', carerId: anna, version: 4 })
    expect(assign(given, { carerId: null, secondCarerId: null })).toMatchObject({ carerId: null, version: 5 })
  })

  test('a missed one is planned again by it, and what was confirmed no longer is', () => {
    const missed = buildVisitValue('missed', { confirmedAt: at('08:00') })
    const given = assign(missed, { carerId: mikko, secondCarerId: null })
    expect(given).toMatchObject({ state: 'planned', confirmedAt: null })
    expect(given).not.toHaveProperty('missedReason')
  })

  test('two carers are all or nothing', () => {
    const heavy = buildVisitValue('planned', { carersNeeded: 2, carerId: null })
    expect(assign(heavy, { carerId: anna, secondCarerId: mikko })).toMatchObject({
      carerId: anna,
      secondCarerId: mikko,
    })
    expect(assign(heavy, { carerId: null, secondCarerId: null })).toMatchObject({ carerId: null })
    expect(() => assign(heavy, { carerId: anna, secondCarerId: null })).toThrow(refused('VISIT_NEEDS_TWO_CARERS'))
    expect(() => assign(heavy, { carerId: null, secondCarerId: anna })).toThrow(refused('VISIT_NEEDS_TWO_CARERS'))
    expect(() => assign(heavy, { carerId: anna, secondCarerId: anna })).toThrow(refused('VISIT_NEEDS_ONE_CARER'))
  })

  test('no second carer comes where one is enough', () => {
    const light = buildVisitValue('planned')
    expect(() => assign(light, { carerId: anna, secondCarerId: mikko })).toThrow(refused('VISIT_NEEDS_ONE_CARER'))
  })
})

describe('moving', () => {
  const window = { start: at('08:00'), end: at('10:00') }
  const earlier = { plannedStart: at('08:00'), plannedEnd: at('08:15') }
  const outside = { plannedStart: at('09:50'), plannedEnd: at('10:05') }
  const inside = { outsideWindow: false }

  test('one of a series is from then on apart from it, an extra visit has none to be apart from', () => {
    const ofNeed = buildVisitValue('planned', { origin: 'need', window })
    expect(move(ofNeed, earlier, inside)).toMatchObject({ ...earlier, detached: true, version: 4 })
    expect(move(buildVisitValue('planned', { origin: 'extra' }), earlier, inside).detached).toBe(false)
  })

  test('out of its window only where it is meant', () => {
    const visit = buildVisitValue('planned', { window })
    expect(() => move(visit, outside, inside)).toThrow(refused('VISIT_OUTSIDE_WINDOW'))
    expect(move(visit, outside, { outsideWindow: true })).toMatchObject(outside)
  })
})

describe('confirming', () => {
  test('says that it is sure, once', () => {
    const confirmed = confirm(buildVisitValue('planned'), at('07:00'))
    expect(confirmed).toMatchObject({ confirmedAt: at('07:00'), version: 4 })
    expect(confirm(confirmed, at('07:30'))).toBe(confirmed)
  })

  test('needs somebody who makes it', () => {
    const nobodys = buildVisitValue('planned', { carerId: null })
    expect(() => confirm(nobodys, at('07:00'))).toThrow(refused('VISIT_HAS_NO_CARER'))
  })
})

describe('another way', () => {
  const to = (modality: Modality, reason: ModalityChangeReason = 'technical') => ({
    to: modality,
    reason,
    time: null,
    keepsCarers: true,
  })
  const failed = buildVisitValue('missed', { modality: 'video', origin: 'need' })

  test('a video visit that failed becomes one in person, as long as its tasks take there', () => {
    const changed = changeModality(failed, to('home', 'no_answer'), [medicine, talk])
    // 9:00 + 15 + 20 min
    expect(changed).toMatchObject({ state: 'planned', modality: 'home', plannedEnd: at('09:35'), detached: true })
  })

  test('it waits for somebody who goes there, where the caller does not', () => {
    const changed = changeModality(failed, { ...to('home'), keepsCarers: false }, [talk])
    expect(changed).toMatchObject({ state: 'planned', carerId: null, secondCarerId: null })
  })

  test('by phone where a voice is enough; with sight only where nobody can go; with touch never', () => {
    expect(changeModality(failed, to('phone'), [talk])).toMatchObject({ modality: 'phone', plannedEnd: at('09:10') })
    expect(() => changeModality(failed, to('phone'), [medicine])).toThrow(refused('TASK_NEEDS_SIGHT'))
    expect(changeModality(failed, to('phone', 'staffing'), [medicine])).toMatchObject({ modality: 'phone' })
    expect(() => changeModality(failed, to('phone', 'staffing'), [wash])).toThrow(refused('TASK_NEEDS_PRESENCE'))
  })

  test('what was to be in person is never made by phone', () => {
    const home = buildVisitValue('planned', { modality: 'home' })
    expect(() => changeModality(home, to('phone', 'staffing'), [talk])).toThrow(refused('VISIT_NOT_BY_PHONE'))
  })

  test('by video only where need and tasks allow it', () => {
    const home = buildVisitValue('planned', { modality: 'home', allowed: 'either' })
    // 9:00 + 5 min
    expect(changeModality(home, to('video'), [medicine])).toMatchObject({ modality: 'video', plannedEnd: at('09:05') })
    expect(() => changeModality(home, to('video'), [medicine, wash])).toThrow(refused('TASK_NEEDS_PRESENCE'))
    const inPerson: Visit = { ...home, allowed: 'home' }
    expect(() => changeModality(inPerson, to('video'), [medicine])).toThrow(refused('VISIT_NOT_BY_VIDEO'))
  })

  test('a call that broke off goes on by phone, or is planned again in person', () => {
    const going = buildVisitValue('in_progress', { modality: 'video' })
    expect(changeModality(going, to('phone'), [talk])).toMatchObject({
      state: 'in_progress',
      modality: 'phone',
      startedAt: at('09:01'),
    })
    const toCome = changeModality(going, to('home'), [talk])
    expect(toCome).toMatchObject({ state: 'planned', modality: 'home' })
    expect(toCome).not.toHaveProperty('startedAt')
  })

  test('a visit that goes on in person stays one', () => {
    const going = buildVisitValue('in_progress', { modality: 'home' })
    expect(() => changeModality(going, to('video'), [talk])).toThrow(refused('VISIT_CANNOT_CHANGE_MODALITY'))
  })
})

test('norms add up by way: a call by phone takes what one by video would', () => {
  expect(toNormMinutes([medicine, talk], 'home')).toBe(35)
  expect(toNormMinutes([medicine, talk], 'video')).toBe(15)
  expect(toNormMinutes([medicine, talk], 'phone')).toBe(15)
})

test('other tasks in one visit of a series take it out of the series, and its norm follows', () => {
  const visit = buildVisitValue('planned', { origin: 'need', modality: 'home', normMinutes: 15 })
  expect(editTasks(visit, [medicine, wash])).toMatchObject({ detached: true, normMinutes: 45 })
  expect(editTasks({ ...visit, origin: 'extra', normMinutes: 0 }, [medicine])).toMatchObject({ normMinutes: 0 })
  expect(() => editTasks({ ...visit, modality: 'video' }, [wash])).toThrow(refused('TASK_NEEDS_PRESENCE'))
})

test('the way to it is written down in every state', () => {
  expect(recordTravel(buildVisitValue('done'), 12)).toMatchObject({ state: 'done', travelMinutes: 12, version: 4 })
})
