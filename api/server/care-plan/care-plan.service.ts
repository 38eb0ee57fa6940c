import { recordAccess } from '../access-log/access-log.service.ts'
import { refuseAfterCare } from '../care-end/in-care.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Day, Trx } from '../db/database.ts'
import type { CarePlanId, ResidentId } from '../db/ids.ts'
import type { CareLevelName, PauseReason } from '../db/tables/care.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { againIfMet } from '../generation/again-if-met.ts'
import { getId } from '../get-id.ts'
import { addDays, overlapOf } from '../recurrence/calendar-day.ts'
import { forResident } from '../resident/for-resident.ts'
import { lockResident } from '../resident/resident.service.ts'
import { getToday } from '../staff/staff.service.ts'
import { refuseStale } from '../stale-version.ts'
import * as repository from './care-plan.repository.ts'
import { daysOf, daysOfPlan, StaleCarePlan, type CareLevel, type CarePause, type CarePlan } from './care-plan.ts'
import { applyToVisits, editPlan, type PlanEdit } from './edit-plan.ts'

/** Of residents whom the viewer was shown: all their plans, the newest first. */
export function loadPlansOf(ctx: RequestContext, residentIds: readonly ResidentId[]): Promise<CarePlan[]> {
  return inTransaction(ctx, async (trx) => {
    const plans = await repository.findPlansOf(trx, residentIds)
    await recordReading(trx, ctx, plans)
    return plans
  })
}

/** Of each, the plan of today, or else the next; null where there is none. */
export function loadCurrentPlans(
  ctx: RequestContext,
  residentIds: readonly ResidentId[],
): Promise<(CarePlan | null)[]> {
  const { orgId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const today = await getToday(trx, orgId)
    const plans = await repository.findPlansOf(trx, residentIds)
    // newest first, so the last one that is not over is the soonest
    const current = residentIds.map((id) => plans.findLast((plan) => plan.residentId === id && !isOver(plan, today)))
    await recordReading(
      trx,
      ctx,
      current.filter((plan) => plan !== undefined),
    )
    return current.map((plan) => plan ?? null)
  })
}

function isOver({ endsOn }: CarePlan, today: Day): boolean {
  return endsOn !== null && endsOn <= today
}

async function recordReading(trx: Trx, ctx: RequestContext, plans: readonly CarePlan[]): Promise<void> {
  if (plans.length === 0) return
  const residentIds = plans.map(({ residentId }) => residentId)
  await recordAccess(trx, ctx.viewer, {
    action: 'carePlan.read',
    residentIds,
    subjectType: 'carePlan',
    subjectId: plans.length === 1 ? plans[0]!.id : null,
    fromAddress: ctx.address,
  })
}

/** Read through a plan that the viewer was shown; its reading is in the access log. */
export function loadLevels(ctx: RequestContext, planIds: readonly CarePlanId[]): Promise<CareLevel[]> {
  return inTransaction(ctx, (trx) => repository.findLevels(trx, planIds))
}

export function loadPauses(ctx: RequestContext, planIds: readonly CarePlanId[]): Promise<CarePause[]> {
  return inTransaction(ctx, (trx) => repository.findPauses(trx, planIds))
}

export interface NewPlan {
  readonly residentId: string
  readonly startsOn: Day
  readonly endsOn?: Day | null | undefined
  readonly level: CareLevelName
  readonly reason: string
}

export function startCarePlan(ctx: RequestContext, wanted: NewPlan): Promise<CarePlan> {
  const { orgId, staffId } = requireStaff(ctx.viewer)
  const action = 'carePlan.start'
  const [startsOn, endsOn] = [wanted.startsOn, wanted.endsOn ?? null]
  refuseEndBeforeStart('input.endsOn', startsOn, endsOn)
  return againIfMet(() =>
    forResident(ctx, { residentId: wanted.residentId, action }, async (trx, { id: residentId }) => {
      await lockResident(trx, residentId)
      await refuseOtherPlan(trx, residentId, { startsOn, endsOn })
      await refuseAfterCare(trx, { residentId, field: 'input.endsOn' }, lastDayOf(endsOn))
      const plan = await repository.insertPlan(trx, { orgId, residentId, startsOn, endsOn })
      const { level, reason } = wanted
      await repository.setLevelFrom(trx, {
        orgId,
        planId: plan.id,
        level,
        fromOn: startsOn,
        reason,
        decidedBy: staffId,
      })
      await applyToVisits(trx, ctx, { planId: plan.id, residentId, action })
      return plan
    }),
  )
}

/** Whoever starts a plan holds the resident, so nobody starts one in between; the table's constraint is the last guard. */
async function refuseOtherPlan(
  trx: Trx,
  residentId: ResidentId,
  days: Pick<CarePlan, 'startsOn' | 'endsOn'>,
): Promise<void> {
  const plans = await repository.findPlansOf(trx, [residentId])
  if (plans.every((plan) => overlapOf(daysOfPlan(plan), daysOfPlan(days)) === null)) return
  throw new InvalidInput('input.startsOn', 'the resident has a plan on these days: end that one first', 'PLAN_OVERLAPS')
}

