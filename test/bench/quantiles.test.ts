import { expect, test } from 'vitest'
import { summarise } from './quantiles.ts'

test('of twenty values, the median is the tenth and p95 the nineteenth', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index)
  expect(summarise(values, { p95: 18 })).toEqual({ n: 20, p50: 10, p95: 19, max: 20, goal: { p95: 18 } })
})

test('one value is all of its quantiles', () => {
  expect(summarise([7])).toEqual({ n: 1, p50: 7, p95: 7, max: 7 })
})
