import type { ExistingVisit } from './existing-visit.ts'
import { seriesOf } from './existing-visit.ts'
import type { Group } from './grouping.ts'

/**
 * Which stored visit of the day each group continues: the one that shares most needs with it. So a visit whose window or task
 * changes stays the same visit, with its carer. Each is taken once; what is planned goes before what was cancelled.
 */
export function matchVisits(groups: readonly Group[], visits: readonly ExistingVisit[]): (ExistingVisit | undefined)[] {
  const matched: (ExistingVisit | undefined)[] = groups.map(() => undefined)
  const taken = new Set<ExistingVisit>()
  for (const { n, visit } of findPairs(groups, visits)) {
    if (matched[n] !== undefined || taken.has(visit)) continue
    matched[n] = visit
    taken.add(visit)
  }
  return matched
}

interface Pair {
  readonly n: number
  readonly visit: ExistingVisit
  readonly shared: number
}

function findPairs(groups: readonly Group[], visits: readonly ExistingVisit[]): Pair[] {
  const pairs = groups.flatMap((group, n) => visits.map((visit) => ({ n, visit, shared: countShared(group, visit) })))
  return pairs.filter(({ shared }) => shared > 0).sort(compare)
}

function countShared({ needs }: Group, visit: ExistingVisit): number {
  const series = new Set(seriesOf(visit))
  return needs.filter(({ seriesId }) => series.has(seriesId)).length
}

function compare(a: Pair, b: Pair): number {
  const cancelled = (pair: Pair) => Number(pair.visit.state === 'cancelled')
  return cancelled(a) - cancelled(b) || b.shared - a.shared || a.n - b.n || (a.visit.id < b.visit.id ? -1 : 1)
}
