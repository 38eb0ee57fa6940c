import { Temporal } from 'temporal-polyfill'
import type { Insertable } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { AbsenceTable, ShiftTable } from '../db/tables/people.ts'
import type { County } from './county.ts'
import { rosterDays } from './day-visits.ts'
import type { RosterIdea } from './day-visits.ts'
import { demoId, toId } from './demo-id.ts'
import { awaysBetween, dutiesOn } from './duty.ts'
import type { Away, Duty } from './duty.ts'
import {
  countDaysInHand,
  findFeedbackCompanions,
  findTakenTimes,
  insertVisits,
  putOffGeneration,
} from './days.repository.ts'
import { generateMissing } from './generate-missing.ts'
import { insertRows } from './insert-rows.ts'
import { toDay } from '../visit/day.ts'
import type { PlannedVisit } from './planned-visit.ts'
import { rosterWaiting } from './roster-waiting.ts'
import { toVisitRows } from './visit-rows.ts'

export interface DaysIdea {
  readonly county: County
  readonly now: Date
  readonly seed: string
}

export const daysBack = 14
export const daysAhead = 14

/**
 * Two weeks of history and two ahead, on the county's own calendar: shifts and absences, and the visits that the generator
 * makes of the plans, each with a carer where one has time, and with what became of it by now. Answers how many visits it added.
 */
export async function seedDays(trx: Trx, { county, now, seed }: DaysIdea): Promise<number> {
  const today = Temporal.PlainDate.from(toDay(now, county.timeZone))
  const from = today.subtract({ days: daysBack })
  const until = today.add({ days: daysAhead + 1 })
  const span = { from: startOf(from, county), until: startOf(until, county) }
  // Most starts: nothing new has come into sight, and finding that out plan by plan takes seconds.
  const inHand = await countDaysInHand(trx, { ...span, orgId: toId(county.id), timeZone: county.timeZone })
  if (inHand === from.until(until).days) return 0
  const aways = awaysBetween(seed, county, from, until)
  const days = Array.from({ length: from.until(until).days }, (_, index) => from.add({ days: index }))
  const duties = days.flatMap((day) => dutiesOn(county, day, aways))
  await insertRows(
    trx,
    'absence',
    aways.map((away) => toAbsence(seed, county, away)),
  )
  await insertRows(
    trx,
    'shift',
    duties.map((duty) => toShift(seed, county, duty)),
  )

  let added = 0
  const companions = await findFeedbackCompanions(trx, toId(county.id))
  // Team by team, so that the database does not wait long for its next word.
  for (const team of county.teams) {
    const planned = await planTeam(trx, { county, now, seed, team: team.id, from, until, duties, aways })
    await insertRows(
      trx,
      'shift',
      calledIn(planned, county, duties).map((duty) => toShift(seed, county, duty)),
    )
    added += await insertVisits(trx, toVisitRows({ seed, orgId: toId(county.id), now, companions }, planned))
  }
  if (added > 0) await putOffGeneration(trx, toId(county.id), startOf(today.add({ days: 1 }), county))
  return added
}

interface TeamIdea extends DaysIdea, Omit<RosterIdea, 'taken' | 'today'> {
  readonly team: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

/** The team's visits of the days that have none yet, with their carers. */
async function planTeam(trx: Trx, idea: TeamIdea): Promise<PlannedVisit[]> {
  const { county, from, until, now } = idea
  const generated = await generateMissing(trx, idea)
  const taken = await findTakenTimes(trx, toId(county.id), {
    from: startOf(from, county),
    until: startOf(until, county),
  })
  const roster = { ...idea, today: Temporal.PlainDate.from(toDay(now, county.timeZone)), taken }
  if (generated.length === 0) await rosterWaiting(trx, roster, until)
  return rosterDays(generated, roster)
}

function startOf(day: Temporal.PlainDate, { timeZone }: County): Date {
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds)
}

/** Whoever made visits on a day off has a shift of it, from a while before the first to a while after the last. */
function calledIn(planned: readonly PlannedVisit[], { staff, timeZone }: County, duties: readonly Duty[]): Duty[] {
  const onDuty = new Set(duties.map(({ carer, day }) => `${carer.id} ${day.toString()}`))
  const made = planned.flatMap((visit) =>
    visit.carers.map((id) => ({ ...visit, id, day: toDay(visit.start, timeZone) })),
  )
  const extra = Map.groupBy(
    made.filter(({ id, day }) => !onDuty.has(`${id} ${day}`)),
    ({ id, day }) => `${id} ${day}`,
  )
  return [...extra.values()].map((visits) => {
    const [{ id, day }] = visits as [(typeof visits)[0]]
    const [first, last] = [
      Math.min(...visits.map(({ start }) => start.getTime())),
      Math.max(...visits.map(({ end }) => end.getTime())),
    ]
    const toZoned = (epochMs: number) => Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone)
    return {
      carer: staff.find((each) => each.id === id)!,
      day: Temporal.PlainDate.from(day),
      start: toZoned(first).subtract({ minutes: 15 }),
      end: toZoned(last).add({ minutes: 15 }),
      base: 'field',
    }
  })
}

function toShift(seed: string, county: County, { carer, day, start, end, base }: Duty): Insertable<ShiftTable> {
  return {
    org_id: toId<'Organisation'>(county.id),
    id: toId<'Shift'>(demoId(seed, 'shift', carer.id, day.toString())),
    staff_id: toId<'Staff'>(carer.id),
    starts_at: new Date(start.epochMilliseconds),
    ends_at: new Date(end.epochMilliseconds),
    base,
  }
}

function toAbsence(seed: string, county: County, { carer, kind, from, until, spell }: Away): Insertable<AbsenceTable> {
  return {
    org_id: toId<'Organisation'>(county.id),
    id: toId<'Absence'>(demoId(seed, 'absence', carer.id, String(spell))),
    staff_id: toId<'Staff'>(carer.id),
    starts_at: startOf(from, county),
    ends_at: startOf(until, county),
    kind,
    reported_by: toId<'Staff'>(carer.id),
  }
}
