import { sql } from 'kysely'
import { compileOnce } from '../db/compile-once.ts'
import type { Trx } from '../db/database.ts'
import type { VisitId } from '../db/ids.ts'
import { sayWithNext } from '../db/joined-driver.ts'
import { bookedSubjects, type Subject } from './booking.ts'
import { toVisit, type VisitRow } from './visit.repository.ts'
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
 * Another visit for which one of the visit's carers, or its tablet, is booked at its time: by a function (migrations/0016) that
 * finds it by the index of the exclusion.
 */
export async function findOverlap(trx: Trx, visit: Visit): Promise<Overlap | undefined> {
  const subjects = bookedSubjects(visit)
  if (subjects.length === 0) return undefined
  const { rows } = await trx.executeQuery(
    toTaken(trx, {
      visitId: visit.id,
      start: visit.plannedStart,
      end: visit.plannedEnd,
      carers: subjects.filter(({ kind }) => kind === 'carer').map(({ id }) => id),
      tablet: subjects.find(({ kind }) => kind === 'tablet')?.id ?? null,
    }),
  )
  const [taken] = rows
  return taken && { kind: taken.subject_kind, visit: toVisit(taken) }
}

interface Look {
  visitId: VisitId
  start: Date
  end: Date
  carers: readonly Subject['id'][]
  tablet: Subject['id'] | null
}

const toTaken = compileOnce(
  (_trx, look: Look) => sql<VisitRow & { subject_kind: Overlap['kind'] }>`
    select t.subject_kind, (t.taken).*, t.team_id
    from find_taken(${look.visitId}, ${look.start}, ${look.end}, ${look.carers}, ${look.tablet}) as t`,
)
