import { describe, expect, test } from 'vitest'
import { findFirstOccurrence, occurrencesOf, parseRecurrence, toRuleText } from './recurrence.ts'

const monday = '2026-11-23'

test('every second week on two days, counted from its anchor', () => {
  const rule = parseRecurrence('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH')
  expect(occurrencesOf(rule, monday, { from: '2026-11-25', until: '2026-12-11' })).toEqual([
    '2026-11-26',
    '2026-12-07',
    '2026-12-10',
  ])
})

test('the same rule has the same text', () => {
  const written = 'RRULE:BYDAY=MO,TH;FREQ=WEEKLY;INTERVAL=1;UNTIL=20270131;WKST=MO'
  expect(toRuleText(parseRecurrence(written))).toBe('FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20270131')
})

describe('what is no rule of days is refused with its cure', () => {
  test.each([
    ['', 'RECURRENCE_UNREADABLE'],
    ['every day', 'RECURRENCE_UNREADABLE'],
    ['FREQ=FORTNIGHTLY', 'RECURRENCE_UNREADABLE'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'RECURRENCE_UNREADABLE'],
    ['FREQ=DAILY;INTERVAL=0', 'RECURRENCE_UNREADABLE'],
    ['FREQ=DAILY;INTERVAL=1000', 'RECURRENCE_UNREADABLE'],
    ['FREQ=DAILY;COUNT=0', 'RECURRENCE_UNREADABLE'],
    ['FREQ=DAILY;COUNT=5;UNTIL=20270101', 'RECURRENCE_UNREADABLE'],
    ['FREQ=DAILY;UNTIL=20270230', 'RECURRENCE_UNREADABLE'],
    ['FREQ=DAILY;BYMONTHDAY=32', 'RECURRENCE_UNREADABLE'],
    ['FREQ=DAILY;BYMONTH=-1', 'RECURRENCE_UNREADABLE'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'RECURRENCE_UNREADABLE'],
    ['FREQ=WEEKLY;BYDAY=MA', 'RECURRENCE_UNREADABLE'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'RECURRENCE_UNREADABLE'],
    ['FREQ=WEEKLY;WKST=SU', 'RECURRENCE_UNREADABLE'],
    ['FREQ=YEARLY;BYDAY=53MO', 'RECURRENCE_UNREADABLE'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'RECURRENCE_UNREADABLE'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'RECURRENCE_UNREADABLE'],
    ['DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY', 'RECURRENCE_UNREADABLE'],
    ['FREQ=MINUTELY', 'RECURRENCE_TOO_OFTEN'],
    ['FREQ=HOURLY;INTERVAL=3', 'RECURRENCE_TOO_OFTEN'],
    ['FREQ=DAILY;BYHOUR=8,20', 'RECURRENCE_TOO_OFTEN'],
    ['FREQ=DAILY;COUNT=10000', 'RECURRENCE_TOO_OFTEN'],
  ])('%j', (text, code) => {
    expect(() => parseRecurrence(text)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/\.$/) }),
    )
  })
})

test.each([
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', null, undefined],
  ['FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4,6,9,11', null, undefined],
  ['FREQ=DAILY;UNTIL=20261101', null, undefined],
  ['FREQ=WEEKLY;BYDAY=SU', '2026-11-29', undefined],
  ['FREQ=WEEKLY;BYDAY=SU', '2026-11-30', '2026-11-29'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', null, '2028-02-29'],
])('%s before %s occurs first on %s', (text, until, first) => {
  expect(findFirstOccurrence(parseRecurrence(text), monday, { from: monday, until })).toBe(first)
})
