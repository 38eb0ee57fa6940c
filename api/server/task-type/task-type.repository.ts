import type { Selectable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import type { TaskTypeTable } from '../db/tables/care.ts'
import type { TaskType, TaskTypeTerms } from './task-type.ts'

export async function findTaskTypes(trx: Trx, codes: readonly string[]): Promise<TaskType[]> {
  const rows = await trx.selectFrom('task_type').selectAll().where('code', 'in', codes).execute()
  return rows.map(toTaskType)
}

/** The whole catalogue, by code: a few dozen kinds. */
export async function findCatalogue(trx: Trx, { retired }: { retired: boolean }): Promise<TaskType[]> {
  const rows = await trx
    .selectFrom('task_type')
    .selectAll()
    .$if(!retired, (query) => query.where('retired_at', 'is', null))
    .orderBy('code')
    .execute()
  return rows.map(toTaskType)
}

export async function lockTaskType(trx: Trx, code: string): Promise<TaskType | undefined> {
  const row = await trx.selectFrom('task_type').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()
  return row && toTaskType(row)
}

/** Undefined where the code is taken. */
export async function insertTaskType(
  trx: Trx,
  { orgId, code, terms }: { orgId: OrgId; code: string; terms: TaskTypeTerms },
): Promise<TaskType | undefined> {
  const row = await trx
    .insertInto('task_type')
    .values({ org_id: orgId, code, ...toColumns(terms) })
    .onConflict((conflict) => conflict.columns(['org_id', 'code']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && toTaskType(row)
}

/** The caller holds the lock. */
export async function saveTaskType(trx: Trx, taskType: TaskType): Promise<void> {
  await trx
    .updateTable('task_type')
    .set({ ...toColumns(taskType), retired_at: taskType.retiredAt, version: taskType.version })
    .where('code', '=', taskType.code)
    .execute()
}

function toColumns({ name, sense, homeMinutes, videoMinutes, qualification }: TaskTypeTerms) {
  const names = { name_fi: name.fi, name_sv: name.sv, name_en: name.en }
  return { ...names, sense, home_minutes: homeMinutes, video_minutes: videoMinutes, qualification }
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
    version: row.version,
  }
}
