import type { Link, PlanVisit } from '../problem.ts'
import type { KotisiltaFile } from '../formats/kotisilta.ts'
import type { Place } from '../travel/places.ts'
import { Random } from '../search/random.ts'
import { generateCarers, type Team } from './carers.ts'
import { pickPlace } from './places.ts'
import { generateVisits, leaveRoom, type ResidentDay } from './visits.ts'

export interface DayOptions {
  visits: number
  seed: number
  /** Of the visits that may be made by video, 0 to 1; a quarter of these have no other way. */
  videoShare: number
  /** Field and desk together; by default one for 12.5 visits, as 80 for 1,000. */
  carers?: number
}

/**
 * An invented day of one area, for benchmarks, demonstrations and tests: a town with villages around it, its teams, its residents'
 * visits from morning to evening, with the links and wishes that real days have. One seed, one day, on any machine. Nobody in it is real.
 */
export function generateDay({ visits, seed, videoShare, carers: wanted }: DayOptions): KotisiltaFile {
  const random = new Random(seed)
  const places: Place[] = []
  const carerCount = wanted ?? Math.max(2, Math.ceil(visits / 12.5))
  const teams = generateTeams(random, places, carerCount)
  const carers = generateCarers(random, { count: carerCount, teams, videoShare })
  const days: ResidentDay[] = []
  let planned = 0
  while (planned < visits) {
    const place = nextHome(random, places, days)
    const day = generateVisits(random, { resident: `r${days.length + 1}`, place, most: visits - planned, videoShare })
    const team = nearestTeam(places, teams, place)
    for (const visit of day.visits) nameCarers(random, visit, team)
    planned += day.visits.length
    days.push(day)
  }
  return {
    horizonMinutes: 1440,
    qualifications: ['medicine', 'insulin', 'wounds', 'catheter'],
    carers,
    visits: days.flatMap((day) => day.visits),
    links: days.flatMap((day, index) => [...day.links, ...coupleLinks(random, days[index - 1], day)]),
    residents: days.flatMap(({ resident, floor }) => (floor > 0 ? [{ id: resident, homeVisitsAtLeast: floor }] : [])),
    places,
    weights: {},
  }
}

function generateTeams(random: Random, places: Place[], carers: number): Team[] {
  return Array.from({ length: Math.max(1, Math.round(carers / 20)) }, () => {
    const office = places.push(pickPlace(random)) - 1
    return { office, members: [] }
  })
}

/** One home in thirty is a couple's: two residents behind one door. */
function nextHome(random: Random, places: Place[], days: readonly ResidentDay[]): number {
  const last = days.at(-1)
  if (last && random.chance(1 / 30)) return last.place
  return places.push(pickPlace(random)) - 1
}

/** Couples like to be visited by one carer; now and then both need somebody at the same minute. */
function coupleLinks(random: Random, one: ResidentDay | undefined, other: ResidentDay): Link[] {
  const [a, b] = [one?.visits[0], other.visits[0]]
  if (!a || !b || one?.place !== other.place || a.carersNeeded === 2 || b.carersNeeded === 2) return []
  // At the other's time the first injection might be later than the second
  if (other.links.some(({ visits }) => visits[0] === b.id) && !leaveRoom(a, other.visits[1]!)) return []
  b.hardWindow = { ...a.hardWindow }
  if (a.wishedWindow) b.wishedWindow = { ...a.wishedWindow }
  else delete b.wishedWindow
  delete b.pin
  delete a.pin
  fitWindow(a, b)
  return [{ kind: random.chance(0.8) ? 'sameCarer' : 'together', visits: [a.id, b.id] }]
}

/** The longer of the two has to fit as well. */
function fitWindow(a: PlanVisit, b: PlanVisit): void {
  const opens = a.wishedWindow?.earliest ?? a.hardWindow.earliest
  const longest = Math.max(...[a, b].flatMap(({ minutes }) => [minutes.home ?? 0, minutes.video ?? 0]))
  const latest = Math.max(a.hardWindow.latest, opens + longest + 30)
  a.hardWindow.latest = latest
  b.hardWindow.latest = latest
}

function nearestTeam(places: readonly Place[], teams: readonly Team[], place: number): Team {
  const away = ({ office }: Team) => {
    const [from, to] = [places[office], places[place]]
    return from && to ? Math.hypot(from.lat - to.lat, (from.lon - to.lon) / 2) : Infinity
  }
  return teams.reduce((best, team) => (away(team) < away(best) ? team : best))
}

/** Whom the resident knows, prefers and refuses: mostly out of the nearest team. */
function nameCarers(random: Random, visit: PlanVisit, { members }: Team): void {
  if (members.length === 0) return
  const pick = () => members[random.below(members.length)] ?? ''
  const known = Array.from({ length: 3 + random.below(4) }, pick)
  visit.familiarCarers = [...new Set(known)]
  if (random.chance(0.15)) visit.preferredCarers = visit.familiarCarers.slice(0, 2)
  if (random.chance(0.02)) {
    const refused = pick()
    visit.refusedCarers = [refused]
    visit.familiarCarers = visit.familiarCarers.filter((id) => id !== refused)
    visit.preferredCarers = visit.preferredCarers.filter((id) => id !== refused)
  }
}
