import { expect, test } from 'vitest'
import { countNeedVisits } from './need-visits.ts'
import { buildLevel, buildLink, buildNeed, buildPause, buildSituation } from './testing/build-situation.ts'

const daily = buildNeed({ taskCode: 'breakfast' })
const evening = buildNeed({ windowStart: '17:00:00', windowEnd: '19:00:00' })

test('a need at a time of its own makes as many visits as it has days', () => {
  expect(countNeedVisits(buildSituation({ needs: [daily] }), evening)).toEqual({
    newVisits: 28,
    joinedVisits: 0,
    joinedTasks: [],
    daysWithout: 0,
  })
})

test('one at the same time joins the visits that there are, and makes the others', () => {
  const mondays = { ...daily, recurrence: 'FREQ=WEEKLY;BYDAY=MO' }
  const need = buildNeed({ taskCode: 'insulin', allowed: 'home', recurrence: 'FREQ=WEEKLY;BYDAY=MO,TH' })
  // two days a week in four weeks, one of them a Monday
  expect(countNeedVisits(buildSituation({ needs: [mondays] }), need)).toMatchObject({
    newVisits: 4,
    joinedVisits: 4,
    joinedTasks: ['breakfast'],
  })
})

test('an edited need is not counted beside what it was', () => {
  const edited = { ...evening, windowStart: '08:00:00', windowEnd: '10:00:00' }
  expect(countNeedVisits(buildSituation({ needs: [daily, evening] }), edited)).toMatchObject({
    newVisits: 0,
    joinedVisits: 28,
  })
})

test('a need that a gap holds apart makes a visit of its own', () => {
  const need = buildNeed()
  const links = [buildLink(daily, need, { kind: 'gap', smallestGapMinutes: 60 })]
  expect(countNeedVisits(buildSituation({ needs: [daily], links }), need)).toMatchObject({ newVisits: 28 })
})

test('one that draws another out of a shared visit makes a visit more, though it shares one itself', () => {
  // video and either go together; in person draws the either to itself, and the video visit stays
  const needs = [buildNeed({ allowed: 'video' }), buildNeed({ allowed: 'either' })]
  expect(countNeedVisits(buildSituation({ needs }), buildNeed({ allowed: 'home' }))).toMatchObject({
    newVisits: 28,
    joinedVisits: 0,
  })
})

test('days of a pause, and all at a level that brings none, are days without', () => {
  const pauses = [buildPause('2026-12-02', '2026-12-05')]
  expect(countNeedVisits(buildSituation({ pauses }), evening)).toMatchObject({ newVisits: 25, daysWithout: 3 })
  const levels = [buildLevel('safety')]
  expect(countNeedVisits(buildSituation({ levels }), evening)).toMatchObject({ newVisits: 0, daysWithout: 28 })
})
