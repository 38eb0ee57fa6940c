import { NotFound } from '../errors.ts'

/** What a dataloader must answer: one result for each id, in the ids' order; NotFound for those that are not there. */
export function inOrderOf<Id extends string, Found extends { readonly id: Id }>(
  ids: readonly Id[],
  found: readonly Found[],
): (Found | NotFound)[] {
  const byId = new Map(found.map((each) => [each.id, each]))
  return ids.map((id) => byId.get(id) ?? new NotFound())
}
