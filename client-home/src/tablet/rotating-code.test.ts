import { expect, test } from 'vitest'
import { codeAt, showCode } from './rotating-code.ts'

// RFC 6238, appendix B: the key is "12345678901234567890", and our six digits are the last of its eight.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i s it is the code of the RFC', async (seconds, code) => {
  expect(await codeAt(secret, seconds * 1000)).toBe(code)
})

test('a code stands for half a minute', async () => {
  const [first, last, next] = await Promise.all([0, 29_999, 30_000].map((ms) => codeAt(secret, ms)))
  expect(last).toBe(first)
  expect(next).not.toBe(first)
})

test('it is shown in two halves', () => {
  expect(showCode('005924')).toBe('005 924')
})
