import { hasConsent, type Viewer } from '../context.ts'
import type { StaffRole } from '../db/database.ts'
import type { ConsentScope } from '../db/tables/people.ts'

/**
 * Who a field is for. Scopes say which kind of viewer may ask; whether this row is the viewer's is decided by the noun
 * (visit/visit-access.ts, resident/resident-access.ts), which answers NotFound or null where it is not.
 */
export interface Scopes {
  /** Written out where it is meant: signed in or not. */
  everyone: boolean
  anonymous: boolean
  /** Staff, device or companion: whoever has a session. */
  known: boolean
  /** Any staff. */
  staff: boolean
  /** Carers and coordinators: who may see notes, addresses and what one should know about a resident. */
  care: boolean
  /** Carers and coordinators: who may know how to get into a home. Apart from `care`, since it opens doors. */
  homeEntry: boolean
  /** Coordinators: who plan and decide. */
  coordination: boolean
  /** Administrators: people, devices, catalogues, keys. */
  administration: boolean
  /** Coordinators and administrators: who keep the staff's and residents' base data. */
  people: boolean
  /** Administrators and the service desk: who keep the tablets going. */
  support: boolean
  /** Auditors: who look at who looked. */
  audit: boolean
  /** Whoever has a session but an auditor, to whom a resident is a name. */
  beyondName: boolean
  device: boolean
  companion: boolean
  /** A companion whom the resident lets do so. */
  consent: ConsentScope
  role: StaffRole
}

export function toScopes(viewer: Viewer) {
  return {
    everyone: true,
    anonymous: viewer.kind === 'anonymous',
    known: viewer.kind !== 'anonymous',
    staff: viewer.kind === 'staff',
    care: viewer.kind === 'staff' && isOfCare(viewer.role),
    homeEntry: viewer.kind === 'staff' && isOfCare(viewer.role),
    coordination: viewer.kind === 'staff' && viewer.role === 'coordinator',
    administration: viewer.kind === 'staff' && viewer.role === 'administrator',
    people: viewer.kind === 'staff' && (viewer.role === 'administrator' || viewer.role === 'coordinator'),
    support: viewer.kind === 'staff' && (viewer.role === 'administrator' || viewer.role === 'service_desk'),
    audit: viewer.kind === 'staff' && viewer.role === 'auditor',
    beyondName: viewer.kind !== 'anonymous' && !(viewer.kind === 'staff' && viewer.role === 'auditor'),
    device: viewer.kind === 'device',
    companion: viewer.kind === 'companion',
    consent: (scope: ConsentScope) => hasConsent(viewer, scope),
    role: (role: StaffRole) => viewer.kind === 'staff' && viewer.role === role,
  }
}

function isOfCare(role: StaffRole): boolean {
  return role === 'carer' || role === 'coordinator'
}
