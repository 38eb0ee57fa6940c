import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { isDatabaseUnavailable, isUnkeepableText } from '../db/unavailable.ts'
import { DatabaseUnavailable, DomainError } from '../errors.ts'

/**
 * What the outside hears of an error: an expected one its code, an unexpected one an id that is in the log with the cause.
 */
export function createErrorMask(log: Logger): (error: unknown) => GraphQLError {
  return (error) => {
    const cause = toCause(error)
    if (isDatabaseUnavailable(cause)) {
      log.warn({ err: cause }, 'a request met a database that is away')
      return toUnavailable(new DatabaseUnavailable(cause), error)
    }
    if (isUnkeepableText(cause)) return toGraphQLError(unkeepableText, { code: 'BAD_USER_INPUT' }, error)
    if (cause instanceof DatabaseUnavailable) return toUnavailable(cause, error)
    if (cause instanceof DomainError) return toGraphQLError(cause.message, { code: cause.code }, error)
    if (cause instanceof GraphQLError) return withoutSuggestion(cause)
    return toMasked(log, cause, error)
  }
}

const unkeepableText = 'A text holds a character that cannot be kept (U+0000): leave it out.'

/** What was thrown, below what GraphQL wrapped around it. */
function toCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? toCause(error.originalError) : error
}

/** 503 also as the status, so that a proxy and a client without GraphQL understand. */
function toUnavailable(refusal: DatabaseUnavailable, error: unknown): GraphQLError {
  return toGraphQLError(refusal.message, { code: refusal.code, http: { status: 503 } }, error)
}

function toMasked(log: Logger, cause: unknown, error: unknown): GraphQLError {
  const errorId = randomUUID()
  log.error({ err: cause, errorId }, 'an unexpected error')
  return toGraphQLError('Something went wrong here; it is in the log.', { code: 'INTERNAL', errorId }, error)
}

function toGraphQLError(message: string, extensions: Record<string, unknown>, error: unknown): GraphQLError {
  const where = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
  return new GraphQLError(message, { ...where, extensions })
}

/** "Did you mean …" names fields to who does not know them. */
function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ ?Did you mean [^?]*\?/g, '')
  if (message === error.message) return error
  const { nodes, path, extensions } = error
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions })
}
