import { describe, expect, it } from 'vitest'
import { mikko, priceOfDay } from '../testing/price-of-day.ts'
import { home, visit } from '../testing/small-problem.ts'
import { lateness } from './lateness.ts'

const wishedWindow = { earliest: 0, latest: 50 }

describe('lateness', () => {
  it('counts the minutes of start after the wished window', () => {
    // 62 − 50 = 12, times 300
    const visits = [visit('v', { wishedWindow })]
    expect(priceOfDay(lateness, { visits, entries: [home('v', 62, 92)] })).toBe(3600)
  })

  it('asks nothing for a start at the window’s last minute, nor where nothing is wished', () => {
    const visits = [visit('v', { wishedWindow }), visit('w')]
    expect(priceOfDay(lateness, { visits, entries: [home('v', 50, 80), home('w', 300, 330)] })).toBe(0)
  })

  it('is paid once for a visit of two carers', () => {
    // 51 − 50 = 1, times 300
    const visits = [visit('v', { wishedWindow, carersNeeded: 2 })]
    expect(priceOfDay(lateness, { visits, second: mikko, entries: [home('v', 51, 81)] })).toBe(300)
  })
})
