import { expect, test } from 'vitest'
import { isBearerOf } from './bearer.ts'

const token = 'a-token-of-the-operator'

test.each([`Bearer ${token}`, `bearer  ${token}`])('%s has the token', (header) => {
  expect(isBearerOf(token, header)).toBe(true)
})

test.each([undefined, '', token, `Basic ${token}`, `Bearer ${token}x`, `Bearer ${token.slice(1)}`, 'Bearer '])(
  '%s has it not',
  (header) => expect(isBearerOf(token, header)).toBe(false),
)

test('where no token is set, nobody has it', () => {
  for (const header of [undefined, 'Bearer ', 'Bearer undefined', `Bearer ${token}`])
    expect(isBearerOf(undefined, header)).toBe(false)
})
