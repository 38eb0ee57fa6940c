import type { Insertable } from 'kysely'
import type { Viewer } from '../context.ts'
import type { AccessLogTable } from '../db/database.ts'
import type { OrgId, ResidentId } from '../db/ids.ts'

/** One reading or changing of a person's data, as it goes into the access log. */
export interface Access {
  /** Noun and verb: 'resident.read', 'visit.start', 'device.revoke'. */
  readonly action: string
  /** Whose data. Null where it concerns no resident, as a sign-in. */
  readonly residentId?: ResidentId | null
  readonly subjectType?: string | null
  readonly subjectId?: string | null
  /** Where from: the address of the request. */
  readonly fromAddress?: string | null
  readonly outcome?: 'allowed' | 'refused'
}

/** Who did it. The system has no viewer: it acts for a rule, and the row's subject says which. */
export type Actor = Viewer | { readonly kind: 'system' }

/**
 * The row. All that a hash over the log needs is in it and in the database's own `seq` and `at`; nothing is derived from
 * other tables, so a later change of a name or role cannot change what the log says.
 */
export function toAccessRow(actor: Actor & { readonly orgId: OrgId }, access: Access): Insertable<AccessLogTable> {
  return {
    org_id: actor.orgId,
    viewer_kind: actor.kind,
    viewer_id: actorId(actor),
    role: actor.kind === 'staff' ? actor.role : null,
    resident_id: access.residentId ?? null,
    action: access.action,
    subject_type: access.subjectType ?? null,
    subject_id: access.subjectId ?? null,
    from_address: access.fromAddress ?? null,
    outcome: access.outcome ?? 'allowed',
  }
}

function actorId(actor: Actor): string | null {
  if (actor.kind === 'staff') return actor.staffId
  if (actor.kind === 'device') return actor.deviceId
  return null
}
