import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { ResidentId, StaffId, VisitId } from '../db/ids.ts'
import type { VisitSource } from './visit-resources.ts'

export interface VisitQuery {
  readonly id?: VisitId | undefined
  readonly patient?: ResidentId | undefined
  readonly practitioner?: StaffId | undefined
  /** By planned start; until is exclusive. */
  readonly from?: Date | undefined
  readonly until?: Date | undefined
  readonly after?: { readonly plannedStart: Date; readonly id: VisitId } | undefined
  /** Only what has begun: Encounters. */
  readonly realised: boolean
  readonly limit: number
}

/** In the order of planned start. */
export async function findVisitSources(trx: Trx, query: VisitQuery): Promise<VisitSource[]> {
  const { id, patient, practitioner, from, until, after } = query
  const rows = await trx
    .selectFrom('visit')
    .leftJoin('external_key as x', (join) =>
      join.onRef('x.org_id', '=', 'visit.org_id').onRef('x.subject_id', '=', 'visit.id').on('x.kind', '=', 'visit'),
    )
    .select(['visit.id', 'visit.version', 'resident_id', 'carer_id', 'second_carer_id', 'modality', 'state'])
    .select(['planned_start', 'planned_end', 'started_at', 'ended_at', 'x.key as external_key'])
    .$if(query.realised, (qb) => qb.where('state', 'in', ['in_progress', 'done']))
    .$if(id !== undefined, (qb) => qb.where('visit.id', '=', id!))
    .$if(patient !== undefined, (qb) => qb.where('resident_id', '=', patient!))
    .$if(practitioner !== undefined, (qb) =>
      qb.where((eb) => eb.or([eb('carer_id', '=', practitioner!), eb('second_carer_id', '=', practitioner!)])),
    )
    .$if(from !== undefined, (qb) => qb.where('planned_start', '>=', from!))
    .$if(until !== undefined, (qb) => qb.where('planned_start', '<', until!))
    .$if(after !== undefined, (qb) =>
      qb.where(sql<boolean>`(planned_start, visit.id) > (${after!.plannedStart}, ${after!.id}::uuid)`),
    )
    .orderBy('planned_start')
    .orderBy('visit.id')
    .limit(query.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    externalKey: row.external_key,
    version: row.version,
    residentId: row.resident_id,
    carerIds: [row.carer_id, row.second_carer_id].filter((carer) => carer !== null),
    modality: row.modality,
    state: row.state,
    plannedStart: row.planned_start,
    plannedEnd: row.planned_end,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }))
}
