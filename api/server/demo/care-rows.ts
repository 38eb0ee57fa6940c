import type { Insertable } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type {
  CareLevelTable,
  CarePauseTable,
  CarePlanTable,
  NeedLinkTable,
  NeedTable,
  PauseReason,
} from '../db/tables/care.ts'
import type { CarePlanId, NeedSeriesId, StaffId } from '../db/ids.ts'
import { demoTasks } from './catalogue.ts'
import type { County, CountyResident } from './county.ts'
import { demoId, toId } from './demo-id.ts'
import { demoVisitsOf } from './demo-visits.ts'
import { roundsOf } from './need-ideas.ts'
import type { Round } from './need-ideas.ts'
import { seededRandom } from './seeded-random.ts'
import type { SeededRandom } from './seeded-random.ts'

export interface CareRows {
  readonly plans: Insertable<CarePlanTable>[]
  readonly levels: Insertable<CareLevelTable>[]
  readonly needs: Insertable<NeedTable>[]
  readonly links: Insertable<NeedLinkTable>[]
  readonly pauses: Insertable<CarePauseTable>[]
}

export interface CareIdea {
  readonly seed: string
  readonly county: County
  readonly today: Temporal.PlainDate
}

/** A plan with its level and needs for each resident. Days are told from today: whoever starts the demo next year gets the same. */
export function toCareRows(idea: CareIdea): CareRows {
  const each = idea.county.residents.map((resident) => careOf(idea, resident))
  return {
    plans: each.map(({ plan }) => plan),
    levels: each.flatMap(({ levels }) => levels),
    needs: each.flatMap(({ needs }) => needs),
    links: each.flatMap(({ links }) => links),
    pauses: each.flatMap(({ pauses }) => pauses),
  }
}

/** One resident's, with what its rows share. */
interface Author extends CareIdea {
  readonly resident: CountyResident
  readonly random: SeededRandom
  readonly planId: CarePlanId
  readonly coordinator: StaffId
  readonly startsOn: Temporal.PlainDate
}

function careOf(idea: CareIdea, resident: CountyResident) {
  const { seed, county, today } = idea
  const random = seededRandom(`${seed}/care/${resident.id}`)
  const coordinators = county.staff.filter(({ role }) => role === 'coordinator')
  const author: Author = {
    ...idea,
    resident,
    random,
    planId: toId<'CarePlan'>(demoId(seed, 'plan', resident.id)),
    coordinator: toId<'Staff'>(coordinators[resident.place % coordinators.length]!.id),
    startsOn: today.subtract({ days: random.between(60, 700) }),
  }
  const rounds = roundsOf(resident, random, isOfDemoTeam(county, resident))
  const needs = rounds.map((round, place) => needsOf(author, round, place))
  return {
    plan: {
      org_id: toId<'Organisation'>(county.id),
      id: author.planId,
      resident_id: toId<'Resident'>(resident.id),
      starts_on: author.startsOn.toString(),
    },
    levels: levelsOf(author),
    needs: needs.flat(),
    links: linksOf(author, needs.flat()),
    pauses: pausesOf(author),
  }
}

/** Series whose visits are the demo carer's: those rounds come first of a resident's. */
export function demoSeriesOf({ seed, county }: Pick<CareIdea, 'seed' | 'county'>): Set<string> {
  const ofTeam = county.residents.filter((resident) => isOfDemoTeam(county, resident))
  return new Set(
    ofTeam.flatMap((resident) =>
      demoVisitsOf(resident.place).flatMap((round, place) =>
        round.isOfDemoCarer ? round.tasks.map(({ code }) => seriesOf(seed, resident, place, code)) : [],
      ),
    ),
  )
}

function seriesOf(seed: string, resident: CountyResident, place: number, code: string): string {
  return demoId(seed, 'need', resident.id, String(place), code)
}

function isOfDemoTeam({ demoPair, residents }: County, { teamId }: CountyResident): boolean {
  return residents.some((each) => each.id === demoPair?.resident && each.teamId === teamId)
}

