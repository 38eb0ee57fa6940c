import { expect, test } from 'vitest'
import { dayWords, longDayWords, wallTimeWords } from './day-words.ts'

test('a day of this year needs no year, another one does', () => {
  expect(dayWords('2026-12-06', '2026-11-22', 'fi')).toBe('6.12.')
  expect(dayWords('2027-01-06', '2026-11-22', 'fi')).toBe('6.1.2027')
  expect(dayWords('2027-01-06', '2026-11-22', 'en')).toBe('6 January 2027')
})

test('times of day as each language writes them', () => {
  expect([wallTimeWords('07:30', 'fi'), wallTimeWords('07:30', 'sv'), wallTimeWords('07:30', 'en')]).toEqual([
    '7.30',
    '7.30',
    '7:30',
  ])
})

test('a day with its weekday and year, in the language of the app', () => {
  expect(longDayWords('2026-11-23', 'fi')).toBe('Maanantai 23.11.2026')
  expect(longDayWords('2026-11-23', 'sv')).toBe('Måndag 23.11.2026')
  expect(longDayWords('2026-11-23', 'en')).toBe('Monday 23 November 2026')
  expect(['', '0002-11-23', '2026-11'].map((text) => longDayWords(text, 'fi'))).toEqual(['', '', ''])
})
