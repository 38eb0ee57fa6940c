import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { CompanionId, CompanionInvitationId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { CompanionInvitationTable } from '../db/tables/people.ts'
import type { Invitation, InvitationOffer } from './companion.ts'

/** Newest first. */
export async function findInvitationsOf(trx: Trx, companionIds: readonly CompanionId[]): Promise<Invitation[]> {
  const rows = await trx
    .selectFrom('companion_invitation')
    .selectAll()
    .where('companion_id', 'in', companionIds)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(toInvitation)
}

export async function findInvitation(trx: Trx, id: CompanionInvitationId): Promise<Invitation | undefined> {
  const row = await trx.selectFrom('companion_invitation').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toInvitation(row)
}

/** Whom a link asks, and beside whom; undefined where it is gone. What the resident lets be done is in the consents. */
export async function findOffered(
  trx: Trx,
  id: CompanionInvitationId,
): Promise<(Omit<InvitationOffer, 'consents'> & { residentId: ResidentId }) | undefined> {
  return trx
    .selectFrom('companion_invitation as invitation')
    .innerJoin('companion', (join) =>
      join.onRef('companion.org_id', '=', 'invitation.org_id').onRef('companion.id', '=', 'invitation.companion_id'),
    )
    .innerJoin('resident', (join) =>
      join.onRef('resident.org_id', '=', 'companion.org_id').onRef('resident.id', '=', 'companion.resident_id'),
    )
    .innerJoin('organisation', 'organisation.id', 'invitation.org_id')
    .select([
      'companion.name as companionName',
      'companion.language as language',
      'resident.id as residentId',
      'resident.first_name as residentFirstName',
      'organisation.name as organisationName',
      'invitation.expires_at as expiresAt',
    ])
    .where('invitation.id', '=', id)
    .executeTakeFirst()
}

export async function insertInvitation(
  trx: Trx,
  made: {
    orgId: OrgId
    companionId: CompanionId
    tokenHash: Buffer
    createdBy: StaffId
    createdAt: Date
    expiresAt: Date
  },
): Promise<Invitation> {
  const row = await trx
    .insertInto('companion_invitation')
    .values({
      org_id: made.orgId,
      companion_id: made.companionId,
      token_hash: made.tokenHash,
      created_by: made.createdBy,
      created_at: made.createdAt,
      expires_at: made.expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toInvitation(row)
}

/** One of them, or (without an id) all that are still open. */
export async function revokeInvitations(
  trx: Trx,
  companionId: CompanionId,
  { at, id }: { at: Date; id?: CompanionInvitationId },
): Promise<void> {
  let update = trx
    .updateTable('companion_invitation')
    .set({ revoked_at: at })
    .where('companion_id', '=', companionId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
  if (id !== undefined) update = update.where('id', '=', id)
  await update.execute()
}

function toInvitation(row: Selectable<CompanionInvitationTable>): Invitation {
  return {
    id: row.id,
    companionId: row.companion_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  }
}
