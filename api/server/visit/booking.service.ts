import type { Kysely } from 'kysely'
import { inTransaction, type RequestContext } from '../context.ts'
import type { Database, Trx } from '../db/database.ts'
import { FairGate } from '../db/fair-gate.ts'
import { findBrokenConstraint, isLostWait } from '../db/unavailable.ts'
import { DatabaseUnavailable } from '../errors.ts'
import { mayReadVisit } from './visit-access.ts'
import { findOverlap, holdSubjects, type Overlap } from './booking.repository.ts'
import { DoubleBooking } from './visit-errors.ts'
import type { Visit } from './visit.ts'

/**
 * Before a visit is written that takes carers or a tablet: throws DoubleBooking where one of them is taken, with the other
 * visit where the viewer may see it. It holds nobody while it looks: who comes in between until the write makes the exclusion
 * constraint refuse that, and the next try hears of it here.
 */
export async function refuseDoubleBooking(trx: Trx, ctx: RequestContext, visit: Visit): Promise<void> {
  refuseOverlap(ctx, await findOverlap(trx, visit))
  await holdSubjects(trx, visit)
}

export function refuseOverlap(ctx: RequestContext, overlap: Overlap | undefined): void {
  if (overlap === undefined) return
  const code = overlap.kind === 'carer' ? 'CARER_BOOKED' : 'TABLET_BOOKED'
  throw new DoubleBooking(code, mayReadVisit(ctx.viewer, overlap.visit) ? overlap.visit : null)
}

/**
 * A transaction that books. Others can come in between the look and the write: then the exclusion constraint refuses, or,
 * where one of the two does not hold the subjects first (the generator), they wait for each other and Postgres ends one.
 * Whoever lost tries again in the same turn, and is then told what is there by the look; who always waits too long hears that
 * the database is busy.
 */
export function inBookingTransaction<T>(ctx: RequestContext, work: (trx: Trx) => Promise<T>): Promise<T> {
  return inTurn(ctx, () => tryToBook(ctx, work))
}

const mostTries = 3

async function tryToBook<T>(ctx: RequestContext, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await inTransaction(ctx, work)
    } catch (error) {
      const isBooked = findBrokenConstraint(error) === 'double_booking'
      if (!isBooked && !isLostWait(error)) throw error
      if (tries < mostTries) continue
      throw isBooked ? new DoubleBooking('CARER_BOOKED', null) : new DatabaseUnavailable(error)
    }
  }
}

/** Enough to keep Postgres busy while some of them wait for each other; the other connections are for everybody else. */
const atOnce = 4
const gates = new WeakMap<Kysely<Database>, FairGate>()

/**
 * A few bookings of a process at a time, in the order in which they came. More would be done no sooner: they would wait inside
 * the database instead, with a connection and locks in their hands, and in no order. What is part of a larger transaction does
 * not wait here: it would do so with locks for which those may wait whose turn it is.
 */
function inTurn<T>(ctx: RequestContext, work: () => Promise<T>): Promise<T> {
  if (ctx.within !== undefined) return work()
  const gate = gates.get(ctx.db) ?? new FairGate(atOnce)
  gates.set(ctx.db, gate)
  return gate.run(work)
}
