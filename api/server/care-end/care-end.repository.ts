import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import type { EndedPlans } from '../care-plan/plan-ending.service.ts'
import { compileOnce } from '../db/compile-once.ts'
import type { Day, Trx } from '../db/database.ts'
import type { CareEndId, CarePlanId, NeedId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { CareEndReason, CareEndTable } from '../db/tables/care.ts'
import type { CareEnd } from './care-end.ts'

/** Those that hold, of residents: one each at most. */
export async function findCareEnds(trx: Trx, residentIds: readonly ResidentId[]): Promise<CareEnd[]> {
  const { rows } = await trx.executeQuery(toEnds(trx, { residentIds }))
  return rows.map(toCareEnd)
}

const toEnds = compileOnce((trx, { residentIds }: { residentIds: readonly ResidentId[] }) =>
  trx
    .selectFrom('care_end')
    .selectAll()
    .where(sql<boolean>`resident_id = any(${residentIds}::uuid[])`)
    .where('taken_back_at', 'is', null),
)

/** Undefined also for one that was taken back. */
export async function lockCareEnd(trx: Trx, id: CareEndId): Promise<CareEnd | undefined> {
  const row = await trx
    .selectFrom('care_end')
    .selectAll()
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && toCareEnd(row)
}

export interface NewCareEnd {
  readonly orgId: OrgId
  readonly residentId: ResidentId
  readonly endsOn: Day
  readonly reason: CareEndReason
  readonly note: string
  readonly decidedBy: StaffId
  readonly ended: EndedPlans
}

export async function insertCareEnd(trx: Trx, end: NewCareEnd): Promise<CareEndId> {
  const { id } = await trx
    .insertInto('care_end')
    .values({
      org_id: end.orgId,
      resident_id: end.residentId,
      ends_on: end.endsOn,
      reason: end.reason,
      note: end.note,
      decided_by: end.decidedBy,
      ended: JSON.stringify(end.ended),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function saveTakenBack(trx: Trx, id: CareEndId, by: StaffId): Promise<void> {
  await trx
    .updateTable('care_end')
    .set({ taken_back_by: by, taken_back_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}

/** Its day has come, and what hung on care is closed. */
export async function saveClosed(trx: Trx, id: CareEndId, at: Date): Promise<void> {
  await trx.updateTable('care_end').set({ closed_at: at }).where('id', '=', id).execute()
}

/** When the last visit was begun that was made, or goes on. */
export async function findLastVisit(trx: Trx, residentId: ResidentId): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('visit')
    .select('started_at')
    .where('resident_id', '=', residentId)
    .where('state', 'in', ['in_progress', 'done'])
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.started_at ?? undefined
}

/** Whether somebody is with the resident, or calls, in a visit that began or was to be over after `since`. */
export async function hasVisitUnderWay(trx: Trx, residentId: ResidentId, since: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('visit')
    .select('id')
    .where('resident_id', '=', residentId)
    .where('state', 'in', ['ringing', 'in_progress'])
    .where((eb) => eb.or([eb('planned_end', '>', since), eb('started_at', '>', since)]))
    .executeTakeFirst()
  return row !== undefined
}

const endedShape = z.strictObject({
  plans: z.array(z.strictObject({ id: z.uuid().transform((id) => id as CarePlanId), endsOn: z.iso.date().nullable() })),
  needs: z.array(z.strictObject({ id: z.uuid().transform((id) => id as NeedId), untilOn: z.iso.date().nullable() })),
})

function toCareEnd(row: Selectable<CareEndTable>): CareEnd {
  return {
    orgId: row.org_id,
    id: row.id,
    residentId: row.resident_id,
    endsOn: row.ends_on,
    reason: row.reason,
    note: row.note,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    ended: endedShape.parse(row.ended),
  }
}
