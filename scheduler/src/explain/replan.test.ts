import { describe, expect, it } from 'vitest'
import { checkPlan } from '../check/check-plan.ts'
import { scorePlan } from '../check/score-plan.ts'
import { parseProblem } from '../problem.ts'
import { carer, home, plan, problem, travel, visit } from '../testing/small-problem.ts'
import { changesInNumbers, changeSentence } from './change-sentence.ts'
import { replan } from './repair.ts'
import { toReplan } from './replan.ts'
import { whatChanged } from './what-changed.ts'

/** Anna has v1 at 0:10 and v2 behind it; Mikko has v3 at 1:00. Anna is v1's own carer. */
const given = problem({
  carers: [carer('anna'), carer('mikko')],
  visits: [
    visit('v1', { familiarCarers: ['anna'], pin: { carer: 'anna', start: 10 } }),
    visit('v2'),
    visit('v3', { hardWindow: { earliest: 60, latest: 90 } }),
  ],
  weights: { leftOut: 1000, travel: 10, changedCarer: 50, changedTime: 1, changedModality: 50 },
})
const bare = plan({
  anna: [travel(0, 1, 0, 10), home('v1', 10, 40), home('v2', 40, 70), travel(1, 0, 70, 80)],
  mikko: [travel(0, 1, 50, 60), home('v3', 60, 90), travel(1, 0, 90, 100)],
})
const published = { ...bare, ...scorePlan(given, bare) }

describe('a re-plan', () => {
  const { problem: changed, from, exempt } = toReplan(given, published, { absent: ['anna'], now: 0 })

  it('remembers what was published, and takes the absent carer out of every list and pin', () => {
    const next = parseProblem(changed)
    expect(next.carers.map(({ id }) => id)).toEqual(['mikko'])
    expect(next.visits[0]).toMatchObject({
      familiarCarers: [],
      pin: { start: 10 },
      previous: { carer: 'anna', start: 10, modality: 'home' },
    })
    expect([...exempt]).toEqual(['v1', 'v2'])
    expect(from.unassigned.map(({ visit: id }) => id)).toEqual(['v1', 'v2'])
  })

  it('finds a place for those who were lost, and leaves the others alone', async () => {
    const { plan: after, repairedOnly } = await replan(changed, from, {
      seed: 1,
      stop: { kind: 'iterations', most: 10 },
      lost: exempt,
    })
    expect(repairedOnly).toBe(true)
    expect(checkPlan(changed, after)).toEqual([])
    const difference = whatChanged(
      { before: { problem: given, plan: published }, after: { problem: changed, plan: after } },
      { exempt },
    )
    // Mikko: v1 at 0:10 (pinned), v3 at 1:00, and v2 behind it at 1:30, published for 0:40
    expect(difference.changes.map((change) => changeSentence(change, 'fi'))).toEqual([
      'r-v1, v1: anna 00:10 kotona → mikko 00:10 kotona',
      'r-v2, v2: anna 00:40 kotona → mikko 01:30 kotona',
    ])
    expect(difference.counts).toEqual({ added: 0, leftOut: 0, otherCarer: 2, otherTime: 1, otherModality: 0 })
    expect([difference.movedPercent, difference.travelMinutes]).toEqual([0, -20])
    expect(changesInNumbers(difference, 'en')).toContain('2 with another carer, 1 at another time')
  })

  it('drops what is cancelled, with its links, and takes in what is new', () => {
    const linked = { ...given, links: [{ kind: 'sameCarer' as const, visits: ['v1', 'v2'] as [string, string] }] }
    const next = toReplan(linked, published, { cancelled: ['v2'], visits: [visit('v4')] })
    expect(next.problem.visits.map(({ id }) => id)).toEqual(['v1', 'v3', 'v4'])
    expect(next.problem.links).toEqual([])
    expect(next.from.unassigned.map(({ visit: id }) => id)).toEqual(['v4'])
  })
})
