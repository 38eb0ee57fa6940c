import { addDays } from 'api/client/format-time'
import type { StaffCardFragment } from 'api/client/generated/graphql'
import { describe, expect, test } from 'vitest'
import {
  checkStaffValues,
  newStaffValues,
  toNumber,
  toStaffChange,
  toStaffInput,
  toStaffValues,
} from './staff-values.ts'

const liisa: StaffCardFragment = {
  id: '7',
  version: 3,
  firstName: 'Liisa',
  lastName: 'Korhonen',
  role: 'CARER',
  language: 'sv',
  languages: ['se', 'ru'],
  photoUrl: null,
  travelMode: 'BICYCLE',
  base: 'FIELD',
  leftOn: '2026-12-01',
  team: { id: 't1', name: 'Etäkoti' },
  qualifications: [],
  contractMinutesPerWeek: 2295,
  homeBase: { latitude: 61.27, longitude: 24.03 },
}

test('what is read and not touched is sent back as it was', () => {
  const values = toStaffValues(liisa, (day) => addDays(day, -1))
  expect(values).toMatchObject({
    contractHours: '38,25',
    languages: 'se, ru',
    lastDay: '2026-11-30',
    latitude: '61,27',
  })
  expect(toStaffChange(values, { id: '7', version: 3, nextDay: (day) => addDays(day, 1) })).toEqual({
    id: '7',
    version: 3,
    firstName: 'Liisa',
    lastName: 'Korhonen',
    role: 'CARER',
    teamId: 't1',
    language: 'sv',
    languages: ['se', 'ru'],
    travelMode: 'BICYCLE',
    base: 'FIELD',
    contractMinutesPerWeek: 2295,
    homeBase: { latitude: 61.27, longitude: 24.03 },
    leftOn: '2026-12-01',
  })
})

test('an empty field is none', () => {
  const input = toStaffInput({ ...newStaffValues, firstName: ' Aino ', lastName: 'Koski' })
  expect(input).toMatchObject({ firstName: 'Aino', teamId: null, contractMinutesPerWeek: null, homeBase: null })
})

test.each([
  ['', null],
  ['37,5', 37.5],
  ['37.5', 37.5],
  ['-1', -1],
  ['37 h', NaN],
])('%j as a number', (text, value) => {
  expect(toNumber(text)).toEqual(value)
})

describe('before anything is sent', () => {
  const wrongOf = (values: Partial<typeof newStaffValues>) =>
    Object.keys(checkStaffValues({ ...newStaffValues, firstName: 'Aino', lastName: 'Koski', ...values }))

  test('a whole form is right', () => {
    expect(wrongOf({})).toEqual([])
  })

  test.each([
    [{ firstName: ' ' }, ['firstName']],
    [{ languages: 'suomi' }, ['languages']],
    [{ contractHours: '61' }, ['contractHours']],
    [{ contractHours: 'x' }, ['contractHours']],
    [{ latitude: '61' }, ['longitude']],
    [{ latitude: 'x', longitude: '24' }, ['latitude']],
  ])('%j', (values, wrong) => {
    expect(wrongOf(values)).toEqual(wrong)
  })
})
