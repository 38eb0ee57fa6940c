import { parseProblem, type Link, type PlanVisit, type Problem } from '../problem.ts'
import { Random } from '../search/random.ts'

export interface RandomProblemOptions {
  visits: number
  carers: number
  /** Minutes of the day; windows and shifts lie inside. */
  horizon: number
  links?: boolean
  breaks?: boolean
  desks?: boolean
  /** By video besides in person, also by field carers. */
  video?: boolean
  pins?: boolean
  published?: boolean
  /** No shift is ever too long. */
  neverOvertime?: boolean
  weights?: Problem['weights']
}

/** A small well-formed problem in which everything may happen, the same for the same seed. */
export function randomProblem(seed: number, options: RandomProblemOptions): Problem {
  const random = new Random(seed)
  for (;;) {
    try {
      return parseProblem(draw(random, options))
    } catch {
      // two pins that collide, links that contradict: drawn again
    }
  }
}

function draw(random: Random, options: RandomProblemOptions): unknown {
  const { horizon } = options
  const places = 2 + random.below(5)
  const between = (from: number, to: number) => from + random.below(to - from + 1)
  const points = Array.from({ length: places }, () => [random.below(20), random.below(20)] as const)
  const travel = points.map(([x, y]) => points.map(([u, v]) => Math.round(Math.hypot(x - u, y - v))))
  const carers = Array.from({ length: options.carers }, (_, index) => {
    const earliest = random.below(Math.ceil(horizon / 4))
    const latest = between(Math.ceil(horizon / 2) + earliest, horizon + earliest)
    const lunch = Math.floor((earliest + latest) / 2)
    return {
      id: `c${index}`,
      shifts: [
        {
          startPlace: random.below(places),
          endPlace: random.below(places),
          earliest,
          latest,
          longestWorkMinutes: options.neverOvertime ? 2 * horizon : between(Math.ceil(horizon / 3), horizon),
          breaks:
            options.breaks && random.chance(0.5)
              ? [{ window: { earliest: lunch - 10, latest: lunch + 15 }, minutes: 10, paid: random.chance(0.5) }]
              : [],
        },
      ],
      qualifications: random.chance(0.6) ? ['medicine'] : [],
      languages: random.chance(0.5) ? ['fi', 'sv'] : ['fi'],
      travelMode: 'car',
      base: options.desks && random.chance(0.3) ? 'desk' : 'field',
      overtimeCostPerMinute: random.below(3),
    }
  })
  const carerIds = carers.map(({ id }) => id)
  const some = () => carerIds.filter(() => random.chance(0.3))
  const visits = Array.from({ length: options.visits }, (_, index) => {
    const home = between(3, 15)
    const earliest = random.below(horizon - 30)
    const hardWindow = { earliest, latest: Math.min(horizon + 20, earliest + between(home, horizon)) }
    if (hardWindow.latest < earliest + home) hardWindow.latest = earliest + home
    const wished = random.chance(0.3) && hardWindow.latest - earliest > home + 8
    const byVideo = options.video && random.chance(0.5)
    const visit: Record<string, unknown> & Pick<PlanVisit, 'id'> = {
      id: `v${index}`,
      resident: `r${random.below(Math.max(1, options.visits - 2))}`,
      place: random.below(places),
      minutes: byVideo ? (random.chance(0.2) ? { video: 5 } : { home, video: between(2, home) }) : { home },
      hardWindow,
      carersNeeded: options.links && random.chance(0.15) ? 2 : 1,
      priority: between(1, 5),
      qualifications: random.chance(0.2) ? ['medicine'] : [],
      languages: random.chance(0.3) ? ['sv'] : [],
      preferredCarers: some(),
      refusedCarers: random.chance(0.2) ? some() : [],
      familiarCarers: some(),
    }
    if (wished) visit.wishedWindow = { earliest: earliest + 2, latest: earliest + 6 }
    if (random.chance(0.2)) visit.preferredModality = random.chance(0.5) ? 'home' : 'video'
    if (options.pins && random.chance(0.1)) visit.pin = { carer: carerIds[random.below(carerIds.length)] }
    if (options.pins && random.chance(0.1)) visit.pin = { start: earliest + random.below(3) }
    if (options.published && random.chance(0.5)) {
      visit.previous = { carer: carerIds[0], start: earliest + random.below(10), modality: 'home' }
    }
    return visit
  })
  return {
    horizonMinutes: horizon + 60,
    qualifications: ['medicine'],
    carers,
    visits,
    links: options.links ? drawLinks(random, visits) : [],
    travel: { car: travel },
    residents:
      options.video && random.chance(0.3) ? [{ id: visits[0]?.resident, homeVisitsAtLeast: random.below(2) }] : [],
    ...(options.published && { now: 0 }),
    weights: options.weights ?? {},
  }
}

function drawLinks(random: Random, visits: readonly Pick<PlanVisit, 'id'>[]): Link[] {
  const kinds = ['together', 'order', 'order', 'sameCarer', 'differentCarer'] as const
  return Array.from({ length: random.below(Math.ceil(visits.length / 2) + 1) }, (): Link => {
    const first = random.below(visits.length)
    const second = (first + 1 + random.below(visits.length - 1)) % visits.length
    const pair: [string, string] = [visits[first]?.id ?? '', visits[second]?.id ?? '']
    const kind = kinds[random.below(kinds.length)] ?? 'order'
    if (kind !== 'order') return { kind, visits: pair }
    const smallestGap = random.below(30)
    return random.chance(0.5)
      ? { kind, visits: pair, smallestGap }
      : { kind, visits: pair, smallestGap, largestGap: smallestGap + random.below(20) }
  })
}
