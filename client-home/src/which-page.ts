/** The companion's own address below the app's: a bookmark comes back to it. The server answers it with the same page. */
export const companionPlace = 'rinnalla'

export type WhichPage = {
  pathname: string
  /** A link's token was in the address. */
  hasInvitation: boolean
  /** Kept on this machine: a resident's tablet, a companion's telephone. */
  isTablet: boolean
  isCompanions: boolean
}

/**
 * A resident's tablet stays one whatever link is opened on it, and a companion's telephone one of a companion; what is neither
 * yet is told by the address.
 */
export function whichPage({ pathname, hasInvitation, isTablet, isCompanions }: WhichPage): 'kiosk' | 'companion' {
  if (isTablet) return 'kiosk'
  return isCompanions || hasInvitation || pathname.split('/').includes(companionPlace) ? 'companion' : 'kiosk'
}

/** The token of the link that is in the address. */
export function findInvitation(address: Location): string | undefined {
  return new URLSearchParams(address.hash.replace(/^#/, '')).get('kutsu') ?? undefined
}

/** The same, which leaves the address at once, so that it stays in no history. */
export function takeInvitation(address: Location, past: History): string | undefined {
  const token = findInvitation(address)
  if (token !== undefined) past.replaceState(null, '', address.pathname + address.search)
  return token
}
