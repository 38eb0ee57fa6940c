import { randomUUID } from 'node:crypto'
import { sql, type Insertable } from 'kysely'
import type { Day, Trx, VisitTable } from '../db/database.ts'
import type { CarePlanId, OrgId, ResidentId, VisitId } from '../db/ids.ts'
import type { CancelCause, VisitTaskTable } from '../db/tables/visits.ts'
import type { ExistingVisit, PlannedTask } from './existing-visit.ts'
import type { WantedVisit } from './wanted-visit.ts'

interface Around {
  readonly residentId: ResidentId
  readonly planId: CarePlanId
  readonly days: { readonly from: Day; readonly until: Day }
  readonly span: { readonly from: Date; readonly to: Date }
}

/** The plan's visits of the days, and whatever else the resident has in that time; held until the transaction ends. */
export async function lockVisitsAround(trx: Trx, around: Around): Promise<ExistingVisit[]> {
  const { planId, residentId, days, span } = around
  const rows = await trx
    .selectFrom('visit')
    .selectAll()
    .select(
      sql<boolean>`exists (select from modality_change m where m.org_id = visit.org_id and m.visit_id = visit.id)`.as(
        'has_change',
      ),
    )
    .where('resident_id', '=', residentId)
    .where((eb) =>
      eb.or([
        eb.and([eb('care_plan_id', '=', planId), eb('occurrence_on', '>=', days.from)]),
        eb.and([eb('planned_end', '>', span.from), eb('planned_start', '<', span.to)]),
      ]),
    )
    // in one order for all, so that two generators never hold each other up for good
    .orderBy('id')
    .forUpdate()
    .execute()
  const tasks = await findTasks(
    trx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    isOfPlan: row.care_plan_id === planId && row.origin === 'need',
    occurrenceOn: row.occurrence_on,
    window: row.window_start && row.window_end && { start: row.window_start, end: row.window_end },
    plannedStart: row.planned_start,
    plannedEnd: row.planned_end,
    modality: row.modality,
    allowed: row.allowed,
    priority: row.priority,
    carersNeeded: row.carers_needed,
    normMinutes: row.norm_minutes,
    baselineTravelMinutes: row.baseline_travel_minutes,
    tasks: tasks.get(row.id) ?? [],
    carerId: row.carer_id,
    secondCarerId: row.second_carer_id,
    cancelCause: row.cancel_cause,
    detached: row.detached,
    hasModalityChange: row.has_change,
  }))
}

