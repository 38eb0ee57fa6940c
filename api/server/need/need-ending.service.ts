import type { Day, Trx } from '../db/database.ts'
import type { CarePlanId, NeedId, StaffId } from '../db/ids.ts'
import { endVersions, findNeeds, setEnds } from './need.repository.ts'

/** A version that ended with its plan, and where it ended before. */
export interface EndedNeed {
  readonly id: NeedId
  readonly untilOn: Day | null
}

/** The needs of plans that end; for the service that holds the plans, logs and tells. */
export async function endNeedsOf(
  trx: Trx,
  planIds: readonly CarePlanId[],
  { untilOn, by }: { untilOn: Day; by: StaffId },
): Promise<EndedNeed[]> {
  if (planIds.length === 0) return []
  const needs = await findNeeds(trx, planIds)
  const ended = needs.filter((need) => need.untilOn === null || need.untilOn > untilOn)
  await endVersions(trx, { ids: ended.map(({ id }) => id), untilOn, by })
  return ended.map(({ id, untilOn: before }) => ({ id, untilOn: before }))
}

/** They go on as before. */
export function reopenNeeds(trx: Trx, ended: readonly EndedNeed[], by: StaffId): Promise<void> {
  return setEnds(trx, ended, by)
}
