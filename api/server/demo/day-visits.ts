import { Temporal } from 'temporal-polyfill'
import type { County } from './county.ts'
import { assignDay } from './day-roster.ts'
import type { RosterDuty, RosterVisit } from './day-roster.ts'
import type { TakenTime } from './days.repository.ts'
import { at, isOn } from './duty.ts'
import type { Away, Duty } from './duty.ts'
import { withExtraVisits } from './extra-visits.ts'
import type { PlannedVisit } from './planned-visit.ts'
import { regularsOf } from './regulars.ts'
import { overlaps } from './roster-line.ts'
import type { Span } from './roster-line.ts'

export interface RosterIdea {
  readonly seed: string
  readonly team: string
  readonly county: County
  readonly duties: readonly Duty[]
  readonly aways: readonly Away[]
  /** On days before it, somebody was called in for what nobody on duty had time for. */
  readonly today: Temporal.PlainDate
  /** What is there already: nobody is booked beside it. */
  readonly taken: readonly TakenTime[]
}

/** A visit of the generator; `isOfDemoCarer`: it is the demo carer's, at the window's beginning. */
export interface UnassignedVisit extends PlannedVisit {
  readonly isOfDemoCarer: boolean
}

/** Each day of a team by itself: carers to visits, and times within the windows. */
export function rosterDays(visits: readonly UnassignedVisit[], idea: RosterIdea): PlannedVisit[] {
  const taken = toSpans(idea.taken)
  const free = visits.filter((visit) => isResidentFree(visit, taken))
  const atHome = toHomes(idea)
  const duties = Map.groupBy(
    idea.duties.filter(({ carer }) => carer.teamId === idea.team),
    ({ day }) => day.toString(),
  )
  return [...Map.groupBy(free, ({ occurrenceOn }) => occurrenceOn!)].flatMap(([day, ofDay]) => {
    const onDuty = duties.get(day) ?? []
    const offDuty = day < idea.today.toString() ? findOffDuty(idea, day, onDuty) : []
    const present = onDuty.filter((duty) => !isAway(idea.aways, duty.carer.id, duty.day))
    const hands = { duties: present.map(toDutyBeside(taken)), substitutes: offDuty.map(toDutyBeside(taken)) }
    return rosterDay(withExtraVisits(ofDay, { seed: idea.seed, day, team: idea.team }), atHome, hands)
  })
}

/** What is the same for all visits of a resident. */
type Homes = ReadonlyMap<
  string,
  Pick<RosterVisit, 'resident' | 'lat' | 'lon' | 'regulars'> & { demoCarer: string | undefined }
>

function toHomes({ county, team }: RosterIdea): Homes {
  const residents = county.residents.filter(({ teamId }) => teamId === team)
  return new Map(
    residents.map((resident) => {
      const { id, lat, lon } = resident
      return [id, { resident: id, lat, lon, regulars: regularsOf(county, resident), demoCarer: county.demoPair?.carer }]
    }),
  )
}

/** Whose day off it is, for as long as somebody may be asked to come in. */
function findOffDuty({ county, aways, team }: RosterIdea, day: string, duties: readonly Duty[]): Duty[] {
  const on = Temporal.PlainDate.from(day)
  const [start, end] = [at(on, '07:00', county.timeZone), at(on, '21:30', county.timeZone)]
  return county.staff
    .filter(({ role, teamId }) => role === 'carer' && teamId === team)
    .filter((carer) => !duties.some((duty) => duty.carer === carer) && !isAway(aways, carer.id, on))
    .map((carer) => ({ carer, day: on, start, end, base: 'field' }))
}

function isAway(aways: readonly Away[], carer: string, day: Temporal.PlainDate): boolean {
  return aways.some((away) => away.carer.id === carer && isOn(away, day))
}

interface Hands {
  readonly duties: readonly RosterDuty[]
  readonly substitutes: readonly RosterDuty[]
}

function rosterDay(visits: readonly UnassignedVisit[], homes: Homes, hands: Hands): PlannedVisit[] {
  const open = visits.map((visit) => toRosterVisit(visit, homes))
  const assigned = assignDay(open, hands)
  return open.map((each) => {
    const assignment = assigned.get(each)
    if (assignment === undefined) return each.visit
    const start = toDate(assignment.start)
    const { carers, travelMinutes, spareMinutes } = assignment
    return { ...each.visit, carers, travelMinutes, spareMinutes, start, end: toDate(assignment.start + each.minutes) }
  })
}

interface Open extends RosterVisit {
  readonly visit: UnassignedVisit
}

function toRosterVisit(visit: UnassignedVisit, homes: Homes): Open {
  const { demoCarer, ...home } = homes.get(visit.residentId)!
  return {
    visit,
    ...home,
    modality: visit.modality,
    minutes: toMinute(visit.end) - toMinute(visit.start),
    // A visit that waits for another of its day keeps its start: links are the generator's business.
    earliest: toMinute(visit.start),
    latestEnd: toMinute(visit.windowEnd),
    carersNeeded: visit.carersNeeded,
    qualifications: visit.tasks.flatMap(({ qualification }) => qualification ?? []),
    fixedCarer: visit.isOfDemoCarer ? demoCarer : undefined,
  }
}

function toDutyBeside(taken: ReadonlyMap<string, Span[]>) {
  return ({ carer, start, end, base }: Duty): RosterDuty => ({
    carer: carer.id,
    base,
    mode: carer.travelMode,
    lat: carer.baseLat,
    lon: carer.baseLon,
    start: start.epochMilliseconds / 60_000,
    end: end.epochMilliseconds / 60_000,
    qualifications: new Set(carer.qualifications),
    taken: taken.get(carer.id) ?? [],
  })
}

function toSpans(taken: readonly TakenTime[]): Map<string, Span[]> {
  const spans = new Map<string, Span[]>()
  for (const { people, start, end } of taken)
    for (const person of people)
      spans.set(person, [...(spans.get(person) ?? []), { start: toMinute(start), end: toMinute(end) }])
  return spans
}

/** Somebody has planned something for the resident in this window: the day is that person's now. */
function isResidentFree(visit: UnassignedVisit, taken: ReadonlyMap<string, Span[]>): boolean {
  const window = { start: toMinute(visit.windowStart), end: toMinute(visit.windowEnd) }
  return !(taken.get(visit.residentId) ?? []).some((span) => overlaps(span, window))
}

function toMinute(instant: Date): number {
  return instant.getTime() / 60_000
}

function toDate(minute: number): Date {
  return new Date(minute * 60_000)
}
