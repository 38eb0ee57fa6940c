import { expect, test } from 'vitest'
import { readCookies } from './request-cookies.ts'

test.each([
  [undefined, {}],
  ['', {}],
  ['a=1', { a: '1' }],
  ['a=1; b=2=3', { a: '1', b: '2=3' }],
  ['a=1; a=2', { a: '1' }],
  [' a = 1 ;=x;y', { a: '1' }],
  ['__proto__=x', { ['__proto__']: 'x' }],
])('the cookies of %j', (header, cookies) => {
  expect(Object.entries(readCookies(header))).toEqual(Object.entries(cookies))
})
