import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import type { Lane, StoredRow } from './chain-check.ts'

/** An organisation that has a log, or has had one. */
export interface LoggedOrganisation {
  readonly id: OrgId
  /** As it is called; its id where the organisation itself is gone. */
  readonly name: string
}

/** All organisations: only the schema's owner sees them. */
export async function findLoggedOrganisations(trx: Trx): Promise<LoggedOrganisation[]> {
  const { rows } = await sql<LoggedOrganisation>`
    with logged as (
      select id from organisation union select org_id from access_lane union select org_id from access_log
    )
    select logged.id, coalesce(o.name, logged.id::text) as name
    from logged left join organisation o on o.id = logged.id order by name, logged.id`.execute(trx)
  return rows
}

export async function findLanes(trx: Trx, orgId: OrgId): Promise<Lane[]> {
  return trx
    .selectFrom('access_lane')
    .select(['lane', 'head', 'rows'])
    .where('org_id', '=', orgId)
    .orderBy('lane')
    .execute()
}

/** Counted apart from reading: a row that no page met is missed by nobody else. */
export async function countRows(trx: Trx, orgId: OrgId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from access_log where org_id = ${orgId}`.execute(trx)
  return rows[0]?.count ?? 0
}

const pageSize = 5_000

/** Everything in the order of lanes and of rows within them, in pages that need little memory. */
export async function* readChains(trx: Trx, orgId: OrgId): AsyncGenerator<StoredRow> {
  let after: StoredRow | undefined
  do {
    const page = await findRowsAfter(trx, orgId, after)
    yield* page
    after = page.length === pageSize ? page.at(-1) : undefined
  } while (after !== undefined)
}

/**
 * Each column as the text that its hash was made over. An array's own text is read, which `array_to_string` does not show
 * whole: it leaves nulls out.
 */
async function findRowsAfter(trx: Trx, orgId: OrgId, after: StoredRow | undefined): Promise<StoredRow[]> {
  const place = after
    ? sql`and (lane, lane_no, seq) > (${after.lane}::smallint, ${after.laneNo}::bigint, ${after.seq}::bigint)`
    : sql``
  const { rows } = await sql<StoredRow>`
    select org_id::text as "orgId", seq::text as seq,
      case when isfinite(at) then (extract(epoch from at) * 1000000)::bigint::text else at::text end as "atMicroseconds",
      viewer_kind as "viewerKind", viewer_id::text as "viewerId", role, btrim(resident_ids::text, '{}') as "residentIds",
      action, subject_type as "subjectType", subject_id as "subjectId", from_address as "fromAddress", outcome, reason,
      lane::text as lane, lane_no::text as "laneNo", hash
    from access_log where org_id = ${orgId} ${place}
    order by lane, lane_no, seq limit ${sql.lit(pageSize)}`.execute(trx)
  return rows
}
