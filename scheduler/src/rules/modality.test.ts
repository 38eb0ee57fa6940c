import { describe, expect, it } from 'vitest'
import { priceOfDay } from '../testing/price-of-day.ts'
import { home, video, visit } from '../testing/small-problem.ts'
import { modality } from './modality.ts'

const minutes = { home: 30, video: 10 }

describe('modality', () => {
  it('costs its weight for each visit made in the other way than wished', () => {
    const visits = [
      visit('v', { minutes, preferredModality: 'video' }),
      visit('w', { minutes, preferredModality: 'home' }),
    ]
    // 2 · 150
    expect(priceOfDay(modality, { visits, entries: [home('v', 0, 30), video('w', 30, 40)] })).toBe(300)
  })

  it('asks nothing for the wished way, nor where none is wished', () => {
    const visits = [visit('v', { minutes, preferredModality: 'video' }), visit('w', { minutes })]
    expect(priceOfDay(modality, { visits, entries: [video('v', 0, 10), home('w', 10, 40)] })).toBe(0)
  })
})
