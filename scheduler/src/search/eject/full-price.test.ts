import { expect, it } from 'vitest'
import { packProblem } from '../../model/from-problem.ts'
import { toPlan } from '../../model/to-plan.ts'
import { randomProblem } from '../../testing/random-problem.ts'
import { daySearch } from '../day-search.ts'

/** Nothing that free minutes could make cheaper, so that what the search has counted is the rules' full price to the point. */
const crowded = (seed: number) =>
  randomProblem(seed, {
    visits: 12 + (seed % 20),
    carers: 2 + (seed % 3),
    horizon: 200,
    links: true,
    breaks: seed % 2 === 0,
    video: seed % 3 === 0,
    published: seed % 4 === 1,
    neverOvertime: true,
    weights: { waiting: 0, changedTime: 0 },
  })

it('pays for ejections and for groups what the rules’ full prices say', { timeout: 120_000 }, () => {
  const seen = { ejections: 0, groups: 0 }
  for (let seed = 0; seed < 16; seed++) {
    const packed = packProblem(crowded(seed))
    const { state, recreate, ejection } = daySearch(packed.model, seed)
    const { groupFirst } = packed.model
    for (let tries = 0; tries < 40 && state.absentCount > 0; tries++) {
      const group = state.absent[tries % state.absentCount]!
      state.begin()
      recreate.putBack(group, 1)
      const isPut = state.absentAt[group]! < 0
      const isEjected = !isPut && !state.broken && ejection.insert(group)
      if (state.broken || (!isPut && !isEjected)) state.rollBack()
      else if (isEjected) seen.ejections++
      else if (groupFirst[group + 1]! - groupFirst[group]! > 1) seen.groups++
      expect(toPlan(packed, state).cost, `problem ${seed}, after ${tries}`).toBe(state.total)
    }
  }
  expect(seen.ejections).toBeGreaterThan(20)
  expect(seen.groups).toBeGreaterThan(4)
})
