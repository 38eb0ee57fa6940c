import { expect, test } from 'vitest'
import { MicrophoneCheck } from './microphone-check.ts'

test('nothing but zeros for ten seconds is noticed, and so is the first sound', () => {
  const check = new MicrophoneCheck()
  expect(check.isSilent(0, false, 0)).toBe(false)
  expect(check.isSilent(0, false, 9_999)).toBe(false)
  expect(check.isSilent(0, false, 10_000)).toBe(true)
  expect(check.isSilent(0.000_001, false, 10_250)).toBe(false)
})

test('a muted microphone is silent by intent, and has ten seconds from its opening', () => {
  const check = new MicrophoneCheck()
  check.isSilent(3, true, 0)
  expect(check.isSilent(3, true, 60_000)).toBe(false)
  expect(check.isSilent(3, false, 61_000)).toBe(false)
  expect(check.isSilent(3, false, 70_999)).toBe(false)
  expect(check.isSilent(3, false, 71_000)).toBe(true)
})

test('without a microphone there is nothing to notice', () => {
  const check = new MicrophoneCheck()
  check.isSilent(null, false, 0)
  expect(check.isSilent(null, false, 60_000)).toBe(false)
})
