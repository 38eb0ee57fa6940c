import type { OrgId, StaffId } from '../db/ids.ts'

/** Who proved to be who: a member of staff of one organisation. */
export interface Identity {
  readonly orgId: OrgId
  readonly staffId: StaffId
}

/**
 * A way to prove who one is. The password one takes an e-mail and a password; OIDC takes what came back to its redirect
 * address (code, state and the PKCE verifier kept meanwhile) and finds the account by its subject. What follows, a session, is the same.
 * Undefined says nothing about why: an unknown account and a wrong proof look alike.
 */
export interface IdentityProvider<Proof> {
  identify(proof: Proof): Promise<Identity | undefined>
}
