import pg from 'pg'
import { expect, test } from 'vitest'
import { seededRandom } from '../demo/seeded-random.ts'
import { parseInstant } from './parse-instant.ts'

const asTheLibrary = pg.types.getTypeParser(1184) as (text: string) => unknown

test.each([
  ['2026-11-22 09:14:51+00', '2026-11-22T09:14:51.000Z'],
  ['2026-11-22 09:14:51.5+00', '2026-11-22T09:14:51.500Z'],
  ['2026-11-22 09:14:51.123999+00', '2026-11-22T09:14:51.123Z'],
  ['2028-02-29 23:59:59.007+00', '2028-02-29T23:59:59.007Z'],
  ['2026-11-22 11:14:51.25+02', '2026-11-22T09:14:51.250Z'],
  ['2026-11-22 14:44:51+05:30', '2026-11-22T09:14:51.000Z'],
])('%s', (text, instant) => {
  expect(parseInstant(text).toISOString()).toBe(instant)
})

test('everything else is as the library reads it', () => {
  for (const text of [
    'infinity',
    '-infinity',
    '12026-11-22 09:14:51+00',
    '0044-03-15 12:00:00+00 BC',
    '0099-01-01 00:00:00+00',
  ])
    expect(parseInstant(text)).toEqual(asTheLibrary(text))
})

test('any instant is the same as the library reads', () => {
  const random = seededRandom('instants')
  for (let i = 0; i < 2_000; i += 1) {
    const at = new Date(random.between(-2_000_000_000, 7_000_000_000) * 1000 + random.between(0, 999))
    const text = at
      .toISOString()
      .replace('T', ' ')
      .replace(/\.?0*Z$/, '+00')
    expect(parseInstant(text), text).toEqual(asTheLibrary(text))
  }
})
