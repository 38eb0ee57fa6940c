import type { Language } from '../db/database.ts'
import type { CompanionConsentId, CompanionId, CompanionInvitationId, ResidentId, StaffId } from '../db/ids.ts'
import type { CompanionKind, ConsentScope } from '../db/tables/people.ts'
import { DomainError, InvalidInput } from '../errors.ts'
import { StaleVersion } from '../stale-version.ts'

/** A relative, friend, volunteer or peer whom the resident wants beside. */
export interface Companion {
  readonly id: CompanionId
  readonly residentId: ResidentId
  readonly kind: CompanionKind
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly language: Language
  readonly version: number
  /** From here on nothing is open to the companion; what was, stays on record. */
  readonly endedAt: Date | null
}

/** What the resident lets a companion do; withdrawn, it stays on record. */
export interface Consent {
  readonly id: CompanionConsentId
  readonly companionId: CompanionId
  readonly scope: ConsentScope
  readonly grantedAt: Date
  /** Who heard the resident say so. */
  readonly grantedBy: StaffId
  readonly withdrawnAt: Date | null
  readonly withdrawnBy: StaffId | null
}

/** A link that opens a companion's session: good once, until it expires or is revoked. */
export interface Invitation {
  readonly id: CompanionInvitationId
  readonly companionId: CompanionId
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

/** What whoever holds a good link is told before using it up: who is asked, beside whom, for what. */
export interface InvitationOffer {
  readonly companionName: string
  readonly language: Language
  readonly residentFirstName: string
  readonly organisationName: string
  /** What the resident lets the companion do as of now. */
  readonly consents: readonly ConsentScope[]
  readonly expiresAt: Date
}

/** What is shown once, to whoever made it: the token is nowhere else. */
export interface NewInvitation extends Invitation {
  readonly url: string
}

/** Long enough for a letter to a relative, short enough to be forgotten without harm. */
export const invitationDays = 7

/** The token stands after #, so it reaches neither a server nor a log. */
export function invitationUrl(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/koti/#kutsu=${token}`
}

/** Few enough that a resident knows each caller (mission.md: at most five family callers). */
export const mostCallers = 5

export function tooManyCallers(): InvalidInput {
  const cure = `at most ${mostCallers} companions may join calls: withdraw another one's first`
  return new InvalidInput('input.scope', cure, 'TOO_MANY_CALLERS')
}

export class StaleCompanion extends StaleVersion<Companion> {
  override name = 'StaleCompanion'
}

/** The relation is over: nothing can be granted or opened any more. */
export class CompanionEnded extends DomainError {
  override name = 'CompanionEnded'
  readonly code = 'COMPANION_ENDED'
  constructor() {
    super('This companion is one no more: add the person anew.')
  }
}

/** One answer for a link that never was, is used, is over, is revoked, or lost the race for its one use. */
export class InvitationInvalid extends DomainError {
  override name = 'InvitationInvalid'
  readonly code = 'INVITATION_INVALID'
  constructor() {
    super('The invitation is not valid: ask for a new one.')
  }
}
