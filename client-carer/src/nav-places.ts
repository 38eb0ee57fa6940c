import type { StaffRole } from 'api/client/generated/graphql'
import type { Route } from './routes.ts'

/** A place of the main menu. */
export type NavPlace =
  | 'day'
  | 'audit'
  | 'residents'
  | 'rota'
  | 'staff'
  | 'ledger'
  | 'feedback'
  | 'import'
  | 'organisation'
  | 'more'
  | 'account'

const placesOf: Readonly<Record<StaffRole, readonly NavPlace[]>> = {
  CARER: ['day', 'residents', 'rota', 'ledger', 'account'],
  COORDINATOR: ['day', 'residents', 'rota', 'staff', 'ledger', 'feedback', 'import', 'account'],
  ADMINISTRATOR: ['residents', 'staff', 'rota', 'import', 'organisation', 'account'],
  GROUP_LEADER: ['day', 'residents', 'rota', 'account'],
  SERVICE_DESK: ['residents', 'account'],
  AUDITOR: ['audit', 'residents', 'account'],
}

/** A phone's bar has room for so many words. */
const mostOnPhone = 4

/** What a role finds in the menu, most used first: what it may not do is not offered. The first is where it begins. */
export function placesFor(role: StaffRole): readonly NavPlace[] {
  return placesOf[role]
}

/** On a phone: what does not fit is behind "more". */
export function placesOnPhone(role: StaffRole): readonly NavPlace[] {
  const places = placesFor(role)
  return places.length <= mostOnPhone ? places : [...places.slice(0, mostOnPhone - 1), 'more']
}

export function placesUnderMore(role: StaffRole): readonly NavPlace[] {
  const shown = placesOnPhone(role)
  return placesFor(role).filter((place) => !shown.includes(place))
}

/** Where a place of the menu leads. */
export function routeOf(place: NavPlace): Route {
  switch (place) {
    case 'day':
      return { name: 'day', day: null }
    case 'audit':
      return { name: 'audit', residentId: null }
    case 'rota':
      return { name: 'rota', week: null }
    default:
      return { name: place }
  }
}

/** To which place of the menu a screen belongs. */
export function placeOf(route: Route): NavPlace {
  switch (route.name) {
    case 'visit':
    case 'call':
      return 'day'
    case 'resident':
    case 'residentEdit':
    case 'plan':
    case 'need':
      return 'residents'
    case 'staffMember':
      return 'staff'
    default:
      return route.name
  }
}
