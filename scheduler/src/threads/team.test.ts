import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../check/check-plan.ts'
import { solve } from '../solve.ts'
import { randomProblem } from '../testing/random-problem.ts'
import { solveInTeam } from './team.ts'
import type { Thread } from './thread.ts'

const problem = randomProblem(5, { visits: 40, carers: 6, horizon: 300, links: true, breaks: true, video: true })
const job = { kind: 'day', problem } as const
const forever = { kind: 'seconds', most: 3600 } as const

describe('threads', () => {
  it.each([1, 2])(
    'make the same plan from the same seed in two processes, with %i',
    { timeout: 120_000 },
    async (threads) => {
      const run = () =>
        promisify(execFile)(process.execPath, [
          new URL('../testing/plan-fingerprint.ts', import.meta.url).pathname,
          String(threads),
        ])
      const [one, other] = await Promise.all([run(), run()])
      expect(one.stdout).toMatch(/^[0-9a-f]{64}\n$/)
      expect(other.stdout).toBe(one.stdout)
    },
  )

  it.each([1, 2])('answer a cancel with the best plan so far, with %i', { timeout: 60_000 }, async (threads) => {
    const cancel = new AbortController()
    const { plan, stopped } = await solve(problem, {
      seed: 1,
      threads,
      stop: forever,
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    })
    expect(stopped).toBe('cancelled')
    expect(checkPlan(problem, plan)).toEqual([])
  })

  it('go on with those that are left when one is killed', { timeout: 60_000 }, async () => {
    const cancel = new AbortController()
    const threads: Thread[] = []
    let reports = 0
    const { best, cancelled } = await solveInTeam(job, {
      seed: 1,
      threads: 2,
      stop: { kind: 'noImprovement', iterations: 1_000_000_000 },
      signal: cancel.signal,
      onThread: (thread) => threads.push(thread),
      onProgress: () => {
        if (reports++ === 0) threads[0]?.kill()
        else if (threads[0]?.failure) cancel.abort()
      },
    })
    expect(cancelled).toBe(true)
    expect(best.length).toBeGreaterThan(0)
    expect(threads[1]?.failure?.message).toBe('the search thread was closed')
  })

  it('give the best so far when all are killed', { timeout: 60_000 }, async () => {
    const threads: Thread[] = []
    const { best } = await solveInTeam(job, {
      seed: 1,
      threads: 2,
      stop: forever,
      onThread: (thread) => threads.push(thread),
      onProgress: () => {
        for (const thread of threads) thread.kill()
      },
    })
    expect(best.length).toBeGreaterThan(0)
  })

  it('fail, and do not hang, when memory is out before there is a plan', { timeout: 60_000 }, async () => {
    const travel = { car: Array.from({ length: 2500 }, () => new Array<number>(2500).fill(7)) }
    const wide = { kind: 'day', problem: { ...problem, travel } } as const
    const run = solveInTeam(wide, { seed: 1, threads: 1, stop: forever, megabytes: 40 })
    await expect(run).rejects.toThrow(/memory/)
  })
})
