import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { inventCounties } from './county.ts'
import { planDay } from './day-plan.ts'
import type { PlannedVisit } from './day-plan.ts'
import { offeredDemoAccounts } from './demo-accounts.ts'
import { demoId } from './demo-id.ts'
import { drawPortrait } from './portrait.ts'
import { seededRandom } from './seeded-random.ts'
import { outcomeOf } from './visit-history.ts'

const [first, second] = inventCounties('test') as [
  ReturnType<typeof inventCounties>[0],
  ReturnType<typeof inventCounties>[0],
]
const teams = first.teams.map((team) => ({
  carers: first.staff.filter(({ role, teamId }) => role === 'carer' && teamId === team.id).map(({ id }) => id),
  residents: first.residents.filter(({ teamId }) => teamId === team.id).map(({ id }) => id),
}))
const plan = (day: string) =>
  planDay({
    seed: 'test',
    day: Temporal.PlainDate.from(day),
    timeZone: first.timeZone,
    teams,
    demoPair: first.demoPair,
  })

describe('the counties', () => {
  test('have the people that were promised', () => {
    const roles = (role: string) => first.staff.filter((staff) => staff.role === role).length
    expect([roles('carer'), roles('coordinator'), roles('administrator')]).toEqual([12, 2, 2])
    expect([first.residents.length, second.residents.length]).toEqual([40, 5])
    expect(teams.map((team) => [team.carers.length, team.residents.length])).toEqual([
      [4, 14],
      [4, 13],
      [4, 13],
    ])
    expect(new Set(first.residents.map(({ language }) => language))).toEqual(new Set(['fi', 'sv', 'en']))
  })

  test('share nobody, and every e-mail is one person', () => {
    const ids = [...first.staff, ...first.residents, ...second.staff, ...second.residents].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const emails = [...first.staff, ...second.staff].map(({ email }) => email)
    expect(new Set(emails).size).toBe(emails.length)
    expect(offeredDemoAccounts.filter(({ email }) => !emails.includes(email))).toEqual([])
  })

  test('are the same from the same seed', () => {
    expect(inventCounties('test')).toEqual([first, second])
    expect(inventCounties('other')[0]!.id).not.toBe(first.id)
  })
})

const overlap = (one: PlannedVisit, other: PlannedVisit) =>
  Temporal.ZonedDateTime.compare(one.start, other.end) < 0 && Temporal.ZonedDateTime.compare(other.start, one.end) < 0

describe('a day', () => {
  const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }))

  test('has nobody in two places, on any day of two years', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const visits = plan(day.toString())
        for (const [index, visit] of visits.entries()) {
          const clashes = visits
            .slice(index + 1)
            .filter((other) => other.carer === visit.carer || other.resident === visit.resident)
            .filter((other) => overlap(visit, other))
          expect(clashes).toEqual([])
        }
      }),
      { numRuns: 20 },
    )
  })

  test('keeps to its own date and to whole wall times, also when clocks change', () => {
    for (const day of ['2026-10-25', '2027-03-28', '2026-11-22']) {
      const visits = plan(day)
      expect(new Set(visits.map(({ start }) => start.toPlainDate().toString()))).toEqual(new Set([day]))
      expect(visits.every(({ start }) => start.minute % 5 === 0 && start.second === 0)).toBe(true)
    }
  })

  test('is planned for all of the county in the same way whichever other days were planned', () => {
    const visits = plan('2026-11-22')
    plan('2026-11-23')
    expect(plan('2026-11-22')).toEqual(visits)
    expect(new Set(visits.map(({ resident }) => resident)).size).toBe(40)
    expect(plan('2026-11-23').map(({ resident }) => resident)).not.toEqual(visits.map(({ resident }) => resident))
  })

  test("of the demo carer has twelve visits, of which nine are calls, five to the demo's resident", () => {
    const visits = plan('2026-11-22').filter(({ carer }) => carer === first.demoPair?.carer)
    const calls = visits.filter(({ modality }) => modality === 'video')
    const toAino = calls.filter(({ resident }) => resident === first.demoPair?.resident)
    expect([visits.length, calls.length, toAino.length]).toEqual([12, 9, 5])
  })
})

describe('what became of a visit', () => {
  const visits = ['2026-11-20', '2026-11-21', '2026-11-22'].flatMap(plan)
  const now = Temporal.Instant.from('2026-11-22T10:00:00Z')

  test('is told only of those that are over, and nothing of it is later than now', () => {
    for (const visit of visits) {
      const { state, startedAt, endedAt } = outcomeOf(visit, now, 'test')
      const isOver = Temporal.Instant.compare(visit.end.toInstant(), now) <= 0
      expect(state === 'planned').toBe(!isOver)
      if (state !== 'done') continue
      expect(Temporal.Instant.compare(startedAt!, endedAt!)).toBe(-1)
      expect(Temporal.Instant.compare(endedAt!, now)).toBeLessThanOrEqual(0)
    }
  })

  test('is mostly a visit done, now and then one missed or cancelled', () => {
    const states = Object.groupBy(visits, (visit) => outcomeOf(visit, visit.end.toInstant(), 'test').state)
    expect(states.done!.length / visits.length).toBeGreaterThan(0.9)
    expect(states.missed?.length).toBeGreaterThan(0)
    expect(states.cancelled?.length).toBeGreaterThan(0)
    expect(states.missed!.every(({ modality }) => modality === 'video')).toBe(true)
  })
})

describe('a portrait', () => {
  const sitter = { age: 'old', hair: 'long', clothes: 'own' } as const

  test('is the same for one person, another for the next, and runs and loads nothing', () => {
    const portraits = Array.from({ length: 40 }, (_, index) => drawPortrait(String(index), sitter))
    expect(drawPortrait('0', sitter)).toBe(portraits[0])
    expect(new Set(portraits).size).toBeGreaterThan(36)
    for (const portrait of portraits) {
      expect(portrait).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*<\/svg>$/)
      expect(portrait).not.toMatch(/script|style|href|on\w+=|gradient|<image|<text|foreignObject/i)
      expect(portrait.length).toBeLessThan(4000)
    }
  })
})

test('an id is a UUID, and each name has its own', () => {
  expect(demoId('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(demoId('a', 'b')).toBe(demoId('a', 'b'))
  expect(new Set([demoId('a', 'b'), demoId('ab'), demoId('a', '', 'b'), demoId('b', 'a')]).size).toBe(4)
})

test('seeded random draws evenly and within its bounds', () => {
  const random = seededRandom('x')
  const counts = [0, 0, 0, 0]
  for (let draw = 0; draw < 8000; draw++) counts[random.between(0, 3)]!++
  // 2,000 each expected, σ = √(8000 × 1/4 × 3/4) ≈ 39; five σ either way
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(195)
  expect(random.shuffled([1, 2, 3]).toSorted()).toEqual([1, 2, 3])
  expect(() => random.pick([])).toThrow(RangeError)
})
