import { sql, type Kysely } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import type { AccountId, OrgId, StaffId } from '../db/ids.ts'

export interface Account {
  readonly id: AccountId
  readonly orgId: OrgId
  readonly staffId: StaffId
  /** Null: the account has no password and signs in by OIDC only. */
  readonly passwordHash: string | null
}

/** Before there is a session there is no organisation: the function `find_account` answers this one question. */
export async function findAccountByEmail(db: Kysely<Database>, email: string): Promise<Account | undefined> {
  const { rows } = await sql<AccountRow>`select * from find_account(${email})`.execute(db)
  const row = rows[0]
  return row && { id: row.id, orgId: row.org_id, staffId: row.staff_id, passwordHash: row.password_hash }
}

export async function savePasswordHash(trx: Trx, accountId: AccountId, passwordHash: string): Promise<void> {
  await trx.updateTable('account').set({ password_hash: passwordHash }).where('id', '=', accountId).execute()
}

interface AccountRow {
  id: AccountId
  org_id: OrgId
  staff_id: StaffId
  password_hash: string | null
}
