import { type Insertable, type Selectable } from 'kysely'
import type { Day, Trx } from '../db/database.ts'
import type { CarePlanId, NeedId, NeedLinkId, NeedSeriesId, OrgId, StaffId } from '../db/ids.ts'
import type { NeedLinkTable, NeedTable } from '../db/tables/care.ts'
import type { Need, NeedLink, NeedTerms } from './need.ts'

/** All versions of all series of the plans that hold on some day, in the order of their days. */
export async function findNeeds(trx: Trx, planIds: readonly CarePlanId[]): Promise<Need[]> {
  const rows = await trx
    .selectFrom('need')
    .selectAll()
    .where('care_plan_id', 'in', planIds)
    // a version that was replaced before it began holds on no day
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', eb.ref('from_on'))]))
    .orderBy('from_on')
    .orderBy('window_start')
    .orderBy('id')
    .execute()
  return rows.map(toNeed)
}

export async function findNeed(trx: Trx, id: NeedId): Promise<Need | undefined> {
  const row = await trx.selectFrom('need').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toNeed(row)
}

export type NewNeed = NeedTerms &
  Pick<
    Need,
    'orgId' | 'seriesId' | 'carePlanId' | 'residentId' | 'fromOn' | 'untilOn' | 'anchorOn' | 'changedBy' | 'version'
  >

export async function insertNeed(trx: Trx, need: NewNeed): Promise<Need> {
  const row = await trx.insertInto('need').values(toRow(need)).returningAll().executeTakeFirstOrThrow()
  return toNeed(row)
}

/** Ends versions on a day; one that has not begun by then holds on no day any more. The caller holds the plan's lock. */
export async function endVersions(
  trx: Trx,
  ended: { ids: readonly NeedId[]; untilOn: Day; by: StaffId },
): Promise<void> {
  if (ended.ids.length === 0) return
  await trx
    .updateTable('need')
    .set((eb) => ({
      until_on: eb.fn<Day>('greatest', [eb.ref('from_on'), eb.cast<Day>(eb.val(ended.untilOn), 'date')]),
      changed_by: ended.by,
      changed_at: eb.fn<Date>('clock_timestamp'),
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', ended.ids)
    .execute()
}

export async function findLinks(trx: Trx, planIds: readonly CarePlanId[]): Promise<NeedLink[]> {
  const rows = await trx
    .selectFrom('need_link')
    .selectAll()
    .where('care_plan_id', 'in', planIds)
    .orderBy('id')
    .execute()
  return rows.map(toLink)
}

export async function findLink(trx: Trx, id: NeedLinkId): Promise<NeedLink | undefined> {
  const row = await trx.selectFrom('need_link').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toLink(row)
}

export async function insertLink(trx: Trx, orgId: OrgId, link: Omit<NeedLink, 'id'>): Promise<NeedLink> {
  const row = await trx
    .insertInto('need_link')
    .values({
      org_id: orgId,
      care_plan_id: link.carePlanId,
      kind: link.kind,
      first_series: link.firstSeries,
      second_series: link.secondSeries,
      smallest_gap_minutes: link.smallestGapMinutes,
      largest_gap_minutes: link.largestGapMinutes,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toLink(row)
}

export async function deleteLink(trx: Trx, id: NeedLinkId): Promise<void> {
  await trx.deleteFrom('need_link').where('id', '=', id).execute()
}

export async function findPlanOfSeries(trx: Trx, seriesId: NeedSeriesId): Promise<CarePlanId | undefined> {
  const row = await trx.selectFrom('need').select('care_plan_id').where('series_id', '=', seriesId).executeTakeFirst()
  return row?.care_plan_id
}

function toRow(need: NewNeed): Insertable<NeedTable> {
  return {
    org_id: need.orgId,
    series_id: need.seriesId,
    care_plan_id: need.carePlanId,
    resident_id: need.residentId,
    task_code: need.taskCode,
    from_on: need.fromOn,
    until_on: need.untilOn,
    anchor_on: need.anchorOn,
    recurrence: need.recurrence,
    window_start: need.windowStart,
    window_end: need.windowEnd,
    allowed: need.allowed,
    home_minutes: need.homeMinutes,
    video_minutes: need.videoMinutes,
    qualification: need.qualification,
    carers_needed: need.carersNeeded,
    priority: need.priority,
    home_every_days: need.homeEveryDays,
    baseline_travel_minutes: need.baselineTravelMinutes,
    on_holidays: need.onHolidays,
    note: need.note,
    changed_by: need.changedBy,
    version: need.version,
  }
}

function toNeed(row: Selectable<NeedTable>): Need {
  return {
    orgId: row.org_id,
    id: row.id,
    seriesId: row.series_id,
    carePlanId: row.care_plan_id,
    residentId: row.resident_id,
    taskCode: row.task_code,
    fromOn: row.from_on,
    untilOn: row.until_on,
    anchorOn: row.anchor_on ?? row.from_on,
    recurrence: row.recurrence,
    windowStart: row.window_start,
    windowEnd: row.window_end,
    allowed: row.allowed,
    homeMinutes: row.home_minutes,
    videoMinutes: row.video_minutes,
    qualification: row.qualification,
    carersNeeded: row.carers_needed,
    priority: row.priority,
    homeEveryDays: row.home_every_days,
    baselineTravelMinutes: row.baseline_travel_minutes,
    onHolidays: row.on_holidays,
    note: row.note,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    version: row.version,
  }
}

function toLink(row: Selectable<NeedLinkTable>): NeedLink {
  return {
    id: row.id,
    carePlanId: row.care_plan_id,
    kind: row.kind,
    firstSeries: row.first_series,
    secondSeries: row.second_series,
    smallestGapMinutes: row.smallest_gap_minutes,
    largestGapMinutes: row.largest_gap_minutes,
  }
}
