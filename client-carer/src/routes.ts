/** The app's places. They live behind # so that no id of a person ever reaches a server's log. */
export type Route =
  | { name: 'day'; day: string | null }
  | { name: 'visit'; visitId: string }
  | { name: 'call'; visitId: string }
  | { name: 'residents' }
  | { name: 'resident'; residentId: string }
  /** Null: a new one. */
  | { name: 'residentEdit'; residentId: string | null }
  | { name: 'plan'; residentId: string }
  /** A need in the editor; null: a new one. */
  | { name: 'need'; residentId: string; seriesId: string | null }
  /** Who looked: at one resident's data, or at anybody's. */
  | { name: 'audit'; residentId: string | null }
  | { name: 'staff' }
  | { name: 'staffMember'; staffId: string }
  /** The week of a day (yyyy-mm-dd); null: this one. */
  | { name: 'rota'; week: string | null }
  | { name: 'ledger' }
  | { name: 'feedback' }
  | { name: 'import' }
  | { name: 'organisation' }
  /** What a phone's bar has no room for. */
  | { name: 'more' }
  | { name: 'account' }

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return '' // a broken address is no place
  }
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

const plainPlaces = ['ledger', 'feedback', 'import', 'organisation', 'more', 'account'] as const
const isPlain = (place: string | undefined): place is (typeof plainPlaces)[number] =>
  plainPlaces.some((each) => each === place)

/** `new` is no id of ours, which are UUIDs. */
function toResidentRoute(id?: string, part?: string, partId?: string): Route {
  if (!id) return { name: 'residents' }
  if (id === 'new') return { name: 'residentEdit', residentId: null }
  if (part === 'edit') return { name: 'residentEdit', residentId: id }
  if (part !== 'plan') return { name: 'resident', residentId: id }
  if (!partId) return { name: 'plan', residentId: id }
  return { name: 'need', residentId: id, seriesId: partId === 'new' ? null : partId }
}

/** The place that an address names; an unknown one is today. */
export function toRoute(hash: string): Route {
  const [place, id, part, partId] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode)
  if (place === 'day' && id && isDay(id)) return { name: 'day', day: id }
  if (place === 'visits' && id) return { name: 'visit', visitId: id }
  if (place === 'call' && id) return { name: 'call', visitId: id }
  if (place === 'residents') return toResidentRoute(id, part, partId)
  if (place === 'audit') return { name: 'audit', residentId: id || null }
  if (place === 'staff') return id ? { name: 'staffMember', staffId: id } : { name: 'staff' }
  if (place === 'rota') return { name: 'rota', week: id && isDay(id) ? id : null }
  if (isPlain(place)) return { name: place }
  return { name: 'day', day: null }
}

const ofResident = (residentId: string) => `#/residents/${encodeURIComponent(residentId)}`

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
      return ofResident(route.residentId)
    case 'residentEdit':
      return route.residentId ? `${ofResident(route.residentId)}/edit` : '#/residents/new'
    case 'plan':
      return `${ofResident(route.residentId)}/plan`
    case 'need':
      return `${ofResident(route.residentId)}/plan/${route.seriesId ? encodeURIComponent(route.seriesId) : 'new'}`
    case 'audit':
      return route.residentId ? `#/audit/${encodeURIComponent(route.residentId)}` : '#/audit'
    case 'staffMember':
      return `#/staff/${encodeURIComponent(route.staffId)}`
    case 'rota':
      return route.week ? `#/rota/${route.week}` : '#/rota'
    case 'staff':
    case 'ledger':
    case 'feedback':
    case 'import':
    case 'organisation':
    case 'more':
    case 'account':
      return `#/${route.name}`
    default:
      return route satisfies never
  }
}
