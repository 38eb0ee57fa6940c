import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { CarePlanId, ResidentId } from '../db/ids.ts'
import type { CarePlanSource, NeedSource } from './care-plan-resource.ts'
import type { CareLevelName } from '../db/tables/care.ts'

export interface CarePlanQuery {
  readonly id?: string | undefined
  readonly patient?: ResidentId | undefined
  readonly after?: string | undefined
  readonly limit: number
  /** yyyy-mm-dd where the organisation is. */
  readonly today: string
}

/** With the level and the pause of today, and the needs that hold today or will. One statement. */
export async function findCarePlanSources(trx: Trx, query: CarePlanQuery): Promise<CarePlanSource[]> {
  const { id, patient, after, today } = query
  const rows = await trx
    .selectFrom('care_plan as p')
    .select(['p.id', 'p.version', 'p.resident_id', 'p.starts_on', 'p.ends_on'])
    .select([
      sql<CareLevelName | null>`(select l.level from care_level l where l.org_id = p.org_id and l.care_plan_id = p.id
        and l.from_on <= ${today} and (l.until_on is null or l.until_on > ${today}))`.as('level'),
      sql<boolean>`exists (select from care_pause h where h.org_id = p.org_id and h.care_plan_id = p.id
        and h.from_on <= ${today} and (h.until_on is null or h.until_on > ${today}))`.as('paused'),
      sql<NeedSource[]>`coalesce((
        select jsonb_agg(jsonb_build_object('taskCode', n.task_code, 'taskName', t.name_fi, 'recurrence', n.recurrence,
          'windowStart', to_char(n.window_start, 'HH24:MI'), 'windowEnd', to_char(n.window_end, 'HH24:MI'),
          'startsLater', n.from_on > ${today}::date) order by n.window_start, n.id)
        from need n join task_type t on t.org_id = n.org_id and t.code = n.task_code
        where n.org_id = p.org_id and n.care_plan_id = p.id and (n.until_on is null or n.until_on > ${today})
          and (n.until_on is null or n.until_on > n.from_on)), '[]')`.as('needs'),
    ])
    .$if(id !== undefined, (qb) => qb.where('p.id', '=', id as CarePlanId))
    .$if(patient !== undefined, (qb) => qb.where('p.resident_id', '=', patient!))
    .$if(after !== undefined, (qb) => qb.where('p.id', '>', after as CarePlanId))
    .orderBy('p.id')
    .limit(query.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    residentId: row.resident_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    level: row.level,
    pausedToday: row.paused,
    needs: row.needs,
  }))
}
