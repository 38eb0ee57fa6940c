import type { Sense } from '../db/tables/care.ts'
import type { LocalText } from '../graphql/local-text.ts'

/** A kind of task in the organisation's catalogue, with the norms from which a need starts. */
export interface TaskType {
  readonly code: string
  readonly name: LocalText
  readonly sense: Sense
  readonly homeMinutes: number
  /** Null: not possible over video. */
  readonly videoMinutes: number | null
  readonly qualification: string | null
  readonly retiredAt: Date | null
}
