import { expect, test } from 'vitest'
import { muteAfterResume } from './mute-truth.ts'

test('a microphone muted on the server stays muted, though this page believes otherwise', () => {
  expect(muteAfterResume({ wanted: false, confirmed: false }, true)).toBe(true)
})

test('a microphone muted here stays muted, though the server has forgotten', () => {
  expect(muteAfterResume({ wanted: true, confirmed: true }, false)).toBe(true)
})

test('a choice made while the connection was away is newer than what the server knows', () => {
  expect(muteAfterResume({ wanted: false, confirmed: true }, true)).toBe(false)
  expect(muteAfterResume({ wanted: true, confirmed: false }, false)).toBe(true)
  expect(muteAfterResume({ wanted: true, confirmed: null }, false)).toBe(true)
})

test('open on both sides is open', () => {
  expect(muteAfterResume({ wanted: false, confirmed: false }, false)).toBe(false)
})