interface OfPlan {
  readonly carePlanId: string
  readonly version: number
}

/** From the day on there are no visits of the plan. */
export function endCarePlan(ctx: RequestContext, wanted: OfPlan & { endsOn: Day }): Promise<CarePlan> {
  return changePlan(ctx, wanted, 'carePlan.end', async (trx, { plan, today }) => {
    refuseEndBeforeStart('input.endsOn', plan.startsOn, wanted.endsOn)
    refusePast('input.endsOn', wanted.endsOn, today)
    await refuseAfterCare(trx, { residentId: plan.residentId, field: 'input.endsOn' }, lastDayOf(wanted.endsOn))
    await repository.savePlan(trx, { ...plan, endsOn: wanted.endsOn })
  })
}

export interface LevelDecision extends OfPlan {
  readonly level: CareLevelName
  readonly fromOn: Day
  readonly reason: string
}

/** The level from a day on, today at the earliest: what was, stays as the history says it. */
export function changeCareLevel(ctx: RequestContext, wanted: LevelDecision): Promise<CarePlan> {
  return changePlan(ctx, wanted, 'carePlan.level', async (trx, { plan, today, staffId }) => {
    const { level, fromOn, reason } = wanted
    refusePast('input.fromOn', fromOn, today)
    refuseOutsidePlan('input.fromOn', plan, fromOn)
    await repository.setLevelFrom(trx, {
      orgId: plan.orgId,
      planId: plan.id,
      level,
      fromOn,
      reason,
      decidedBy: staffId,
    })
  })
}

export interface NewPause extends OfPlan {
  readonly reason: PauseReason
  readonly note?: string | null | undefined
  readonly fromOn: Day
  readonly untilOn?: Day | null | undefined
}

/** In hospital, away: no visits from a day on, until it is said otherwise where `untilOn` is not given. */
export function pauseCarePlan(ctx: RequestContext, wanted: NewPause): Promise<CarePlan> {
  const [from, until] = [wanted.fromOn, wanted.untilOn ?? null]
  refuseEndBeforeStart('input.untilOn', from, until)
  return changePlan(ctx, wanted, 'carePlan.pause', async (trx, edit) => {
    const { plan, pauses, staffId } = edit
    refuseOutsidePlan('input.fromOn', plan, from)
    if (pauses.some((pause) => overlapOf(daysOf(pause), { from, until }) !== null))
      throw new InvalidInput(
        'input.fromOn',
        'the plan pauses on these days already: change that pause',
        'PAUSE_OVERLAPS',
      )
    const { reason, note } = wanted
    await repository.insertPause(trx, {
      orgId: plan.orgId,
      planId: plan.id,
      reason,
      note: note ?? '',
      by: staffId,
      from,
      until,
    })
  })
}

/** Visits come back from a day on; one that is not later than the pause's first day takes the whole pause back. */
export function resumeCarePlan(
  ctx: RequestContext,
  wanted: OfPlan & { pauseId: string; untilOn: Day },
): Promise<CarePlan> {
  const pauseId = getId<'CarePause'>(wanted.pauseId)
  return changePlan(ctx, wanted, 'carePlan.resume', async (trx, { pauses }) => {
    const pause = pauses.find(({ id }) => id === pauseId)
    if (pause === undefined) throw new NotFound()
    const untilOn = wanted.untilOn < pause.fromOn ? pause.fromOn : wanted.untilOn
    const others = pauses.filter((other) => other !== pause)
    if (others.some((other) => overlapOf(daysOf(other), { from: pause.fromOn, until: untilOn }) !== null))
      throw new InvalidInput('input.untilOn', 'another pause begins before: change that one', 'PAUSE_OVERLAPS')
    await repository.savePause(trx, { ...pause, untilOn })
  })
}

function changePlan(
  ctx: RequestContext,
  wanted: OfPlan,
  action: string,
  change: (trx: Trx, edit: PlanEdit) => Promise<void>,
): Promise<CarePlan> {
  const planId = getId<'CarePlan'>(wanted.carePlanId)
  const find = () => Promise.resolve(planId)
  return editPlan(ctx, { find, action }, async (trx, edit) => {
    refuseStale(edit.plan, wanted.version, StaleCarePlan)
    await change(trx, edit)
    return repository.growVersion(trx, planId)
  })
}

function lastDayOf(endsOn: Day | null): Day | null {
  return endsOn && addDays(endsOn, -1)
}

function refuseEndBeforeStart(field: string, start: Day, end: Day | null): void {
  if (end !== null && end <= start)
    throw new InvalidInput(field, 'is the first day after the last one: later than the start', 'END_BEFORE_START')
}

function refusePast(field: string, day: Day, today: Day): void {
  if (day < today) throw new InvalidInput(field, 'is today or later: what was, stays', 'IN_THE_PAST')
}

function refuseOutsidePlan(field: string, plan: CarePlan, day: Day): void {
  if (day < plan.startsOn || (plan.endsOn !== null && day >= plan.endsOn))
    throw new InvalidInput(field, 'is a day of the plan', 'OUTSIDE_PLAN')
}
