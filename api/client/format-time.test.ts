import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  formatDate,
  formatDayHeading,
  formatTime,
  instantAt,
  instantsAt,
  minutesBetween,
  mondayOf,
  toInstant,
  wallTimeOf,
  weekNumber,
} from './format-time.ts'

const helsinki = (language: 'fi' | 'sv' | 'en') => ({ language, timeZone: 'Europe/Helsinki' })

describe('time of day', () => {
  test('is written as each language writes it, on the 24-hour clock', () => {
    expect(formatTime('2026-11-22T07:41:00Z', helsinki('fi'))).toBe('9.41')
    expect(formatTime('2026-11-22T07:05:00Z', helsinki('sv'))).toBe('9.05')
    expect(formatTime('2026-11-22T19:41:00Z', helsinki('en'))).toBe('21:41')
  })

  test('follows the zone over the change of clocks: 00:30 UTC is 3.30 before it and 2.30… after', () => {
    expect(formatTime('2026-10-25T00:30:00Z', helsinki('fi'))).toBe('3.30') // summer time, UTC+3
    expect(formatTime('2026-10-25T01:30:00Z', helsinki('fi'))).toBe('3.30') // the hour comes twice, UTC+2
    expect(formatTime('2026-10-25T02:30:00Z', helsinki('fi'))).toBe('4.30')
  })
})

describe('days', () => {
  test('an instant belongs to the day of the zone, not of UTC', () => {
    expect(dayOf('2026-11-22T22:30:00Z', 'Europe/Helsinki')).toBe('2026-11-23')
  })

  test('a day has its neighbours over months and the change of clocks', () => {
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  test('are written as each language writes them', () => {
    expect(formatDate('2026-11-22', 'fi')).toBe('22.11.')
    expect(formatDayHeading('2026-11-22', 'fi')).toBe('Sunnuntai 22.11.')
    expect(formatDayHeading('2026-11-22', 'sv')).toBe('Söndag 22.11.')
    expect(formatDayHeading('2026-11-22', 'en')).toBe('Sunday 22 November')
  })
})

test('minutes are whole, and counted in real time over the change of clocks', () => {
  expect(minutesBetween('2026-11-22T10:00:00+02:00', '2026-11-22T08:44:40Z')).toBe(45)
  expect(minutesBetween('2026-10-25T03:30:00+03:00', '2026-10-25T03:30:00+02:00')).toBe(60)
})

test('an instant from milliseconds is the same instant', () => {
  expect(Date.parse(toInstant(1_795_334_460_123))).toBe(1_795_334_460_123)
})

test.each([
  ['2026-11-22', '2026-11-16', 47],
  ['2026-11-23', '2026-11-23', 48],
  ['2027-01-01', '2026-12-28', 53],
])('%s is in the week of %s, number %i', (day, monday, number) => {
  expect([mondayOf(day), weekNumber(day)]).toEqual([monday, number])
})

test('a time of day has one instant, none when clocks go forward over it, two when they go back over it', () => {
  expect(instantsAt('2026-11-23', '07:30', 'Europe/Helsinki')).toEqual(['2026-11-23T05:30:00Z'])
  expect(instantsAt('2027-03-28', '03:30', 'Europe/Helsinki')).toEqual([])
  expect(instantsAt('2026-10-25', '03:30', 'Europe/Helsinki')).toEqual(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])
  expect(instantsAt('2026-10-25', '04:00', 'Europe/Helsinki')).toEqual(['2026-10-25T02:00:00Z'])
})

test('a time of day is an instant by the zone and its season, and back', () => {
  expect(instantAt('2026-11-23', '07:30', 'Europe/Helsinki')).toBe('2026-11-23T05:30:00Z')
  expect(instantAt('2026-06-23', '07:30', 'Europe/Helsinki')).toBe('2026-06-23T04:30:00Z')
  expect(instantAt('2026-03-29', '03:30', 'Europe/Helsinki')).toBe('2026-03-29T01:30:00Z') // clocks go forward at 3
  expect(wallTimeOf('2026-06-23T04:30:00Z', 'Europe/Helsinki')).toBe('07:30')
})
