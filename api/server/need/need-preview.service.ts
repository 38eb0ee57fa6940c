import { randomUUID } from 'node:crypto'
import { recordAccess } from '../access-log/access-log.service.ts'
import { findPlan } from '../care-plan/care-plan.repository.ts'
import { findWholePlan } from '../care-plan/plan-content.service.ts'
import { requireStaff, type RequestContext } from '../context.ts'
import type { Day, Trx } from '../db/database.ts'
import type { NeedId, NeedSeriesId } from '../db/ids.ts'
import { countNeedVisits, type NeedVisits } from '../generation/need-visits.ts'
import { getId } from '../get-id.ts'
import { readRecurrence } from '../recurrence/read-recurrence.ts'
import { toRuleText } from '../recurrence/recurrence.ts'
import { forResidentOf } from '../resident/for-resident.ts'
import { fromNorms } from './need-terms.ts'
import type { Need, NeedTerms } from './need.ts'
import { findNeed } from './need.repository.ts'

/** As much of a need as decides on which days it is, and with which others it shares a visit. */
export interface SketchedNeed extends Pick<
  NeedTerms,
  'recurrence' | 'windowStart' | 'windowEnd' | 'allowed' | 'carersNeeded' | 'onHolidays'
> {
  readonly carePlanId: string
  /** The one that is edited; null: a new one. */
  readonly needId: string | null
  readonly fromOn: Day
  readonly untilOn: Day | null
  readonly anchorOn: Day
}

/** Which visits a need would make or join; nothing is written but who looked. Throws NotFound, InvalidInput. */
export function previewNeedVisits(ctx: RequestContext, sketched: SketchedNeed): Promise<NeedVisits> {
  const { staffId } = requireStaff(ctx.viewer)
  const planId = getId<'CarePlan'>(sketched.carePlanId)
  const find = async (trx: Trx) => (await findPlan(trx, planId))?.residentId
  return forResidentOf(ctx, { find, action: 'need.preview' }, async (trx, { id: residentId }) => {
    // found a moment ago in the same transaction, and plans are never deleted
    const content = (await findWholePlan(trx, planId))!
    const subject = { subjectType: 'carePlan', subjectId: planId, fromAddress: ctx.address }
    await recordAccess(trx, ctx.viewer, { action: 'need.preview', residentIds: [residentId], ...subject })
    const edited = sketched.needId === null ? undefined : await findNeed(trx, getId<'Need'>(sketched.needId))
    return countNeedVisits(content, {
      ...toNeed(sketched, edited),
      orgId: content.plan.orgId,
      residentId,
      carePlanId: planId,
      changedBy: staffId,
    })
  })
}

type Sketch = Omit<Need, 'orgId' | 'residentId' | 'carePlanId' | 'changedBy'>

/** Lengths, skills and words of it decide nothing here: those of the edited one, or none. */
function toNeed(sketched: SketchedNeed, edited: Need | undefined): Sketch {
  const { carePlanId: _p, needId: _n, ...said } = sketched
  const recurrence = toRuleText(readRecurrence(said.recurrence, 'of.recurrence'))
  const ids = { id: randomUUID() as NeedId, seriesId: randomUUID() as NeedSeriesId } // never stored
  const unsaid = { ...fromNorms('', undefined), ...ids, changedAt: new Date(0), version: 0 }
  return { ...unsaid, ...edited, ...said, recurrence }
}
