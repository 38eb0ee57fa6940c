import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { TaskTypeTable } from '../db/tables/care.ts'
import type { TaskType } from './task-type.ts'

export async function findTaskTypes(trx: Trx, codes: readonly string[]): Promise<TaskType[]> {
  const rows = await trx.selectFrom('task_type').selectAll().where('code', 'in', codes).execute()
  return rows.map(toTaskType)
}

function toTaskType(row: Selectable<TaskTypeTable>): TaskType {
  return {
    code: row.code,
    name: { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
    sense: row.sense,
    homeMinutes: row.home_minutes,
    videoMinutes: row.video_minutes,
    qualification: row.qualification,
    retiredAt: row.retired_at,
  }
}
