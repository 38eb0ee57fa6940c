/**
 * An expected refusal: `code` is stable and what clients translate, `message` is for developers and names nobody. Those that
 * a mutation declares are answers in its union (graphql/refusals.ts); elsewhere they become GraphQL errors with the code.
 * Anything that is no DomainError is unexpected: logged with its cause, masked outside.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string
}

/** It does not exist, or is not the viewer's to see: the same answer for both. */
export class NotFound extends DomainError {
  override name = 'NotFound'
  readonly code = 'NOT_FOUND'
  constructor() {
    super('There is no such thing, or it is not yours to see.')
  }
}

/**
 * `field` is the path of the input: `input.email`; `message` says the cure. Where a person must act differently, `code` is one
 * of its own (END_BEFORE_START, UNKNOWN_QUALIFICATION, …): it stays an InvalidInput in the schema.
 */
export class InvalidInput extends DomainError {
  override name = 'InvalidInput'
  readonly code: string
  readonly field: string
  constructor(field: string, message: string, code = 'INVALID_INPUT') {
    super(message)
    this.field = field
    this.code = code
  }
}

/** No viewer, or one whose session or device is over: sign in, or pair. */
export class Unauthenticated extends DomainError {
  override name = 'Unauthenticated'
  readonly code = 'UNAUTHENTICATED'
  constructor() {
    super('Sign in first.')
  }
}

/** The viewer is known, and this is not for the viewer's role. */
export class Forbidden extends DomainError {
  override name = 'Forbidden'
  readonly code = 'FORBIDDEN'
  constructor() {
    super('Not allowed.')
  }
}

export class TooManyAttempts extends DomainError {
  override name = 'TooManyAttempts'
  readonly code = 'TOO_MANY_ATTEMPTS'
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super('Too many attempts.')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The database is away: nothing was written; the same request may be tried again. */
export class DatabaseUnavailable extends DomainError {
  override name = 'DatabaseUnavailable'
  readonly code = 'DATABASE_UNAVAILABLE'
  constructor(cause: unknown) {
    super('The database is not reachable; try again.', { cause })
  }
}
