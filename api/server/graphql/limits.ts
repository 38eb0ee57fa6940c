import { GraphQLError, Kind, OperationTypeNode, type DocumentNode, type SelectionSetNode } from 'graphql'

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

/** Each change is a transaction of its own, and a sign-in some 50 ms of a processor; a screen of ours makes one at a time. */
const changeLimit = 3

/** Whether a document asks for more fields in one place than the breadth, more in all than any screen of ours, or more changes. */
export function asksTooMuch(document: DocumentNode): boolean {
  let fields = 0
  const isTooMuch = (set: SelectionSetNode | undefined): boolean => {
    if (set === undefined) return false
    fields += set.selections.length
    if (fields > fieldLimit || set.selections.length > complexityLimit.breadth) return true
    return set.selections.some((each) => each.kind !== Kind.FRAGMENT_SPREAD && isTooMuch(each.selectionSet))
  }
  if (document.definitions.some((each) => 'selectionSet' in each && isTooMuch(each.selectionSet))) return true
  return document.definitions.some(
    (each) =>
      each.kind === Kind.OPERATION_DEFINITION &&
      each.operation === OperationTypeNode.MUTATION &&
      countFields(document, each.selectionSet) > changeLimit,
  )
}

/** Of one level, those of its fragments with it; of a fragment that stands there twice, once: the same names are the same fields. */
function countFields(document: DocumentNode, set: SelectionSetNode, counted = new Set<string>()): number {
  const counts = set.selections.map((each) => {
    if (each.kind === Kind.FIELD) return 1
    if (each.kind === Kind.INLINE_FRAGMENT) return countFields(document, each.selectionSet, counted)
    const name = each.name.value
    if (counted.has(name)) return 0
    counted.add(name)
    const found = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name)
    // one that is not there is for the validation to refuse
    return found && 'selectionSet' in found && found.selectionSet
      ? countFields(document, found.selectionSet, counted)
      : 0
  })
  return counts.reduce((sum, count) => sum + count, 0)
}
