import { describe, expect, test } from 'vitest'
import type { QualitySample } from './quality.ts'
import { gradeSample, nextQuality, startQuality } from './quality.ts'

const fine: QualitySample = {
  connected: true,
  lossIn: 0,
  lossOut: 0,
  roundTripMs: 20,
  jitterMs: 5,
  scoreIn: 10,
  scoreOut: 10,
  framesPerSecond: 30,
}

function shownAfter(samples: readonly QualitySample[]): string[] {
  let quality = startQuality
  return samples.map((sample) => (quality = nextQuality(quality, sample)).shown)
}

describe('one second', () => {
  test('is as good as its worst figure', () => {
    expect(gradeSample(fine)).toBe('good')
    expect(gradeSample({ ...fine, lossIn: 0.03 })).toBe('fair')
    expect(gradeSample({ ...fine, lossIn: 0.03, roundTripMs: 500 })).toBe('poor')
    expect(gradeSample({ ...fine, scoreOut: 4 })).toBe('poor')
    expect(gradeSample({ ...fine, framesPerSecond: 14 })).toBe('fair')
    expect(gradeSample({ ...fine, connected: false })).toBe('lost')
  })

  test('without figures, as with everything muted, is good', () => {
    const unknown: QualitySample = {
      connected: true,
      lossIn: null,
      lossOut: null,
      roundTripMs: null,
      jitterMs: null,
      scoreIn: null,
      scoreOut: null,
      framesPerSecond: null,
    }
    expect(gradeSample(unknown)).toBe('good')
  })
})

describe('what is shown', () => {
  const bad = { ...fine, lossIn: 0.2 }

  test('does not flicker at a single bad second', () => {
    expect(shownAfter([fine, bad, fine, bad, fine])).toEqual(['good', 'good', 'good', 'good', 'good'])
  })

  test('worsens after two seconds and improves after four', () => {
    expect(shownAfter([bad, bad, fine, fine, fine, fine])).toEqual(['good', 'poor', 'poor', 'poor', 'poor', 'good'])
  })

  test('a lost connection shows at once, and so does its return', () => {
    expect(shownAfter([{ ...fine, connected: false }, fine])).toEqual(['lost', 'good'])
  })
})
