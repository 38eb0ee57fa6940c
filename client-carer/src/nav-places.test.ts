import { expect, test } from 'vitest'
import type { StaffRole } from 'api/client/generated/graphql'
import { placeOf, placesFor, placesOnPhone, placesUnderMore, routeOf } from './nav-places.ts'

const roles: StaffRole[] = ['CARER', 'COORDINATOR', 'ADMINISTRATOR', 'GROUP_LEADER', 'SERVICE_DESK', 'AUDITOR']

test.each(roles)('on a phone a %s reaches every place, four of them at once at most', (role) => {
  const onPhone = placesOnPhone(role)
  expect(onPhone.length).toBeLessThanOrEqual(4)
  const reached = [...onPhone, ...placesUnderMore(role)].filter((place) => place !== 'more')
  expect(reached.toSorted()).toEqual(placesFor(role).toSorted())
})

test('what a role may not do is not in its menu', () => {
  expect(placesFor('CARER')).not.toContain('import')
  expect(placesFor('COORDINATOR')).not.toContain('organisation')
  expect(placesFor('SERVICE_DESK')).toEqual(['residents', 'account'])
})

test.each(placesFor('COORDINATOR'))('the place %s is marked when one is there', (place) => {
  expect(placeOf(routeOf(place))).toBe(place)
})
