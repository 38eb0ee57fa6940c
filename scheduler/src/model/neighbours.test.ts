import { describe, expect, it } from 'vitest'
import { randomProblem } from '../testing/random-problem.ts'
import { packProblem } from './from-problem.ts'
import { nearestTasks, type FarnessWeights } from './neighbours.ts'
import type { RouteModel } from './route-model.ts'

/** Everybody compared with everybody. */
function plainLists(model: RouteModel, width: number, weights: FarnessWeights): number[][] {
  const farness = (one: number, other: number) => {
    const [from, to] = [model.firstNode[one]!, model.firstNode[other]!]
    const arc =
      model.free[from] || model.free[to] ? 0 : model.travel[model.place[from]! * model.places + model.place[to]!]!
    const wait = model.early[to]! - model.minutes[from]! - arc - model.late[from]!
    const over = model.early[from]! + model.minutes[from]! + arc - model.late[to]!
    return arc + Math.max(0, weights.wait * wait) + Math.max(0, weights.late * over)
  }
  const tasks = [...Array(model.tasks).keys()]
  return tasks.map((task) => {
    const far = (other: number) => Math.min(farness(task, other), farness(other, task))
    const others = tasks.filter((other) => other !== task)
    return others.toSorted((a, b) => far(a) - far(b) || a - b).slice(0, width)
  })
}

describe('the lists of neighbours', () => {
  it('are those that comparing everybody with everybody gives', () => {
    for (let seed = 0; seed < 30; seed++) {
      const problem = randomProblem(seed, {
        visits: 60,
        carers: 5,
        horizon: 600,
        desks: seed % 2 === 0,
        breaks: true,
        video: true,
      })
      const { model } = packProblem(problem)
      for (const weights of [
        { wait: 0, late: 0 },
        { wait: 0.1, late: 0.2 },
        { wait: 0.2, late: 1 },
      ]) {
        const { lists, width } = nearestTasks(model, 12, weights)
        const found = Array.from({ length: model.tasks }, (_, task) => [
          ...lists.subarray(task * width, (task + 1) * width),
        ])
        expect(found, `problem ${seed}`).toEqual(plainLists(model, width, weights))
      }
    }
  })

  it('also stand where nobody travels: a day of one desk, with visits that are at home only', () => {
    for (const seed of [21, 49]) {
      const problem = randomProblem(seed, { visits: 20, carers: 1, horizon: 300, desks: true, video: false })
      const desk = { ...problem, carers: problem.carers.map((carer) => ({ ...carer, base: 'desk' as const })) }
      const { model } = packProblem(desk)
      const { lists, width } = nearestTasks(model, 12, { wait: 0.1, late: 0.2 })
      for (let task = 0; task < model.tasks; task++) {
        const near = new Set(lists.subarray(task * width, (task + 1) * width))
        expect(near.size).toBe(width)
        expect(near.has(task)).toBe(false)
      }
    }
  })
})
