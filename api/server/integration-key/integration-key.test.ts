import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../errors.ts'
import { newIntegrationKey, readBearer, toExpiry } from './integration-key.ts'

describe('the header', () => {
  const key = newIntegrationKey()

  test.each([`Bearer ${key}`, `bearer  ${key}`])('with the key gives it', (header) => {
    expect(readBearer(header)).toBe(key)
  })

  test.each([undefined, '', key, `Basic ${key}`, `Bearer ${key}x`, 'Bearer x', `Bearer ${key}, Bearer ${key}`])(
    '%j is no key',
    (header) => expect(readBearer(header)).toBeUndefined(),
  )
})

test('no two keys are alike', () => {
  expect(new Set(Array.from({ length: 100 }, newIntegrationKey)).size).toBe(100)
})

test('a key lasts as long as somebody has said', () => {
  expect(toExpiry(30, new Date('2026-11-22T06:00:00Z'))).toEqual(new Date('2026-12-22T06:00:00Z'))
})

test.each([0, -1, 367, 1.5, Number.NaN])('%d days are refused', (days) => {
  expect(() => toExpiry(days, new Date())).toThrow(InvalidInput)
})
