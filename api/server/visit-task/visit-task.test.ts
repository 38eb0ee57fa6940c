import { expect, test } from 'vitest'
import type { NeedId, VisitTaskId } from '../db/ids.ts'
import type { TaskType } from '../task-type/task-type.ts'
import { toPlannedTasks, type PlannedTask } from './visit-task.ts'

const name = { fi: '', sv: '', en: '' }
const washing: TaskType = {
  code: 'washing',
  name,
  sense: 'touch',
  homeMinutes: 30,
  videoMinutes: null,
  qualification: null,
  retiredAt: null,
  version: 1,
}
const catalogue = [washing, { ...washing, code: 'cupping', retiredAt: new Date('2026-01-01T00:00Z') }]
const medicine: PlannedTask = {
  id: 'task' as VisitTaskId,
  taskCode: 'medicine',
  needId: 'need' as NeedId,
  seriesId: null,
  sense: 'sight',
  homeMinutes: 12,
  videoMinutes: 4,
  qualification: 'medication',
  detail: 'Aamulääke',
}
const present = [medicine]

test('what is kept keeps its need and the norms it was planned with; what is new has those of the catalogue', () => {
  const wanted = [
    { id: medicine.id, taskCode: 'medicine', detail: 'Iltalääke' },
    { id: null, taskCode: 'washing', detail: '' },
  ]
  expect(toPlannedTasks(wanted, { present, catalogue })).toEqual([
    { ...medicine, detail: 'Iltalääke' },
    {
      ...medicine,
      id: null,
      taskCode: 'washing',
      needId: null,
      sense: 'touch',
      homeMinutes: 30,
      videoMinutes: null,
      qualification: null,
      detail: '',
    },
  ])
})

test.each([
  [{ id: null, taskCode: 'flying', detail: '' }, 'UNKNOWN_TASK_TYPE', 'input.tasks.0.taskCode'],
  [{ id: null, taskCode: 'cupping', detail: '' }, 'UNKNOWN_TASK_TYPE', 'input.tasks.0.taskCode'],
  [{ id: 'other' as VisitTaskId, taskCode: 'medicine', detail: '' }, 'UNKNOWN_TASK', 'input.tasks.0.id'],
  [{ id: medicine.id, taskCode: 'washing', detail: '' }, 'UNKNOWN_TASK', 'input.tasks.0.id'],
])('%j is refused as %s', (wanted, code, field) => {
  expect(() => toPlannedTasks([wanted], { present, catalogue })).toThrow(expect.objectContaining({ code, field }))
})
