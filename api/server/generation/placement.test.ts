import { expect, test } from 'vitest'
import type { NeedSeriesId } from '../db/ids.ts'
import type { NeedLink } from '../need/need.ts'
import { placeDay, type Placeable } from './placement.ts'

const at = (time: string) => new Date(`2026-12-01T${time}:00Z`)
const id = (name: string) => name as NeedSeriesId

function visit(name: string, window: [string, string], { minutes = 15, wish = null as string | null } = {}): Placeable {
  const [start, end] = window
  return {
    series: [id(name)],
    window: { start: at(start), end: at(end) },
    minutes,
    wish: wish === null ? null : at(wish),
  }
}

function link(
  kind: 'gap' | 'order',
  first: string,
  second: string,
  smallest = 0,
  largest: number | null = null,
): NeedLink {
  const ids = { id: 'link' as NeedLink['id'], carePlanId: 'plan' as NeedLink['carePlanId'] }
  const ends = { firstSeries: id(first), secondSeries: id(second) }
  return { ...ids, kind, ...ends, smallestGapMinutes: smallest, largestGapMinutes: largest }
}

function timesOf({ starts }: { starts: readonly Date[] }): string[] {
  return starts.map((start) => start.toISOString().slice(11, 16))
}

test('two visits of the same window follow each other', () => {
  const placed = placeDay([visit('a', ['08:00', '10:00']), visit('b', ['08:00', '10:00'])], [], [])
  expect(timesOf(placed)).toEqual(['08:00', '08:15'])
  expect(placed.overlaps).toBe(0)
})

test('insulin is at least three hours apart, whichever comes first', () => {
  const early = visit('a', ['08:00', '09:00'])
  const late = visit('b', ['09:00', '13:00'])
  expect(timesOf(placeDay([early, late], [], [link('gap', 'a', 'b', 180)]))).toEqual(['08:00', '11:00'])
  expect(timesOf(placeDay([early, late], [], [link('gap', 'b', 'a', 180)]))).toEqual(['08:00', '11:00'])
})

test('breakfast waits for insulin, and for no longer than it may', () => {
  const breakfast = visit('breakfast', ['08:00', '10:00'])
  const insulin = visit('insulin', ['08:00', '09:00'], { minutes: 10 })
  const placed = placeDay([breakfast, insulin], [], [link('order', 'insulin', 'breakfast', 30, 60)])
  expect(timesOf(placed)).toEqual(['08:30', '08:00'])
})

test('an order without a gap waits until the first is over', () => {
  const visits = [visit('a', ['08:00', '10:00'], { minutes: 40 }), visit('b', ['08:30', '10:00'])]
  expect(timesOf(placeDay(visits, [], [link('order', 'a', 'b')]))).toEqual(['08:00', '08:40'])
})

test('a link that the windows do not allow is told, and the rest is placed', () => {
  const visits = [visit('a', ['08:00', '09:00']), visit('b', ['09:00', '10:00']), visit('c', ['09:00', '10:00'])]
  const insulin = link('gap', 'a', 'b', 180)
  const placed = placeDay(visits, [], [insulin, link('order', 'b', 'c', 30)])
  expect(placed.unmet).toEqual([insulin])
  expect(timesOf(placed)).toEqual(['08:00', '09:00', '09:30'])
})

test('a visit keeps its time where that may be, and a new one makes way', () => {
  const kept = visit('a', ['08:00', '10:00'], { wish: '08:10' })
  expect(timesOf(placeDay([kept, visit('b', ['08:00', '09:00'])], [], []))).toEqual(['08:10', '08:25'])
})

test('a time outside the window is given up', () => {
  expect(timesOf(placeDay([visit('a', ['08:00', '10:00'], { wish: '09:50' })], [], []))).toEqual(['08:00'])
})

test('a time is given up where that brings two visits apart', () => {
  const kept = visit('a', ['08:00', '10:00'], { wish: '08:10' })
  expect(timesOf(placeDay([kept, visit('b', ['08:05', '08:25'])], [], []))).toEqual(['08:20', '08:05'])
})

test('what stands is gone around, and holds its links', () => {
  const standing = { series: [id('a')], start: at('08:00'), end: at('08:30'), isVideo: false }
  const placed = placeDay([visit('b', ['08:00', '12:00'])], [standing], [link('gap', 'a', 'b', 180)])
  expect(timesOf(placed)).toEqual(['11:00'])
})

test('two that can only be at once are, and are counted', () => {
  expect(placeDay([visit('a', ['08:00', '08:15']), visit('b', ['08:00', '08:15'])], [], []).overlaps).toBe(1)
})
