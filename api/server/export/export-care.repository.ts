import { sql } from 'kysely'
import type { RowOf } from '../csv/column.ts'
import type { Trx, VisitStateName } from '../db/database.ts'
import type { ResidentId } from '../db/ids.ts'
import type { needColumns } from '../import/need-columns.ts'
import type { ExportedRow } from './export-people.repository.ts'
import type { visitExportColumns } from './visit-export-columns.ts'

export interface ExportWanted {
  readonly organisation: string
  readonly timeZone: string
  readonly limit: number
}

/** The needs that hold today or will: of each series the newest version. */
export async function findNeedRows(trx: Trx, wanted: ExportWanted): Promise<ExportedRow<RowOf<typeof needColumns>>[]> {
  const { rows } = await sql<NeedRow>`
    select distinct on (n.series_id) coalesce(x.key, n.series_id::text) as key, n.resident_id,
      coalesce(rx.key, n.resident_id::text) as resident, n.task_code as task, n.recurrence, n.allowed, n.qualification,
      (select min(f.from_on) from need f where f.org_id = n.org_id and f.series_id = n.series_id)::text as "firstDay",
      (n.until_on - 1)::text as "lastDay", to_char(n.window_start, 'HH24:MI') as "windowStart",
      to_char(n.window_end, 'HH24:MI') as "windowEnd", n.home_minutes as "homeMinutes", n.video_minutes as "videoMinutes",
      n.carers_needed as "carersNeeded", n.priority, n.home_every_days as "homeEveryDays",
      n.baseline_travel_minutes as "baselineTravelMinutes", n.on_holidays as "onHolidays", n.note
    from need n
    left join external_key x on x.org_id = n.org_id and x.kind = 'need' and x.subject_id = n.series_id
    left join external_key rx on rx.org_id = n.org_id and rx.kind = 'resident' and rx.subject_id = n.resident_id
    where (n.until_on is null or (n.until_on > n.from_on and n.until_on > (now() at time zone ${wanted.timeZone})::date))
    order by n.series_id, n.from_on desc
    limit ${wanted.limit}`.execute(trx)
  return rows.map(({ resident_id, ...row }) => ({
    row: { ...row, organisation: wanted.organisation, level: undefined },
    residentIds: [resident_id],
  }))
}

type NeedRow = Omit<RowOf<typeof needColumns>, 'organisation' | 'level'> & { resident_id: ResidentId }

/** The visits that are planned to begin in the span, in the order of their times. */
export async function findVisitRows(
  trx: Trx,
  wanted: ExportWanted & { readonly from: Date; readonly until: Date },
): Promise<ExportedRow<RowOf<typeof visitExportColumns>>[]> {
  const { timeZone: zone, from, until, limit, organisation } = wanted
  const { rows } = await sql<VisitRow>`
    select coalesce(x.key, v.id::text) as key, v.resident_id, coalesce(rx.key, v.resident_id::text) as resident, v.modality,
      to_char(v.planned_start at time zone ${zone}, 'YYYY-MM-DD') as day,
      to_char(v.planned_start at time zone ${zone}, 'HH24:MI') as start,
      round(extract(epoch from v.planned_end - v.planned_start) / 60)::integer as minutes,
      array(select t.task_code from visit_task t where t.org_id = v.org_id and t.visit_id = v.id order by t.position) as tasks,
      coalesce(cx.key, v.carer_id::text) as carer, coalesce(sx.key, v.second_carer_id::text) as "secondCarer",
      v.carers_needed as "carersNeeded", v.extra_reason as reason, v.state,
      to_char(v.started_at at time zone ${zone}, 'YYYY-MM-DD HH24:MI') as "startedAt",
      to_char(v.ended_at at time zone ${zone}, 'YYYY-MM-DD HH24:MI') as "endedAt",
      round(extract(epoch from v.ended_at - v.started_at) / 60)::integer as "realMinutes", c.role::text as profession
    from visit v
    left join staff c on c.org_id = v.org_id and c.id = v.carer_id
    left join external_key x on x.org_id = v.org_id and x.kind = 'visit' and x.subject_id = v.id
    left join external_key rx on rx.org_id = v.org_id and rx.kind = 'resident' and rx.subject_id = v.resident_id
    left join external_key cx on cx.org_id = v.org_id and cx.kind = 'staff' and cx.subject_id = v.carer_id
    left join external_key sx on sx.org_id = v.org_id and sx.kind = 'staff' and sx.subject_id = v.second_carer_id
    where v.planned_start >= ${from} and v.planned_start < ${until}
    order by v.planned_start, v.id
    limit ${limit}`.execute(trx)
  return rows.map(({ resident_id, ...row }) => ({
    row: { ...row, organisation, end: undefined },
    residentIds: [resident_id],
  }))
}

interface VisitRow extends Omit<RowOf<typeof visitExportColumns>, 'organisation' | 'end'> {
  resident_id: ResidentId
  state: VisitStateName
}
