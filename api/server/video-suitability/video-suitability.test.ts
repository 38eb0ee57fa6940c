import { expect, test } from 'vitest'
import { checkReviewDays, suitsVideo } from './video-suitability.ts'

const fits = { hasDevice: true, canUse: 'alone', isWilling: true, meetsNeed: true } as const

test('video suits with a device, some skill, a will, and care no worse than in person', () => {
  expect(suitsVideo(fits)).toBe(true)
  expect(suitsVideo({ ...fits, canUse: 'with_help' })).toBe(true)
})

test.each([{ hasDevice: false }, { canUse: 'no' as const }, { isWilling: false }, { meetsNeed: false }])(
  'video does not suit with %j',
  (against) => {
    expect(suitsVideo({ ...fits, ...against })).toBe(false)
  },
)

test.each([
  ['2026-11-24', null, 'input.reviewedOn', 'REVIEW_IN_FUTURE'],
  ['2026-11-23', '2026-11-23', 'input.reviewDueOn', 'END_BEFORE_START'],
  ['2026-11-23', '2026-11-01', 'input.reviewDueOn', 'END_BEFORE_START'],
])('a review of %s, due again on %s, is refused, naming %s', (reviewedOn, reviewDueOn, field, code) => {
  expect(() => checkReviewDays({ reviewedOn, reviewDueOn }, '2026-11-23')).toThrow(
    expect.objectContaining({ field, code }),
  )
})
