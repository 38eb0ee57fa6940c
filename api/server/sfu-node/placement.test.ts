import { expect, test } from 'vitest'
import { placeRoom, type SfuNode } from './placement.ts'

const node = (id: string, facts: Partial<SfuNode> = {}): SfuNode => ({
  id,
  publicUrl: `ws://${id}`,
  controlUrl: `http://${id}/control`,
  silentMs: 1_000,
  rooms: 0,
  peers: 0,
  draining: false,
  ...facts,
})

test('a new room goes to the node with the fewest peers', () => {
  expect(placeRoom([node('a', { peers: 4 }), node('b', { peers: 2 }), node('c', { peers: 9 })], null)?.id).toBe('b')
})

test('with as many peers, to the one with fewer rooms, and then by name, so that every process agrees', () => {
  expect(placeRoom([node('b', { rooms: 1 }), node('c'), node('a')], null)?.id).toBe('a')
})

test('a room stays where it is, though another node has less to do', () => {
  expect(placeRoom([node('a', { peers: 90 }), node('b')], 'a')?.id).toBe('a')
})

test.each([
  ['has been silent for 15 s', { silentMs: 15_000 }],
  ['is draining', { draining: true }],
])('a room moves when its node %s', (_why, facts) => {
  expect(placeRoom([node('a', facts), node('b', { peers: 90 })], 'a')?.id).toBe('b')
})

test('without an open node there is no place', () => {
  expect(placeRoom([node('a', { draining: true })], 'a')).toBeUndefined()
  expect(placeRoom([], null)).toBeUndefined()
})
