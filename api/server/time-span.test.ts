import { expect, test } from 'vitest'
import { checkTimeSpan } from './time-span.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)
const limit = { atMostHours: 24 }

test('a span ends after it starts, and within the limit', () => {
  checkTimeSpan({ startsAt: at('06:00'), endsAt: at('14:00') }, limit)
  checkTimeSpan({ startsAt: at('06:00'), endsAt: new Date('2026-11-24T06:00:00Z') }, limit)
})

test.each([
  ['14:00', '06:00'],
  ['06:00', '06:00'],
])('from %s until %s is refused, naming the field', (from, until) => {
  const check = () => checkTimeSpan({ startsAt: at(from), endsAt: at(until) }, limit)
  expect(check).toThrow(expect.objectContaining({ code: 'END_BEFORE_START', field: 'input.endsAt' }))
})

test('a span over the limit is refused', () => {
  const span = { startsAt: at('06:00'), endsAt: new Date('2026-11-24T06:00:01Z') }
  expect(() => checkTimeSpan(span, limit)).toThrow(expect.objectContaining({ code: 'SPAN_TOO_LONG' }))
})
