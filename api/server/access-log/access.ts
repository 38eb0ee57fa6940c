import type { Viewer } from '../context.ts'
import type { ViewerKind } from '../db/tables/access.ts'
import type { OrgId, ResidentId } from '../db/ids.ts'

/** One reading or changing of people's data, as it goes into the access log. */
export interface Access {
  /** Noun and verb: 'resident.read', 'visit.start', 'device.revoke'. */
  readonly action: string
  /** Whose data: all whom an answer held, a list being one access. None where it concerns no resident, as a sign-in. */
  readonly residentIds?: readonly ResidentId[]
  readonly subjectType?: string | null
  readonly subjectId?: string | null
  /** Where from: the address of the request. */
  readonly fromAddress?: string | null
  readonly outcome?: 'allowed' | 'refused'
  /** Why, where a person had to say it. */
  readonly reason?: string | null
}

/** Who did it. The system has no viewer: it acts for a rule, and the row's subject says which. */
export type Actor = Viewer | { readonly kind: 'system' } | { readonly kind: 'integration'; readonly keyId: string }

/** What `append_access` (migrations/0005-access.ts) takes; it adds the number, the time, the lane and the hash. */
export interface AccessRow {
  org_id: OrgId
  viewer_kind: ViewerKind
  viewer_id: string | null
  role: string | null
  resident_ids: readonly ResidentId[]
  action: string
  subject_type: string | null
  subject_id: string | null
  from_address: string | null
  outcome: 'allowed' | 'refused'
  reason: string | null
}

/** Nothing in a row is derived from other tables, so a later change of a name or role cannot change what the log says. */
export function toAccessRow(actor: Actor & { readonly orgId: OrgId }, access: Access): AccessRow {
  return {
    org_id: actor.orgId,
    viewer_kind: actor.kind,
    viewer_id: actorId(actor),
    role: actor.kind === 'staff' ? actor.role : null,
    resident_ids: [...new Set(access.residentIds)],
    action: access.action,
    subject_type: access.subjectType ?? null,
    subject_id: access.subjectId ?? null,
    from_address: access.fromAddress ?? null,
    outcome: access.outcome ?? 'allowed',
    reason: access.reason ?? null,
  }
}

/**
 * A resident at whom somebody looks with a broken glass gets a row of their own, with its reason: one resident's reason is
 * nothing for the others of a list to read.
 */
export function splitByGlass(actor: Actor, access: Access): Access[] {
  const isSaid = typeof access.reason === 'string'
  if (actor.kind !== 'staff' || actor.openGlass.length === 0 || isSaid) return [access]
  const whose = new Set(access.residentIds)
  const glasses = actor.openGlass.filter(({ residentId }) => whose.delete(residentId))
  const underGlass = glasses.map(({ residentId, reason }) => ({ ...access, residentIds: [residentId], reason }))
  return whose.size === 0 && glasses.length > 0 ? underGlass : [{ ...access, residentIds: [...whose] }, ...underGlass]
}

function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'staff':
      return actor.staffId
    case 'device':
      return actor.deviceId
    case 'companion':
      return actor.companionId
    case 'integration':
      return actor.keyId
    case 'anonymous':
    case 'system':
      return null
    default:
      return actor satisfies never
  }
}
