import { CompiledQuery, sql, type Kysely } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import { holdBack } from '../db/held-back.ts'
import type { TeamId } from '../db/ids.ts'
import type { DomainEvent, StoredEvent } from './event.ts'

/** LISTEN on it: something was appended. Empty on purpose; the rows and the cursor are the truth. */
export const eventChannel = 'kotisilta_event'

/** By a function (migrations/0011-appends.ts), which takes the append lock before a row gets its number. */
const events = holdBack<DomainEvent>((batch) =>
  CompiledQuery.raw('select append_events($1::jsonb)', [JSON.stringify(batch.map(toRow))]),
)

/**
 * Tells what happened, with the commit of the transaction that did it, or at once in one that does not hold it back. From then
 * to the commit it holds the one append lock: an identity column alone would lose rows to readers, since numbers are given at
 * insert and rows appear at commit.
 */
export function appendEvent(trx: Trx, ...happened: DomainEvent[]): Promise<void> {
  return events.say(trx, happened)
}

/** The events of a whole transaction come together, with its commit: then nobody waits for what else it does. */
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
