/** The app's places. They live behind # so that no id of a person ever reaches a server's log. */
export type Route =
  | { name: 'day'; day: string | null }
  | { name: 'visit'; visitId: string }
  | { name: 'call'; visitId: string }
  | { name: 'residents' }
  | { name: 'resident'; residentId: string }
  /** Who looked: at one resident's data, or at anybody's. */
  | { name: 'audit'; residentId: string | null }
  | { name: 'account' }

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return '' // a broken address is no place
  }
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The place that an address names; an unknown one is today. */
export function toRoute(hash: string): Route {
  const [place, id] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode)
  if (place === 'day' && id && isDay(id)) return { name: 'day', day: id }
  if (place === 'visits' && id) return { name: 'visit', visitId: id }
  if (place === 'call' && id) return { name: 'call', visitId: id }
  if (place === 'residents') return id ? { name: 'resident', residentId: id } : { name: 'residents' }
  if (place === 'audit') return { name: 'audit', residentId: id || null }
  if (place === 'account') return { name: 'account' }
  return { name: 'day', day: null }
}

/** The address of a place, for `href`. */
export function toHash(route: Route): string {
  switch (route.name) {
    case 'day':
      return route.day ? `#/day/${route.day}` : '#/'
    case 'visit':
      return `#/visits/${encodeURIComponent(route.visitId)}`
    case 'call':
      return `#/call/${encodeURIComponent(route.visitId)}`
    case 'residents':
      return '#/residents'
    case 'resident':
      return `#/residents/${encodeURIComponent(route.residentId)}`
    case 'audit':
      return route.residentId ? `#/audit/${encodeURIComponent(route.residentId)}` : '#/audit'
    case 'account':
      return '#/account'
    default:
      return route satisfies never
  }
}
