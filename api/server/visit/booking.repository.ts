import { sql } from 'kysely'
import { compileOnce } from '../db/compile-once.ts'
import type { Trx } from '../db/database.ts'
import type { OrgId, VisitId } from '../db/ids.ts'
import { sayWithNext } from '../db/joined-driver.ts'
import { bookedSubjects, type Subject } from './booking.ts'
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
  await sayWithNext(trx, toHold(trx, { ids }))
}

const toHold = compileOnce(
  (_trx, { ids }: { ids: string[] }) => sql`select pg_advisory_xact_lock(${sql.lit(bookingLock)}, hash)
    from (select distinct hashtext(id) as hash from unnest(${ids}::text[]) as id order by 1) as subject`,
)

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
  const [one, two, three] = subjects
  const { rows } = await trx.executeQuery(
    toTaken(trx, {
      orgId: visit.orgId,
      visitId: visit.id,
      start: visit.plannedStart,
      end: visit.plannedEnd,
      kind1: one?.kind ?? null,
      id1: one?.id ?? null,
      kind2: two?.kind ?? null,
      id2: two?.id ?? null,
      kind3: three?.kind ?? null,
      id3: three?.id ?? null,
    }),
  )
  const [taken] = rows
  const other = taken && (await findVisit(trx, taken.visit_id))
  return other && { kind: taken.subject_kind, visit: other }
}

/** Up to three subjects, in one text: what is null is nobody's. */
interface Look {
  orgId: OrgId
  visitId: VisitId
  start: Date
  end: Date
  kind1: Subject['kind'] | null
  id1: Subject['id'] | null
  kind2: Subject['kind'] | null
  id2: Subject['id'] | null
  kind3: Subject['kind'] | null
  id3: Subject['id'] | null
}

const toTaken = compileOnce((trx, look: Look) =>
  trx
    .selectFrom('booking')
    .select(['visit_id', 'subject_kind'])
    .where('org_id', '=', look.orgId)
    .where('visit_id', '<>', look.visitId)
    .where(sql<boolean>`during && tstzrange(${look.start}, ${look.end})`)
    .where(
      sql<boolean>`((subject_kind = ${look.kind1} and subject_id = ${look.id1})
        or (subject_kind = ${look.kind2} and subject_id = ${look.id2})
        or (subject_kind = ${look.kind3} and subject_id = ${look.id3}))`,
    )
    .limit(1),
)
