import { sql, type RawBuilder } from 'kysely'
import { compileOnce } from '../db/compile-once.ts'
import type { StaffRole, Trx } from '../db/database.ts'
import type { OrgId, ResidentId, StaffId, VisitId } from '../db/ids.ts'
import type { CarerFitness } from './carer-fitness.ts'
import type { Visit } from './visit.ts'

const rolesThatVisit: readonly StaffRole[] = ['carer', 'coordinator', 'group_leader']

/**
 * What the record says of these carers for this visit; those that the organisation does not have are missing. Of a visit by
 * two carers one has to be qualified for each task, so only what neither has is missing. `tasks` are those of a visit that is
 * not written yet; else they are read.
 */
export async function findFitness(
  trx: Trx,
  { carerIds, visit, tasks }: { carerIds: readonly StaffId[]; visit: Visit; tasks?: readonly Qualified[] | undefined },
): Promise<CarerFitness[]> {
  const asked = {
    carerIds,
    orgId: visit.orgId,
    visitId: visit.id,
    residentId: visit.residentId,
    start: visit.plannedStart,
    end: visit.plannedEnd,
  }
  const { rows } = await trx.executeQuery(
    tasks === undefined ? toFitness(trx, asked) : toFitnessForTasks(trx, { ...asked, codes: toCodes(tasks) }),
  )
  return rows.map((row) => ({
    carerId: row.id,
    isCarer: rolesThatVisit.includes(row.role),
    hasLeft: row.has_left,
    isAbsent: row.is_absent,
    isRefused: row.is_refused,
    missingQualifications: row.missing,
  }))
}

interface Asked {
  carerIds: readonly StaffId[]
  orgId: OrgId
  visitId: VisitId
  residentId: ResidentId
  start: Date
  end: Date
}

const toFitness = compileOnce((_trx, asked: Asked) =>
  selectFitness(
    asked,
    sql`(select qualification as code from visit_task
      where org_id = ${asked.orgId} and visit_id = ${asked.visitId} and qualification is not null) as needed`,
  ),
)

const toFitnessForTasks = compileOnce((_trx, { codes, ...asked }: Asked & { codes: readonly string[] }) =>
  selectFitness(asked, sql`unnest(${codes}::text[]) as needed(code)`),
)

function selectFitness(asked: Asked, needed: RawBuilder<unknown>) {
  return sql<FitnessRow>`
    select s.id, s.role, coalesce(s.left_on <= day.of, false) as has_left,
      exists (select from absence a where a.org_id = s.org_id and a.staff_id = s.id and a.cancelled_at is null
        and a.starts_at < ${asked.end} and a.ends_at > ${asked.start}) as is_absent,
      exists (select from carer_wish w where w.org_id = s.org_id and w.staff_id = s.id
        and w.resident_id = ${asked.residentId} and w.kind = 'refused') as is_refused,
      array(select distinct code from ${needed}
        where not exists (select from staff_qualification q
          where q.org_id = ${asked.orgId} and q.staff_id = any(${asked.carerIds}::uuid[]) and q.code = needed.code
            and (q.expires_on is null or q.expires_on >= day.of) and (q.granted_on is null or q.granted_on <= day.of))
        order by code) as missing
    from staff s, (select (${asked.start}::timestamptz at time zone time_zone)::date as of from organisation) as day
    where s.id = any(${asked.carerIds}::uuid[])`
}

function toCodes(tasks: readonly Qualified[]): string[] {
  return tasks.map((task) => task.qualification).filter((code) => code !== null)
}

/** A task, as far as who may do it goes: the code of a qualification, or null where anybody may. */
export interface Qualified {
  readonly qualification: string | null
}

interface FitnessRow {
  id: StaffId
  role: StaffRole
  has_left: boolean
  is_absent: boolean
  is_refused: boolean
  missing: string[]
}
