import type { Day, Trx } from '../db/database.ts'
import type { OrgId, ResidentId } from '../db/ids.ts'
import { lockResident } from '../resident/resident.service.ts'
import { getToday } from '../staff/staff.service.ts'
import { isOver, refuseAfterEnd, type CareEnd } from './care-end.ts'
import { findCareEnds } from './care-end.repository.ts'

interface Planned {
  readonly residentId: ResidentId
  /** Which input says the day. */
  readonly field: string
}

/** The one that holds, if any: `refuseAfterEnd` says what it forbids. */
export async function findCareEnd(trx: Trx, residentId: ResidentId): Promise<CareEnd | undefined> {
  const [end] = await findCareEnds(trx, [residentId])
  return end
}

/** Refuses (CARE_HAS_ENDED) what is planned for a resident until a day on which there is no care; null: without an end. */
export async function refuseAfterCare(trx: Trx, { residentId, field }: Planned, lastDay: Day | null): Promise<void> {
  refuseAfterEnd(await findCareEnd(trx, residentId), lastDay, field)
}

/**
 * The same for what begins now, such as a companion. Holds the resident: an end that comes meanwhile finds what was begun, and
 * closes it.
 */
export async function refuseWithoutCare(trx: Trx, planned: Planned & { orgId: OrgId }): Promise<void> {
  await lockResident(trx, planned.residentId)
  await refuseAfterCare(trx, planned, await getToday(trx, planned.orgId))
}

export async function isInCare(trx: Trx, of: { orgId: OrgId; residentId: ResidentId }): Promise<boolean> {
  const end = await findCareEnd(trx, of.residentId)
  return end === undefined || !isOver(end, await getToday(trx, of.orgId))
}
