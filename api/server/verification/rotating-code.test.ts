import { describe, expect, test } from 'vitest'
import { codeAt, findTimeOfCode, hotp, parseCode, toBase32 } from './rotating-code.ts'

const secret = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

// RFC 6238, appendix B: SHA-1, 8 digits, steps of 30 s.
test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('at %i s it is the code of the RFC', (seconds, code) => {
  expect(hotp(secret, Math.floor(seconds / 30), 8)).toBe(code)
  expect(codeAt(secret, at(seconds))).toBe(code.slice(-6))
})

describe('a code is taken', () => {
  const shown = at(1_234_567_890) // the first second of its step
  const code = codeAt(secret, shown)

  test.each([0, 29, 30, 59, 89, -1, -60])('%i s after it began, and answers when it began', (late) => {
    expect(findTimeOfCode(secret, code, at(1_234_567_890 + late))).toEqual(shown)
  })

  test.each([90, 3600, -61, -3600])('and refused %i s after', (late) => {
    expect(findTimeOfCode(secret, code, at(1_234_567_890 + late))).toBeUndefined()
  })

  test('and refused from another tablet, or when it is no code', () => {
    expect(findTimeOfCode(Buffer.from('another tablet, other'), code, shown)).toBeUndefined()
    expect(findTimeOfCode(secret, '', shown)).toBeUndefined()
    expect(findTimeOfCode(secret, `${code}0`, shown)).toBeUndefined()
  })
})

test.each([
  ['005924', '005924'],
  [' 005 924 ', '005924'],
  ['005-924', '005924'],
  ['05924', undefined],
  ['0059241', undefined],
  ['٠٠٥٩٢٤', undefined],
  ['abcdef', undefined],
])('%j is read as %j', (text, code) => {
  expect(parseCode(text)).toBe(code)
})

// RFC 4648, section 10, without the padding.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foobar', 'MZXW6YTBOI'],
])('%j in base32 is %j', (text, base32) => {
  expect(toBase32(Buffer.from(text))).toBe(base32)
})
