import { addDays } from 'api/client/format-time'

/** How a qualification stands on a day. NOT_YET: granted from a later day on. */
export type QualificationState = 'VALID' | 'EXPIRING' | 'EXPIRED' | 'NOT_YET'

/** So long before the end somebody has to book the course: two months of rotas are made ahead. */
export const warningDays = 60

export interface HeldDays {
  grantedOn?: string | null
  /** The last day on which it is valid; null: it does not lapse. */
  expiresOn?: string | null
}

/** Days as yyyy-mm-dd are in the order of time. */
export function qualificationState({ grantedOn, expiresOn }: HeldDays, today: string): QualificationState {
  if (expiresOn && expiresOn < today) return 'EXPIRED'
  if (grantedOn && grantedOn > today) return 'NOT_YET'
  return expiresOn && expiresOn < addDays(today, warningDays) ? 'EXPIRING' : 'VALID'
}
