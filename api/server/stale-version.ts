import { DomainError } from './errors.ts'

export interface Versioned {
  /** Grows with every write. */
  readonly version: number
}

/**
 * Somebody else wrote in between: what is there now, beside the version that was sent. Each noun has its own class, made into
 * a member of its mutations' unions by `staleType` (graphql/stale-type.ts).
 */
export abstract class StaleVersion<Noun extends Versioned> extends DomainError {
  readonly code = 'STALE_EDIT'
  readonly current: Noun
  readonly sentVersion: number
  constructor(current: Noun, sentVersion: number) {
    super('It has changed since it was read: look at the current one, then edit again.')
    this.current = current
    this.sentVersion = sentVersion
  }
}

export type StaleClass<Noun extends Versioned> = new (current: Noun, sentVersion: number) => StaleVersion<Noun>

/** Call it with the row locked: between this look and the write nobody else writes. */
export function refuseStale<Noun extends Versioned>(current: Noun, sentVersion: number, Stale: StaleClass<Noun>): void {
  if (current.version !== sentVersion) throw new Stale(current, sentVersion)
}
