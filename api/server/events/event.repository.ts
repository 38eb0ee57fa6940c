import { sql, type Kysely } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import type { ResidentId, TeamId } from '../db/ids.ts'
import type { DomainEvent, StoredEvent } from './event.ts'

/** LISTEN on it: something was appended. Empty on purpose; the rows and the cursor are the truth. */
export const eventChannel = 'kotisilta_event'

/** Any number, the same in every process: held from an append to its commit, so that `seq` grows in commit order. */
const appendLock = 7_306_801

/**
 * Tells what happened, as the last statement of the transaction that did it: it holds the one append lock until commit. An
 * identity column alone would lose rows to readers: numbers are given at insert, rows appear at commit.
 */
export async function appendEvent(trx: Trx, ...events: DomainEvent[]): Promise<void> {
  const waiting = held.get(trx)
  if (waiting !== undefined) return void waiting.push(...events)
  if (events.length === 0) return
  await sql`select pg_advisory_xact_lock(${sql.lit(appendLock)})`.execute(trx)
  await trx
    .with('appended', (db) => db.insertInto('event').values(events.map(toRow)).returning('seq'))
    .selectFrom('appended')
    .select(sql`pg_notify(${sql.lit(eventChannel)}, '')`.as('told'))
    .execute()
}

const held = new WeakMap<Trx, DomainEvent[]>()
const eventsAtOnce = 1_000

/**
 * For a transaction of many changes: their events wait until `fn` is through, so that the append lock is held for a moment
 * and not for all of it. Where `fn` throws, they are forgotten with the rest.
 */
export async function holdEvents<T>(trx: Trx, fn: () => Promise<T>): Promise<T> {
  const waiting: DomainEvent[] = []
  held.set(trx, waiting)
  try {
    const result = await fn()
    held.delete(trx)
    for (let at = 0; at < waiting.length; at += eventsAtOnce)
      await appendEvent(trx, ...waiting.slice(at, at + eventsAtOnce))
    return result
  } finally {
    held.delete(trx)
  }
}

function toRow(event: DomainEvent) {
  return {
    org_id: event.orgId,
    type: event.type,
    visit_id: event.visitId ?? null,
    resident_id: event.residentId ?? null,
    staff_id: event.staffId ?? null,
    device_id: event.deviceId ?? null,
    team_id: teamOf(event.residentId ?? null),
  }
}

/** Written down with the event: who may hear of it is then decided without another read. */
function teamOf(residentId: ResidentId | null) {
  return sql<TeamId | null>`(select team_id from resident where id = ${residentId})`
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
