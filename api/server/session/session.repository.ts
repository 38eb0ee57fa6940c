import { sql, type Kysely } from 'kysely'
import type { OpenGlass } from '../context.ts'
import type { Database, StaffRole, Trx } from '../db/database.ts'
import type { DeviceId, OrgId, ResidentId, SessionId, StaffId, TeamId } from '../db/ids.ts'

export interface KnownSession {
  readonly id: SessionId
  readonly orgId: OrgId
  readonly staffId: StaffId
  readonly role: StaffRole
  readonly teamId: TeamId | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  /** The database's clock at this look. */
  readonly lookedAt: Date
  readonly openGlass: readonly OpenGlass[]
}

/** A session that is neither over nor revoked, of somebody who has not left. Whose it is tells the organisation, so row-level security cannot ask first. */
export async function findSession(db: Kysely<Database>, tokenHash: Buffer): Promise<KnownSession | undefined> {
  const { rows } = await sql<SessionRow>`select * from find_session(${tokenHash})`.execute(db)
  const row = rows[0]
  return (
    row && {
      id: row.id,
      orgId: row.org_id,
      staffId: row.staff_id,
      role: row.role,
      teamId: row.team_id,
      createdAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      lookedAt: row.looked_at,
      openGlass: row.open_glass,
    }
  )
}

/** A device that is not revoked. */
export async function findDeviceByToken(
  db: Kysely<Database>,
  tokenHash: Buffer,
): Promise<{ id: DeviceId; orgId: OrgId; residentId: ResidentId } | undefined> {
  const { rows } = await sql<DeviceRow>`select * from find_device(${tokenHash})`.execute(db)
  const row = rows[0]
  return row && { id: row.id, orgId: row.org_id, residentId: row.resident_id }
}

export interface NewSession {
  readonly orgId: OrgId
  readonly staffId: StaffId
  readonly tokenHash: Buffer
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertSession(trx: Trx, session: NewSession): Promise<SessionId> {
  const { id } = await trx
    .insertInto('session')
    .values({
      org_id: session.orgId,
      staff_id: session.staffId,
      token_hash: session.tokenHash,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function touchSession(trx: Trx, id: SessionId, use: { at: Date; expiresAt: Date }): Promise<void> {
  await trx
    .updateTable('session')
    .set({ last_seen_at: use.at, expires_at: use.expiresAt })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function revokeSession(trx: Trx, id: SessionId, at: Date): Promise<void> {
  await trx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

interface SessionRow {
  org_id: OrgId
  id: SessionId
  staff_id: StaffId
  role: StaffRole
  team_id: TeamId | null
  created_at: Date
  last_seen_at: Date
  looked_at: Date
  open_glass: OpenGlass[]
}

interface DeviceRow {
  org_id: OrgId
  id: DeviceId
  resident_id: ResidentId
}
