import type { NeedId, NeedSeriesId, StaffId, VisitId, VisitTaskId } from '../db/ids.ts'
import type { Sense } from '../db/tables/care.ts'
import type { TaskOutcome } from '../db/tables/visits.ts'
import { InvalidInput } from '../errors.ts'
import type { TaskType } from '../task-type/task-type.ts'

/** One thing to do in a visit, with the norms that it had when it was planned, and what became of it. */
export interface VisitTask {
  readonly id: VisitTaskId
  readonly visitId: VisitId
  /** Which kind, in the organisation's catalogue. */
  readonly taskCode: string
  readonly needId: NeedId | null
  readonly seriesId: NeedSeriesId | null
  readonly homeMinutes: number
  readonly videoMinutes: number | null
  readonly qualification: string | null
  /** In words, where the kind does not say enough. */
  readonly detail: string
  readonly outcome: TaskOutcome | null
  readonly outcomeNote: string
  readonly recordedBy: StaffId | null
  readonly recordedAt: Date | null
}

/** One thing that a visit shall do: kept from before (with its id), or new. */
export interface PlannedTask extends Omit<
  VisitTask,
  'id' | 'visitId' | 'outcome' | 'outcomeNote' | 'recordedBy' | 'recordedAt'
> {
  readonly id: VisitTaskId | null
  readonly sense: Sense
}

/** What a person asks for: a task that is there, by its id, or one of the catalogue, by its code. */
export interface WantedTask {
  readonly id: VisitTaskId | null
  readonly taskCode: string
  readonly detail: string
}

/** How a task went; null takes back what was recorded. */
export interface RecordedOutcome {
  readonly outcome: TaskOutcome
  /** In words; may be empty where it was simply done. */
  readonly note: string
}

/**
 * The tasks as they shall be. What is kept keeps its need and its norms; what is new has the catalogue's norms of today.
 * Throws InvalidInput for a kind that is unknown or no longer in use, and for a task of another visit.
 */
export function toPlannedTasks(
  wanted: readonly WantedTask[],
  { present, catalogue }: { present: readonly PlannedTask[]; catalogue: readonly TaskType[] },
): PlannedTask[] {
  return wanted.map((task, index) => {
    const field = `input.tasks.${index}`
    return task.id === null ? toNewTask(task, catalogue, field) : toKeptTask(task, present, field)
  })
}

function toKeptTask(task: WantedTask, present: readonly PlannedTask[], field: string): PlannedTask {
  const kept = present.find((each) => each.id === task.id && each.taskCode === task.taskCode)
  if (kept === undefined)
    throw new InvalidInput(`${field}.id`, 'is no such task of this visit: read it again', 'UNKNOWN_TASK')
  return { ...kept, detail: task.detail }
}

function toNewTask(task: WantedTask, catalogue: readonly TaskType[], field: string): PlannedTask {
  const type = catalogue.find((each) => each.code === task.taskCode && each.retiredAt === null)
  if (type === undefined)
    throw new InvalidInput(`${field}.taskCode`, 'is not in the catalogue: take one that is in use', 'UNKNOWN_TASK_TYPE')
  const { code: taskCode, sense, homeMinutes, videoMinutes, qualification } = type
  const { detail } = task
  return { id: null, taskCode, needId: null, seriesId: null, sense, homeMinutes, videoMinutes, qualification, detail }
}
