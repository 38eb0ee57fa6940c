import type { Selectable } from 'kysely'
import type { Modality, Trx } from '../db/database.ts'
import type { ModalityChangeId, OrgId, StaffId, VisitId } from '../db/ids.ts'
import type { ModalityChangeReason, ModalityChangeTable } from '../db/tables/visits.ts'

/** That a visit was made in another way than planned, and why. */
export interface ModalityChange {
  readonly id: ModalityChangeId
  readonly visitId: VisitId
  readonly from: Modality
  readonly to: Modality
  readonly reason: ModalityChangeReason
  readonly note: string
  readonly changedBy: StaffId
  readonly changedAt: Date
}

export type NewModalityChange = Omit<ModalityChange, 'id' | 'changedAt'> & { orgId: OrgId }

export async function insertModalityChange(trx: Trx, change: NewModalityChange): Promise<void> {
  await trx
    .insertInto('modality_change')
    .values({
      org_id: change.orgId,
      visit_id: change.visitId,
      from_modality: change.from,
      to_modality: change.to,
      reason: change.reason,
      note: change.note,
      changed_by: change.changedBy,
    })
    .execute()
}

/** Of all the visits, the newest first. */
export async function findModalityChanges(trx: Trx, visitIds: readonly VisitId[]): Promise<ModalityChange[]> {
  const rows = await trx
    .selectFrom('modality_change')
    .selectAll()
    .where('visit_id', 'in', visitIds)
    .orderBy('changed_at', 'desc')
    .execute()
  return rows.map(toModalityChange)
}

function toModalityChange(row: Selectable<ModalityChangeTable>): ModalityChange {
  return {
    id: row.id,
    visitId: row.visit_id,
    from: row.from_modality,
    to: row.to_modality,
    reason: row.reason,
    note: row.note,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }
}
