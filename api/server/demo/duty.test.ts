import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { inventCounties } from './county.ts'
import { countyIdeas } from './county-ideas.ts'
import { awaysBetween, dutiesOn } from './duty.ts'

const [county] = inventCounties('test', countyIdeas) as [ReturnType<typeof inventCounties>[0]]
const from = Temporal.PlainDate.from('2026-11-02')
const days = Array.from({ length: 70 }, (_, index) => from.add({ days: index }))
const aways = awaysBetween('test', county, from, from.add({ days: 70 }))

test('on each day of ten weeks every team has three in the field in the morning and in the evening, but for who is away', () => {
  for (const day of days) {
    const duties = dutiesOn(county, day, [])
    for (const team of county.teams) {
      const field = duties.filter(({ carer, base }) => carer.teamId === team.id && base === 'field')
      const begun = (hour: number, minute: number) =>
        field.filter(({ start }) => start.hour === hour && start.minute === minute)
      expect(begun(7, 0).length, day.toString()).toBeGreaterThanOrEqual(3)
      expect(begun(13, 30).length, day.toString()).toBeGreaterThanOrEqual(3)
    }
  }
})

test('between two shifts of a carer there are eleven hours, and two days in seven are off', () => {
  const anna = county.demoPair!.carer
  const carers = county.staff.filter(({ role, id }) => role === 'carer' && id !== anna)
  const duties = days.flatMap((day) => dutiesOn(county, day, []))
  for (const carer of carers) {
    const own = duties.filter((duty) => duty.carer === carer)
    expect(own).toHaveLength(50)
    own.slice(1).forEach((duty, index) => {
      expect(own[index]!.end.until(duty.start).total('hours')).toBeGreaterThanOrEqual(11)
    })
  }
})

test('whoever is on holiday has no shift; whoever is ill has one', () => {
  const [holiday, sick] = ['holiday', 'sick'].map((kind) => aways.find((away) => away.kind === kind)!)
  const isOnDuty = (away: typeof holiday) =>
    days.some((day) => {
      const isWithin =
        Temporal.PlainDate.compare(day, away!.from) >= 0 && Temporal.PlainDate.compare(day, away!.until) < 0
      return isWithin && dutiesOn(county, day, aways).some(({ carer }) => carer === away!.carer)
    })
  expect(isOnDuty(holiday)).toBe(false)
  const onDutyWhileSick = aways.filter(({ kind }) => kind === 'sick').filter(isOnDuty)
  expect(sick).toBeDefined()
  expect(onDutyWhileSick.length).toBeGreaterThan(0)
})

test('nobody is away twice at once, and the same spells come whichever days are asked for', () => {
  for (const one of aways)
    for (const other of aways)
      if (one !== other && one.carer === other.carer)
        expect(
          Temporal.PlainDate.compare(one.until, other.from) <= 0 ||
            Temporal.PlainDate.compare(other.until, one.from) <= 0,
        ).toBe(true)
  const week = awaysBetween('test', county, from.add({ days: 21 }), from.add({ days: 28 }))
  const key = ({ carer, from: first, until }: (typeof aways)[0]) =>
    `${carer.id} ${first.toString()} ${until.toString()}`
  expect(aways.map(key)).toEqual(expect.arrayContaining(week.map(key)))
  expect(aways.some(({ carer }) => carer.id === county.demoPair!.carer)).toBe(false)
})
