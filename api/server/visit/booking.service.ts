import { inTransaction, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { findBrokenConstraint, isLostWait } from '../db/unavailable.ts'
import { DatabaseUnavailable } from '../errors.ts'
import { mayReadVisit } from './visit-access.ts'
import { findOverlap, holdSubjects } from './booking.repository.ts'
import { DoubleBooking } from './visit-errors.ts'
import type { Visit } from './visit.ts'

/**
 * Before a visit is written that takes carers or a tablet: throws DoubleBooking where one of them is taken, with the other
 * visit where the viewer may see it. What it has looked at stays so until commit among all who ask here.
 */
export async function refuseDoubleBooking(trx: Trx, ctx: RequestContext, visit: Visit): Promise<void> {
  await holdSubjects(trx, visit)
  const overlap = await findOverlap(trx, visit)
  if (overlap === undefined) return
  const code = overlap.kind === 'carer' ? 'CARER_BOOKED' : 'TABLET_BOOKED'
  throw new DoubleBooking(code, mayReadVisit(ctx.viewer, overlap.visit) ? overlap.visit : null)
}

const mostTries = 3

/**
 * A transaction that books. Writers that do not hold the subjects first (the generator, a file that is brought in) can still
 * come in between: then the exclusion constraint refuses, or the two wait for each other and Postgres ends one. Whoever lost
 * tries again, and is then told what is there by the check; who always waits too long hears that the database is busy.
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
