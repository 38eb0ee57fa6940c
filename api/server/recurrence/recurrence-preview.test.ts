import { expect, test } from 'vitest'
import { InvalidInput } from '../errors.ts'
import { previewRecurrence } from './recurrence-preview.ts'

const monday = '2026-11-23'
const asked = { fromOn: monday, untilOn: null, anchorOn: monday, onHolidays: 'same' } as const

test('the next five days, and how often in four weeks', () => {
  // Mondays and Thursdays: 2 a week, 8 in four weeks
  expect(previewRecurrence({ ...asked, recurrence: 'BYDAY=MO,TH;FREQ=WEEKLY' })).toEqual({
    recurrence: 'FREQ=WEEKLY;BYDAY=MO,TH',
    nextDays: ['2026-11-23', '2026-11-26', '2026-11-30', '2026-12-03', '2026-12-07'],
    timesInFourWeeks: 8,
  })
})

test('every second week counts from its anchor, also where the edit begins in the week between', () => {
  const preview = previewRecurrence({ ...asked, fromOn: '2026-11-30', recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' })
  expect(preview.nextDays.slice(0, 2)).toEqual(['2026-12-07', '2026-12-21'])
})

test('holidays are left out where the need skips them: 6 December is a Sunday', () => {
  const sundays = { ...asked, recurrence: 'FREQ=WEEKLY;BYDAY=SU' }
  expect(previewRecurrence(sundays).nextDays).toContain('2026-12-06')
  expect(previewRecurrence({ ...sundays, onHolidays: 'skip' }).nextDays).not.toContain('2026-12-06')
})

test('it ends with its last day, and may never occur', () => {
  const daily = { ...asked, recurrence: 'FREQ=DAILY' }
  expect(previewRecurrence({ ...daily, untilOn: '2026-11-25' })).toMatchObject({
    nextDays: ['2026-11-23', '2026-11-24'],
    timesInFourWeeks: 2,
  })
  expect(previewRecurrence({ ...asked, untilOn: '2026-11-24', recurrence: 'FREQ=WEEKLY;BYDAY=TU' }).nextDays).toEqual(
    [],
  )
})

test('what is no rule is refused with its code', () => {
  expect(() => previewRecurrence({ ...asked, recurrence: 'FREQ=HOURLY' })).toThrow(InvalidInput)
})
