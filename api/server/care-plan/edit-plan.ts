import { recordAccess } from '../access-log/access-log.service.ts'
import { requireStaff, type RequestContext } from '../context.ts'
import type { Day, Trx } from '../db/database.ts'
import type { CarePlanId, ResidentId, StaffId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import { appendEvent } from '../events/event.repository.ts'
import { againIfMet } from '../generation/again-if-met.ts'
import { generateVisits } from '../generation/generation.service.ts'
import { getTimeZone } from '../organisation/organisation.service.ts'
import { forResidentOf } from '../resident/for-resident.ts'
import { toDay } from '../visit/day.ts'
import { findPlan } from './care-plan.repository.ts'
import { lockWholePlan, type WholePlan } from './plan-content.service.ts'

/** What an edit knows: the plan, held; which day it is there; who edits. */
export interface PlanEdit extends WholePlan {
  readonly today: Day
  readonly timeZone: string
  readonly staffId: StaffId
}

/**
 * Changes a plan or what belongs to it, and with it the visits: all in one transaction, with its line in the access log and
 * its events. `find` says which plan; what the viewer may not see is NotFound.
 */
export function editPlan<Answer>(
  ctx: RequestContext,
  { find, action }: { find: (trx: Trx) => Promise<CarePlanId | undefined>; action: string },
  change: (trx: Trx, edit: PlanEdit) => Promise<Answer>,
): Promise<Answer> {
  const { staffId } = requireStaff(ctx.viewer)
  return againIfMet(async () => {
    let planId: CarePlanId | undefined
    const findResident = async (trx: Trx) => {
      planId = await find(trx)
      return planId && (await findPlan(trx, planId))?.residentId
    }
    return forResidentOf(ctx, { find: findResident, action }, async (trx) => {
      // found a moment ago in the same transaction, and plans are never deleted
      const whole = (await lockWholePlan(trx, planId!))!
      const timeZone = await getTimeZone(trx, whole.plan.orgId)
      const answer = await change(trx, { ...whole, today: toDay(await getNow(trx), timeZone), timeZone, staffId })
      await applyToVisits(trx, ctx, { planId: whole.plan.id, residentId: whole.plan.residentId, action })
      return answer
    })
  })
}

/** Makes the visits follow, writes the line in the log and tells it: an edit's last statements. */
export async function applyToVisits(
  trx: Trx,
  ctx: RequestContext,
  { planId, residentId, action }: { planId: CarePlanId; residentId: ResidentId; action: string },
): Promise<void> {
  const { orgId } = requireStaff(ctx.viewer)
  const generated = await generateVisits(trx, planId, { daysAhead: ctx.config.visitDaysAhead })
  const subject = { subjectType: 'carePlan', subjectId: planId, fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, { action, residentIds: [residentId], ...subject })
  await appendEvent(trx, { orgId, type: 'care-plan.changed', residentId }, ...(generated?.events ?? []))
}
