import { describe, expect, test } from 'vitest'
import type { Modality, VisitStateName } from '../db/database.ts'
import { bookMinutes, toActualMinutes, type LedgerVisit } from './ledger.ts'

const start = new Date('2026-11-23T09:00:00+02:00')
const after = (minutes: number) => new Date(start.valueOf() + minutes * 60_000)

/** Norm 30 min in person, 20 min of travel; it lasted as long as the test says. */
const lasted = (minutes: number, modality: Modality): LedgerVisit => ({
  state: 'done',
  modality,
  startedAt: start,
  endedAt: after(minutes),
  normMinutes: 30,
  baselineTravelMinutes: 20,
})

test.each([
  // 30 + 20 - 12
  ['a video visit frees its norm and its travel less what it took', lasted(12, 'video'), 38, 0],
  // 30 + 20 - 60
  ['a video visit longer than going there frees less than nothing', lasted(60, 'video'), -10, 0],
  // 45 - 30
  ['a visit in person beyond its norm gives the difference back', lasted(45, 'home'), 0, 15],
  ['a visit in person within its norm books nothing', lasted(25, 'home'), 0, 0],
  ['a visit by phone books nothing', lasted(5, 'phone'), 0, 0],
  ['a visit that no need stands behind books nothing', { ...lasted(12, 'video'), normMinutes: 0 }, 0, 0],
])('%s', (_name, visit, freedMinutes, givenBackMinutes) => {
  expect(bookMinutes(visit)).toEqual({ freedMinutes, givenBackMinutes })
})

describe('only what is done is booked', () => {
  const others: VisitStateName[] = ['planned', 'ringing', 'in_progress', 'missed', 'declined', 'cancelled']
  test.each(others)('%s', (state) => {
    expect(bookMinutes({ ...lasted(12, 'video'), state })).toEqual({ freedMinutes: 0, givenBackMinutes: 0 })
  })
})

test.each([
  [29_999, 0],
  [30_000, 1],
  [89_999, 1],
  [90_000, 2],
])('%i ms are %i min: half a minute goes up', (ms, minutes) => {
  expect(toActualMinutes({ startedAt: start, endedAt: new Date(start.valueOf() + ms) })).toBe(minutes)
})
