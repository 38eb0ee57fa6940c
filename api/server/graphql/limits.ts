import { GraphQLError, Kind, type DocumentNode, type SelectionSetNode } from 'graphql'

/** Far above what the apps ask in one request, far below what hurts. Breadth counts aliases, so those are limited too. */
export const complexityLimit = { complexity: 5_000, depth: 10, breadth: 200 }

/** The answer to a document that asks too much. Codes are stable, limits are no secret. */
export function complexityRefused(kind: string): GraphQLError {
  return new GraphQLError('The request asks too much at once.', {
    extensions: { code: 'TOO_COMPLEX', limit: kind.toLowerCase() },
  })
}

/** Looked at before a document is validated: validation itself takes long where one thing is asked for a thousand times. */
const fieldLimit = 1_000

/** Whether a document asks for more fields in one place than the breadth, or more in all than any screen of ours. */
export function asksTooMuch(document: DocumentNode): boolean {
  let fields = 0
  const isTooMuch = (set: SelectionSetNode | undefined): boolean => {
    if (set === undefined) return false
    fields += set.selections.length
    if (fields > fieldLimit || set.selections.length > complexityLimit.breadth) return true
    return set.selections.some((each) => each.kind !== Kind.FRAGMENT_SPREAD && isTooMuch(each.selectionSet))
  }
  return document.definitions.some((each) => 'selectionSet' in each && isTooMuch(each.selectionSet))
}
