import { describe, expect, it } from 'vitest'
import { mikko, priceOfDay } from '../testing/price-of-day.ts'
import { carer, home, visit } from '../testing/small-problem.ts'
import { language } from './language.ts'

const swedish = visit('v', { languages: ['sv', 'se'] })
const entries = [home('v', 0, 30)]

describe('language', () => {
  it('costs its weight for a carer with none of the visit’s languages', () => {
    expect(priceOfDay(language, { visits: [swedish], by: carer('c1', { languages: ['fi'] }), entries })).toBe(400)
  })

  it('is paid for each of two', () => {
    // Neither Anna nor Mikko: 2 · 400
    const visits = [{ ...swedish, carersNeeded: 2 as const }]
    expect(priceOfDay(language, { visits, second: mikko, entries })).toBe(800)
  })

  it('asks nothing where one of them is common, nor where none is wanted', () => {
    const visits = [swedish, visit('w')]
    const by = carer('c1', { languages: ['fi', 'sv'] })
    expect(priceOfDay(language, { visits, by, entries: [...entries, home('w', 30, 60)] })).toBe(0)
  })
})
