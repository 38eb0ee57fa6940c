import { sql, type Selectable } from 'kysely'
import type { Day, Trx } from '../db/database.ts'
import type { CarePlanId, OrgId, ResidentId, StaffId } from '../db/ids.ts'
import type { CareLevelName, CareLevelTable, CarePauseTable, CarePlanTable, PauseReason } from '../db/tables/care.ts'
import type { CareLevel, CarePause, CarePlan } from './care-plan.ts'

export async function findPlan(trx: Trx, id: CarePlanId): Promise<CarePlan | undefined> {
  const row = await trx.selectFrom('care_plan').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toPlan(row)
}

/** First statement of every change of a plan, its needs or its visits: whoever comes second waits here. */
export async function lockPlan(trx: Trx, id: CarePlanId): Promise<CarePlan | undefined> {
  const row = await trx.selectFrom('care_plan').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toPlan(row)
}

/** All of each resident, the newest first: a plan lasts for months. */
export async function findPlansOf(trx: Trx, residentIds: readonly ResidentId[]): Promise<CarePlan[]> {
  const rows = await trx
    .selectFrom('care_plan')
    .selectAll()
    .where('resident_id', 'in', residentIds)
    .orderBy('starts_on', 'desc')
    .execute()
  return rows.map(toPlan)
}

export async function insertPlan(
  trx: Trx,
  plan: { orgId: OrgId; residentId: ResidentId; startsOn: Day; endsOn: Day | null },
): Promise<CarePlan> {
  const row = await trx
    .insertInto('care_plan')
    .values({ org_id: plan.orgId, resident_id: plan.residentId, starts_on: plan.startsOn, ends_on: plan.endsOn })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toPlan(row)
}

/** The caller holds the lock. */
export async function savePlan(trx: Trx, plan: CarePlan): Promise<void> {
  await trx
    .updateTable('care_plan')
    .set({ ends_on: plan.endsOn, generated_until: plan.generatedUntil })
    .where('id', '=', plan.id)
    .execute()
}

/** Somebody edited the plan or what belongs to it: the plan as it is now. */
export async function growVersion(trx: Trx, id: CarePlanId): Promise<CarePlan> {
  const row = await trx
    .updateTable('care_plan')
    .set({ version: sql`version + 1` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toPlan(row)
}

/** In the order of their days. */
export async function findLevels(trx: Trx, planIds: readonly CarePlanId[]): Promise<CareLevel[]> {
  const rows = await trx
    .selectFrom('care_level')
    .selectAll()
    .where('care_plan_id', 'in', planIds)
    .orderBy('from_on')
    .execute()
  return rows.map(toLevel)
}

/** The level from a day on: what was decided for that day and later gives way, what holds before it ends there. */
export async function setLevelFrom(
  trx: Trx,
  decision: { orgId: OrgId; planId: CarePlanId; level: CareLevelName; fromOn: Day; reason: string; decidedBy: StaffId },
): Promise<void> {
  const { orgId, planId, level, fromOn, reason, decidedBy } = decision
  await trx.deleteFrom('care_level').where('care_plan_id', '=', planId).where('from_on', '>=', fromOn).execute()
  await trx
    .updateTable('care_level')
    .set({ until_on: fromOn })
    .where('care_plan_id', '=', planId)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', fromOn)]))
    .execute()
  await trx
    .insertInto('care_level')
    .values({ org_id: orgId, care_plan_id: planId, level, from_on: fromOn, reason, decided_by: decidedBy })
    .execute()
}

/** In the order of their days. */
export async function findPauses(trx: Trx, planIds: readonly CarePlanId[]): Promise<CarePause[]> {
  const rows = await trx
    .selectFrom('care_pause')
    .selectAll()
    .where('care_plan_id', 'in', planIds)
    .orderBy('from_on')
    .execute()
  return rows.map(toPause)
}

export async function insertPause(
  trx: Trx,
  pause: {
    orgId: OrgId
    planId: CarePlanId
    reason: PauseReason
    note: string
    by: StaffId
    from: Day
    until: Day | null
  },
): Promise<CarePause> {
  const row = await trx
    .insertInto('care_pause')
    .values({
      org_id: pause.orgId,
      care_plan_id: pause.planId,
      reason: pause.reason,
      note: pause.note,
      from_on: pause.from,
      until_on: pause.until,
      created_by: pause.by,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toPause(row)
}

export async function savePause(trx: Trx, pause: CarePause): Promise<void> {
  await trx
    .updateTable('care_pause')
    .set({ until_on: pause.untilOn, version: sql`version + 1` })
    .where('id', '=', pause.id)
    .execute()
}

function toPlan(row: Selectable<CarePlanTable>): CarePlan {
  return {
    orgId: row.org_id,
    id: row.id,
    residentId: row.resident_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    generatedUntil: row.generated_until,
    version: row.version,
  }
}

function toLevel(row: Selectable<CareLevelTable>): CareLevel {
  return {
    id: row.id,
    carePlanId: row.care_plan_id,
    level: row.level,
    fromOn: row.from_on,
    untilOn: row.until_on,
    reason: row.reason,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }
}

function toPause(row: Selectable<CarePauseTable>): CarePause {
  return {
    id: row.id,
    carePlanId: row.care_plan_id,
    reason: row.reason,
    note: row.note,
    fromOn: row.from_on,
    untilOn: row.until_on,
    createdBy: row.created_by,
    version: row.version,
  }
}
