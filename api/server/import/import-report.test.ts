import { expect, test } from 'vitest'
import { differs } from './differs.ts'
import { toCoordinates } from './import-coordinates.ts'
import { toField } from './import-report.ts'
import { minutesBetween } from './visit-length.ts'

test.each([
  ['input.time.at', 'start'],
  ['input.time.minutes', 'time'],
  ['input.coordinates.latitude', 'latitude'],
  ['input.firstName', 'firstName'],
])('a refusal of %s is about the column %s', (path, field) => {
  expect(toField(path, { 'time.at': 'start', coordinates: 'latitude' })).toBe(field)
})

test('a length is the minutes that the file gives, or those to its end', () => {
  expect(minutesBetween({ start: '08:00', end: '08:20' })).toBe(20)
  expect(minutesBetween({ start: '23:50', end: null, minutes: 30 })).toBe(30)
})

test.each([
  [{ start: '08:00', end: '08:00' }, 'END_BEFORE_START'],
  [{ start: '08:00', end: '07:00' }, 'END_BEFORE_START'],
  [{ start: '08:00', end: null }, 'REQUIRED'],
])('%j is refused: %s', (row, code) => {
  expect(() => minutesBetween(row)).toThrow(expect.objectContaining({ field: 'end', code }))
})

test('coordinates come in twos', () => {
  expect(toCoordinates({ latitude: 61.5, longitude: 23.75 })).toEqual({ latitude: 61.5, longitude: 23.75 })
  expect(toCoordinates({ latitude: null, longitude: null })).toBeNull()
  expect(toCoordinates({})).toBeUndefined()
  expect(() => toCoordinates({ latitude: 61.5, longitude: null })).toThrow(
    expect.objectContaining({ field: 'longitude' }),
  )
  expect(() => toCoordinates({ longitude: 23.75 })).toThrow(expect.objectContaining({ field: 'latitude' }))
})

test('what a row does not give is no difference', () => {
  const current = { phone: '040', languages: ['fi'], coordinates: { latitude: 61, longitude: 23 } }
  expect(differs(current, { phone: '040', languages: ['fi'], coordinates: undefined })).toBe(false)
  expect(differs(current, { languages: ['fi', 'sv'] })).toBe(true)
  expect(differs(current, { phone: null })).toBe(true)
})
