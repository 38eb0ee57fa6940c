import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Assignment } from './assignment.ts'

/** By trying all. */
function leastSum(costs: readonly number[][], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const mine = costs[row]
  if (!mine) return 0
  const free = mine.map((cost, column) => ({ cost, column })).filter(({ column }) => !taken.has(column))
  return Math.min(...free.map(({ cost, column }) => cost + leastSum(costs, row + 1, new Set([...taken, column]))))
}

const matrices = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })).chain(([rows, more]) =>
  fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: rows + more, maxLength: rows + more }), {
    minLength: rows,
    maxLength: rows,
  }),
)

it('finds the least sum, each row in a column of its own, whatever was solved before', () => {
  const assignment = new Assignment(7)
  fc.assert(
    fc.property(matrices, (costs) => {
      const columns = costs[0]!.length
      assignment.solve(Float64Array.from(costs.flat()), costs.length, columns)
      const taken = [...assignment.columnOf.subarray(0, costs.length)]
      expect(new Set(taken).size).toBe(costs.length)
      expect(taken.reduce((sum, column, row) => sum + costs[row]![column]!, 0)).toBe(leastSum(costs))
    }),
    { numRuns: 2_000 },
  )
})
