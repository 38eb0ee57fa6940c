import { expect, test } from 'vitest'
import { ResumeTokens } from './resume-tokens.ts'

const seat = { room: 'r', peer: 'p' }

test('opens its seat, has 256 bits, and is another each time', () => {
  const tokens = new ResumeTokens({ now: () => 0, rememberMs: 100 })
  const [first, second] = [tokens.issue(seat), tokens.issue(seat)]
  expect(first).not.toBe(second)
  expect(Buffer.from(first, 'base64url')).toHaveLength(32)
  expect(tokens.find(first)).toEqual({ seat })
})

test('an unknown one says no more than that', () => {
  const tokens = new ResumeTokens({ now: () => 0, rememberMs: 100 })
  expect(tokens.find('guess')).toEqual({ ended: 'SEAT_UNKNOWN' })
})

test('one whose room closed says so for a while', () => {
  let now = 0
  const tokens = new ResumeTokens({ now: () => now, rememberMs: 100 })
  const token = tokens.issue(seat)
  tokens.revoke(token, 'ROOM_CLOSED')
  expect(tokens.find(token)).toEqual({ ended: 'ROOM_CLOSED' })
  now = 100
  expect(tokens.find(token)).toEqual({ ended: 'SEAT_UNKNOWN' })
})
