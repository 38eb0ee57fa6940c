import { expect, test } from 'vitest'
import { checkVisitTime, toVisitTime, toVisitTimeValues } from './visit-time.ts'

const zone = 'Europe/Helsinki'
const typed = { on: '2026-11-23', at: '8.30', which: '', minutes: '30' } as const
const doubled = { ...typed, on: '2026-10-25', at: '3.30' } as const

test('goes to the API as it has times', () => {
  expect(checkVisitTime(typed, zone)).toEqual({})
  expect(toVisitTime(typed, zone)).toEqual({ on: '2026-11-23', at: '08:30', minutes: 30, secondTime: false })
})

test('what is missing or no number is told beside its field', () => {
  expect(Object.keys(checkVisitTime({ on: '', at: '25', which: '', minutes: 'x' }, zone))).toEqual([
    'on',
    'at',
    'minutes',
  ])
})

test('a time that clocks leave out is told, one that comes twice is asked about', () => {
  expect(Object.keys(checkVisitTime({ ...typed, on: '2027-03-28', at: '3.30' }, zone))).toEqual(['at'])
  expect(Object.keys(checkVisitTime(doubled, zone))).toEqual(['which'])
  expect(checkVisitTime({ ...doubled, which: 'first' }, zone)).toEqual({})
})

test('the answer goes along, and only where it was asked', () => {
  expect(toVisitTime({ ...doubled, which: 'first' }, zone).secondTime).toBe(false)
  expect(toVisitTime({ ...doubled, which: 'second' }, zone).secondTime).toBe(true)
  expect(toVisitTime({ ...typed, which: 'second' }, zone).secondTime).toBe(false)
})

test('a visit in the second of the two hours begins its form there', () => {
  const visit = { plannedStart: '2026-10-25T01:30:00Z', plannedEnd: '2026-10-25T02:00:00Z' }
  expect(toVisitTimeValues(visit, { language: 'fi', timeZone: zone })).toEqual({ ...doubled, which: 'second' })
})
