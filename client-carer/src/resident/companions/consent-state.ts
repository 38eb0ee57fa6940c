import type { CompanionShownFragment, ConsentScope } from 'api/client/generated/graphql'

type Consent = NonNullable<CompanionShownFragment['consents']>[number]
type Invitation = NonNullable<CompanionShownFragment['invitations']>[number]

export interface ScopeShown {
  scope: ConsentScope
  /** The consent that holds. */
  granted: Consent | null
  /** The latest one that was withdrawn, where none holds. */
  withdrawn: Consent | null
  /** Granted, and of no use as long as visits are not to be seen. */
  waits: boolean
}

const scopes: readonly ConsentScope[] = ['SEE_VISITS', 'SEE_PLAN', 'JOIN_CALLS', 'GIVE_FEEDBACK']

/** What is done in a visit, and how it went: a companion who sees no visits comes to neither. */
const ofVisits: readonly ConsentScope[] = ['SEE_PLAN', 'GIVE_FEEDBACK']

/** Each thing that can be consented to, and how it stands. */
export function scopesShown(consents: readonly Consent[]): ScopeShown[] {
  const seesVisits = consents.some(({ scope, withdrawnAt }) => scope === 'SEE_VISITS' && withdrawnAt === null)
  return scopes.map((scope) => {
    const own = consents.filter((consent) => consent.scope === scope)
    const granted = own.find(({ withdrawnAt }) => withdrawnAt === null) ?? null
    const latest = own.toSorted((a, b) => Date.parse(b.withdrawnAt ?? '') - Date.parse(a.withdrawnAt ?? ''))[0]
    const waits = granted !== null && !seesVisits && ofVisits.includes(scope)
    return { scope, granted, withdrawn: granted ? null : (latest ?? null), waits }
  })
}

/** The link that somebody could still open; at most one is. */
export function openInvitation(invitations: readonly Invitation[], nowMs: number): Invitation | null {
  const isOpen = ({ usedAt, revokedAt, expiresAt }: Invitation) =>
    usedAt === null && revokedAt === null && Date.parse(expiresAt) > nowMs
  return invitations.find(isOpen) ?? null
}
