import { describe, expect, test } from 'vitest'
import type { PlannedVisit } from './planned-visit.ts'
import { outcomeOf } from './visit-history.ts'

const start = new Date('2026-11-22T08:00:00Z')

function visit(columns: Partial<PlannedVisit> = {}): PlannedVisit {
  return {
    id: 'v',
    residentId: 'a',
    origin: 'need',
    carePlanId: 'p',
    occurrenceOn: '2026-11-22',
    modality: 'home',
    allowed: 'home',
    start,
    end: new Date('2026-11-22T08:30:00Z'),
    windowStart: start,
    windowEnd: new Date('2026-11-22T10:00:00Z'),
    priority: 3,
    carersNeeded: 1,
    normMinutes: 30,
    baselineTravelMinutes: 8,
    extraReason: null,
    tasks: [],
    carers: ['c'],
    travelMinutes: 7,
    spareMinutes: 20,
    ...columns,
  }
}

const many = (columns: Partial<PlannedVisit>, now = '2026-11-23T08:00:00Z') =>
  Array.from({ length: 600 }, (_, index) => outcomeOf(visit({ ...columns, id: String(index) }), new Date(now), 'test'))
const minutes = (outcome: ReturnType<typeof outcomeOf>) =>
  (outcome.endedAt!.getTime() - outcome.startedAt!.getTime()) / 60_000

describe('what became of a visit', () => {
  test('is nothing before it is over', () => {
    const untouched = many({}, '2026-11-22T08:29:59Z')
    expect(
      untouched.every(({ state, startedAt, note }) => state === 'planned' && startedAt === null && note === ''),
    ).toBe(true)
  })

  test('is never later than now, and never ends before it starts', () => {
    const now = new Date('2026-11-22T08:31:00Z')
    for (const outcome of many({}, now.toISOString()).filter(({ state }) => state === 'done')) {
      expect(outcome.endedAt!.getTime()).toBeLessThanOrEqual(now.getTime())
      expect(minutes(outcome)).toBeGreaterThan(0)
    }
  })

  test('is mostly a visit done; some are missed, cancelled or made by phone', () => {
    const calls = many({ modality: 'video' })
    const count = (of: (outcome: (typeof calls)[0]) => boolean) => calls.filter(of).length
    expect(count(({ state }) => state === 'done')).toBeGreaterThan(540)
    expect(count(({ state }) => state === 'missed')).toBeGreaterThan(0)
    expect(count(({ state }) => state === 'cancelled')).toBeGreaterThan(0)
    const byPhone = calls.filter(({ modality }) => modality === 'phone')
    expect(byPhone.length).toBeGreaterThan(0)
    expect(byPhone.every(({ state, change }) => state === 'done' && change?.from === 'video')).toBe(true)
  })

  test('in person is often longer than planned, as long as the carer is not awaited elsewhere', () => {
    const done = many({}).filter(({ state }) => state === 'done')
    expect(done.filter((outcome) => minutes(outcome) > 34).length).toBeGreaterThan(done.length / 2)
    const hurried = many({ spareMinutes: 0 }).filter(({ state }) => state === 'done')
    expect(Math.max(...hurried.map(minutes))).toBeLessThanOrEqual(30)
  })

  test('that nobody was to make is that it was missed, with a reason', () => {
    expect(many({ carers: [] }).every(({ state, missedReason }) => state === 'missed' && missedReason !== null)).toBe(
      true,
    )
  })
})
