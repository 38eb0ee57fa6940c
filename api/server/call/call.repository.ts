import { sql, type Kysely, type Selectable } from 'kysely'
import type { CallEndReason, CallTable, Database, Trx } from '../db/database.ts'
import type { CallId, DeviceId, OrgId, ResidentId, StaffId, VisitId } from '../db/ids.ts'
import type { Call, Participation } from './call.ts'

export interface NewCall {
  orgId: OrgId
  visitId: VisitId
  startedBy: StaffId
  ringingAt: Date
  ringDeadline: Date
  nodeId: string
}

export async function insertCall(trx: Trx, call: NewCall): Promise<Call> {
  const row = await trx
    .insertInto('call')
    .values({
      org_id: call.orgId,
      visit_id: call.visitId,
      started_by: call.startedBy,
      ringing_at: call.ringingAt,
      ring_deadline: call.ringDeadline,
      node_id: call.nodeId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toCall(row)
}

/** The visit's call that has not ended. The caller holds the visit's lock, which stands for the call's. */
export async function findOpenCall(trx: Trx, visitId: VisitId): Promise<Call | undefined> {
  const row = await trx
    .selectFrom('call')
    .selectAll()
    .where('visit_id', '=', visitId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row && toCall(row)
}

/** The call that goes on with this tablet. */
export async function findOpenCallAnsweredBy(trx: Trx, deviceId: DeviceId): Promise<Call | undefined> {
  const row = await trx
    .selectFrom('call')
    .selectAll()
    .where('answered_by', '=', deviceId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row && toCall(row)
}

export async function findCall(trx: Trx, id: CallId): Promise<Call | undefined> {
  const row = await trx.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toCall(row)
}

/** All calls of the visits, newest first. */
export async function findCallsOfVisits(trx: Trx, visitIds: readonly VisitId[]): Promise<Call[]> {
  const rows = await trx
    .selectFrom('call')
    .selectAll()
    .where('visit_id', 'in', visitIds)
    .orderBy('ringing_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toCall)
}

/** Which organisation a room is of: the SFU knows no organisations. */
export async function findOrganisationOfCall(db: Kysely<Database>, id: CallId): Promise<OrgId | undefined> {
  const { rows } = await sql<{ org: OrgId | null }>`select find_call_organisation(${id}) as org`.execute(db)
  return rows[0]?.org ?? undefined
}

/** The first tablet that says so counts. */
export async function saveRung(trx: Trx, id: CallId, by: DeviceId, at: Date): Promise<void> {
  await trx
    .updateTable('call')
    .set({ rung_at: at, rung_by: by })
    .where('id', '=', id)
    .where('rung_at', 'is', null)
    .execute()
}

export async function saveAnswered(trx: Trx, id: CallId, by: DeviceId, at: Date): Promise<void> {
  await trx.updateTable('call').set({ answered_at: at, answered_by: by }).where('id', '=', id).execute()
}

export async function saveNode(trx: Trx, id: CallId, nodeId: string): Promise<void> {
  await trx.updateTable('call').set({ node_id: nodeId }).where('id', '=', id).execute()
}

export async function saveEnded(trx: Trx, id: CallId, reason: CallEndReason, at: Date): Promise<void> {
  await trx
    .updateTable('call')
    .set({ ended_at: sql<Date>`greatest(${at}::timestamptz, ringing_at)`, end_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

export interface NewStay {
  orgId: OrgId
  callId: CallId
  peer: string
  staffId: StaffId | null
  deviceId: DeviceId | null
  joinedAt: Date
  nodeId: string
}

/** Begins a stay, unless the peer has one going on. */
export async function insertStay(trx: Trx, stay: NewStay): Promise<void> {
  await trx
    .insertInto('participation')
    .values({
      org_id: stay.orgId,
      call_id: stay.callId,
      peer: stay.peer,
      staff_id: stay.staffId,
      device_id: stay.deviceId,
      joined_at: stay.joinedAt,
      node_id: stay.nodeId,
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'call_id', 'peer']).where('left_at', 'is', null).doNothing())
    .execute()
}

export interface EndOfStays {
  at: Date
  reason: string
  callId?: CallId
  peer?: string
  nodeId?: string
  exceptNodeId?: string
}

/** Ends the open stays that fit; says of which calls. Nobody leaves before having come. */
export async function endStays(trx: Trx, end: EndOfStays): Promise<CallId[]> {
  const rows = await trx
    .updateTable('participation')
    .set({ left_at: sql<Date>`greatest(${end.at}::timestamptz, joined_at)`, leave_reason: end.reason })
    .where('left_at', 'is', null)
    .$if(end.callId !== undefined, (query) => query.where('call_id', '=', end.callId!))
    .$if(end.peer !== undefined, (query) => query.where('peer', '=', end.peer!))
    .$if(end.nodeId !== undefined, (query) => query.where('node_id', '=', end.nodeId!))
    .$if(end.exceptNodeId !== undefined, (query) => query.where('node_id', '<>', end.exceptNodeId!))
    .returning('call_id')
    .execute()
  return [...new Set(rows.map((row) => row.call_id))]
}

/** Since when nobody is known to be in the call; undefined while somebody is, on a node that lives. */
export async function findEmptySince(trx: Trx, call: Call, nodeSilentMs: number): Promise<Date | undefined> {
  const { rows } = await sql<{ present: boolean; since: Date | null }>`
    select coalesce(bool_or(p.left_at is null and coalesce(n.last_seen_at, '-infinity') >
        clock_timestamp() - make_interval(secs => ${nodeSilentMs / 1000})), false) as present,
      max(coalesce(p.left_at, n.last_seen_at)) as since
    from participation p left join sfu_node n on n.id = p.node_id
    where p.call_id = ${call.id}`.execute(trx)
  const found = rows[0]
  if (found?.present === true) return undefined
  return found?.since ?? call.answeredAt ?? call.ringingAt
}

/** Who was in the calls, in order of coming, with the names that they have now. */
export async function findParticipations(trx: Trx, callIds: readonly CallId[]): Promise<Participation[]> {
  const { rows } = await sql<ParticipationRow>`
    select p.id, p.call_id, p.staff_id, p.device_id, p.joined_at, p.left_at,
      coalesce(s.first_name, r.first_name) as first_name,
      coalesce(s.first_name || ' ' || s.last_name, r.first_name || ' ' || r.last_name) as full_name
    from participation p
    left join staff s on s.org_id = p.org_id and s.id = p.staff_id
    left join device d on d.org_id = p.org_id and d.id = p.device_id
    left join resident r on r.org_id = d.org_id and r.id = d.resident_id
    where p.call_id = any(${[...callIds]}::uuid[])
    order by p.joined_at, p.id`.execute(trx)
  return rows.map((row) => ({
    id: row.id,
    callId: row.call_id,
    staffId: row.staff_id,
    deviceId: row.device_id,
    joinedAt: row.joined_at,
    leftAt: row.left_at,
    firstName: row.first_name,
    fullName: row.full_name,
  }))
}

interface ParticipationRow {
  id: Participation['id']
  call_id: CallId
  staff_id: StaffId | null
  device_id: DeviceId | null
  joined_at: Date
  left_at: Date | null
  first_name: string
  full_name: string
}

/** The names that a call's others are shown: the kiosk knows first names only. */
export async function getStaffFirstName(trx: Trx, id: StaffId): Promise<string> {
  return (await trx.selectFrom('staff').select('first_name').where('id', '=', id).executeTakeFirstOrThrow()).first_name
}

export async function getResidentFirstName(trx: Trx, id: ResidentId): Promise<string> {
  return (await trx.selectFrom('resident').select('first_name').where('id', '=', id).executeTakeFirstOrThrow())
    .first_name
}

function toCall(row: Selectable<CallTable>): Call {
  return {
    orgId: row.org_id,
    id: row.id,
    visitId: row.visit_id,
    startedBy: row.started_by,
    ringingAt: row.ringing_at,
    ringDeadline: row.ring_deadline,
    rungAt: row.rung_at,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    nodeId: row.node_id,
  }
}
