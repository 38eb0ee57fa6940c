import { expect, test } from 'vitest'
import { cancelWords } from './visit-care-words.ts'

test.each([
  ['PERSON', 'Omaisten luona', 'Peruttu: Omaisten luona'],
  ['PAUSE', null, 'Peruttu, koska suunnitelma on tauolla'],
  ['CARE_END', 'moved', 'Peruttu, koska hoito päättyy'],
  [null, null, null],
] as const)('cancelled by %s (%s): %s', (cancelCause, cancelReason, words) => {
  expect(cancelWords({ cancelCause, cancelReason })).toBe(words)
})
