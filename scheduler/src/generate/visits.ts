import type { Link, PlanVisit } from '../problem.ts'
import type { Random } from '../search/random.ts'

export interface ResidentDay {
  resident: string
  place: number
  visits: PlanVisit[]
  links: Link[]
  /** How many of the visits are made in person at least. */
  floor: number
}

export interface VisitOptions {
  resident: string
  place: number
  /** No more visits than these. */
  most: number
  videoShare: number
}

/** Parts of the day: when a visit may be wished to start, and how long one lasts there. */
const parts = {
  morning: { from: 430, to: 660, minutes: [15, 35] },
  midday: { from: 660, to: 780, minutes: [15, 30] },
  afternoon: { from: 790, to: 930, minutes: [15, 40] },
  evening: { from: 975, to: 1200, minutes: [10, 25] },
} as const
type Part = keyof typeof parts

/** One resident's day: one to four visits, the tasks of each, and how they hang together. */
export function generateVisits(random: Random, options: VisitOptions): ResidentDay {
  const { resident, place, most } = options
  const language = random.chance(0.06) ? 'sv' : 'fi'
  const isInsulin = random.chance(0.12)
  const visits = pickParts(random)
    .slice(0, most)
    .map((part, index) => generateVisit(random, { ...options, part, index }))
  for (const visit of visits) {
    visit.languages = [language]
    if (isInsulin) visit.qualifications = [...new Set([...visit.qualifications, 'insulin'])]
  }
  const byVideo = visits.filter(({ minutes }) => minutes.video !== undefined && minutes.home !== undefined)
  const floor = byVideo.length > 1 && byVideo.length === visits.length ? 1 : 0
  return { resident, place, visits, links: isInsulin ? insulinLinks(visits) : [], floor }
}

function pickParts(random: Random): Part[] {
  const roll = random.unit()
  if (roll < 0.1) return ['morning', 'midday', 'afternoon', 'evening']
  if (roll < 0.25) return ['morning', 'midday', 'evening']
  if (roll < 0.5) return ['morning', 'evening']
  const alone = random.unit()
  return [alone < 0.25 ? 'morning' : alone < 0.6 ? 'midday' : alone < 0.9 ? 'afternoon' : 'evening']
}

/** Injections at least three hours apart, where the wishes leave room for that. */
function insulinLinks(visits: readonly PlanVisit[]): Link[] {
  return visits.slice(1).flatMap((visit, index): Link[] => {
    const before = visits[index]
    if (!before || !leaveRoom(before, visit)) return []
    return [{ kind: 'order', visits: [before.id, visit.id], smallestGap }]
  })
}

const smallestGap = 180

/** Whether two visits as they are wished can be so far apart, with an hour to spare. */
export function leaveRoom(before: PlanVisit, visit: PlanVisit): boolean {
  return latestWish(visit) - earliestWish(before) >= smallestGap + 60
}

function earliestWish({ wishedWindow, hardWindow }: PlanVisit): number {
  return wishedWindow?.earliest ?? hardWindow.earliest
}

function latestWish({ wishedWindow, hardWindow }: PlanVisit): number {
  return wishedWindow?.latest ?? hardWindow.latest
}

function generateVisit(
  random: Random,
  { resident, place, part, index, videoShare }: VisitOptions & { part: Part; index: number },
): PlanVisit {
  const minutes = generateMinutes(random, parts[part].minutes, videoShare)
  const longest = Math.max(minutes.home ?? 0, minutes.video ?? 0)
  const opens = parts[part].from + 5 * random.below((parts[part].to - parts[part].from) / 5)
  const wish = 30 + 15 * random.below(6)
  const hardLatest = Math.min(1290, opens + wish + longest + 60)
  const visit: PlanVisit = {
    id: `${resident}-${index + 1}`,
    resident,
    place,
    minutes,
    hardWindow: { earliest: Math.max(420, opens - 30), latest: hardLatest },
    wishedWindow: { earliest: opens, latest: Math.min(opens + wish, hardLatest - longest) },
    carersNeeded: minutes.home !== undefined && minutes.video === undefined && random.chance(0.04) ? 2 : 1,
    priority: pickPriority(random),
    qualifications: generateTasks(random),
    languages: [],
    preferredCarers: [],
    refusedCarers: [],
    familiarCarers: [],
  }
  if (minutes.home !== undefined && minutes.video !== undefined && random.chance(0.6)) visit.preferredModality = 'video'
  if (random.chance(0.02)) visit.pin = { start: opens }
  return visit
}

/** In person as the tasks say; by video a third of that, 5 to 15 minutes. One in seven may be unhurried, if there is time. */
function generateMinutes(
  random: Random,
  [least, most]: readonly [number, number],
  videoShare: number,
): PlanVisit['minutes'] {
  const home = least + 5 * random.below((most - least) / 5 + 1)
  const video = Math.min(15, Math.max(5, 5 * Math.round(home / 15)))
  if (random.chance(videoShare)) return random.chance(0.25) ? { video } : { home, video }
  return random.chance(1 / 7) ? { home, homeMost: home + 15 } : { home }
}

function pickPriority(random: Random): number {
  const roll = random.unit()
  return roll < 0.15 ? 5 : roll < 0.5 ? 4 : roll < 0.85 ? 3 : roll < 0.95 ? 2 : 1
}

function generateTasks(random: Random): string[] {
  const shares = { medicine: 0.5, wounds: 0.08, catheter: 0.03 }
  return Object.entries(shares).flatMap(([name, share]) => (random.chance(share) ? [name] : []))
}
