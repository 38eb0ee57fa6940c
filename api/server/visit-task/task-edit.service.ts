import type { RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import { findTaskTypes } from '../task-type/task-type.repository.ts'
import { editTasks } from '../visit/planning.ts'
import { mayPlanVisit } from '../visit/visit-access.ts'
import { editVisit, type VisitEdit } from '../visit/visit-planning.service.ts'
import type { Visit } from '../visit/visit.ts'
import { InvalidInput } from '../errors.ts'
import { findTaskNorms, replaceTasks } from './visit-task.repository.ts'
import { toPlannedTasks, type PlannedTask, type WantedTask } from './visit-task.ts'

export interface TaskInput {
  readonly id?: string | null | undefined
  readonly taskCode: string
  readonly detail?: string | null | undefined
}

/** Other tasks in this one visit; its series stays as it is. */
export function editVisitTasks(ctx: RequestContext, edit: VisitEdit & { tasks: readonly TaskInput[] }): Promise<Visit> {
  const kind = { action: 'visit.editTasks', mayChange: mayPlanVisit, needsFitCarers: true }
  return editVisit(ctx, edit, kind, async (trx, visit) => {
    const tasks = await planTasks(trx, edit.tasks, await findTaskNorms(trx, visit.id))
    const edited = editTasks(visit, tasks)
    await replaceTasks(trx, visit, tasks)
    return edited
  })
}

/** The tasks that are asked for, those of the catalogue with its norms. */
export async function planTasks(
  trx: Trx,
  inputs: readonly TaskInput[],
  present: readonly PlannedTask[],
): Promise<PlannedTask[]> {
  const wanted = inputs.map(toWanted)
  const codes = [...new Set(wanted.filter((task) => task.id === null).map((task) => task.taskCode))]
  const catalogue = codes.length === 0 ? [] : await findTaskTypes(trx, codes)
  return toPlannedTasks(wanted, { present, catalogue })
}

function toWanted({ id: idText, taskCode, detail }: TaskInput, index: number): WantedTask {
  if (idText === null || idText === undefined) return { id: null, taskCode, detail: detail ?? '' }
  const id = parseId<'VisitTask'>(idText)
  if (id === undefined)
    throw new InvalidInput(`input.tasks.${index}.id`, 'is no such task of this visit: read it again', 'UNKNOWN_TASK')
  return { id, taskCode, detail: detail ?? '' }
}
