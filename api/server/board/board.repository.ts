import { sql } from 'kysely'
import type { Modality, StaffBase, Trx, VisitStateName } from '../db/database.ts'
import type { AbsenceId, ResidentId, ShiftId, StaffId, TeamId, VisitId } from '../db/ids.ts'
import type { AllowedModality } from '../db/tables/care.ts'
import type { AbsenceKind } from '../db/tables/people.ts'
import type { VisitOrigin } from '../db/tables/visits.ts'
import { mostVisits, type Board, type BoardCarer, type BoardVisit } from './board.ts'

/**
 * The visits of the team's residents, and those that its carers make elsewhere; cancelled ones are not on a board. Each of the
 * three ways to a visit goes by its own index, whatever else the organisation has in those days; joined to visits or tasks as a
 * whole, they would lead Postgres to read all of both (measured with 260,000 visits: eight times as long).
 */
export async function findBoardVisits(trx: Trx, { teamId, from, to }: Board): Promise<BoardVisit[]> {
  const inTime = sql`v.planned_start >= ${from} and v.planned_start < ${to}`
  const { rows } = await sql<VisitRow>`
    with wanted as (
      select v.* from resident r join visit v on v.org_id = r.org_id and v.resident_id = r.id and ${inTime}
        where r.team_id = ${teamId}
      union
      select v.* from staff s join visit v on v.org_id = s.org_id and v.carer_id = s.id and ${inTime}
        where s.team_id = ${teamId}
      union
      select v.* from staff s join visit v on v.org_id = s.org_id and v.second_carer_id = s.id and ${inTime}
        where s.team_id = ${teamId}
    )
    select v.id, v.resident_id, r.team_id as resident_team_id, r.first_name || ' ' || upper(left(r.last_name, 1)) || '.' as resident_name,
      v.carer_id, v.second_carer_id, v.carers_needed, v.modality, v.allowed, v.state, v.planned_start, v.planned_end,
      v.window_start, v.window_end, v.started_at, v.ended_at, v.origin, v.detached, v.confirmed_at is not null as is_confirmed,
      v.priority, v.version,
      array(select t.task_code from visit_task t where t.org_id = v.org_id and t.visit_id = v.id order by t.position) as task_codes
    from wanted v
      join resident r on r.org_id = v.org_id and r.id = v.resident_id
    where v.state <> 'cancelled'
    order by v.planned_start, v.id
    limit ${mostVisits + 1}`.execute(trx)
  return rows.map(toBoardVisit)
}

function toBoardVisit(row: VisitRow): BoardVisit {
  return {
    id: row.id,
    residentId: row.resident_id,
    residentTeamId: row.resident_team_id,
    residentName: row.resident_name,
    carerId: row.carer_id,
    secondCarerId: row.second_carer_id,
    carersNeeded: row.carers_needed,
    modality: row.modality,
    allowed: row.allowed,
    state: row.state,
    plannedStart: row.planned_start,
    plannedEnd: row.planned_end,
    windowStart: row.window_start,
    windowEnd: row.window_end,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    origin: row.origin,
    detached: row.detached,
    isConfirmed: row.is_confirmed,
    priority: row.priority,
    taskCodes: row.task_codes,
    version: row.version,
  }
}

/** The team's carers of those days, with what they work then and when they are away. In Finnish order. */
export async function findBoardCarers(trx: Trx, { teamId, firstDay, from, to }: Board): Promise<BoardCarer[]> {
  const { rows } = await sql<CarerRow>`
    select s.id, s.first_name, s.last_name, s.base,
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'startsAt', h.starts_at, 'endsAt', h.ends_at, 'base', h.base)
          order by h.starts_at)
        from shift h where h.org_id = s.org_id and h.staff_id = s.id and h.cancelled_at is null
          and tstzrange(h.starts_at, h.ends_at) && tstzrange(${from}, ${to})), '[]') as shifts,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'startsAt', a.starts_at, 'endsAt', a.ends_at, 'kind', a.kind)
          order by a.starts_at)
        from absence a where a.org_id = s.org_id and a.staff_id = s.id and a.cancelled_at is null
          and tstzrange(a.starts_at, a.ends_at) && tstzrange(${from}, ${to})), '[]') as absences
    from staff s
    where s.team_id = ${teamId} and s.role in ('carer', 'group_leader') and (s.left_on is null or s.left_on > ${firstDay}::date)
    order by s.last_name collate "fi-x-icu", s.first_name collate "fi-x-icu", s.id`.execute(trx)
  return rows.map((row) => ({
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    base: row.base,
    shifts: row.shifts.map((shift) => ({ ...shift, ...toSpan(shift) })),
    absences: row.absences.map((absence) => ({ ...absence, ...toSpan(absence) })),
  }))
}

/** Instants in JSON are text. */
function toSpan({ startsAt, endsAt }: { startsAt: string; endsAt: string }): { startsAt: Date; endsAt: Date } {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
}

interface VisitRow {
  id: VisitId
  resident_id: ResidentId
  resident_team_id: TeamId
  resident_name: string
  carer_id: StaffId | null
  second_carer_id: StaffId | null
  carers_needed: number
  modality: Modality
  allowed: AllowedModality
  state: VisitStateName
  planned_start: Date
  planned_end: Date
  window_start: Date | null
  window_end: Date | null
  started_at: Date | null
  ended_at: Date | null
  origin: VisitOrigin
  detached: boolean
  is_confirmed: boolean
  priority: number
  task_codes: string[]
  version: number
}

interface CarerRow {
  id: StaffId
  first_name: string
  last_name: string
  base: StaffBase
  shifts: { id: ShiftId; startsAt: string; endsAt: string; base: StaffBase }[]
  absences: { id: AbsenceId; startsAt: string; endsAt: string; kind: AbsenceKind }[]
}
