import type { Trx } from '../db/database.ts'
import type { DueId, OrgId } from '../db/ids.ts'

/** A promise with a time. `key` makes it one promise, however often it is given; after `notAfter` it is void. */
export interface Due {
  orgId: OrgId
  kind: string
  key: string
  dueAt: Date
  notAfter?: Date | null
  payload: unknown
}

/** One whose time has come, held by this transaction. */
export interface ClaimedDue extends Due {
  id: DueId
  attempts: number
  /** Its `notAfter` has passed: late is worse than never. */
  isVoid: boolean
}

/** Kept, or to be looked at again at another time. */
export type Outcome = 'done' | { againAt: Date }

/**
 * What keeps one kind of promise. Its effect is written in the transaction that marks the promise kept, so both happen or
 * neither; an effect outside (a command to an SFU node) must be safe to repeat.
 */
export interface DueHandler {
  kind: string
  keep: (trx: Trx, due: ClaimedDue) => Promise<Outcome>
}

/** Enough for a node or database that is away for a quarter of an hour; then a person has to look. */
export const maxAttempts = 20

const firstRetryMs = 500
const longestRetryMs = 60_000

/** 0.5, 1, 2, … 60 s after the first, second, third … failure. */
export function toRetryDelayMs(failures: number): number {
  return Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs)
}
