import { expect, test } from 'vitest'
import { qualificationState } from './qualification-expiry.ts'

const today = '2026-11-22'

test.each([
  ['without an end', {}, 'VALID'],
  ['on its last day', { expiresOn: '2026-11-22' }, 'EXPIRING'],
  ['the day after', { expiresOn: '2026-11-21' }, 'EXPIRED'],
  ['59 days ahead', { expiresOn: '2027-01-20' }, 'EXPIRING'],
  ['60 days ahead', { expiresOn: '2027-01-21' }, 'VALID'],
  ['from tomorrow on', { grantedOn: '2026-11-23' }, 'NOT_YET'],
  ['from today on', { grantedOn: '2026-11-22' }, 'VALID'],
] as const)('%s', (_name, held, state) => {
  expect(qualificationState(held, today)).toBe(state)
})
