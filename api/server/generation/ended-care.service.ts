import type { Trx } from '../db/database.ts'
import type { OrgId, ResidentId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import type { DomainEvent, EventType } from '../events/event.ts'
import { cancelPlanned, reviveApart, type EndedVisit } from './ended-care.repository.ts'
import * as repository from './generation.repository.ts'
import { generateVisitsOf } from './generation.service.ts'

interface OfResident {
  readonly orgId: OrgId
  readonly residentId: ResidentId
}

/**
 * Takes away the visits of a resident whose care ends, once its plans have ended. What is to be told of it, as the caller's
 * last statement. Breaks `double_booking` as generation.service.ts says.
 */
export async function cancelVisitsFrom(
  trx: Trx,
  of: OfResident,
  { from, reason, daysAhead }: { from: Date; reason: string | null; daysAhead: number },
): Promise<DomainEvent[]> {
  const cancelled = await cancelPlanned(trx, { residentId: of.residentId, from, reason })
  // what its own day's needs ask for may be another visit now
  const generated = await generateVisitsOf(trx, of, { daysAhead })
  return [...toEvents(of, cancelled, 'visit.cancelled'), ...generated]
}

/** Gives back what is still ahead: the plans' visits by the plans, the others as they were, without a carer who is booked now. */
export async function reviveVisits(
  trx: Trx,
  of: OfResident,
  { daysAhead }: { daysAhead: number },
): Promise<DomainEvent[]> {
  await repository.deferBookings(trx)
  const revived = await reviveApart(trx, { residentId: of.residentId, from: await getNow(trx) })
  await repository.unassignBooked(
    trx,
    revived.map(({ id }) => id),
  )
  await repository.checkBookings(trx)
  const generated = await generateVisitsOf(trx, of, { daysAhead })
  return [...toEvents(of, revived, 'visit.changed'), ...generated]
}

/** One for the home and its team, and one for each carer of a visit. */
function toEvents(of: OfResident, visits: readonly EndedVisit[], type: EventType): DomainEvent[] {
  if (visits.length === 0) return []
  const ofCarers = visits.flatMap(({ id, carerIds }) =>
    carerIds.map((staffId): DomainEvent => ({ ...of, type, visitId: id, staffId })),
  )
  return [{ ...of, type: 'visits.generated' }, ...ofCarers]
}
