import { Temporal } from 'temporal-polyfill'
import type { StaffBase } from '../db/database.ts'
import type { AbsenceKind } from '../db/tables/people.ts'
import type { County, CountyStaff } from './county.ts'
import { seededRandom } from './seeded-random.ts'

/** A carer's time of work on one day. */
export interface Duty {
  readonly carer: CountyStaff
  readonly day: Temporal.PlainDate
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
  readonly base: StaffBase
}

export interface Away {
  readonly carer: CountyStaff
  readonly kind: AbsenceKind
  readonly from: Temporal.PlainDate
  /** The first day back. */
  readonly until: Temporal.PlainDate
  /** Which of its spells: the same however often the demo is loaded. */
  readonly spell: number
}

type Turn = 'morning' | 'evening'

/** Mornings, then evenings, then two days off: from an evening to a morning there are always two nights. */
const rotas: readonly (readonly (Turn | null)[])[] = [
  ['morning', 'morning', 'morning', 'evening', 'evening', null, null],
  ['morning', 'morning', 'evening', 'evening', 'evening', null, null],
]

/**
 * Which rota each place of a team has, and on which of its days it begins: found by search, so that on every day at least three are
 * in the field in the morning, three in the evening, and one at the desk (places 5 and 11).
 */
const turns: readonly (readonly [rota: 0 | 1, beginning: number])[] = [
  [0, 0],
  [1, 2],
  [0, 2],
  [1, 6],
  [1, 4],
  [0, 0],
  [0, 0],
  [0, 5],
  [1, 2],
  [1, 4],
  [0, 0],
  [0, 3],
]

const hours: Record<StaffBase, Record<Turn, readonly [from: string, to: string]>> = {
  field: { morning: ['07:00', '15:00'], evening: ['13:30', '21:30'] },
  desk: { morning: ['07:15', '15:00'], evening: ['12:00', '20:00'] },
}

/** No real shift is so long: demo-visits.ts says why this one is. */
const demoHours = ['06:45', '23:59'] as const

/** The county's shifts of a day. Whoever is on holiday or in training has none; whoever is ill has one and does not come. */
export function dutiesOn(county: County, day: Temporal.PlainDate, aways: readonly Away[]): Duty[] {
  return county.staff.flatMap((carer) => {
    if (carer.role !== 'carer' && carer.role !== 'group_leader') return []
    if (aways.some((away) => away.carer === carer && away.kind !== 'sick' && isOn(away, day))) return []
    const times = hoursOf(county, carer, day)
    if (times === undefined) return []
    const [start, end] = times.map((time) => at(day, time, county.timeZone)) as [
      Temporal.ZonedDateTime,
      Temporal.ZonedDateTime,
    ]
    return [{ carer, day, start, end, base: carer.base }]
  })
}

function hoursOf(county: County, carer: CountyStaff, day: Temporal.PlainDate): readonly [string, string] | undefined {
  if (carer.id === county.demoPair?.carer) return demoHours
  if (carer.role === 'group_leader') return day.dayOfWeek <= 5 ? ['09:00', '16:00'] : undefined
  const [rota, beginning] = turns[carer.place % turns.length]!
  const turn = rotas[rota]![(epochDay(day) + beginning) % 7]
  return turn ? hours[carer.base][turn] : undefined
}

/** Whether anybody would find the carer at work, were it not for the shift. */
export function isOn({ from, until }: Pick<Away, 'from' | 'until'>, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) < 0
}

const spellDays = 28

/** Every four weeks, three carers in ten are away once: ill, on holiday, in training. The demo carer never is. */
export function awaysBetween(
  seed: string,
  county: County,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Away[] {
  const first = Math.floor(epochDay(from) / spellDays) - 1
  const last = Math.floor(epochDay(until) / spellDays)
  const spells = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return county.staff
    .filter(({ id, role }) => role === 'carer' && id !== county.demoPair?.carer)
    .flatMap((carer) => spells.flatMap((spell) => awayIn(seed, carer, spell)))
    .filter(
      (away) => Temporal.PlainDate.compare(away.until, from) > 0 && Temporal.PlainDate.compare(away.from, until) < 0,
    )
}

/** It ends within its own four weeks, so that two of one carer never overlap. */
function awayIn(seed: string, carer: CountyStaff, spell: number): Away[] {
  const random = seededRandom(`${seed}/away/${carer.id}/${spell}`)
  if (random.fraction() >= 0.3) return []
  const [kind, days] = random.pick<readonly [AbsenceKind, number]>([
    ['sick', random.between(1, 3)],
    ['sick', random.between(1, 2)],
    ['holiday', 7],
    ['training', 1],
  ])
  const from = Temporal.PlainDate.from('1970-01-01').add({
    days: spell * spellDays + random.between(0, spellDays - days - 1),
  })
  return [{ carer, kind, from, until: from.add({ days }), spell }]
}

function epochDay(day: Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1970-01-01').until(day).days
}

export function at(day: Temporal.PlainDate, time: string, timeZone: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
}
