import { ProblemError } from '../errors.ts'
import type { Link, Problem } from '../problem.ts'
import { requireKnown } from './ids.ts'

/** Links name visits that exist, and all of them can be kept at once as far as the links alone tell. */
export function checkLinks(problem: Problem): void {
  const visits = new Set(problem.visits.map(({ id }) => id))
  problem.links.forEach((link, index) => {
    const at = { entity: `links[${index}]`, field: 'visits' }
    requireKnown('UNKNOWN_VISIT', visits, at, link.visits)
    if (link.visits[0] === link.visits[1]) throw new ProblemError('LINKS_IN_CIRCLE', at, 'a visit linked to itself')
    if (link.kind === 'order' && link.largestGap !== undefined && link.largestGap < link.smallestGap) {
      const what = `largestGap ${link.largestGap} is below smallestGap ${link.smallestGap}`
      throw new ProblemError('LINKS_CONTRADICT', { ...at, field: 'largestGap' }, what)
    }
  })
  checkNoCircle(problem.links)
  checkGaps(problem)
  checkCarerLinks(problem)
}

/** Following the order links from visit to visit never comes back. */
function checkNoCircle(links: readonly Link[]): void {
  const next = new Map<string, string[]>()
  for (const link of links) {
    if (link.kind !== 'order') continue
    const [first, second] = link.visits
    next.set(first, [...(next.get(first) ?? []), second])
  }
  const state = new Map<string, 'open' | 'done'>()
  for (const start of next.keys()) followOrders(start, next, state)
}

/** Depth first without recursion: a chain may be as long as the problem. */
function followOrders(start: string, next: ReadonlyMap<string, string[]>, state: Map<string, 'open' | 'done'>): void {
  if (state.has(start)) return
  const path = [{ visit: start, at: 0 }]
  state.set(start, 'open')
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const following = next.get(top.visit)?.[top.at++]
    if (following === undefined) {
      state.set(top.visit, 'done')
      path.pop()
    } else if (state.get(following) === 'open') {
      throw new ProblemError('LINKS_IN_CIRCLE', { entity: `visit ${following}`, field: 'links' }, 'comes after itself')
    } else if (!state.has(following)) {
      state.set(following, 'open')
      path.push({ visit: following, at: 0 })
    }
  }
}

interface Gap {
  from: string
  to: string
  atLeast: number
}

/** start(to) ≥ start(from) + atLeast, for each link that speaks of time. */
function toGaps(link: Link): Gap[] {
  const [from, to] = link.visits
  if (link.kind === 'together') return [forward(from, to, 0), forward(to, from, 0)]
  if (link.kind !== 'order') return []
  const gaps = [forward(from, to, link.smallestGap)]
  return link.largestGap === undefined ? gaps : [...gaps, forward(to, from, -link.largestGap)]
}

const forward = (from: string, to: string, atLeast: number): Gap => ({ from, to, atLeast })

/** Bellman and Ford: gaps that push each other for ever can't all be kept. */
function checkGaps(problem: Problem): void {
  const gaps = problem.links.flatMap(toGaps)
  const start = new Map<string, number>()
  const linked = new Set(gaps.flatMap(({ from, to }) => [from, to]))
  for (let round = 0; round <= linked.size; round++) {
    const moved = gaps.filter(({ from, to, atLeast }) => {
      const wanted = (start.get(from) ?? 0) + atLeast
      if (wanted <= (start.get(to) ?? 0)) return false
      start.set(to, wanted)
      return true
    })
    const [first] = moved
    if (!first) return
    if (round === linked.size) {
      const at = { entity: `visit ${first.to}`, field: 'links' }
      throw new ProblemError('LINKS_CONTRADICT', at, 'its gaps and simultaneous starts can’t all be kept')
    }
  }
}

function checkCarerLinks(problem: Problem): void {
  const two = new Set(problem.visits.filter(({ carersNeeded }) => carersNeeded === 2).map(({ id }) => id))
  const parent = new Map<string, string>()
  const rootOf = (visit: string): string => {
    const above = parent.get(visit)
    return above === undefined ? visit : rootOf(above)
  }
  for (const { kind, visits } of problem.links) {
    if (kind !== 'sameCarer') continue
    const pair = visits.find((visit) => two.has(visit))
    if (pair !== undefined) {
      const what = 'needs two carers: “same carer” is not defined for it'
      throw new ProblemError('LINKS_CONTRADICT', { entity: `visit ${pair}`, field: 'links' }, what)
    }
    const [a, b] = [rootOf(visits[0]), rootOf(visits[1])]
    if (a !== b) parent.set(a, b)
  }
  for (const { kind, visits } of problem.links) {
    if (kind !== 'differentCarer' && kind !== 'together') continue
    if (rootOf(visits[0]) === rootOf(visits[1])) {
      const what = `and ${visits[1]} are to have the same carer and may not`
      throw new ProblemError('LINKS_CONTRADICT', { entity: `visit ${visits[0]}`, field: 'links' }, what)
    }
  }
}
