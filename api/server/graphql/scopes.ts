import type { Viewer } from '../context.ts'
import type { StaffRole } from '../db/database.ts'

/**
 * Who a field is for. Scopes say which kind of viewer may ask; whether this row is the viewer's is decided by the noun
 * (visit/visit-access.ts, resident/resident-access.ts), which answers NotFound or null where it is not.
 */
export interface Scopes {
  /** Written out where it is meant: signed in or not. */
  everyone: boolean
  anonymous: boolean
  /** Staff or device: whoever has a session. */
  known: boolean
  /** Any staff. */
  staff: boolean
  /** Carers and coordinators: who may see notes, addresses and what one should know about a resident. */
  care: boolean
  device: boolean
  role: StaffRole
}

export function toScopes(viewer: Viewer) {
  return {
    everyone: true,
    anonymous: viewer.kind === 'anonymous',
    known: viewer.kind !== 'anonymous',
    staff: viewer.kind === 'staff',
    care: viewer.kind === 'staff' && viewer.role !== 'administrator',
    device: viewer.kind === 'device',
    role: (role: StaffRole) => viewer.kind === 'staff' && viewer.role === role,
  }
}
