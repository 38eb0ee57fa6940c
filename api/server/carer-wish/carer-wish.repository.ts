import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { CarerWishTable } from '../db/tables/people.ts'
import type { CarerWish } from './carer-wish.ts'

export async function findCarerWishes(trx: Trx, residentIds: readonly ResidentId[]): Promise<CarerWish[]> {
  const rows = await trx
    .selectFrom('carer_wish')
    .selectAll()
    .where('resident_id', 'in', residentIds)
    .orderBy('kind')
    .orderBy('staff_id')
    .execute()
  return rows.map(toCarerWish)
}

/** One wish about one carer: a new one takes the place of the old. */
export async function saveCarerWish(trx: Trx, orgId: OrgId, wish: CarerWish): Promise<void> {
  const { kind, reason } = wish
  await trx
    .insertInto('carer_wish')
    .values({ org_id: orgId, resident_id: wish.residentId, staff_id: wish.staffId, kind, reason })
    .onConflict((conflict) => conflict.columns(['org_id', 'resident_id', 'staff_id']).doUpdateSet({ kind, reason }))
    .execute()
}

export async function deleteCarerWish(trx: Trx, residentId: ResidentId, staffId: StaffId): Promise<void> {
  await trx.deleteFrom('carer_wish').where('resident_id', '=', residentId).where('staff_id', '=', staffId).execute()
}

function toCarerWish(row: Selectable<CarerWishTable>): CarerWish {
  return { residentId: row.resident_id, staffId: row.staff_id, kind: row.kind, reason: row.reason }
}
