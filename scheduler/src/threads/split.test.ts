import { expect, it } from 'vitest'
import { packProblem } from '../model/from-problem.ts'
import { randomProblem } from '../testing/random-problem.ts'
import { createChain } from './chain.ts'
import { AreaSplitter } from './split.ts'

it('joins what two threads made of their parts: both gains are kept', () => {
  for (let seed = 0; seed < 20; seed++) {
    const problem = randomProblem(seed, { visits: 40, carers: 6, horizon: 300, breaks: true })
    const job = { kind: 'day', problem } as const
    const splitter = new AreaSplitter(packProblem(problem).model)
    const first = createChain(job, seed)
    const current = first.current()
    const split = splitter.split(current, 2, seed)
    const chains = split.map((part, index) => {
      const chain = createChain(job, seed + index)
      chain.moveTo(current)
      chain.restrict(part)
      chain.cool(1)
      chain.run(200)
      return chain
    })
    const gains = chains.map((chain) => first.currentCost - chain.currentCost)
    const { cost } = splitter.join({ current, parts: chains.map((chain) => chain.current()), split })
    expect(first.currentCost - cost).toBe(gains[0]! + gains[1]!)
  }
})
