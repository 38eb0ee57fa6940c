import { expect, test } from 'vitest'
import type { VisitId } from '../db/ids.ts'
import { InvalidInput } from '../errors.ts'
import { parseVisitCursor, toVisitCursor } from './visit-cursor.ts'

test('a cursor leads back to its place', () => {
  const place = {
    plannedStart: new Date('2026-11-23T07:00:00Z'),
    id: '7d0d3b5e-6f6c-4b5c-9a51-8a3b0b9a2f10' as VisitId,
  }
  expect(parseVisitCursor(toVisitCursor(place))).toEqual(place)
})

test.each(['', 'x', Buffer.from('2026 1').toString('base64url')])('%j is refused', (text) => {
  expect(() => parseVisitCursor(text)).toThrow(InvalidInput)
})
