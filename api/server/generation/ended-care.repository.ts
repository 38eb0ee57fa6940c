import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { ResidentId, StaffId, VisitId } from '../db/ids.ts'

/** A visit that the end of care took away, or gave back, and who was to make it. */
export interface EndedVisit {
  readonly id: VisitId
  readonly carerIds: readonly StaffId[]
}

/** All that are still planned, from the need or beside it, from an instant on. What rings or goes on is left to end by itself. */
export async function cancelPlanned(
  trx: Trx,
  { residentId, from, reason }: { residentId: ResidentId; from: Date; reason: string | null },
): Promise<EndedVisit[]> {
  const { rows } = await sql<EndedVisitRow>`
    with held as (
      -- in the one order in which generators hold visits
      select id from visit where resident_id = ${residentId} and state = 'planned' and planned_start >= ${from}
      order by id for update
    )
    update visit v set state = 'cancelled', cancel_cause = 'care_end', cancel_reason = ${reason}, version = version + 1
    from held where v.id = held.id
    returning v.id, v.carer_id, v.second_carer_id`.execute(trx)
  return rows.map(toEndedVisit)
}

/** What the end of care took away and no plan gives back: visits beside the plan, and those that were edited by hand. */
export async function reviveApart(
  trx: Trx,
  { residentId, from }: { residentId: ResidentId; from: Date },
): Promise<EndedVisit[]> {
  const { rows } = await sql<EndedVisitRow>`
    with held as (
      select id from visit
      where resident_id = ${residentId} and cancel_cause = 'care_end' and planned_start >= ${from}
        and (origin <> 'need' or detached)
      order by id for update
    )
    update visit v set state = 'planned', cancel_cause = null, cancel_reason = null, version = version + 1
    from held where v.id = held.id
    returning v.id, v.carer_id, v.second_carer_id`.execute(trx)
  return rows.map(toEndedVisit)
}

interface EndedVisitRow {
  id: VisitId
  carer_id: StaffId | null
  second_carer_id: StaffId | null
}

function toEndedVisit({ id, carer_id, second_carer_id }: EndedVisitRow): EndedVisit {
  return { id, carerIds: [carer_id, second_carer_id].filter((staffId) => staffId !== null) }
}
