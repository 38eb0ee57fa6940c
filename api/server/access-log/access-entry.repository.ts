import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { ResidentId, StaffId } from '../db/ids.ts'
import type { AccessEntry } from './access-entry.ts'

export interface EntryFilter {
  readonly residentId?: ResidentId | undefined
  readonly staffId?: StaffId | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  readonly outcome?: 'allowed' | 'refused' | undefined
  /** Only those where somebody had to say why: above all broken glass. */
  readonly withReason?: boolean | undefined
  /** Not what a home's own tablets did. */
  readonly withoutDevices?: boolean | undefined
}

export interface EntryPage {
  readonly after: number | undefined
  readonly before: number | undefined
  readonly limit: number
  /** From the end of the list. */
  readonly inverted: boolean
}

/** The newest first, each with the name of whoever it was. */
export async function findEntryPage(trx: Trx, filter: EntryFilter, page: EntryPage): Promise<AccessEntry[]> {
  const conditions = toConditions(filter, page)
  const { rows } = await sql<AccessEntry>`
    with l as ${toMaterialized(filter)} (select * from access_log where ${toWhose(filter)}),
      page as (select * from l where ${sql.join(conditions, sql` and `)}
        order by seq ${page.inverted ? sql`asc` : sql`desc`} limit ${page.limit})
    select p.seq, p.at, p.viewer_kind as kind, p.role, p.action, p.subject_type as "subjectType",
      p.subject_id as "subjectId", p.from_address as "fromAddress", p.outcome, p.reason, p.resident_ids as "residentIds",
      coalesce(s.first_name, c.name, d.name, k.name) as "firstName", s.last_name as "lastName"
    from page p
      left join staff s on p.viewer_kind = 'staff' and s.id = p.viewer_id
      left join companion c on p.viewer_kind = 'companion' and c.id = p.viewer_id
      left join device d on p.viewer_kind = 'device' and d.id = p.viewer_id
      left join integration_key k on p.viewer_kind = 'integration' and k.id = p.viewer_id
    order by p.seq ${page.inverted ? sql`asc` : sql`desc`}`.execute(trx)
  return rows
}

/**
 * Of one resident: by the index over `resident_ids`, and then by time. Left to choose, Postgres may walk the whole log
 * backwards for somebody at whom few have looked.
 */
function toMaterialized({ residentId }: EntryFilter): RawBuilder<unknown> {
  return residentId === undefined ? sql`not materialized` : sql`materialized`
}

function toWhose({ residentId }: EntryFilter): RawBuilder<unknown> {
  return residentId === undefined ? sql`true` : sql`resident_ids @> array[${residentId}::uuid]`
}

function toConditions(filter: EntryFilter, page: EntryPage): RawBuilder<unknown>[] {
  return [
    sql`true`,
    ...(filter.staffId === undefined ? [] : [sql`viewer_kind = 'staff' and viewer_id = ${filter.staffId}`]),
    ...(filter.from === undefined ? [] : [sql`at >= ${filter.from}`]),
    ...(filter.to === undefined ? [] : [sql`at < ${filter.to}`]),
    ...(filter.outcome === undefined ? [] : [sql`outcome = ${filter.outcome}`]),
    ...(filter.withReason ? [sql`reason is not null`] : []),
    ...(filter.withoutDevices ? [sql`viewer_kind <> 'device'`] : []),
    ...(page.after === undefined ? [] : [sql`seq < ${page.after}`]),
    ...(page.before === undefined ? [] : [sql`seq > ${page.before}`]),
  ]
}
