import { describe, expect, test } from 'vitest'
import { toChoice, toRule, weekdayOf } from './recurrence-choice.ts'
import type { RecurrenceChoice } from './recurrence-choice.ts'

const anchor = '2026-11-23' // a Monday

const offered: [string, RecurrenceChoice][] = [
  ['FREQ=DAILY', { kind: 'daily', every: 1 }],
  ['FREQ=DAILY;INTERVAL=3', { kind: 'daily', every: 3 }],
  ['FREQ=WEEKLY;BYDAY=MO,TH', { kind: 'weekly', every: 1, days: ['MO', 'TH'] }],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', { kind: 'weekly', every: 2, days: ['SU'] }],
  ['FREQ=MONTHLY;BYMONTHDAY=1', { kind: 'monthDay', every: 1, day: 1 }],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1', { kind: 'monthDay', every: 3, day: -1 }],
  ['FREQ=MONTHLY;BYDAY=2TU', { kind: 'monthWeekday', every: 1, nth: 2, weekday: 'TU' }],
  ['FREQ=MONTHLY;BYDAY=-1FR', { kind: 'monthWeekday', every: 1, nth: -1, weekday: 'FR' }],
]

test.each(offered)('%s goes into the editor and comes out the same', (rule, choice) => {
  expect(toChoice(rule, anchor)).toEqual(choice)
  expect(toRule(choice)).toBe(rule)
})

test('weekdays come in the order of the week, whichever was ticked first', () => {
  expect(toRule({ kind: 'weekly', every: 1, days: ['FR', 'MO'] })).toBe('FREQ=WEEKLY;BYDAY=MO,FR')
})

describe('what a rule leaves out, its first day says', () => {
  test('the weekday', () => {
    expect(toChoice('FREQ=WEEKLY', anchor)).toEqual({ kind: 'weekly', every: 1, days: ['MO'] })
  })
  test('the day of the month', () => {
    expect(toChoice('FREQ=MONTHLY', anchor)).toEqual({ kind: 'monthDay', every: 1, day: 23 })
  })
})

test.each([
  'FREQ=WEEKLY;BYDAY=MO;COUNT=5',
  'FREQ=DAILY;UNTIL=20271231',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=MONTHLY;BYDAY=5MO',
  'FREQ=YEARLY;BYMONTH=6',
  'FREQ=DAILY;BYDAY=MO',
])('%s has no choice of its own, and stays what it is', (rule) => {
  expect(toChoice(rule, anchor)).toEqual({ kind: 'other', rule })
  expect(toRule(toChoice(rule, anchor))).toBe(rule)
})

test('weekdays of days', () => {
  expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-23')]).toEqual(['SU', 'MO'])
})
