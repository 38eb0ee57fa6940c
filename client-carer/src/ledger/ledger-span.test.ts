import { expect, test } from 'vitest'
import { givenBackShare, lastWeeks, spanOfRow } from './ledger-span.ts'

test('the last two weeks are the one before and this one, whole', () => {
  // Sunday, the last day of week 47
  expect(lastWeeks('2026-11-22', 2)).toEqual({ from: '2026-11-09', until: '2026-11-23' })
  expect(lastWeeks('2026-11-23', 2)).toEqual({ from: '2026-11-16', until: '2026-11-30' })
})

test('the visits behind a row are those of its week, or of all weeks', () => {
  const span = { from: '2026-11-09', until: '2026-11-23' }
  expect(spanOfRow('2026-11-16', span)).toEqual({ from: '2026-11-16', until: '2026-11-23' })
  expect(spanOfRow(null, span)).toBe(span)
})

test.each([
  [412, 380, 92],
  [0, 10, null],
  [-5, 10, null],
])('of %i freed minutes %i given back are %s percent', (freedMinutes, givenBackMinutes, share) => {
  expect(givenBackShare({ freedMinutes, givenBackMinutes })).toBe(share)
})
