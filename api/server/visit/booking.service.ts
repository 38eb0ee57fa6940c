import { inTransaction, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
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

const mostTries = 3

/**
 * A transaction that books. Others can come in between the look and the write: then the exclusion constraint refuses, or,
 * where one of the two does not hold the subjects first (the generator), they wait for each other and Postgres ends one.
 * Whoever lost tries again, and is then told what is there by the look; who always waits too long hears that the database is
 * busy.
 */
export async function inBookingTransaction<T>(ctx: RequestContext, work: (trx: Trx) => Promise<T>): Promise<T> {
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
