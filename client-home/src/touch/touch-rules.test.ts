import { describe, expect, it } from 'vitest'
import { countsAsTouch, RepeatGuard } from './touch-rules.ts'

const pxPerMm = 4
const button = { left: 100, top: 100, right: 300, bottom: 200 }
const finger = { x: 200, y: 150, contactWidthPx: 40, contactHeightPx: 40 }

describe('a touch', () => {
  it('counts up to 5 mm beside the target', () => {
    expect(countsAsTouch(finger, button, pxPerMm)).toBe(true)
    expect(countsAsTouch({ ...finger, x: 320 }, button, pxPerMm)).toBe(true)
    expect(countsAsTouch({ ...finger, y: 80 }, button, pxPerMm)).toBe(true)
    expect(countsAsTouch({ ...finger, x: 321 }, button, pxPerMm)).toBe(false)
    expect(countsAsTouch({ ...finger, y: 79 }, button, pxPerMm)).toBe(false)
  })

  it('does not count when it is wider than 25 mm: a palm', () => {
    expect(countsAsTouch({ ...finger, contactWidthPx: 100 }, button, pxPerMm)).toBe(true)
    expect(countsAsTouch({ ...finger, contactWidthPx: 101 }, button, pxPerMm)).toBe(false)
    expect(countsAsTouch({ ...finger, contactHeightPx: 101 }, button, pxPerMm)).toBe(false)
  })
})

describe('repeats', () => {
  it('are ignored for 700 ms after what was accepted', () => {
    const guard = new RepeatGuard()
    expect([0, 100, 699, 700, 1399, 1400].map((nowMs) => guard.accepts(nowMs))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ])
  })
})
