import { describe, expect, it } from 'vitest'
import { checkHhcrsp } from '../../formats/hhcrsp.ts'
import { checkUhhc } from '../../formats/uhhc-cost.ts'
import { fromHhcrsp } from '../../model/from-hhcrsp.ts'
import { fromUhhc } from '../../model/from-uhhc.ts'
import { thousandths, type LinkedModel } from '../../model/linked-model.ts'
import { toHhcrspSolution } from '../../model/to-hhcrsp.ts'
import { toUhhcSolution } from '../../model/to-uhhc.ts'
import { solveHhcrsp, solveUhhc } from '../../solve-benchmarks.ts'
import { plainTimes } from '../../testing/plain-times.ts'
import { randomHhcrsp } from '../../testing/random-hhcrsp.ts'
import { randomUhhc } from '../../testing/random-uhhc.ts'
import { LinkedPlan } from './linked-plan.ts'
import { OrderAnnealing } from './order-annealing.ts'

const seeds = Array.from({ length: Number(process.env.KOTISILTA_LINKED_CASES ?? 12) }, (_, seed) => seed + 1)

function routesOf(plan: LinkedPlan): number[][] {
  return Array.from({ length: plan.model.carers }, (_, carer) => {
    const route: number[] = []
    const terminal = plan.terminalOf(carer)
    for (let node = plan.next[terminal]!; node !== terminal; node = plan.next[node]!) route.push(node)
    return route
  })
}

function expectPlainTimes(plan: LinkedPlan): void {
  const times = plainTimes(plan.model, routesOf(plan))
  for (const [node, { start }] of times) {
    if (node < plan.firstLunch) expect({ node, start: plan.start[node] }).toEqual({ node, start })
  }
}

/** Runs and stops at many plans on the way. */
function walk(model: LinkedModel, seed: number, look: (search: OrderAnnealing) => void): void {
  const search = new OrderAnnealing(model, seed)
  for (let round = 0; round <= 20; round++) {
    look(search)
    search.cool(round / 20)
    search.run(300)
  }
}

describe('annealing over linked routes', () => {
  it.each(seeds)('has the times of a plain decoder and the price of a plan counted anew, UHHC %i', (seed) => {
    const model = fromUhhc(randomUhhc(seed))
    const anew = new LinkedPlan(model)
    walk(model, seed, ({ plan }) => {
      expectPlainTimes(plan)
      anew.readFrom(plan.next)
      expect(plan.trueCost()).toBe(anew.trueCost())
    })
  })

  it.each(seeds)('has the times of a plain decoder and the price of a plan counted anew, HHCRSP %i', (seed) => {
    const model = fromHhcrsp(randomHhcrsp(seed))
    const anew = new LinkedPlan(model)
    walk(model, seed, ({ plan }) => {
      expectPlainTimes(plan)
      anew.readFrom(plan.next)
      expect(plan.trueCost()).toBe(anew.trueCost())
    })
  })

  it.each(seeds)('costs what the checker of the format counts, UHHC %i', (seed) => {
    const instance = randomUhhc(seed)
    walk(fromUhhc(instance), seed, ({ plan }) => {
      expect(checkUhhc(instance, toUhhcSolution(instance, plan)).total).toBeCloseTo(plan.trueCost() / thousandths, 6)
    })
  })

  it.each(seeds)('costs what the checker of the format counts, HHCRSP %i', (seed) => {
    const instance = randomHhcrsp(seed)
    walk(fromHhcrsp(instance), seed, ({ plan }) => {
      expect(checkHhcrsp(instance, toHhcrspSolution(instance, plan)).total).toBeCloseTo(plan.cost / 3 / thousandths, 6)
    })
  })

  it('leaves no trace of a change that is taken back', () => {
    const search = new OrderAnnealing(fromUhhc(randomUhhc(3)), 1)
    const { plan } = search
    search.cool(0.5)
    search.run(2_000)
    const lists = [plan.next, plan.prev, plan.carerOf, plan.start, plan.end, plan.slack, plan.late]
    const stateOf = () => [plan.trueCost(), ...lists.map((each) => [...each])]
    const before = stateOf()
    let changed = 0
    for (const service of plan.model.services) {
      const carer = plan.carerOf[service]!
      if (carer < 0) continue
      plan.startChange()
      plan.unlink(service)
      const fits = plan.linkBehind(service, plan.prev[plan.terminalOf(carer)]!)
      if (fits && plan.price(Infinity) !== plan.cost) changed++
      plan.undoChange()
      expect(stateOf()).toEqual(before)
    }
    expect(changed).toBeGreaterThan(0)
  })

  it.each([1, 2])('makes the same plan from the same seed, with %i threads', { timeout: 60_000 }, async (threads) => {
    const options = { seed: 7, threads, stop: { kind: 'iterations', most: 5_000 } } as const
    const [one, other] = await Promise.all([solveUhhc(randomUhhc(1), options), solveUhhc(randomUhhc(1), options)])
    expect(other.solution).toEqual(one.solution)
    const [first, second] = await Promise.all([1, 2].map(() => solveHhcrsp(randomHhcrsp(1), options)))
    expect(second?.solution).toEqual(first?.solution)
  })
})
