import { expect, test } from 'vitest'
import { ExpiringMap } from './expiring-map.ts'

test('remembers until the time is over', () => {
  let now = 0
  const map = new ExpiringMap<string, number>({ maxEntries: 10, now: () => now })
  map.set('a', 1, 100)
  now = 99
  expect(map.get('a')).toBe(1)
  now = 100
  expect(map.get('a')).toBeUndefined()
})

test('holds no more than it may: the oldest goes', () => {
  const map = new ExpiringMap<string, number>({ maxEntries: 2, now: () => 0 })
  map.set('a', 1, 100)
  map.set('b', 2, 100)
  map.set('a', 3, 100)
  map.set('c', 4, 100)
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4])
})

test('what has expired goes before what has not', () => {
  let now = 0
  const map = new ExpiringMap<string, number>({ maxEntries: 2, now: () => now })
  map.set('long', 1, 1_000)
  map.set('short', 2, 10)
  now = 10
  map.set('new', 3, 1_000)
  expect([map.get('long'), map.get('new'), map.size]).toEqual([1, 3, 2])
})

test('sweeping frees the memory', () => {
  let now = 0
  const map = new ExpiringMap<string, number>({ maxEntries: 10, now: () => now })
  map.set('a', 1, 10)
  now = 10
  map.sweep()
  expect(map.size).toBe(0)
})
