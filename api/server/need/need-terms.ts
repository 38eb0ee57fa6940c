import type { AllowedModality } from '../db/tables/care.ts'
import type { TaskType } from '../task-type/task-type.ts'
import type { NeedTerms } from './need.ts'

/** What a person says of a need. What is not said comes from the catalogue's norms, or stays as it was. */
export type SaidTerms = { readonly [Field in keyof Omit<NeedTerms, 'taskCode'>]?: NeedTerms[Field] | undefined }

/** A new need starts from the norms of its kind of task. */
export function fromNorms(
  taskCode: string,
  taskType: TaskType | undefined,
): Omit<NeedTerms, 'recurrence' | 'windowStart' | 'windowEnd'> {
  return {
    taskCode,
    allowed: allowedBy(taskType),
    homeMinutes: taskType?.homeMinutes ?? 0,
    videoMinutes: taskType?.videoMinutes ?? null,
    qualification: taskType?.qualification ?? null,
    carersNeeded: 1,
    priority: 3,
    homeEveryDays: null,
    baselineTravelMinutes: 0,
    onHolidays: 'same',
    note: '',
  }
}

function allowedBy(taskType: TaskType | undefined): AllowedModality {
  return taskType === undefined || taskType.videoMinutes === null ? 'home' : 'either'
}

/** `said` over `before`; undefined says nothing, null takes away. */
export function overlay<Terms extends NeedTerms>(before: Terms, said: SaidTerms): Terms {
  const given = Object.entries(said).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(given) }
}

/** hh:mm as hh:mm:ss, which is how Postgres gives a time back. */
export function toClockTime(text: string): string {
  return text.length === 5 ? `${text}:00` : text
}
