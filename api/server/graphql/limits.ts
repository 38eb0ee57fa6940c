import { GraphQLError } from 'graphql'

/** Far above what the apps ask in one request, far below what hurts. Breadth counts aliases, so those are limited too. */
export const complexityLimit = { complexity: 5_000, depth: 10, breadth: 200 }

/** The answer to a document that asks too much. Codes are stable, limits are no secret. */
export function complexityRefused(kind: string): GraphQLError {
  return new GraphQLError('The request asks too much at once.', {
    extensions: { code: 'TOO_COMPLEX', limit: kind.toLowerCase() },
  })
}
