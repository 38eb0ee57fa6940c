import { expect, test } from 'vitest'
import { daysOf, partOfDay, toRota } from './rota.ts'

const week = { monday: '2026-11-23', timeZone: 'Europe/Helsinki' }
const liisa = { id: 'l', firstName: 'Liisa', lastName: 'Aho', role: 'CARER', base: 'FIELD' } as const
const shift = (id: string, startsAt: string, endsAt: string, staffId = 'l') =>
  ({ id, version: 1, startsAt, endsAt, base: 'FIELD', staff: { id: staffId } }) as const
const absence = (startsAt: string, endsAt: string) =>
  ({ id: 'a', version: 1, startsAt, endsAt, kind: 'SICK', staff: { id: 'l' } }) as const

test('a week begins on Monday', () => {
  expect(daysOf(week)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ])
})

test('shifts stand on the day on which they begin, in order, and are summed', () => {
  const shifts = [
    shift('late', '2026-11-23T13:00:00Z', '2026-11-23T19:00:00Z'), // Mon 15–21: 6 h
    shift('early', '2026-11-23T05:00:00Z', '2026-11-23T09:30:00Z'), // Mon 7–11.30: 4.5 h
    shift('night', '2026-11-24T20:00:00Z', '2026-11-25T05:00:00Z'), // Tue 22–7: 9 h
    shift('before', '2026-11-22T20:00:00Z', '2026-11-23T05:00:00Z'), // Sunday's night
    shift('other', '2026-11-24T05:00:00Z', '2026-11-24T13:00:00Z', 'm'),
  ]
  const [row] = toRota([liisa], { shifts, absences: [] }, week)
  expect(row?.cells.map((cell) => cell.shifts.map(({ id }) => id))).toEqual([
    ['early', 'late'],
    ['night'],
    [],
    [],
    [],
    [],
    [],
  ])
  expect(row?.minutes).toBe(6 * 60 + 270 + 9 * 60)
})

test('an absence stands on each day that it touches, and on no other', () => {
  // Tuesday 12.00 to the end of Thursday
  const away = absence('2026-11-24T10:00:00Z', '2026-11-26T22:00:00Z')
  const [row] = toRota([liisa], { shifts: [], absences: [away] }, week)
  expect(row?.cells.map(({ absences }) => absences.length)).toEqual([0, 1, 1, 1, 0, 0, 0])
  expect(partOfDay(away, '2026-11-24', week.timeZone)).toEqual({ whole: false, from: away.startsAt, until: null })
  expect(partOfDay(away, '2026-11-25', week.timeZone)).toEqual({ whole: true })
  expect(partOfDay(away, '2026-11-26', week.timeZone)).toEqual({ whole: true })
})
