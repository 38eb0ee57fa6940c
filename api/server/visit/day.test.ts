import { expect, test } from 'vitest'
import { toDay, toDaySpan, toDaysAround } from './day.ts'

const helsinki = 'Europe/Helsinki'
const hours = ({ from, to }: { from: Date; to: Date }) => (to.valueOf() - from.valueOf()) / 3_600_000

test('a day is from midnight to midnight where the organisation is', () => {
  // Helsinki is two hours before UTC in winter.
  expect(toDaySpan('2026-11-23', helsinki)).toEqual({
    from: new Date('2026-11-22T22:00:00Z'),
    to: new Date('2026-11-23T22:00:00Z'),
  })
})

test('the day on which clocks go back has 25 hours, the one on which they go forward 23', () => {
  expect(hours(toDaySpan('2026-10-25', helsinki))).toBe(25)
  expect(hours(toDaySpan('2027-03-28', helsinki))).toBe(23)
})

test('just after midnight in Helsinki it is the new day, though not yet in UTC', () => {
  expect(toDay(new Date('2026-11-22T22:30:00Z'), helsinki)).toBe('2026-11-23')
  expect(toDay(new Date('2026-11-22T21:30:00Z'), helsinki)).toBe('2026-11-22')
})

test('the days around a day are whole days', () => {
  const span = toDaysAround('2026-10-25', helsinki, 1, 1)
  // 24 + 25 + 24 hours
  expect(hours(span)).toBe(73)
})
