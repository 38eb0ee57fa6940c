import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { sayWithNext } from '../db/joined-driver.ts'
import { bookedSubjects } from './booking.ts'
import { findVisit } from './visit.repository.ts'
import type { Visit } from './visit.ts'

/** Any number: with a subject's hash it names the lock of that subject's bookings. */
const bookingLock = 7_306_802

/**
 * With the write of the visit, which follows: holds its carers and its tablet until commit. Two that would book one of them
 * write one after the other, and the second hears from the exclusion constraint at once what the first did; without it, both
 * would wait for each other. In the order of their hashes, so that nobody holds one and waits for the other.
 */
export async function holdSubjects(trx: Trx, visit: Visit): Promise<void> {
  const ids = bookedSubjects(visit).map((subject) => subject.id)
  if (ids.length === 0) return
  const hold = sql`select pg_advisory_xact_lock(${sql.lit(bookingLock)}, hash)
    from (select distinct hashtext(id) as hash from unnest(${ids}::text[]) as id order by 1) as subject`
  await sayWithNext(trx, hold.compile(trx))
}

export interface Overlap {
  kind: 'carer' | 'tablet'
  visit: Visit
}

/**
 * Another visit for which one of the visit's carers, or its tablet, is booked at its time. Read apart from its booking: the two
 * as one statement take Postgres ten times as long to plan.
 */
export async function findOverlap(trx: Trx, visit: Visit): Promise<Overlap | undefined> {
  const subjects = bookedSubjects(visit)
  if (subjects.length === 0) return undefined
  const taken = await trx
    .selectFrom('booking')
    .select(['visit_id', 'subject_kind'])
    .where('org_id', '=', visit.orgId)
    .where('visit_id', '<>', visit.id)
    .where(sql<boolean>`during && tstzrange(${visit.plannedStart}, ${visit.plannedEnd})`)
    .where((eb) =>
      eb.or(subjects.map(({ kind, id }) => eb.and([eb('subject_kind', '=', kind), eb('subject_id', '=', id)]))),
    )
    .limit(1)
    .executeTakeFirst()
  const other = taken && (await findVisit(trx, taken.visit_id))
  return other && { kind: taken.subject_kind, visit: other }
}
