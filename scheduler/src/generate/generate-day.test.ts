import { describe, expect, it } from 'vitest'
import { readKotisilta } from '../formats/kotisilta.ts'
import { generateDay } from './generate-day.ts'

describe('an invented day', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of seed %i is a problem without a fault', async (seed) => {
    const day = generateDay({ visits: 150, seed, videoShare: 0.4 })
    const { problem, sourceOf } = await readKotisilta(JSON.parse(JSON.stringify(day)))
    expect(problem.visits).toHaveLength(150)
    expect(problem.carers).toHaveLength(12)
    expect(sourceOf('car', 0, 1)).toBe('estimate')
  })

  it('is the same for the same seed, and another for another', () => {
    const options = { visits: 60, seed: 7, videoShare: 0.1 }
    expect(generateDay(options)).toEqual(generateDay(options))
    expect(generateDay({ ...options, seed: 8 })).not.toEqual(generateDay(options))
  })

  it('has so much video as is asked for, and links, couples, pairs of carers', () => {
    const day = generateDay({ visits: 1000, seed: 1, videoShare: 0.4 })
    const byVideo = day.visits.filter(({ minutes }) => minutes.video !== undefined).length
    expect(byVideo).toBeGreaterThan(350)
    expect(byVideo).toBeLessThan(450)
    expect(new Set(day.links.map(({ kind }) => kind))).toEqual(new Set(['order', 'sameCarer', 'together']))
    expect(day.visits.some(({ carersNeeded }) => carersNeeded === 2)).toBe(true)
    expect(generateDay({ visits: 200, seed: 1, videoShare: 0 }).carers.some(({ base }) => base === 'desk')).toBe(false)
  })

  it.each([14, 15, 16])('of seed %i leaves room for the hours between injections, for couples too', (seed) => {
    const { visits, links } = generateDay({ visits: 1000, seed, videoShare: 0.4 })
    const windowOf = (id: string) => visits.find((visit) => visit.id === id)!.hardWindow
    const orders = links.flatMap((link) => (link.kind === 'order' ? [link] : []))
    expect(orders.length).toBeGreaterThan(10)
    const tight = orders.filter(({ visits: [first, second], smallestGap = 0 }) => {
      return windowOf(second).latest - windowOf(first).earliest < smallestGap
    })
    expect(tight).toEqual([])
  })
})
