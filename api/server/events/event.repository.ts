import { sql, type Kysely } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import { holdBack } from '../db/held-back.ts'
import type { TeamId } from '../db/ids.ts'
import type { DomainEvent, StoredEvent } from './event.ts'

/** LISTEN on it: something was appended. Empty on purpose; the rows and the cursor are the truth. */
export const eventChannel = 'kotisilta_event'

/** Any number, the same in every process: held from an append to its commit, so that `seq` grows in commit order. */
const appendLock = 7_306_801

const events = holdBack<DomainEvent>(async (trx, batch) => {
  // One statement, so that nobody waits while this one's words travel: the lock is taken before a row gets its number.
  await sql`
    with held as materialized (select pg_advisory_xact_lock(${sql.lit(appendLock)})),
    appended as (
      insert into event (org_id, type, visit_id, resident_id, staff_id, device_id, team_id)
      select e.org_id, e.type, e.visit_id, e.resident_id, e.staff_id, e.device_id,
        -- written down with the event: who may hear of it is then decided without another read
        coalesce(e.team_id, (select r.team_id from resident r where r.id = e.resident_id))
      from held, jsonb_to_recordset(${JSON.stringify(batch.map(toRow))}::jsonb) as e(
        org_id uuid, type text, visit_id uuid, resident_id uuid, staff_id uuid, device_id uuid, team_id uuid)
      returning seq
    )
    select pg_notify(${sql.lit(eventChannel)}, '') from appended`.execute(trx)
})

/**
 * Tells what happened, as the last statement of the transaction that did it: it holds the one append lock until commit. An
 * identity column alone would lose rows to readers: numbers are given at insert, rows appear at commit.
 */
export function appendEvent(trx: Trx, ...happened: DomainEvent[]): Promise<void> {
  return events.say(trx, happened)
}

/** For a transaction of many changes: their events come together, at its end. */
export const holdEvents = events.during

function toRow(event: DomainEvent) {
  return {
    org_id: event.orgId,
    type: event.type,
    visit_id: event.visitId ?? null,
    resident_id: event.residentId ?? null,
    staff_id: event.staffId ?? null,
    device_id: event.deviceId ?? null,
    team_id: event.teamId ?? null,
  }
}

/** The next events of all organisations: whoever hands them on checks for each reader whose they are. */
export async function findEventsAfter(db: Kysely<Database>, afterSeq: number, atMost: number): Promise<StoredEvent[]> {
  const { rows } = await sql<EventRow>`select * from events_after(${afterSeq}, ${atMost})`.execute(db)
  return rows.map((row) => ({
    orgId: row.org_id,
    seq: row.seq,
    type: row.type,
    visitId: row.visit_id,
    residentId: row.resident_id,
    staffId: row.staff_id,
    deviceId: row.device_id,
    teamId: row.team_id,
  }))
}

export async function findNewestSeq(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{
    seq: number
  }>`select newest_event() as seq`.execute(db)
  return rows[0]?.seq ?? 0
}

interface EventRow {
  org_id: StoredEvent['orgId']
  seq: number
  type: string
  visit_id: StoredEvent['visitId']
  resident_id: StoredEvent['residentId']
  staff_id: StoredEvent['staffId']
  device_id: StoredEvent['deviceId']
  team_id: TeamId | null
}
