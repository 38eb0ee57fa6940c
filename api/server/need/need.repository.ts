import { sql, type ExpressionBuilder, type Insertable, type Selectable } from 'kysely'
import type { Database, Day, Trx } from '../db/database.ts'
import type { CarePlanId, NeedId, NeedLinkId, NeedSeriesId, OrgId, StaffId } from '../db/ids.ts'
import type { NeedLinkTable, NeedTable } from '../db/tables/care.ts'
import type { NeedPlace } from '../graphql/place-cursor.ts'
import type { Need, NeedLink, NeedTerms } from './need.ts'

/** All versions of all series of the plans that hold on some day, in the order of their days. */
export async function findNeeds(trx: Trx, planIds: readonly CarePlanId[]): Promise<Need[]> {
  const rows = await trx
    .selectFrom('need')
    .selectAll()
    .where('care_plan_id', 'in', planIds)
    .where(holdsOnSomeDay)
    .orderBy('from_on')
    .orderBy('window_start')
    .orderBy('id')
    .execute()
  return rows.map(toNeed)
}

/** Which of the plans' needs, and which part of the list. */
export interface NeedPage {
  /** In force on this day or later; undefined: those that are over too. */
  readonly from: Day | undefined
  readonly seriesId: NeedSeriesId | undefined
  readonly after: NeedPlace | undefined
  readonly before: NeedPlace | undefined
  readonly limit: number
  /** From the end of the list. */
  readonly inverted: boolean
}

const place = sql`(need.window_start, need.from_on, need.id)`
const placeOf = (cursor: NeedPlace) => sql`(${cursor.windowStart}::time, ${cursor.fromOn}::date, ${cursor.id}::uuid)`

/** The same page of each plan, in one statement: by when in the day the needs are, then by their first day. */
export async function findNeedPages(trx: Trx, planIds: readonly CarePlanId[], page: NeedPage): Promise<Need[]> {
  const direction = page.inverted ? sql`desc` : sql`asc`
  let ofPlans = trx
    .selectFrom('need')
    .innerJoin('care_plan', (on) =>
      on.onRef('care_plan.org_id', '=', 'need.org_id').onRef('care_plan.id', '=', 'need.care_plan_id'),
    )
    .selectAll('need')
    .select(
      sql<number>`row_number() over (partition by need.care_plan_id
        order by need.window_start ${direction}, need.from_on ${direction}, need.id ${direction})`.as('rank'),
    )
    .where('need.care_plan_id', 'in', planIds)
    .where(holdsOnSomeDay)
  // a plan that ends takes its needs with it; `least` passes over nulls, and null here is "until it is said"
  if (page.from !== undefined)
    ofPlans = ofPlans.where(
      sql<boolean>`coalesce(least(need.until_on, care_plan.ends_on) > greatest(need.from_on, ${page.from}::date), true)`,
    )
  if (page.seriesId !== undefined) ofPlans = ofPlans.where('need.series_id', '=', page.seriesId)
  if (page.after) ofPlans = ofPlans.where(sql<boolean>`${place} > ${placeOf(page.after)}`)
  if (page.before) ofPlans = ofPlans.where(sql<boolean>`${place} < ${placeOf(page.before)}`)
  const rows = await trx
    .selectFrom(ofPlans.as('ranked'))
    .selectAll()
    .where('rank', '<=', page.limit)
    .orderBy('rank')
    .execute()
  return rows.map(toNeed)
}

/** A version that was replaced before it began holds on no day. */
function holdsOnSomeDay(eb: ExpressionBuilder<Database, 'need'>) {
  return eb.or([eb('need.until_on', 'is', null), eb('need.until_on', '>', eb.ref('need.from_on'))])
}

/** The last of a series that holds on some day of the plan. */
export async function findNewestVersion(
  trx: Trx,
  { planId, seriesId }: { planId: CarePlanId; seriesId: NeedSeriesId },
): Promise<Need | undefined> {
  const row = await trx
    .selectFrom('need')
    .selectAll()
    .where('care_plan_id', '=', planId)
    .where('series_id', '=', seriesId)
    .where(holdsOnSomeDay)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toNeed(row)
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

/** Versions get an end back that an edit took from them. The caller holds the plan's lock. */
export async function setEnds(
  trx: Trx,
  ends: readonly { readonly id: NeedId; readonly untilOn: Day | null }[],
  by: StaffId,
): Promise<void> {
  for (const { id, untilOn } of ends) {
    await trx
      .updateTable('need')
      .set({ until_on: untilOn, changed_by: by, changed_at: sql`clock_timestamp()`, version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
  }
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
