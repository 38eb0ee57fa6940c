import { expect, test } from 'vitest'
import type { Need } from '../need/need.ts'
import type { PlanContent } from './care-day.ts'
import { findPlanProblem } from './plan-problems.ts'
import { buildLink, buildNeed, buildPause, buildSituation } from './testing/build-situation.ts'

const span = { from: '2026-12-01', until: '2027-01-26' }
const find = (content: Partial<PlanContent>, about: Need) =>
  findPlanProblem(buildSituation(content), { series: [about.seriesId], span, timeZone: 'Europe/Helsinki' })

const insulin = buildNeed({ windowStart: '07:00:00', windowEnd: '08:00:00' })
const evening = buildNeed({ windowStart: '17:00:00', windowEnd: '19:00:00' })

test('needs that go together are no problem, whatever pauses', () => {
  const links = [buildLink(insulin, evening, { kind: 'gap', smallestGapMinutes: 180 })]
  expect(find({ needs: [insulin, evening], links, pauses: [buildPause('2026-12-01', null)] }, insulin)).toBeUndefined()
})

test('tasks that share a window have room in it together', () => {
  // 3 × 15 minutes in person, in half an hour
  const needs = [1, 2, 3].map(() => buildNeed({ windowEnd: '08:30:00' }))
  expect(find({ needs }, needs[0]!)).toMatchObject({ kind: 'window_full', day: '2026-12-01', minutes: 45 })
})

test('a link that the windows cannot meet is found on the first day on which both are', () => {
  // from 07:00 the latest evening start is 18:45: 705 minutes
  const links = [buildLink(insulin, evening, { kind: 'gap', smallestGapMinutes: 706 })]
  const onSunday = { ...evening, recurrence: 'FREQ=WEEKLY;BYDAY=SU' }
  const problem = find({ needs: [insulin, onSunday], links }, evening)
  expect(problem).toMatchObject({ kind: 'link_unmet', day: '2026-12-06', link: { id: links[0]!.id } })
})

test('two orders in a circle cannot be met', () => {
  const later = buildNeed({ windowStart: '07:00:00', windowEnd: '09:00:00' })
  const links = [buildLink(insulin, later), buildLink(later, insulin)]
  expect(find({ needs: [insulin, later], links }, later)).toMatchObject({ kind: 'link_unmet' })
})

test('a problem of other needs keeps nobody from an edit', () => {
  const needs = [1, 2, 3].map(() => buildNeed({ windowEnd: '08:30:00' }))
  expect(find({ needs: [...needs, evening] }, evening)).toBeUndefined()
})
