import type { Trx } from '../db/database.ts'
import type { OrgId, StaffId } from '../db/ids.ts'

export async function findEmailOf(trx: Trx, staffId: StaffId): Promise<string | undefined> {
  const row = await trx.selectFrom('account').select('email').where('staff_id', '=', staffId).executeTakeFirst()
  return row?.email
}

/** Those of them who have one. */
export async function findAccountHolders(trx: Trx, ids: readonly StaffId[]): Promise<StaffId[]> {
  const rows = await trx.selectFrom('account').select('staff_id').where('staff_id', 'in', ids).execute()
  return rows.map((row) => row.staff_id)
}

export async function insertAccount(
  trx: Trx,
  account: { orgId: OrgId; staffId: StaffId; email: string; passwordHash: string },
): Promise<void> {
  const { orgId, staffId, email, passwordHash } = account
  await trx
    .insertInto('account')
    .values({ org_id: orgId, staff_id: staffId, email, password_hash: passwordHash })
    .execute()
}

export async function savePasswordHashOf(trx: Trx, staffId: StaffId, passwordHash: string): Promise<void> {
  await trx.updateTable('account').set({ password_hash: passwordHash }).where('staff_id', '=', staffId).execute()
}
