import { describe, expect, test } from 'vitest'
import { expiryOf, isWorthTouching, sessionLife } from './session-life.ts'
import { hashToken, isToken, newToken } from './session-token.ts'

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`)
const life = sessionLife(12)

describe('a session', () => {
  test('ends twelve hours after its last use', () => {
    expect(expiryOf({ createdAt: at('06:00'), usedAt: at('06:00') }, life)).toEqual(at('18:00'))
    expect(expiryOf({ createdAt: at('06:00'), usedAt: at('09:30') }, life)).toEqual(at('21:30'))
  })

  test('ends a day after its beginning, however much it is used', () => {
    const end = expiryOf({ createdAt: at('06:00'), usedAt: new Date('2026-11-23T05:59:00Z') }, life)
    expect(end).toEqual(new Date('2026-11-23T06:00:00Z'))
  })

  test('has its use written once in five minutes', () => {
    expect(isWorthTouching(at('06:00'), at('06:04'))).toBe(false)
    expect(isWorthTouching(at('06:00'), at('06:05'))).toBe(true)
  })
})

test('a token has 256 bits, is stored as SHA-256, and nothing else looks like one', () => {
  const token = newToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(hashToken(token)).toHaveLength(32)
  expect(hashToken(token).toString('base64url')).not.toBe(token)
  expect(isToken(token)).toBe(true)
  expect([undefined, '', 'x', `${token}x`, `${token.slice(1)}'`].some(isToken)).toBe(false)
})
