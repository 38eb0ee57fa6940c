import { inTransaction, type RequestContext } from '../context.ts'
import type { VisitId } from '../db/ids.ts'
import { findTasksOfVisits } from './visit-task.repository.ts'
import type { VisitTask } from './visit-task.ts'

/** Tasks are read through visits that the viewer may see (their reading is in the access log), for all visits of a list at once. */
export function loadTasksOfVisits(ctx: RequestContext, visitIds: readonly VisitId[]): Promise<VisitTask[]> {
  return inTransaction(ctx, (trx) => findTasksOfVisits(trx, visitIds))
}
