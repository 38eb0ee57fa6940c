import type { Link, Problem } from '../problem.ts'
import type { Breach } from './breach.ts'
import type { Held } from './held.ts'

export type HeldByVisit = ReadonlyMap<string, readonly Held[]>

/** Links between visits, and the residents' floors of visits in person. */
export function checkLinks(problem: Problem, heldBy: HeldByVisit): Breach[] {
  return [...problem.links.flatMap((link) => checkLink(link, heldBy)), ...checkFloors(problem, heldBy)]
}

function checkLink(link: Link, heldBy: HeldByVisit): Breach[] {
  const [a, b] = link.visits
  const [first, second] = [heldBy.get(a) ?? [], heldBy.get(b) ?? []]
  const message = sentence(link, first, second)
  return message === undefined ? [] : [{ rule: 'link', visit: a, message: `visits ${a} and ${b} ${message}` }]
}

function sentence(link: Link, first: readonly Held[], second: readonly Held[]): string | undefined {
  const [one, other] = [first[0], second[0]]
  if (!one || !other) {
    return link.kind === 'together' && (one ?? other) ? 'go together, and only one is planned' : undefined
  }
  const gap = other.start - one.start
  const carers = new Set(first.map(({ carer }) => carer.id))
  const shared = second.filter(({ carer }) => carers.has(carer.id)).length
  switch (link.kind) {
    case 'together':
      return gap === 0 ? undefined : `start ${gap} minutes apart, 0 are wanted`
    case 'order':
      return gap >= link.smallestGap && gap <= (link.largestGap ?? Infinity)
        ? undefined
        : `start ${gap} minutes apart, ${link.smallestGap} to ${link.largestGap ?? 'any'} are wanted`
    case 'sameCarer':
      return shared === second.length && shared === first.length ? undefined : 'have different carers'
    case 'differentCarer':
      return shared === 0 ? undefined : 'have the same carer'
  }
}

function checkFloors({ residents, visits }: Problem, heldBy: HeldByVisit): Breach[] {
  return residents.flatMap(({ id, homeVisitsAtLeast }): Breach[] => {
    const own = visits.filter(({ resident }) => resident === id)
    const byVideo = own.filter((visit) => heldBy.get(visit.id)?.[0]?.modality === 'video').length
    const left = own.length - byVideo
    if (left >= homeVisitsAtLeast) return []
    return [
      { rule: 'floor', message: `resident ${id}: ${left} visits not by video, at least ${homeVisitsAtLeast} wanted` },
    ]
  })
}
