import { Temporal } from 'temporal-polyfill'
import type { Modality } from '../db/database.ts'
import { seededRandom } from './seeded-random.ts'
import type { SeededRandom } from './seeded-random.ts'
import { pickTasks } from './demo-tasks.ts'

export interface PlannedVisit {
  readonly carer: string
  readonly resident: string
  readonly modality: Modality
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
  readonly tasks: readonly string[]
}

export interface DayPlanInput {
  readonly seed: string
  readonly day: Temporal.PlainDate
  readonly timeZone: string
  readonly teams: readonly { readonly carers: readonly string[]; readonly residents: readonly string[] }[]
  /** Has a whole day of calls every day, most of them to the same resident. */
  readonly demoPair: { readonly carer: string; readonly resident: string } | undefined
}

/** A visit on the carer's day before it is known whose it is: wall time in minutes from midnight. */
interface Slot {
  readonly startMinute: number
  readonly minutes: number
  readonly modality: Modality
  readonly isOfDemoResident?: boolean
}

type DayOfResidents = Map<string, Slot[]>

/** Visits of one resident are at least this far apart, so that the day is a day and not a crowd. */
const restMinutes = 45

/** One day of every team. The same seed and day give the same plan, whatever other days were planned. */
export function planDay(input: DayPlanInput): PlannedVisit[] {
  return input.teams.flatMap((team, teamNumber) => {
    const random = seededRandom(`${input.seed}/${input.day.toString()}/${teamNumber}`)
    const busy: DayOfResidents = new Map(team.residents.map((resident) => [resident, []]))
    const carers = onDuty(random, team.carers, input.demoPair?.carer)
    return carers.flatMap((carer, place) => planCarer(input, random, busy, carer, place))
  })
}

/** Three of four carers work on a day; the demo carer always does, and is planned first. */
function onDuty(random: SeededRandom, carers: readonly string[], demoCarer: string | undefined): string[] {
  const always = carers.filter((carer) => carer === demoCarer)
  const others = random.shuffled(carers.filter((carer) => carer !== demoCarer))
  return [...always, ...others].slice(0, Math.max(1, Math.ceil(carers.length * 0.75)))
}

function planCarer(
  input: DayPlanInput,
  random: SeededRandom,
  busy: DayOfResidents,
  carer: string,
  place: number,
): PlannedVisit[] {
  const slots = carer === input.demoPair?.carer ? demoDay : shift(random, place)
  return slots.flatMap((slot) => {
    const resident =
      slot.isOfDemoResident && input.demoPair ? input.demoPair.resident : findFree(random, busy, slot, input.demoPair)
    if (resident === undefined) return []
    busy.get(resident)?.push(slot)
    return [toVisit(input, random, carer, resident, slot)]
  })
}

/**
 * The demo carer's day: eleven visits and a call before midnight. No real shift is so long: here somebody who tries the
 * system at any hour has a call that comes next.
 */
const demoDay: readonly Slot[] = [
  { startMinute: at(7, 10), minutes: 15, modality: 'video' },
  { startMinute: at(7, 45), minutes: 15, modality: 'video', isOfDemoResident: true },
  { startMinute: at(8, 30), minutes: 40, modality: 'home' },
  { startMinute: at(10, 0), minutes: 20, modality: 'video', isOfDemoResident: true },
  { startMinute: at(11, 15), minutes: 30, modality: 'home' },
  { startMinute: at(12, 30), minutes: 15, modality: 'video' },
  { startMinute: at(14, 0), minutes: 45, modality: 'home' },
  { startMinute: at(15, 40), minutes: 20, modality: 'video', isOfDemoResident: true },
  { startMinute: at(17, 45), minutes: 15, modality: 'video' },
  { startMinute: at(19, 30), minutes: 20, modality: 'video', isOfDemoResident: true },
  { startMinute: at(21, 20), minutes: 15, modality: 'video' },
  { startMinute: at(23, 35), minutes: 24, modality: 'video', isOfDemoResident: true },
]

function at(hour: number, minute: number): number {
  return hour * 60 + minute
}

/** Others: a morning shift in the field, an evening shift in the field, a day of calls; travel between homes counts. */
function shift(random: SeededRandom, place: number): Slot[] {
  const kinds = [
    { from: at(8, 0), to: at(16, 0), videoShare: 0.85 },
    { from: at(7, 0), to: at(15, 0), videoShare: 0.2 },
    { from: at(14, 0), to: at(21, 30), videoShare: 0.25 },
  ] as const
  const kind = kinds[place % kinds.length]!
  const slots: Slot[] = []
  let minute = kind.from + 5 * random.between(1, 4)
  while (minute < kind.to - 45) {
    const modality: Modality = random.fraction() < kind.videoShare ? 'video' : 'home'
    const minutes = modality === 'video' ? 5 * random.between(2, 4) : 5 * random.between(5, 11)
    slots.push({ startMinute: minute, minutes, modality })
    const untilNext = modality === 'video' ? 5 * random.between(2, 6) : 5 * random.between(2, 5)
    minute += minutes + untilNext + (isLunch(minute) ? 30 : 0)
  }
  return slots
}

function isLunch(minute: number): boolean {
  return minute >= at(11, 0) && minute < at(11, 40)
}

/** Of the residents who are free then, one of those with the fewest visits so far. */
function findFree(
  random: SeededRandom,
  busy: DayOfResidents,
  slot: Slot,
  demoPair: DayPlanInput['demoPair'],
): string | undefined {
  const free = [...busy]
    .filter(([resident, visits]) => resident !== demoPair?.resident && visits.every((visit) => isApart(visit, slot)))
    .toSorted(([, one], [, other]) => one.length - other.length)
  const fewest = free.filter(([, visits]) => visits.length === free[0]?.[1].length)
  return fewest.length === 0 ? undefined : random.pick(fewest)[0]
}

function isApart(one: Slot, other: Slot): boolean {
  return (
    one.startMinute + one.minutes + restMinutes <= other.startMinute ||
    other.startMinute + other.minutes + restMinutes <= one.startMinute
  )
}

/** Wall time becomes an instant here, once, in the organisation's zone: 07.45 is 07.45 also in the week clocks change. */
function toVisit(input: DayPlanInput, random: SeededRandom, carer: string, resident: string, slot: Slot): PlannedVisit {
  const hour = Math.floor(slot.startMinute / 60)
  const start = input.day.toZonedDateTime({
    timeZone: input.timeZone,
    plainTime: new Temporal.PlainTime(hour, slot.startMinute % 60),
  })
  return {
    carer,
    resident,
    modality: slot.modality,
    start,
    end: start.add({ minutes: slot.minutes }),
    tasks: pickTasks(random, slot.modality, hour),
  }
}
