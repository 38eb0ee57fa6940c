import { expect, test } from 'vitest'
import { toSeries } from './need-series.ts'
import type { Need } from './need-series.ts'

const today = '2026-11-22'
const name = { fi: 'Lääkkeet', sv: 'Läkemedel', en: 'Medicine' }
const need = (over: Partial<Need>): Need => ({
  id: over.id ?? over.seriesId ?? 'need',
  seriesId: 'morning',
  fromOn: '2026-11-01',
  untilOn: null,
  anchorOn: '2026-11-01',
  recurrence: 'FREQ=DAILY',
  windowStart: '07:30',
  windowEnd: '08:30',
  allowed: 'EITHER',
  homeMinutes: 15,
  videoMinutes: 10,
  carersNeeded: 1,
  priority: 3,
  homeEveryDays: null,
  baselineTravelMinutes: 0,
  onHolidays: 'SAME',
  note: '',
  version: 1,
  changedAt: '2026-11-01T09:00:00Z',
  changedBy: { id: 'kaisa', firstName: 'Kaisa', lastName: 'M' },
  qualification: null,
  taskType: { code: 'medication', name },
  ...over,
})

test('one series shows the version of today, and the one that follows', () => {
  const now = need({ id: 'a', untilOn: '2026-12-01' })
  const later = need({ id: 'b', fromOn: '2026-12-01' })
  expect(toSeries([later, now], today)).toEqual([{ seriesId: 'morning', shown: now, begins: false, later: [later] }])
})

test('one that begins later says so; one that is over is not shown', () => {
  const coming = need({ seriesId: 'coming', fromOn: '2026-11-30' })
  const over = need({ seriesId: 'over', untilOn: today })
  expect(toSeries([coming, over], today).map(({ seriesId, begins }) => [seriesId, begins])).toEqual([['coming', true]])
})

test('a version that ended where it began never held', () => {
  const never = need({ seriesId: 'never', fromOn: '2026-11-30', untilOn: '2026-11-30' })
  expect(toSeries([never], today)).toEqual([])
})

test('they stand in the order of the day', () => {
  const evening = need({ seriesId: 'evening', windowStart: '18:00', windowEnd: '19:00' })
  expect(toSeries([evening, need({})], today).map(({ seriesId }) => seriesId)).toEqual(['morning', 'evening'])
})
