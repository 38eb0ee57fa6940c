import type { Day, Trx } from '../db/database.ts'
import type { CarePlanId, ResidentId, StaffId } from '../db/ids.ts'
import { endNeedsOf, reopenNeeds, type EndedNeed } from '../need/need-ending.service.ts'
import { growVersion, lockPlan, savePlan } from './care-plan.repository.ts'
import { findPlansFrom } from './plan-content.service.ts'

/** What ended with a resident's care, and where it ended before. */
export interface EndedPlans {
  readonly plans: readonly { readonly id: CarePlanId; readonly endsOn: Day | null }[]
  readonly needs: readonly EndedNeed[]
}

/**
 * The plans of a resident that reach past the day, and their needs, end on it; one that has not begun by then covers no day.
 * Their visits follow when they are generated anew. For the service that holds the resident, logs and tells.
 */
export async function endPlansOf(
  trx: Trx,
  residentId: ResidentId,
  { endsOn, by }: { endsOn: Day; by: StaffId },
): Promise<EndedPlans> {
  const plans = await findPlansFrom(trx, residentId, endsOn)
  for (const { id } of plans) {
    // found in this transaction, and plans are never deleted
    const plan = (await lockPlan(trx, id))!
    await savePlan(trx, { ...plan, endsOn: lastOf(plan.startsOn, endsOn) })
    await growVersion(trx, id)
  }
  const ids = plans.map(({ id }) => id)
  return {
    plans: plans.map(({ id, endsOn: before }) => ({ id, endsOn: before })),
    needs: await endNeedsOf(trx, ids, { untilOn: endsOn, by }),
  }
}

/** As before they ended. One that somebody gave another end meanwhile keeps that. */
export async function reopenPlans(
  trx: Trx,
  ended: EndedPlans,
  { endsOn, by }: { endsOn: Day; by: StaffId },
): Promise<void> {
  for (const { id, endsOn: before } of ended.plans) {
    const plan = (await lockPlan(trx, id))! // plans are never deleted
    if (plan.endsOn !== lastOf(plan.startsOn, endsOn)) continue
    await savePlan(trx, { ...plan, endsOn: before })
    await growVersion(trx, id)
  }
  await reopenNeeds(trx, ended.needs, by)
}

function lastOf(a: Day, b: Day): Day {
  return a > b ? a : b
}
