import { expect, test } from 'vitest'
import { toHash, toRoute } from './routes.ts'
import type { Route } from './routes.ts'

const routes: Route[] = [
  { name: 'day', day: null },
  { name: 'day', day: '2026-11-22' },
  { name: 'visit', visitId: 'a/b?c' },
  { name: 'call', visitId: '1' },
  { name: 'residents' },
  { name: 'resident', residentId: '7' },
  { name: 'residentEdit', residentId: null },
  { name: 'residentEdit', residentId: '7' },
  { name: 'plan', residentId: '7' },
  { name: 'need', residentId: '7', seriesId: null },
  { name: 'need', residentId: '7', seriesId: 'x' },
  { name: 'staff' },
  { name: 'staffMember', staffId: '7' },
  { name: 'rota', week: null },
  { name: 'rota', week: '2026-11-23' },
  { name: 'ledger' },
  { name: 'organisation' },
  { name: 'account' },
]

test.each(routes)('the address of $name leads back to it', (route) => {
  expect(toRoute(toHash(route))).toEqual(route)
})

test.each(['', '#', '#/', '#/nowhere', '#/day/yesterday', '#/visits', '#/visits/%E0%A4%A', '#/call/'])(
  'an address that is no place (%s) is today',
  (hash) => {
    expect(toRoute(hash)).toEqual({ name: 'day', day: null })
  },
)
