import { describe, expect, test } from 'vitest'
import { defaultDeviceName, isOnline } from './device.ts'

const now = new Date('2026-11-22T10:00:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('a device is online', () => {
  test.each([
    [null, false],
    [secondsAgo(0), true],
    [secondsAgo(45), true],
    [secondsAgo(46), false],
  ])('with its last heartbeat at %s: %s', (lastSeenAt, online) => {
    expect(isOnline({ lastSeenAt, revokedAt: null }, now)).toBe(online)
  })

  test('never once it was revoked', () => {
    expect(isOnline({ lastSeenAt: now, revokedAt: now }, now)).toBe(false)
  })
})

test('a device that nobody named is called what it is, in the language of the home', () => {
  expect((['fi', 'sv', 'en'] as const).map(defaultDeviceName)).toEqual(['Tabletti', 'Surfplatta', 'Tablet'])
})
