import { sql, type Kysely } from 'kysely'
import type { Database, Day } from '../db/database.ts'
import type { CarePlanId, OrgId } from '../db/ids.ts'
import { insertRows } from './insert-rows.ts'
import type { VisitRows } from './visit-rows.ts'

interface Instants {
  readonly from: Date
  readonly until: Date
}

/** A visit that is there already: what is planned beside it keeps away from its people. */
export interface TakenTime {
  readonly people: readonly string[]
  readonly start: Date
  readonly end: Date
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
