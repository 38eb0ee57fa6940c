import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { requireQualification } from '../qualification/qualification.service.ts'
import { refuseStale } from '../stale-version.ts'
import * as repository from './task-type.repository.ts'
import { checkTaskType, StaleTaskType, taskTypeExists, type TaskType, type TaskTypeTerms } from './task-type.ts'

/** In the order of the codes. The catalogue is nobody's secret within the organisation. */
export function loadTaskTypes(ctx: RequestContext, codes: readonly string[]): Promise<(TaskType | Error)[]> {
  return inTransaction(ctx, async (trx) => {
    const found = new Map((await repository.findTaskTypes(trx, codes)).map((type) => [type.code, type]))
    return codes.map((code) => found.get(code) ?? new NotFound())
  })
}

export function readTaskTypes(ctx: RequestContext, wanted: { retired: boolean }): Promise<TaskType[]> {
  return inTransaction(ctx, (trx) => repository.findCatalogue(trx, wanted))
}

/** For another service's transaction; retired ones too. */
export async function findTaskType(trx: Trx, code: string): Promise<TaskType | undefined> {
  const [found] = await repository.findTaskTypes(trx, [code])
  return found
}

export function createTaskType(
  ctx: RequestContext,
  { code, ...terms }: TaskTypeTerms & { code: string },
): Promise<TaskType> {
  const { orgId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    await checkTerms(trx, terms)
    const created = await repository.insertTaskType(trx, { orgId, code, terms })
    if (created === undefined) throw taskTypeExists()
    await tellChange(trx, ctx, 'taskType.create', code)
    return created
  })
}

interface Edited {
  readonly code: string
  readonly version: number
}

/** Needs and visits that are there keep their own norms. */
export function changeTaskType(
  ctx: RequestContext,
  { code, version, ...terms }: TaskTypeTerms & Edited,
): Promise<TaskType> {
  return editTaskType(ctx, { code, version, action: 'taskType.change' }, async (trx, current) => {
    await checkTerms(trx, terms)
    return { ...current, ...terms }
  })
}

/** No new need asks for it; those that are there go on. */
export function retireTaskType(ctx: RequestContext, wanted: Edited): Promise<TaskType> {
  return editTaskType(ctx, { ...wanted, action: 'taskType.retire' }, (_trx, current) =>
    Promise.resolve({ ...current, retiredAt: current.retiredAt ?? ctx.clock.now() }),
  )
}

function editTaskType(
  ctx: RequestContext,
  { code, version, action }: Edited & { action: string },
  change: (trx: Trx, current: TaskType) => Promise<TaskType>,
): Promise<TaskType> {
  return inTransaction(ctx, async (trx) => {
    const current = await repository.lockTaskType(trx, code)
    if (current === undefined) throw new NotFound()
    refuseStale(current, version, StaleTaskType)
    const changed = { ...(await change(trx, current)), version: current.version + 1 }
    await repository.saveTaskType(trx, changed)
    await tellChange(trx, ctx, action, code)
    return changed
  })
}

async function checkTerms(trx: Trx, terms: TaskTypeTerms): Promise<void> {
  checkTaskType(terms)
  if (terms.qualification !== null) await requireQualification(trx, terms.qualification, 'input.qualification')
}

async function tellChange(trx: Trx, ctx: RequestContext, action: string, code: string): Promise<void> {
  const { orgId } = requireStaff(ctx.viewer)
  const subject = { subjectType: 'taskType', subjectId: code, fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, { action, ...subject })
  await appendEvent(trx, { orgId, type: 'organisation.changed' })
}
