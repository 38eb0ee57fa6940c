import { sql, type Kysely, type Selectable } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import type { IntegrationKeyTable } from '../db/tables/access.ts'
import type { IntegrationKeyId, OrgId, StaffId } from '../db/ids.ts'

export interface IntegrationKey {
  readonly id: IntegrationKeyId
  readonly name: string
  readonly createdBy: StaffId
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

export interface KnownKey {
  readonly id: IntegrationKeyId
  readonly orgId: OrgId
  readonly name: string
}

/** A key that is neither over nor revoked. It tells the organisation, so row-level security cannot ask first. */
export async function findKeyByToken(db: Kysely<Database>, tokenHash: Buffer): Promise<KnownKey | undefined> {
  const { rows } = await sql<{
    org_id: OrgId
    id: IntegrationKeyId
    name: string
  }>`select * from find_integration_key(${tokenHash})`.execute(db)
  const row = rows[0]
  return row && { id: row.id, orgId: row.org_id, name: row.name }
}

export interface NewKey {
  readonly orgId: OrgId
  readonly name: string
  readonly tokenHash: Buffer
  readonly createdBy: StaffId
  readonly expiresAt: Date
}

export async function insertKey(trx: Trx, key: NewKey): Promise<IntegrationKey> {
  const row = await trx
    .insertInto('integration_key')
    .values({
      org_id: key.orgId,
      name: key.name,
      token_hash: key.tokenHash,
      created_by: key.createdBy,
      expires_at: key.expiresAt,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  return toKey(row)
}

/** All that there ever were, the newest first: who could read, when. */
export async function findKeys(trx: Trx): Promise<IntegrationKey[]> {
  const rows = await trx
    .selectFrom('integration_key')
    .select(columns)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(toKey)
}

export async function revokeKey(trx: Trx, id: IntegrationKeyId): Promise<IntegrationKey | undefined> {
  const row = await trx
    .updateTable('integration_key')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()
  return row && toKey(row)
}

/** Once a minute is enough to see whether a key is in use. */
export async function touchKey(trx: Trx, id: IntegrationKeyId): Promise<void> {
  await trx
    .updateTable('integration_key')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where(sql<boolean>`(last_used_at is null or last_used_at < now() - interval '1 minute')`)
    .execute()
}

const columns = ['id', 'name', 'created_by', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'] as const

function toKey(row: Omit<Selectable<IntegrationKeyTable>, 'org_id' | 'token_hash'>): IntegrationKey {
  return {
    id: row.id,
    name: row.name,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }
}
