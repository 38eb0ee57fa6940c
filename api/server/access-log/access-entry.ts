import type { Viewer } from '../context.ts'
import type { ResidentId } from '../db/ids.ts'
import type { ViewerKind } from '../db/tables/access.ts'

/** A row of the access log, as people read it. */
export interface AccessEntry {
  /** Its number in the log of the organisation: later ones are larger. */
  readonly seq: number
  readonly at: Date
  readonly kind: ViewerKind
  readonly role: string | null
  /** Who it was, as far as there is a name: a person's two, or one of a companion, a tablet or another system. */
  readonly firstName: string | null
  readonly lastName: string | null
  readonly action: string
  readonly subjectType: string | null
  readonly subjectId: string | null
  readonly fromAddress: string | null
  readonly outcome: 'allowed' | 'refused'
  readonly reason: string | null
  readonly residentIds: readonly ResidentId[]
}

/** As what somebody looked: the care relation or task that gave the right to it. */
export type AccessPurpose = (typeof accessPurposes)[number]
export const accessPurposes = [
  'care',
  'coordination',
  'administration',
  'support',
  'audit',
  'home',
  'companion',
  'integration',
  'system',
  'sign_in',
] as const

const purposeOfKind = {
  device: 'home',
  companion: 'companion',
  integration: 'integration',
  system: 'system',
  anonymous: 'sign_in',
} as const satisfies Record<Exclude<ViewerKind, 'staff'>, AccessPurpose>

/** Roles of the time of the look: what a person's role is today does not change why it was. */
const purposeOfRole: Readonly<Record<string, AccessPurpose>> = {
  carer: 'care',
  group_leader: 'care',
  coordinator: 'coordination',
  administrator: 'administration',
  service_desk: 'support',
  auditor: 'audit',
}

export function toPurpose({ kind, role }: Pick<AccessEntry, 'kind' | 'role'>): AccessPurpose {
  if (kind !== 'staff') return purposeOfKind[kind]
  return purposeOfRole[role ?? ''] ?? 'administration'
}

/** To a home "Anna K.", as everywhere on its screen; to an auditor the whole name. Null: the system, or nobody known. */
export function toWho(
  { firstName, lastName }: Pick<AccessEntry, 'firstName' | 'lastName'>,
  viewer: Viewer,
): string | null {
  if (firstName === null || lastName === null) return firstName
  if (viewer.kind === 'staff') return `${firstName} ${lastName}`
  const [initial = ''] = lastName
  return `${firstName} ${initial.toUpperCase()}.`
}

/** A place in the log. */
export function toEntryCursor({ seq }: Pick<AccessEntry, 'seq'>): string {
  return String(seq)
}

/** Undefined where the text is no cursor of ours. */
export function readEntryCursor(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
