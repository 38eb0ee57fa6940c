import { requireStaff, type RequestContext } from '../context.ts'
import { getNow } from '../db/now.ts'
import { parseId, type VisitTaskId } from '../db/ids.ts'
import { InvalidInput } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { mayManageVisit } from '../visit/visit-access.ts'
import { recordVisitAccess, unchanged, visitEvents } from '../visit/visit-record.ts'
import { saveVisit } from '../visit/visit.repository.ts'
import { changeVisit } from '../visit/visit.service.ts'
import { inStateFor, type Visit } from '../visit/visit.ts'
import { findTasksOfVisits, saveOutcome } from './visit-task.repository.ts'
import type { RecordedOutcome, VisitTask } from './visit-task.ts'

export interface TaskOutcomeInput extends RecordedOutcome {
  readonly taskId: string
}

/**
 * How tasks of a visit went. Each may be recorded alone, also hours later from a phone that had no network, and again: the
 * last word holds. So it is not by version; saying the same once more changes nothing.
 */
export function recordTaskOutcomes(
  ctx: RequestContext,
  visitId: string,
  outcomes: readonly TaskOutcomeInput[],
): Promise<Visit> {
  const { staffId: by } = requireStaff(ctx.viewer)
  return changeVisit(ctx, visitId, mayManageVisit, async (trx, visit) => {
    const begun = inStateFor('recordOutcomes', visit)
    const news = findNews(outcomes, await findTasksOfVisits(trx, [visit.id]))
    if (news.length === 0) return unchanged(trx, ctx, visit)
    const at = await getNow(trx)
    for (const { taskId, outcome, note } of news) await saveOutcome(trx, taskId, { outcome, note, by, at })
    const recorded = { ...begun, version: begun.version + 1 }
    await saveVisit(trx, recorded)
    await recordVisitAccess(trx, ctx, 'visit.recordOutcomes', [recorded])
    await appendEvent(trx, ...visitEvents('visit.changed', recorded))
    return recorded
  })
}

function findNews(outcomes: readonly TaskOutcomeInput[], tasks: readonly VisitTask[]) {
  return outcomes.flatMap(({ taskId, outcome, note }, index) => {
    const id = parseId<'VisitTask'>(taskId)
    const task = tasks.find((each) => each.id === id)
    if (task === undefined)
      throw new InvalidInput(
        `input.outcomes.${index}.taskId`,
        'is no task of this visit: read it again',
        'UNKNOWN_TASK',
      )
    const isSame = task.outcome === outcome && task.outcomeNote === note
    return isSame ? [] : [{ taskId: task.id satisfies VisitTaskId, outcome, note }]
  })
}
