import { randomUUID } from 'node:crypto'
import { editPlan, type PlanEdit } from '../care-plan/edit-plan.ts'
import { inTransaction, type RequestContext } from '../context.ts'
import type { Day, Trx } from '../db/database.ts'
import type { CarePlanId, NeedSeriesId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { findPlanProblem } from '../generation/plan-problems.ts'
import { getId } from '../get-id.ts'
import { requireQualification } from '../qualification/qualification.service.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { findTaskType } from '../task-type/task-type.service.ts'
import { checkNeed, type ProposedNeed } from './need-check.ts'
import { toRefusal } from './need-link.ts'
import { fromNorms, overlay, type SaidTerms } from './need-terms.ts'
import { StaleNeed, type Need, type NeedLink } from './need.ts'
import * as repository from './need.repository.ts'
import { anchorAfter, splitSeries, type EditScope, type SeriesSplit } from './split-series.ts'

/** Read through a plan that the viewer was shown; its reading is in the access log. */
export function loadLinks(ctx: RequestContext, planIds: readonly CarePlanId[]): Promise<NeedLink[]> {
  return inTransaction(ctx, (trx) => repository.findLinks(trx, planIds))
}

export interface NewNeed extends SaidTerms {
  readonly carePlanId: string
  readonly taskCode: string
  readonly recurrence: string
  readonly windowStart: string
  readonly windowEnd: string
  readonly fromOn: Day
  readonly untilOn?: Day | null | undefined
}

export function addNeed(
  ctx: RequestContext,
  { carePlanId, taskCode, fromOn, untilOn, ...said }: NewNeed,
): Promise<Need> {
  const planId = getId<'CarePlan'>(carePlanId)
  const find = () => Promise.resolve(planId)
  return editPlan(ctx, { find, action: 'need.add' }, async (trx, edit) => {
    const norms = fromNorms(taskCode, await findTaskType(trx, taskCode))
    const { recurrence, windowStart, windowEnd } = said
    const days = { fromOn, untilOn: untilOn ?? null, anchorOn: fromOn }
    const proposed = { ...overlay({ ...norms, recurrence, windowStart, windowEnd }, said), ...days }
    const seriesId = randomUUID() as NeedSeriesId // a UUID of our own making names whatever we make it name
    return writeVersion(trx, edit, { proposed, seriesId, version: 1 })
  })
}

export interface NeedChange extends SaidTerms {
  readonly needId: string
  readonly version: number
  readonly scope: EditScope
  /** The first day that the edit is meant for; of no matter where it is meant for all. */
  readonly fromOn?: Day | null | undefined
  /** Where the series ends; undefined: where it ended before. */
  readonly untilOn?: Day | null | undefined
}

/** Another version of the series from a day on, today at the earliest. One occurrence alone is an edit of its visit. */
export function changeNeed(ctx: RequestContext, wanted: NeedChange): Promise<Need> {
  const { needId, version, scope, fromOn, untilOn, ...said } = wanted
  return editSeries(ctx, { needId, version, action: 'need.change' }, async (trx, edit, { need, versions }) => {
    if (scope === 'from_now_on' && !fromOn)
      throw new InvalidInput('input.fromOn', 'is the first day that the edit is meant for', 'DAY_MISSING')
    const split = splitSeries(versions, { scope, fromOn: fromOn ?? edit.today, today: edit.today })
    const terms = overlay(need, said)
    const days = {
      fromOn: split.on,
      untilOn: untilOn === undefined ? split.untilOn : untilOn,
      anchorOn: anchorAfter(need, terms, split.on),
    }
    const { seriesId } = need
    const proposed = { ...terms, ...days }
    return writeVersion(trx, edit, { proposed, seriesId, version: need.version + 1, split })
  })
}

/** No visits of the series from a day on, today at the earliest. */
export function endNeed(
  ctx: RequestContext,
  { needId, version, endsOn }: { needId: string; version: number; endsOn: Day },
): Promise<Need> {
  return editSeries(ctx, { needId, version, action: 'need.end' }, async (trx, edit, { need, versions }) => {
    if (endsOn < edit.today) throw new InvalidInput('input.endsOn', 'is today or later: what was, stays', 'IN_THE_PAST')
    const ended = versions.filter(({ untilOn }) => untilOn === null || untilOn > endsOn)
    const ids = ended.map(({ id }) => id)
    await repository.endVersions(trx, { ids, untilOn: endsOn, by: edit.staffId })
    return (await repository.findNeed(trx, need.id)) ?? need
  })
}

interface Series {
  /** The version that the viewer edits. */
  readonly need: Need
  /** All that hold on some day. */
  readonly versions: readonly Need[]
}

function editSeries(
  ctx: RequestContext,
  wanted: { needId: string; version: number; action: string },
  change: (trx: Trx, edit: PlanEdit, series: Series) => Promise<Need>,
): Promise<Need> {
  const id = getId<'Need'>(wanted.needId)
  const find = async (trx: Trx) => (await repository.findNeed(trx, id))?.carePlanId
  return editPlan(ctx, { find, action: wanted.action }, async (trx, edit) => {
    // read again: the plan is held only now
    const need = await repository.findNeed(trx, id)
    if (need === undefined) throw new NotFound()
    const versions = edit.needs.filter(({ seriesId }) => seriesId === need.seriesId)
    if (need.version !== wanted.version) throw new StaleNeed(versions.at(-1) ?? need, wanted.version)
    return change(trx, edit, { need, versions })
  })
}

interface NewVersion {
  readonly proposed: ProposedNeed
  readonly seriesId: NeedSeriesId
  readonly version: number
  readonly split?: SeriesSplit
}

async function writeVersion(
  trx: Trx,
  edit: PlanEdit,
  { proposed, seriesId, version, split }: NewVersion,
): Promise<Need> {
  const { plan, timeZone, staffId } = edit
  if (proposed.qualification !== null) await requireQualification(trx, proposed.qualification, 'input.qualification')
  const known = await findTaskType(trx, proposed.taskCode)
  // A kind that was retired goes on where it was needed before.
  const taskType = known?.retiredAt && !split ? undefined : known
  const others = edit.needs.filter((need) => need.seriesId !== seriesId)
  const checked = checkNeed(proposed, { plan, taskType, others, timeZone })
  if (split) await repository.endVersions(trx, { ids: split.endedIds, untilOn: split.on, by: staffId })
  const { orgId, id: carePlanId, residentId } = plan
  const ids = { orgId, seriesId, carePlanId, residentId, changedBy: staffId }
  const need = await repository.insertNeed(trx, { ...checked, ...ids, version })
  refuseProblem({ ...edit, needs: [...others, need] }, [seriesId], need.fromOn)
  return need
}

/** Eight weeks show each way in which weekly and fortnightly needs come together, and most of the others. */
const lookedAtDays = 56

/** Refuses an edit after which the needs do not go together. Nothing of it is kept: the transaction ends with the refusal. */
export function refuseProblem(edit: PlanEdit, series: readonly NeedSeriesId[], fromOn: Day): void {
  const from = fromOn > edit.today ? fromOn : edit.today
  const span = { from, until: addDays(from, lookedAtDays) }
  const problem = findPlanProblem(edit, { series, span, timeZone: edit.timeZone })
  if (problem !== undefined) throw toRefusal(problem)
}
