import { ProblemError } from '../errors.ts'
import type { Problem } from '../problem.ts'

export function requireUniqueIds(what: string, list: readonly { id: string }[]): void {
  const seen = new Set<string>()
  for (const { id } of list) {
    if (seen.has(id)) throw new ProblemError('DUPLICATE_ID', { entity: `${what} ${id}`, field: 'id' }, 'is there twice')
    seen.add(id)
  }
}

export function requireKnownQualifications(problem: Problem, entity: string, wanted: readonly string[]): void {
  const unknown = wanted.find((qualification) => !problem.qualifications.includes(qualification))
  if (unknown === undefined) return
  const what = `${unknown} is not among the problem’s qualifications`
  throw new ProblemError('UNKNOWN_QUALIFICATION', { entity, field: 'qualifications' }, what)
}

export function requireKnown(
  code: 'UNKNOWN_CARER' | 'UNKNOWN_VISIT' | 'UNKNOWN_RESIDENT',
  known: ReadonlySet<string>,
  at: { entity: string; field: string },
  ids: readonly string[],
): void {
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new ProblemError(code, at, `there is no ${unknown}`)
}
