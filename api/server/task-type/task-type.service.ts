import { inTransaction, type RequestContext } from '../context.ts'
import { NotFound } from '../errors.ts'
import { findTaskTypes } from './task-type.repository.ts'
import type { TaskType } from './task-type.ts'

/** In the order of the codes. The catalogue is nobody's secret within the organisation. */
export function loadTaskTypes(ctx: RequestContext, codes: readonly string[]): Promise<(TaskType | Error)[]> {
  return inTransaction(ctx, async (trx) => {
    const found = new Map((await findTaskTypes(trx, codes)).map((type) => [type.code, type]))
    return codes.map((code) => found.get(code) ?? new NotFound())
  })
}
