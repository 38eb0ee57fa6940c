import { randomUUID } from 'node:crypto'
import type { Insertable, Kysely } from 'kysely'
import type { Database, Day } from '../../db/database.ts'
import type { CarePlanId, NeedId, NeedSeriesId, OrgId, ResidentId, StaffId } from '../../db/ids.ts'
import type { CareLevelName, NeedTable } from '../../db/tables/care.ts'
import { buildTaskType } from '../../demo/build-people.ts'

/** Plans for tests, made with the owner's connection. */
type Owner = Kysely<Database>

interface NewPlan {
  readonly orgId: OrgId
  readonly residentId: ResidentId
  readonly by: StaffId
  readonly startsOn: Day
  readonly level?: CareLevelName
}

/** At the hybrid level, with the catalogue's `other`, and without needs. */
export async function buildPlan(
  owner: Owner,
  { orgId, residentId, by, startsOn, level = 'hybrid' }: NewPlan,
): Promise<CarePlanId> {
  await buildTaskType(owner, { orgId })
  const { id } = await owner
    .insertInto('care_plan')
    .values({ org_id: orgId, resident_id: residentId, starts_on: startsOn })
    .returning('id')
    .executeTakeFirstOrThrow()
  await owner
    .insertInto('care_level')
    .values({ org_id: orgId, care_plan_id: id, level, from_on: startsOn, decided_by: by })
    .execute()
  return id
}

/** A quarter of an hour every day between eight and ten, either way, unless the columns say otherwise. */
export async function insertNeedOf(
  owner: Owner,
  plan: NewPlan & { planId: CarePlanId },
  columns: Partial<Insertable<NeedTable>> = {},
): Promise<{ id: NeedId; seriesId: NeedSeriesId }> {
  const { id, series_id } = await owner
    .insertInto('need')
    .values({
      org_id: plan.orgId,
      series_id: randomUUID() as NeedSeriesId,
      care_plan_id: plan.planId,
      resident_id: plan.residentId,
      task_code: 'other',
      from_on: plan.startsOn,
      recurrence: 'FREQ=DAILY',
      window_start: '08:00',
      window_end: '10:00',
      allowed: 'either',
      home_minutes: 15,
      video_minutes: 10,
      changed_by: plan.by,
      ...columns,
    })
    .returning(['id', 'series_id'])
    .executeTakeFirstOrThrow()
  return { id, seriesId: series_id }
}

export async function buildReview(
  owner: Owner,
  { orgId, residentId, by }: Pick<NewPlan, 'orgId' | 'residentId' | 'by'>,
  isWilling: boolean,
): Promise<void> {
  await owner
    .insertInto('video_suitability')
    .values({
      org_id: orgId,
      resident_id: residentId,
      has_device: true,
      can_use: 'alone',
      is_willing: isWilling,
      meets_need: true,
      reviewed_on: '2026-01-01',
      reviewed_by: by,
    })
    .execute()
}
