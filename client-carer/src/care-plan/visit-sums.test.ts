import { expect, test } from 'vitest'
import { sumWeek, visitsOfNeed } from './visit-sums.ts'
import type { VisitAhead } from './visit-sums.ts'

const today = '2026-11-22'
const name = { fi: 'Lääkkeet', sv: 'Läkemedel', en: 'Medicine' }
const visit = (plannedStart: string, over: Partial<VisitAhead> = {}): VisitAhead => ({
  id: plannedStart,
  modality: 'HOME',
  state: 'PLANNED',
  plannedStart,
  plannedEnd: plannedStart,
  occurrenceOn: plannedStart.slice(0, 10),
  tasks: [{ id: 't', detail: '', type: { code: 'medication', name } }],
  ...over,
})

test('two visits a day, one of them by video, make fourteen a week and seven by video', () => {
  const week = Array.from({ length: 7 }, (_, day) => `2026-11-${23 + day}`)
  const visits = week.flatMap((day) => [visit(`${day}T06:00:00Z`), visit(`${day}T16:00:00Z`, { modality: 'VIDEO' })])
  expect(sumWeek(visits, today, 'Europe/Helsinki')).toEqual({ fewest: 2, most: 2, count: 14, video: 7 })
})

test('today, the week after next and what was cancelled do not count; days follow the clock of the place', () => {
  const visits = [
    visit('2026-11-22T06:00:00Z'),
    visit('2026-11-22T22:30:00Z'), // 23.11. at 0.30 in Helsinki
    visit('2026-11-24T06:00:00Z', { state: 'CANCELLED' }),
    visit('2026-11-30T06:00:00Z'),
  ]
  expect(sumWeek(visits, today, 'Europe/Helsinki')).toEqual({ fewest: 0, most: 1, count: 1, video: 0 })
})

test('the visits of a need are those with its task and its words, planned and ahead', () => {
  const own = visit('2026-11-23T06:00:00Z')
  const later = visit('2026-11-24T06:00:00Z')
  const others = [
    visit('2026-11-21T06:00:00Z'),
    visit('2026-11-23T07:00:00Z', { state: 'CANCELLED' }),
    visit('2026-11-23T08:00:00Z', { occurrenceOn: null }),
    visit('2026-11-23T09:00:00Z', { tasks: [{ id: 't', detail: 'Silmätipat', type: { code: 'medication', name } }] }),
  ]
  const need = { taskType: { code: 'medication' }, note: '' }
  expect(visitsOfNeed([later, ...others, own], need, '2026-11-22T12:00:00Z')).toEqual([own, later])
})
