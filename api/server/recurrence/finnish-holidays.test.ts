import { expect, test } from 'vitest'
import { isFinnishHoliday } from './finnish-holidays.ts'

test('the holidays of 2027, with the two eves and without Mothers’ Day and New Year’s Eve', () => {
  const days = ['01-01', '01-06', '03-26', '03-28', '03-29', '05-01', '05-06', '05-16', '06-25', '06-26', '11-06']
  const holidays = [...days, '12-06', '12-24', '12-25', '12-26'].map((day) => `2027-${day}`)
  const found = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10))
  expect(found.filter(isFinnishHoliday)).toEqual(holidays)
})
