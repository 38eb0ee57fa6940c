import type { RecordBuilder, ResidentBuilt, StaffMember } from '../world/record.repository.ts'

export interface VisitArranged {
  state: 'planned' | 'ringing' | 'in_progress' | 'done' | 'cancelled' | 'missed'
  modality?: 'video' | 'home'
}

export interface VisitBuilt {
  visitId: string
  carer: StaffMember | undefined
  mark: string
}

export interface VisitWanted {
  resident: ResidentBuilt
  carer: StaffMember | undefined
  secondCarer?: StaffMember
  mark: string
  inMinutes?: number
}

export async function newVisit(record: RecordBuilder, wanted: VisitWanted): Promise<VisitBuilt> {
  const { resident, carer, secondCarer, mark, inMinutes = 0 } = wanted
  const { orgId, residentId } = resident
  const carerId = carer?.staffId ?? null
  const { visitId } = await record.visit({ orgId, residentId, carerId, inMinutes, tasks: [`task-${mark}`] })
  await record.query(
    `update visit set norm_minutes = 30, baseline_travel_minutes = 10, travel_minutes = 5, confirmed_at = now(),
       extra_reason = 'reason-' || $2, window_start = planned_start, window_end = planned_end, occurrence_on = current_date,
       carers_needed = case when $3::uuid is null then 1 else 2 end, second_carer_id = $3
     where id = $1`,
    [visitId, mark, secondCarer?.staffId ?? null],
  )
  if (inMinutes < 0) await moveToPast(record, visitId, inMinutes)
  return { visitId, carer, mark }
}

/** The builder looks for a free time from now on. */
async function moveToPast(record: RecordBuilder, visitId: string, inMinutes: number): Promise<void> {
  await record.query(
    `update visit set planned_start = now() + $2 * interval '1 minute',
       planned_end = now() + ($2 + 20) * interval '1 minute' where id = $1`,
    [visitId, inMinutes],
  )
}

/**
 * Puts a visit into a state, with the call that belongs to it; whatever earlier cases did to it is gone. One without a carer
 * can only be planned: the others can't be rung or held.
 */
export async function arrangeVisit(
  record: RecordBuilder,
  { visitId, carer, mark }: VisitBuilt,
  wanted: VisitArranged,
): Promise<void> {
  const state = carer ? wanted.state : 'planned'
  const modality = wanted.modality ?? 'video'
  const called = state !== 'planned' && state !== 'cancelled'
  const began = state === 'in_progress' || state === 'done'
  await record.query('delete from participation p using call c where c.id = p.call_id and c.visit_id = $1', [visitId])
  await record.query('delete from call where visit_id = $1', [visitId])
  await record.query(
    `update visit set state = $2::visit_state, modality = $3::modality, version = 1, carer_id = $5,
       confirmed_at = case when $2 <> 'planned' then confirmed_at end,
       note = 'note-' || $6, note_by = $5, note_at = case when $5::uuid is not null then now() end,
       cancel_reason = case when $2 = 'cancelled' then 'reason-' || $6 end,
       cancel_cause = case when $2 = 'cancelled' then 'person' end,
       missed_reason = case when $2 = 'missed' then 'reason-' || $6 end,
       started_at = case when $4 then now() - interval '5 minutes' end,
       ended_at = case when $2 = 'done' then now() end
     where id = $1`,
    [visitId, state, modality, began, carer?.staffId ?? null, mark],
  )
  await record.query(
    `update device d set last_seen_at = now(), revoked_at = null, revoked_by = null
     from visit v where v.id = $1 and d.resident_id = v.resident_id`,
    [visitId],
  )
  if (called && modality === 'video') await arrangeCall(record, visitId, { began, ended: state === 'done' })
}

async function arrangeCall(
  record: RecordBuilder,
  visitId: string,
  { began, ended }: { began: boolean; ended: boolean },
) {
  await record.query(
    `insert into call (org_id, visit_id, started_by, ringing_at, ring_deadline, rung_at, rung_by, answered_at, answered_by,
       ended_at, end_reason, node_id)
     select v.org_id, v.id, coalesce(v.carer_id, d.paired_by), now() - interval '6 minutes', now() + interval '1 hour',
       case when $2 then now() - interval '6 minutes' end, case when $2 then d.id end,
       case when $2 then now() - interval '5 minutes' end, case when $2 then d.id end,
       case when $3 then now() end, case when $3 then 'left' end, 'sfu-matrix'
     from visit v join device d on d.resident_id = v.resident_id where v.id = $1`,
    [visitId, began, ended],
  )
  if (!began) return
  for (const who of ['staff', 'device'] as const) {
    await record.query(
      `insert into participation (org_id, call_id, node_id, peer, ${who}_id, joined_at, left_at, leave_reason)
       select org_id, id, 'sfu-matrix', $2 || ':' || ${who === 'staff' ? 'started_by' : 'answered_by'},
         ${who === 'staff' ? 'started_by' : 'answered_by'}, now() - interval '5 minutes',
         ended_at, case when $3 then 'left' end
       from call where visit_id = $1`,
      [visitId, who, ended],
    )
  }
}

/** A node that looks alive, so that nothing is refused for want of video. */
export async function arrangeSfuNode(record: RecordBuilder): Promise<void> {
  await record.query(
    `insert into sfu_node (id, boot_id, public_url, control_url, last_seen_at)
     values ('sfu-matrix', gen_random_uuid(), 'ws://127.0.0.1:9', 'http://127.0.0.1:9/control', now())
     on conflict (id) do update set last_seen_at = now()`,
  )
}