function needsOf(author: Author, round: Round, place: number): Insertable<NeedTable>[] {
  const { seed, county, resident, random } = author
  const travelMinutes = random.between(4, 14)
  return round.tasks.map((task, index) => {
    const id = seriesOf(seed, resident, place, task.code)
    return {
      org_id: toId<'Organisation'>(county.id),
      id: toId<'Need'>(id),
      series_id: toId<'NeedSeries'>(id),
      care_plan_id: author.planId,
      resident_id: toId<'Resident'>(resident.id),
      task_code: task.code,
      from_on: author.startsOn.toString(),
      until_on: null,
      recurrence: round.recurrence,
      window_start: toWallTime(round.from),
      window_end: toWallTime(round.until),
      allowed: round.allowed,
      home_minutes: task.homeMinutes,
      video_minutes: round.allowed === 'home' ? null : task.videoMinutes,
      qualification: demoTasks[task.code].qualification,
      carers_needed: round.carersNeeded ?? 1,
      priority: round.priority ?? 3,
      home_every_days: round.homeEveryDays ?? null,
      // The way is made once for all tasks of a visit.
      baseline_travel_minutes: index === 0 ? travelMinutes : 0,
      on_holidays: round.skipsHolidays ? 'skip' : 'same',
      changed_by: author.coordinator,
    }
  })
}

function toWallTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** One in five came to the level from another, some weeks ago. */
function levelsOf({
  seed,
  county,
  resident,
  random,
  planId,
  coordinator,
  startsOn,
  today,
}: Author): Insertable<CareLevelTable>[] {
  const row = (
    name: string,
    level: CareLevelTable['level'],
    from: Temporal.PlainDate,
    until: Temporal.PlainDate | null,
    reason: string,
  ) => ({
    org_id: toId<'Organisation'>(county.id),
    id: toId<'CareLevel'>(demoId(seed, 'level', resident.id, name)),
    care_plan_id: planId,
    level,
    from_on: from.toString(),
    until_on: until?.toString() ?? null,
    reason,
    decided_by: coordinator,
  })
  const changedOn = today.subtract({ days: random.between(20, 50) })
  if (random.fraction() >= 0.2) return [row('now', resident.level, startsOn, null, 'Palvelutarpeen arviointi')]
  const before = resident.level === 'support' ? 'safety' : 'support'
  return [
    row('before', before, startsOn, changedOn, 'Palvelutarpeen arviointi'),
    row(
      'now',
      resident.level,
      changedOn,
      null,
      random.pick(['Kotiutui sairaalasta', 'Toimintakyky muuttunut', 'Omaisen toive']),
    ),
  ]
}

/** Two insulin injections are at least three hours apart, and one eats after each. */
function linksOf(
  { seed, county, resident, planId }: Author,
  needs: Insertable<NeedTable>[],
): Insertable<NeedLinkTable>[] {
  const insulin = needs.filter(({ task_code }) => task_code === 'insulin')
  const meal = needs.find(({ task_code }) => task_code === 'meal')
  const link = (
    kind: 'gap' | 'order',
    first: NeedSeriesId,
    second: NeedSeriesId,
    smallest: number,
    largest: number | null,
  ) => ({
    org_id: toId<'Organisation'>(county.id),
    id: toId<'NeedLink'>(demoId(seed, 'link', resident.id, kind)),
    care_plan_id: planId,
    kind,
    first_series: first,
    second_series: second,
    smallest_gap_minutes: smallest,
    largest_gap_minutes: largest,
  })
  const [one, other] = insulin
  return [
    ...(one && other ? [link('gap', one.series_id, other.series_id, 180, null)] : []),
    ...(one && meal && meal.window_start === one.window_start
      ? [link('order', one.series_id, meal.series_id, 0, 60)]
      : []),
  ]
}

/** A few are in hospital or away: some came back, some are there, some will go. Nobody of the demo carer's day. */
function pausesOf({
  seed,
  county,
  resident,
  random,
  planId,
  coordinator,
  today,
}: Author): Insertable<CarePauseTable>[] {
  if (resident.place < 13 || random.fraction() >= 0.06) return []
  const from = today.add({ days: random.between(-11, 9) })
  return [
    {
      org_id: toId<'Organisation'>(county.id),
      id: toId<'CarePause'>(demoId(seed, 'pause', resident.id)),
      care_plan_id: planId,
      reason: random.pick<PauseReason>(['hospital', 'hospital', 'respite', 'holiday']),
      from_on: from.toString(),
      until_on: from.add({ days: random.between(2, 8) }).toString(),
      created_by: coordinator,
    },
  ]
}
