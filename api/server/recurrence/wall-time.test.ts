import { expect, test } from 'vitest'
import { isSkippedByClocks, minutesOf, toWindow } from './wall-time.ts'

const timeZone = 'Europe/Helsinki'
const spring = '2027-03-28' // 03:00 becomes 04:00
const autumn = '2026-10-25' // 04:00 becomes 03:00

function windowOn(day: string, start: string, end: string, minutes = 15): [string, string] {
  const window = toWindow(day, { start, end }, { timeZone, minutes })
  return [window.start.toISOString(), window.end.toISOString()]
}

test('08:00 is 08:00 in the weeks in which the clocks change', () => {
  expect(windowOn('2026-10-24', '08:00', '09:00')).toEqual(['2026-10-24T05:00:00.000Z', '2026-10-24T06:00:00.000Z'])
  expect(windowOn(autumn, '08:00', '09:00')).toEqual(['2026-10-25T06:00:00.000Z', '2026-10-25T07:00:00.000Z'])
  expect(windowOn('2027-03-27', '08:00', '09:00')).toEqual(['2027-03-27T06:00:00.000Z', '2027-03-27T07:00:00.000Z'])
  expect(windowOn(spring, '08:00', '09:00')).toEqual(['2027-03-28T05:00:00.000Z', '2027-03-28T06:00:00.000Z'])
})

test('a time that does not exist is an hour later', () => {
  // 03:10 to 03:50 is 04:10 to 04:50, UTC+3
  expect(windowOn(spring, '03:10', '03:50')).toEqual(['2027-03-28T01:10:00.000Z', '2027-03-28T01:50:00.000Z'])
})

test('a window that would end before it starts grows to what its tasks take', () => {
  // 03:30 is 04:30, 04:15 is 04:15: with 20 minutes it ends at 04:50
  expect(windowOn(spring, '03:30', '04:15', 20)).toEqual(['2027-03-28T01:30:00.000Z', '2027-03-28T01:50:00.000Z'])
})

test('a time that exists twice is the first', () => {
  // 03:15 and 03:45 of summer time, UTC+3
  expect(windowOn(autumn, '03:15', '03:45')).toEqual(['2026-10-25T00:15:00.000Z', '2026-10-25T00:45:00.000Z'])
})

test.each([
  [spring, '03:30', '03:50', true],
  [spring, '03:00', '04:00', true],
  [spring, '03:30', '04:15', false],
  [spring, '02:30', '03:30', false],
  [spring, '08:00', '09:00', false],
  ['2027-03-29', '03:30', '03:50', false],
  [autumn, '03:15', '03:45', false],
])('on %s, %s to %s is jumped over: %s', (day, start, end, isSkipped) => {
  expect(isSkippedByClocks(day, { start, end }, timeZone)).toBe(isSkipped)
})

test('minutes are those of the clock face', () => {
  expect(minutesOf({ start: '08:00', end: '09:30:00' })).toBe(90)
})
