import { expect, test } from 'vitest'
import type { HomeVisit } from './home-visit.ts'
import { isCodeShown } from './visit-code.ts'

const minute = 60_000
/** From 10.00 to 10.30, in minutes of the day. */
const visit = (facts: Partial<HomeVisit> = {}): HomeVisit => ({
  id: 'visit',
  modality: 'HOME',
  state: 'PLANNED',
  plannedStartMs: 600 * minute,
  plannedEndMs: 630 * minute,
  tasks: [],
  carers: [],
  call: null,
  ...facts,
})

test.each([
  ['planned in three quarters of an hour', visit(), 555, true],
  ['planned in an hour', visit(), 540, false],
  ['planned, late', visit(), 660, true],
  ['planned, long past', visit(), 680, false],
  ['going on, far over its time', visit({ state: 'IN_PROGRESS' }), 900, true],
  ['just done', visit({ state: 'DONE' }), 640, true],
  ['cancelled', visit({ state: 'CANCELLED' }), 600, false],
  ['over video', visit({ modality: 'VIDEO' }), 600, false],
] as const)('%s', (_what, planned, nowMinute, shown) => {
  expect(isCodeShown([planned], nowMinute * minute)).toBe(shown)
})