async function findTasks(trx: Trx, visitIds: readonly VisitId[]): Promise<Map<VisitId, PlannedTask[]>> {
  if (visitIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('visit_task')
    .selectAll()
    .where('visit_id', 'in', visitIds)
    .orderBy('visit_id')
    .orderBy('position')
    .execute()
  const tasks = rows.map((row): [VisitId, PlannedTask] => [
    row.visit_id,
    {
      needId: row.need_id,
      seriesId: row.series_id,
      taskCode: row.task_code,
      homeMinutes: row.home_minutes,
      videoMinutes: row.video_minutes,
      qualification: row.qualification,
      detail: row.detail,
    },
  ])
  const byVisit = Map.groupBy(tasks, ([visitId]) => visitId)
  return new Map([...byVisit].map(([id, pairs]) => [id, pairs.map(([, task]) => task)]))
}

/** The last visit in person before an instant, begun or done. */
export async function findLastTimeInRoom(trx: Trx, residentId: ResidentId, before: Date): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('visit')
    .select('planned_start')
    .where('resident_id', '=', residentId)
    .where('planned_start', '<', before)
    .where('modality', '=', 'home')
    .where('state', 'in', ['in_progress', 'done'])
    .orderBy('planned_start', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.planned_start
}

interface OfPlan {
  readonly orgId: OrgId
  readonly residentId: ResidentId
  readonly planId: CarePlanId
}

export async function insertVisits(trx: Trx, plan: OfPlan, wanted: readonly WantedVisit[]): Promise<void> {
  if (wanted.length === 0) return
  const withIds = wanted.map((visit) => ({ id: randomUUID() as VisitId, visit }))
  const rows = withIds.map(({ id, visit }): Insertable<VisitTable> => ({
    org_id: plan.orgId,
    id,
    resident_id: plan.residentId,
    carer_id: null,
    origin: 'need',
    care_plan_id: plan.planId,
    occurrence_on: visit.occurrenceOn,
    ...toColumns(visit),
  }))
  await trx.insertInto('visit').values(rows).execute()
  await insertTasks(trx, plan.orgId, withIds)
}

/** As the plan wants them now; a cancelled one is planned again. Who was to come stays, where the visit still has the place. */
export async function updateVisits(
  trx: Trx,
  orgId: OrgId,
  updates: readonly { visit: ExistingVisit; wanted: WantedVisit }[],
): Promise<void> {
  if (updates.length === 0) return
  const rows = updates.map(({ visit, wanted }) => ({ id: visit.id, ...toColumns(wanted) }))
  await sql`
    update visit v set
      state = 'planned', cancel_cause = null, cancel_reason = null, version = v.version + 1,
      planned_start = w.planned_start, planned_end = w.planned_end,
      window_start = w.window_start, window_end = w.window_end,
      modality = w.modality, allowed = w.allowed, priority = w.priority,
      carers_needed = w.carers_needed,
      second_carer_id = case when w.carers_needed = 2 then v.second_carer_id end,
      norm_minutes = w.norm_minutes, baseline_travel_minutes = w.baseline_travel_minutes,
      -- a time that was told and confirmed is another one now
      confirmed_at = case when v.planned_start = w.planned_start then v.confirmed_at end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(
      id uuid, planned_start timestamptz, planned_end timestamptz, window_start timestamptz, window_end timestamptz,
      modality modality, allowed allowed_modality, priority smallint, carers_needed smallint, norm_minutes smallint,
      baseline_travel_minutes smallint)
    where v.org_id = ${orgId} and v.id = w.id`.execute(trx)
  const ids = updates.map(({ visit }) => visit.id)
  await trx.deleteFrom('visit_task').where('visit_id', 'in', ids).execute()
  await insertTasks(
    trx,
    orgId,
    updates.map(({ visit, wanted }) => ({ id: visit.id, visit: wanted })),
  )
}

export async function cancelVisits(trx: Trx, cancelled: readonly { id: VisitId; cause: CancelCause }[]): Promise<void> {
  for (const [cause, visits] of Map.groupBy(cancelled, (visit) => visit.cause)) {
    await trx
      .updateTable('visit')
      .set({ state: 'cancelled', cancel_cause: cause, cancel_reason: null, version: sql`version + 1` })
      .where(
        'id',
        'in',
        visits.map(({ id }) => id),
      )
      .execute()
  }
}

/** Lets the database look at bookings when all visits of a plan are written: two of them may swap their times. */
export async function deferBookings(trx: Trx): Promise<void> {
  await sql`set constraints double_booking deferred`.execute(trx)
}

/** From here on it looks at once again, and at what was written: `double_booking` is broken where another got in between. */
export async function checkBookings(trx: Trx): Promise<void> {
  await sql`set constraints double_booking immediate`.execute(trx)
}

/** Takes carers off visits whose new time they are booked for elsewhere. How many visits lost somebody. */
export async function unassignBooked(trx: Trx, visitIds: readonly VisitId[]): Promise<number> {
  if (visitIds.length === 0) return 0
  const { rows } = await sql`
    with met as (
      select b.visit_id, array_agg(b.subject_id) as carers from booking b
      join booking o on o.org_id = b.org_id and o.subject_kind = 'carer' and o.subject_id = b.subject_id
        and o.visit_id <> b.visit_id and o.during && b.during
      where b.visit_id = any(${visitIds}::uuid[]) and b.subject_kind = 'carer'
        -- of two that were both moved, one keeps the carer
        and (o.visit_id <> all(${visitIds}::uuid[]) or o.visit_id < b.visit_id)
      group by b.visit_id
    )
    update visit v set
      carer_id = case when v.carer_id <> all(met.carers) then v.carer_id end,
      second_carer_id = case when v.second_carer_id <> all(met.carers) then v.second_carer_id end
    from met where v.id = met.visit_id
    returning v.id`.execute(trx)
  return rows.length
}

async function insertTasks(
  trx: Trx,
  orgId: OrgId,
  visits: readonly { id: VisitId; visit: WantedVisit }[],
): Promise<void> {
  const rows = visits.flatMap(({ id, visit }) =>
    visit.tasks.map((task, position) => toTaskRow(task, { orgId, id, position })),
  )
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await trx
      .insertInto('visit_task')
      .values(rows.slice(from, from + rowsPerStatement))
      .execute()
  }
}

/** Postgres takes 65,535 parameters in one statement. */
const rowsPerStatement = 2_000

function toColumns(visit: WantedVisit) {
  return {
    planned_start: visit.plannedStart,
    planned_end: visit.plannedEnd,
    window_start: visit.window.start,
    window_end: visit.window.end,
    modality: visit.modality,
    allowed: visit.allowed,
    priority: visit.priority,
    carers_needed: visit.carersNeeded,
    norm_minutes: visit.normMinutes,
    baseline_travel_minutes: visit.baselineTravelMinutes,
  }
}

function toTaskRow(
  task: PlannedTask,
  place: { orgId: OrgId; id: VisitId; position: number },
): Insertable<VisitTaskTable> {
  return {
    org_id: place.orgId,
    visit_id: place.id,
    position: place.position,
    task_code: task.taskCode,
    need_id: task.needId,
    series_id: task.seriesId,
    home_minutes: task.homeMinutes,
    video_minutes: task.videoMinutes,
    qualification: task.qualification,
    detail: task.detail,
  }
}
