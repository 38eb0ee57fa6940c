import type { Day, Trx } from '../db/database.ts'
import type { CarePlanId, ResidentId } from '../db/ids.ts'
import type { PlanContent } from '../generation/care-day.ts'
import { findNeedsAndLinks } from '../need/need-reading.service.ts'
import { findLevels, findPauses, findPlan, findPlansOf, lockPlan, savePlan } from './care-plan.repository.ts'
import type { CarePlan } from './care-plan.ts'

/** A plan with all that its visits come from. */
export interface WholePlan extends PlanContent {
  readonly plan: CarePlan
}

/** Holds the plan until the transaction ends. Unlogged: whoever does something with it logs that. */
export async function lockWholePlan(trx: Trx, id: CarePlanId): Promise<WholePlan | undefined> {
  const plan = await lockPlan(trx, id)
  return plan && withContent(trx, plan)
}

/** The same to look at only. */
export async function findWholePlan(trx: Trx, id: CarePlanId): Promise<WholePlan | undefined> {
  const plan = await findPlan(trx, id)
  return plan && withContent(trx, plan)
}

async function withContent(trx: Trx, plan: CarePlan): Promise<WholePlan> {
  const levels = await findLevels(trx, [plan.id])
  const pauses = await findPauses(trx, [plan.id])
  return { plan, levels, pauses, ...(await findNeedsAndLinks(trx, [plan.id])) }
}

/** All plans of many residents, in five statements. Unlogged, as above. */
export async function findWholePlansOf(trx: Trx, residentIds: readonly ResidentId[]): Promise<WholePlan[]> {
  const plans = await findPlansOf(trx, residentIds)
  const ids = plans.map(({ id }) => id)
  const byPlan = <Part extends { carePlanId: CarePlanId }>(parts: readonly Part[]) =>
    Map.groupBy(parts, ({ carePlanId }) => carePlanId)
  const levels = byPlan(await findLevels(trx, ids))
  const pauses = byPlan(await findPauses(trx, ids))
  const content = await findNeedsAndLinks(trx, ids)
  const [needs, links] = [byPlan(content.needs), byPlan(content.links)]
  return plans.map((plan) => ({
    plan,
    levels: levels.get(plan.id) ?? [],
    pauses: pauses.get(plan.id) ?? [],
    needs: needs.get(plan.id) ?? [],
    links: links.get(plan.id) ?? [],
  }))
}

/** The plans of a resident that are not over on a day, the soonest first. */
export async function findPlansFrom(trx: Trx, residentId: ResidentId, day: Day): Promise<CarePlan[]> {
  const plans = await findPlansOf(trx, [residentId])
  return plans.filter(({ endsOn }) => endsOn === null || endsOn > day).reverse()
}

/** Visits exist for the days before this one. No edit: the version stays. */
export async function markGenerated(trx: Trx, plan: CarePlan, until: string): Promise<void> {
  await savePlan(trx, { ...plan, generatedUntil: until })
}
