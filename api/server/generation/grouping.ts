import type { AllowedModality } from '../db/tables/care.ts'
import type { Need, NeedLink } from '../need/need.ts'

/** Needs of one day that one visit meets, in the order in which they are done. */
export interface Group {
  readonly needs: readonly Need[]
  /** home where a task asks for it, video where one asks for that, else either. */
  readonly allowed: AllowedModality
}

/**
 * Needs with the same window, as many carers and a way in common become one visit; two that a link holds apart do not. One
 * that may be met either way joins the visit in person, if there is one: somebody comes anyway.
 */
export function groupNeeds(needs: readonly Need[], links: readonly NeedLink[]): Group[] {
  const groups: Need[][] = []
  for (const need of inOrder(needs, links)) {
    const joined = groups.find((group) => group.every((other) => mayShareVisit(need, other, links)))
    if (joined === undefined) groups.push([need])
    else joined.push(need)
  }
  return groups.map((group) => toGroup(inOrder(group, links)))
}

/** Those that decide the way first, so that the others can follow them. */
const rank: Readonly<Record<AllowedModality, number>> = { home: 0, video: 1, either: 2 }

function mayShareVisit(a: Need, b: Need, links: readonly NeedLink[]): boolean {
  const sameTime = a.windowStart === b.windowStart && a.windowEnd === b.windowEnd
  const sameWay = a.allowed === b.allowed || a.allowed === 'either' || b.allowed === 'either'
  return sameTime && sameWay && a.carersNeeded === b.carersNeeded && !links.some((link) => holdsApart(link, a, b))
}

function holdsApart(link: NeedLink, a: Need, b: Need): boolean {
  const isBetween =
    (link.firstSeries === a.seriesId && link.secondSeries === b.seriesId) ||
    (link.firstSeries === b.seriesId && link.secondSeries === a.seriesId)
  return isBetween && link.smallestGapMinutes > 0
}

/** By way and priority at first; then whatever an order puts after another goes behind it. */
function inOrder(needs: readonly Need[], links: readonly NeedLink[]): Need[] {
  const left = needs.toSorted(
    (a, b) => rank[a.allowed] - rank[b.allowed] || b.priority - a.priority || compareTexts(a.seriesId, b.seriesId),
  )
  const done: Need[] = []
  while (left.length > 0) {
    const next = left.findIndex((need) => !left.some((other) => comesBefore(links, other, need)))
    // Orders in a circle are refused where they are made; here the first goes first.
    done.push(...left.splice(Math.max(next, 0), 1))
  }
  return done
}

function comesBefore(links: readonly NeedLink[], a: Need, b: Need): boolean {
  return links.some(
    (link) => link.kind === 'order' && link.firstSeries === a.seriesId && link.secondSeries === b.seriesId,
  )
}

function toGroup(needs: readonly Need[]): Group {
  const [strictest] = needs.toSorted((a, b) => rank[a.allowed] - rank[b.allowed])
  return { needs, allowed: strictest?.allowed ?? 'either' }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** By the norm; a task that is not possible over video takes there what it takes in person. */
export function minutesOfGroup({ needs }: Pick<Group, 'needs'>, modality: 'home' | 'video'): number {
  return needs.reduce((sum, need) => sum + minutesOfTask(need, modality), 0)
}

export function minutesOfTask(
  norms: { homeMinutes: number; videoMinutes: number | null },
  modality: 'home' | 'video',
): number {
  return modality === 'video' ? (norms.videoMinutes ?? norms.homeMinutes) : norms.homeMinutes
}
