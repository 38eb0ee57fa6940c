import { expect, test } from 'vitest'
import { addDays } from '../recurrence/calendar-day.ts'
import { findFloorDays, type FloorDay } from './home-floor.ts'

const monday = '2026-11-23'
const chances = (everyDays: number, ...offsets: number[]): FloorDay[] =>
  offsets.map((offset) => ({ day: addDays(monday, offset), isHomeCertain: false, everyDays }))
const offsetsOf = (days: Set<string>, among: FloorDay[]) => among.flatMap(({ day }, n) => (days.has(day) ? [n] : []))

// In each list the last visit is in person: nothing is known to come after it.
test('daily visits, one of seven in person', () => {
  const days = chances(7, ...Array.from({ length: 22 }, (_, n) => n))
  expect(offsetsOf(findFloorDays(days, addDays(monday, -1)), days)).toEqual([6, 13, 20, 21])
})

test('with nobody in the room yet, the first visit is in person', () => {
  const days = chances(7, 0, 1, 2)
  expect(offsetsOf(findFloorDays(days, undefined), days)).toEqual([0, 2])
})

test('the visit before a gap is in person where the one after it would be too late', () => {
  // Monday, Thursday, Monday: from the Monday before to the next Monday are 7 days, more than 5, so Thursday it is
  const days = chances(5, 0, 3, 7, 10)
  expect(offsetsOf(findFloorDays(days, monday), days)).toEqual([1, 2, 3])
})

test('a visit in person that is there anyway counts', () => {
  // in person on day 3 anyway; from there to day 10 are 7 days, so day 7 may be over video
  const days = chances(7, 0, 3, 7, 10).map((day, n) => ({ ...day, isHomeCertain: n === 1 }))
  expect(offsetsOf(findFloorDays(days, addDays(monday, -6)), days)).toEqual([0, 3])
})

test('the visit before a long time without any is in person, however far the list goes', () => {
  const days = chances(7, 0, 1, 2, 10)
  expect(offsetsOf(findFloorDays(days, addDays(monday, -1)), days)).toEqual([2, 3])
  expect(offsetsOf(findFloorDays(days.slice(0, 3), addDays(monday, -1)), days)).toEqual([2])
})
