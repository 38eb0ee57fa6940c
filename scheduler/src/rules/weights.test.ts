import { expect, it } from 'vitest'
import { defaultWeights, fairMinutes, leftOutPrice, nearness } from './weights.ts'

it('weighs a change more the nearer it is', () => {
  expect([nearness(undefined, 500), nearness(0, 120), nearness(0, 720), nearness(0, 721)]).toEqual([1, 4, 2, 1])
})

it('doubles the price of a visit left out with each priority', () => {
  expect([1, 2, 5].map((priority) => leftOutPrice({ ...defaultWeights, leftOut: 10 }, priority))).toEqual([10, 20, 160])
})

it('gives a shift of a third of the time a third of the care, and a fifth more', () => {
  // 300 · 100/300 · 1.2
  expect(fairMinutes(300, 100, 300)).toBe(120)
})
