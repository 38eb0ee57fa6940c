import { expect, test } from 'vitest'
import type { NeedId } from '../db/ids.ts'
import { buildNeed } from '../generation/testing/build-situation.ts'
import { anchorAfter, splitSeries } from './split-series.ts'

const version = (id: string, fromOn: string, untilOn: string | null) => buildNeed({ id: id as NeedId, fromOn, untilOn })
const series = [
  version('past', '2026-09-01', '2026-10-01'),
  version('now', '2026-10-01', '2027-01-01'),
  version('next', '2027-01-01', null),
]
const today = '2026-11-22'

test('from a day on: the version of that day ends there, the later ones never hold', () => {
  const split = splitSeries(series, { scope: 'from_now_on', fromOn: '2026-12-01', today })
  expect(split).toEqual({ endedIds: ['now', 'next'], on: '2026-12-01', untilOn: null })
})

test('all that are to come: from today, and what was stays', () => {
  const split = splitSeries(series, { scope: 'all', fromOn: '2026-12-01', today })
  expect(split).toEqual({ endedIds: ['now', 'next'], on: today, untilOn: null })
})

test('a series that has not begun is changed from its beginning', () => {
  const coming = [version('a', '2026-12-07', '2027-02-01')]
  expect(splitSeries(coming, { scope: 'all', fromOn: today, today })).toEqual({
    endedIds: ['a'],
    on: '2026-12-07',
    untilOn: '2027-02-01',
  })
})

test('a day that has passed is today', () => {
  expect(splitSeries(series, { scope: 'from_now_on', fromOn: '2026-09-15', today }).on).toBe(today)
})

test('every second week stays the same week, and another rule counts from its first day', () => {
  const edited = buildNeed({ recurrence: 'FREQ=WEEKLY;INTERVAL=2', anchorOn: '2026-10-01' })
  expect(anchorAfter(edited, { recurrence: 'FREQ=WEEKLY;INTERVAL=2' }, '2026-12-01')).toBe('2026-10-01')
  expect(anchorAfter(edited, { recurrence: 'FREQ=WEEKLY' }, '2026-12-01')).toBe('2026-12-01')
})
