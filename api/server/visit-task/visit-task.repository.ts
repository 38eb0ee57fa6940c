import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { VisitId } from '../db/ids.ts'
import type { VisitTaskTable } from '../db/tables/visits.ts'
import type { VisitTask } from './visit-task.ts'

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
