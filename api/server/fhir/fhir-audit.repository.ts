import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { ResidentId } from '../db/ids.ts'
import type { AuditEventSource } from './audit-event-resource.ts'

export interface AuditQuery {
  readonly seq?: number | undefined
  readonly patient?: ResidentId | undefined
  readonly from?: Date | undefined
  readonly until?: Date | undefined
  readonly after?: number | undefined
  readonly limit: number
}

/** In the order in which they were written. */
export async function findAuditSources(trx: Trx, query: AuditQuery): Promise<AuditEventSource[]> {
  const { seq, patient, from, until, after } = query
  const rows = await trx
    .selectFrom('access_log')
    .select(['seq', 'at', 'viewer_kind', 'viewer_id', 'role', 'resident_ids', 'action', 'subject_type', 'subject_id'])
    .select(['from_address', 'outcome', 'reason'])
    .$if(seq !== undefined, (qb) => qb.where('seq', '=', seq!))
    .$if(patient !== undefined, (qb) => qb.where(sql<boolean>`resident_ids @> array[${patient!}::uuid]`))
    .$if(from !== undefined, (qb) => qb.where('at', '>=', from!))
    .$if(until !== undefined, (qb) => qb.where('at', '<', until!))
    .$if(after !== undefined, (qb) => qb.where('seq', '>', after!))
    .orderBy('seq')
    .limit(query.limit)
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    viewerKind: row.viewer_kind,
    viewerId: row.viewer_id,
    role: row.role,
    residentIds: row.resident_ids,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    fromAddress: row.from_address,
    refused: row.outcome === 'refused',
    reason: row.reason,
  }))
}
