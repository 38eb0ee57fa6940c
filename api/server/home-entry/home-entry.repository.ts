import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { OrgId, ResidentId } from '../db/ids.ts'
import type { HomeEntryTable } from '../db/tables/people.ts'
import type { HomeEntry } from './home-entry.ts'

export async function findHomeEntries(trx: Trx, residentIds: readonly ResidentId[]): Promise<HomeEntry[]> {
  const rows = await trx.selectFrom('home_entry').selectAll().where('resident_id', 'in', residentIds).execute()
  return rows.map(toHomeEntry)
}

/** The caller holds the resident's row, so that two first writings come one after the other. */
export async function saveHomeEntry(trx: Trx, orgId: OrgId, entry: HomeEntry): Promise<void> {
  const values = {
    door_note: entry.doorNote,
    key_note: entry.keyNote,
    changed_by: entry.changedBy,
    changed_at: entry.changedAt ?? undefined,
    version: entry.version,
  }
  await trx
    .insertInto('home_entry')
    .values({ org_id: orgId, resident_id: entry.residentId, ...values })
    .onConflict((conflict) => conflict.columns(['org_id', 'resident_id']).doUpdateSet(values))
    .execute()
}

function toHomeEntry(row: Selectable<HomeEntryTable>): HomeEntry {
  return {
    residentId: row.resident_id,
    doorNote: row.door_note,
    keyNote: row.key_note,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    version: row.version,
  }
}
