import { hasConsent, inTransaction, type RequestContext } from '../context.ts'
import type { VisitId } from '../db/ids.ts'
import { findTasksOfVisits } from './visit-task.repository.ts'
import type { VisitTask } from './visit-task.ts'

/** Tasks are read through visits that the viewer may see (their reading is in the access log), for all visits of a list at once. */
/** To a companion only where the resident lets the plan be seen: what is done tells of what is needed. */
export async function loadTasksOfVisits(ctx: RequestContext, visitIds: readonly VisitId[]): Promise<VisitTask[]> {
  if (ctx.viewer.kind === 'companion' && !hasConsent(ctx.viewer, 'see_plan')) return []
  return inTransaction(ctx, (trx) => findTasksOfVisits(trx, visitIds))
}
