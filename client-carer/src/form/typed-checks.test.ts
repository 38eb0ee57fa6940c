import { expect, test } from 'vitest'
import { isEmail, isPhoneOrNone, isWholeNumber } from './typed-checks.ts'

test('whole numbers within their bounds', () => {
  const range = { least: 1, most: 720 }
  expect(['1', ' 720 '].every((typed) => isWholeNumber(typed, range))).toBe(true)
  expect(['0', '721', '', '1,5', '-1', 'viisi'].some((typed) => isWholeNumber(typed, range))).toBe(false)
})

test('telephone numbers as people write them', () => {
  expect(['', '050 123 4567', '+358 (0)50 1234567'].every(isPhoneOrNone)).toBe(true)
  expect(['050', 'ei ole', '050 123 4567 tai 8'].some(isPhoneOrNone)).toBe(false)
})

test('e-mail addresses', () => {
  expect([' anna@alue.fi ', 'a.b+c@x.y.fi'].every(isEmail)).toBe(true)
  expect(['', 'anna', 'anna@alue', 'anna alue@x.fi'].some(isEmail)).toBe(false)
})
