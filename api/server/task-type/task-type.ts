import type { Sense } from '../db/tables/care.ts'
import { InvalidInput } from '../errors.ts'
import type { LocalText } from '../graphql/local-text.ts'
import { StaleVersion } from '../stale-version.ts'

/** A kind of task in the organisation's catalogue, with the norms from which a need starts. */
export interface TaskType {
  readonly code: string
  readonly name: LocalText
  readonly sense: Sense
  readonly homeMinutes: number
  /** Null: not possible over video. */
  readonly videoMinutes: number | null
  readonly qualification: string | null
  /** Since then no new need asks for it. */
  readonly retiredAt: Date | null
  readonly version: number
}

export class StaleTaskType extends StaleVersion<TaskType> {
  override name = 'StaleTaskType'
}

/** What a person says of a kind of task. */
export type TaskTypeTerms = Pick<TaskType, 'name' | 'sense' | 'homeMinutes' | 'videoMinutes' | 'qualification'>

/** A hand does not reach through a screen. */
export function checkTaskType({ sense, videoMinutes }: TaskTypeTerms): void {
  if (sense === 'touch' && videoMinutes !== null)
    throw new InvalidInput('input.videoMinutes', 'is empty for a task that needs a hand', 'TASK_NEEDS_A_HAND')
}

export function taskTypeExists(): InvalidInput {
  return new InvalidInput('input.code', 'is in the catalogue already: edit that one', 'CODE_TAKEN')
}
