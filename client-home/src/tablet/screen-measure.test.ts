import { describe, expect, it } from 'vitest'
import { bankCardMm, guessPxPerMm, withinLimits } from './screen-measure.ts'

describe('the measure of a screen', () => {
  it('is guessed near the truth for a 10.1" tablet of 1280 × 800', () => {
    // 10.1 inches of diagonal: 1280 px on 217.5 mm, 5.88 px/mm.
    expect(guessPxPerMm({ devicePixelRatio: 1, isTouched: true })).toBeCloseTo(5.87, 2)
  })

  it('is the CSS inch for a screen that is not touched', () => {
    expect(guessPxPerMm({ devicePixelRatio: 2, isTouched: false })).toBeCloseTo(3.78, 2)
  })

  it('stays within what screens are', () => {
    expect(withinLimits(0.1)).toBe(2.5)
    expect(withinLimits(99)).toBe(12)
    expect(withinLimits(5.9)).toBe(5.9)
  })

  it('knows a bank card', () => {
    expect(bankCardMm.width / bankCardMm.height).toBeCloseTo(1.586, 3)
  })
})
