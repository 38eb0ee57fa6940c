import { sql, type Kysely } from 'kysely'
import type { Database, Day, Modality } from '../db/database.ts'
import type { CarePlanId, OrgId, TeamId } from '../db/ids.ts'
import type { AllowedModality } from '../db/tables/care.ts'
import { insertRows } from './insert-rows.ts'
import type { VisitRows } from './visit-rows.ts'

interface Instants {
  readonly from: Date
  readonly until: Date
}

/** A visit that is somebody's already: what is planned beside it keeps away from its people. */
export interface TakenTime {
  readonly people: readonly string[]
  readonly start: Date
  readonly end: Date
}

/** On how many days of the organisation's calendar somebody has a visit to make. */
export async function countDaysInHand(
  db: Kysely<Database>,
  { orgId, timeZone, from, until }: Instants & { orgId: OrgId; timeZone: string },
): Promise<number> {
  const row = await db
    .selectFrom('visit')
    .select(sql<number>`count(distinct (planned_start at time zone ${timeZone})::date)`.as('days'))
    .where('org_id', '=', orgId)
    .where('carer_id', 'is not', null)
    .where('planned_start', '>=', from)
    .where('planned_start', '<', until)
    .executeTakeFirstOrThrow()
  return row.days
}

export async function findTakenTimes(
  db: Kysely<Database>,
  orgId: OrgId,
  { from, until }: Instants,
): Promise<TakenTime[]> {
  const rows = await db
    .selectFrom('visit')
    .select(['resident_id', 'carer_id', 'second_carer_id', 'planned_start', 'planned_end'])
    .where('org_id', '=', orgId)
    .where('planned_start', '>=', from)
    .where('planned_start', '<', until)
    .where('state', '<>', 'cancelled')
    .where((eb) => eb.or([eb('carer_id', 'is not', null), eb('origin', '<>', 'need')]))
    .execute()
  return rows.map((row) => ({
    people: [row.resident_id, row.carer_id, row.second_carer_id].filter((id) => id !== null),
    start: row.planned_start,
    end: row.planned_end,
  }))
}

/** By resident: a companion who may say what a visit was like. */
export async function findFeedbackCompanions(db: Kysely<Database>, orgId: OrgId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('companion')
    .innerJoin('companion_consent as consent', (join) =>
      join.onRef('consent.org_id', '=', 'companion.org_id').onRef('consent.companion_id', '=', 'companion.id'),
    )
    .select(['companion.id', 'companion.resident_id'])
    .where('companion.org_id', '=', orgId)
    .where('companion.ended_at', 'is', null)
    .where('consent.scope', '=', 'give_feedback')
    .where('consent.withdrawn_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.resident_id, row.id]))
}

/** Answers how many visits it added. */
export async function insertVisits(db: Kysely<Database>, rows: VisitRows): Promise<number> {
  const visits = await insertRows(db, 'visit', rows.visits)
  await insertRows(db, 'visit_task', rows.tasks)
  await insertRows(db, 'modality_change', rows.changes)
  await insertRows(db, 'feedback', rows.feedback)
  return visits
}

export async function saveGeneratedUntil(db: Kysely<Database>, ids: readonly CarePlanId[], until: Day): Promise<void> {
  await db
    .updateTable('care_plan')
    .set({ generated_until: until })
    .where('id', '=', sql<CarePlanId>`any(${ids}::uuid[])`)
    .execute()
}

/** Of what was just generated, nothing is due before the night: the promise of each plan's next days waits for its minute then. */
export async function putOffGeneration(db: Kysely<Database>, orgId: OrgId, night: Date): Promise<void> {
  await db
    .updateTable('due')
    .set({ due_at: sql<Date>`${night}::timestamptz + random() * interval '3 hours'` })
    .where('org_id', '=', orgId)
    .where('kind', '=', 'care.generate')
    .where('done_at', 'is', null)
    .where('due_at', '<', night)
    .execute()
}

/** What the generator made by itself, and nobody has touched, of days on which none of the team has a visit yet. */
export async function findUnrostered(db: Kysely<Database>, teamId: TeamId, days: { from: Day; until: Day }) {
  const { rows } = await sql<UnrosteredRow>`
    with waiting as (
      select v.* from resident r join visit v on v.org_id = r.org_id and v.resident_id = r.id
      where r.team_id = ${teamId} and v.origin = 'need' and v.occurrence_on >= ${days.from} and v.occurrence_on < ${days.until}
    )
    select v.id, v.resident_id, v.care_plan_id, v.occurrence_on, v.modality, v.allowed, v.planned_start, v.planned_end,
      v.window_start, v.window_end, v.priority, v.carers_needed, v.norm_minutes, v.baseline_travel_minutes,
      coalesce((select jsonb_agg(jsonb_build_object('qualification', t.qualification, 'seriesId', t.series_id))
        from visit_task t where t.org_id = v.org_id and t.visit_id = v.id), '[]') as tasks
    from waiting v
    where v.state = 'planned' and v.carer_id is null and v.version = 1 and not v.detached
      and not exists (select from waiting o where o.occurrence_on = v.occurrence_on and o.carer_id is not null)`.execute(
    db,
  )
  return rows
}

export interface UnrosteredRow {
  readonly id: string
  readonly resident_id: string
  readonly care_plan_id: string
  readonly occurrence_on: Day
  readonly modality: Modality
  readonly allowed: AllowedModality
  readonly planned_start: Date
  readonly planned_end: Date
  readonly window_start: Date
  readonly window_end: Date
  readonly priority: number
  readonly carers_needed: 1 | 2
  readonly norm_minutes: number
  readonly baseline_travel_minutes: number
  readonly tasks: readonly { qualification: string | null; seriesId: string | null }[]
}

export interface RosteredTimes {
  readonly id: string
  readonly carer_id: string
  readonly second_carer_id: string | null
  readonly planned_start: Date
  readonly planned_end: Date
}

export async function saveRostered(db: Kysely<Database>, rows: readonly RosteredTimes[]): Promise<void> {
  await sql`
    update visit v set carer_id = r.carer_id, second_carer_id = r.second_carer_id, planned_start = r.planned_start,
      planned_end = r.planned_end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, carer_id uuid, second_carer_id uuid, planned_start timestamptz, planned_end timestamptz)
    where v.id = r.id`.execute(db)
}
