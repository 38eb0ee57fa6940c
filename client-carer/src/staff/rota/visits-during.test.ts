import { expect, test } from 'vitest'
import { visitsDuring } from './visits-during.ts'

const away = { staff: { id: 'liisa' }, startsAt: '2026-11-23T10:00:00Z', endsAt: '2026-11-23T22:00:00Z' }
const visit = {
  carerId: 'liisa',
  secondCarerId: null,
  plannedStart: '2026-11-23T09:45:00Z',
  plannedEnd: '2026-11-23T10:15:00Z',
  state: 'PLANNED',
} as const

test.each([
  ['that reaches into it', {}, true],
  ['of two carers', { carerId: 'matti', secondCarerId: 'liisa' }, true],
  ["of somebody else's", { carerId: 'matti' }, false],
  ['that is over by then', { plannedEnd: '2026-11-23T10:00:00Z' }, false],
  ['that is done already', { state: 'DONE' }, false],
] as const)('a visit %s', (_name, change, isLeft) => {
  expect(visitsDuring([{ ...visit, ...change }], away)).toHaveLength(isLeft ? 1 : 0)
})
