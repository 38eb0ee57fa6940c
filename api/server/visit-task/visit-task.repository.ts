import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { OrgId, StaffId, VisitId, VisitTaskId } from '../db/ids.ts'
import { sayWithNext } from '../db/joined-driver.ts'
import type { VisitTaskTable } from '../db/tables/visits.ts'
import type { PlannedTask, RecordedOutcome, VisitTask } from './visit-task.ts'

/** Of all the visits, each visit's in their order. */
export async function findTasksOfVisits(trx: Trx, visitIds: readonly VisitId[]): Promise<VisitTask[]> {
  const rows = await trx
    .selectFrom('visit_task')
    .selectAll()
    .where('visit_id', 'in', visitIds)
    .orderBy('visit_id')
    .orderBy('position')
    .execute()
  return rows.map(toVisitTask)
}

/** A visit's tasks in their order, each with what it needs of the one who does it. */
export async function findTaskNorms(trx: Trx, visitId: VisitId): Promise<PlannedTask[]> {
  const rows = await trx
    .selectFrom('visit_task')
    .innerJoin('task_type', (join) =>
      join.onRef('task_type.org_id', '=', 'visit_task.org_id').onRef('task_type.code', '=', 'visit_task.task_code'),
    )
    .selectAll('visit_task')
    .select('task_type.sense')
    .where('visit_id', '=', visitId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...toVisitTask(row), sense: row.sense }))
}

interface VisitOfTasks {
  readonly orgId: OrgId
  readonly id: VisitId
}

/** What a visit has to do from now on, in this order: those with an id stay, others are new, and what is left out goes. */
export async function replaceTasks(
  trx: Trx,
  { orgId, id: visitId }: VisitOfTasks,
  tasks: readonly PlannedTask[],
): Promise<void> {
  const kept = tasks.flatMap((task) => task.id ?? [])
  await trx
    .deleteFrom('visit_task')
    .where('visit_id', '=', visitId)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute()
  await insertTasks(trx, { orgId, id: visitId }, tasks)
}

/** With what the transaction says next: the tasks in their order. One that has an id is there already and takes its new place. */
export async function insertTasks(
  trx: Trx,
  { orgId, id: visitId }: VisitOfTasks,
  tasks: readonly PlannedTask[],
): Promise<void> {
  if (tasks.length === 0) return
  const rows = tasks.map((task, position) => ({
    org_id: orgId,
    ...(task.id === null ? {} : { id: task.id }),
    visit_id: visitId,
    position,
    task_code: task.taskCode,
    need_id: task.needId,
    series_id: task.seriesId,
    home_minutes: task.homeMinutes,
    video_minutes: task.videoMinutes,
    qualification: task.qualification,
    detail: task.detail,
  }))
  const write = trx
    .insertInto('visit_task')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'id'])
        .doUpdateSet((eb) => ({ position: eb.ref('excluded.position'), detail: eb.ref('excluded.detail') })),
    )
  await sayWithNext(trx, write.compile())
}

export async function saveOutcome(
  trx: Trx,
  taskId: VisitTaskId,
  recorded: RecordedOutcome & { by: StaffId; at: Date },
): Promise<void> {
  await trx
    .updateTable('visit_task')
    .set({
      outcome: recorded.outcome,
      outcome_note: recorded.note,
      recorded_by: recorded.by,
      recorded_at: recorded.at,
    })
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow()
}

function toVisitTask(row: Selectable<VisitTaskTable>): VisitTask {
  return {
    id: row.id,
    visitId: row.visit_id,
    taskCode: row.task_code,
    needId: row.need_id,
    seriesId: row.series_id,
    homeMinutes: row.home_minutes,
    videoMinutes: row.video_minutes,
    qualification: row.qualification,
    detail: row.detail,
    outcome: row.outcome,
    outcomeNote: row.outcome_note,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }
}
