import { sql, type Kysely } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import type { CompanionId, CompanionInvitationId, CompanionSessionId, OrgId, ResidentId } from '../db/ids.ts'
import type { ConsentScope } from '../db/tables/people.ts'

export interface KnownCompanionSession {
  readonly id: CompanionSessionId
  readonly orgId: OrgId
  readonly companionId: CompanionId
  readonly residentId: ResidentId
  readonly consents: readonly ConsentScope[]
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

interface SessionRow {
  id: CompanionSessionId
  org_id: OrgId
  companion_id: CompanionId
  resident_id: ResidentId
  consents: ConsentScope[]
  created_at: Date
  last_seen_at: Date
}

/** A session that is neither over nor revoked, of a companion who still is one. The token tells the organisation. */
export async function findCompanionSession(
  db: Kysely<Database>,
  tokenHash: Buffer,
): Promise<KnownCompanionSession | undefined> {
  const { rows } = await sql<SessionRow>`select * from find_companion_session(${tokenHash})`.execute(db)
  const row = rows[0]
  return (
    row && {
      id: row.id,
      orgId: row.org_id,
      companionId: row.companion_id,
      residentId: row.resident_id,
      consents: row.consents,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
    }
  )
}

export async function touchCompanionSession(
  trx: Trx,
  id: CompanionSessionId,
  use: { at: Date; expiresAt: Date },
): Promise<void> {
  await trx
    .updateTable('companion_session')
    .set({ last_seen_at: use.at, expires_at: use.expiresAt })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

export interface NewCompanionSession {
  readonly orgId: OrgId
  readonly companionId: CompanionId
  readonly tokenHash: Buffer
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertCompanionSession(trx: Trx, session: NewCompanionSession): Promise<CompanionSessionId> {
  const { id } = await trx
    .insertInto('companion_session')
    .values({
      org_id: session.orgId,
      companion_id: session.companionId,
      token_hash: session.tokenHash,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One of them, or (without an id) all that the companion has. */
export async function revokeCompanionSessions(
  trx: Trx,
  companionId: CompanionId,
  { at, id }: { at: Date; id?: CompanionSessionId },
): Promise<void> {
  let update = trx
    .updateTable('companion_session')
    .set({ revoked_at: at })
    .where('companion_id', '=', companionId)
    .where('revoked_at', 'is', null)
  if (id !== undefined) update = update.where('id', '=', id)
  await update.execute()
}

interface InvitationRow {
  id: CompanionInvitationId
  org_id: OrgId
  companion_id: CompanionId
}

/** One that is neither used nor over nor revoked; the organisation is told by the token. */
export async function findOpenInvitation(
  db: Kysely<Database>,
  tokenHash: Buffer,
): Promise<{ id: CompanionInvitationId; orgId: OrgId; companionId: CompanionId } | undefined> {
  const { rows } = await sql<InvitationRow>`select * from find_companion_invitation(${tokenHash})`.execute(db)
  const row = rows[0]
  return row && { id: row.id, orgId: row.org_id, companionId: row.companion_id }
}

/** Takes the one use of it. Of several at once the first has it, the others find it used. */
export async function claimInvitation(trx: Trx, id: CompanionInvitationId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('companion_invitation')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
