import { describe, expect, it } from 'vitest'
import { isNightLook, msToNextMinute, toDayPart, toPlanDays } from './day-clock.ts'

const at = (instant: string) => Date.parse(instant)

describe('the parts of a day', () => {
  it.each([
    [0, 'night'],
    [4, 'night'],
    [5, 'morning'],
    [9, 'morning'],
    [10, 'forenoon'],
    [11, 'forenoon'],
    [12, 'afternoon'],
    [16, 'afternoon'],
    [17, 'evening'],
    [21, 'evening'],
    [22, 'night'],
    [23, 'night'],
  ] as const)('%i o’clock is %s', (hour, part) => {
    expect(toDayPart(hour)).toBe(part)
  })

  it('looks like night from 21 to 07', () => {
    const nightHours = Array.from({ length: 24 }, (_, hour) => hour).filter(isNightLook)
    expect(nightHours).toEqual([0, 1, 2, 3, 4, 5, 6, 21, 22, 23])
  })
})

describe('the days of the plan', () => {
  it('are the home’s days, not those of UTC', () => {
    const days = toPlanDays(at('2026-11-22T22:30:00Z'), 'Europe/Helsinki')
    expect(days).toEqual({ yesterday: '2026-11-22', today: '2026-11-23', tomorrow: '2026-11-24' })
  })

  it('follow each other in the nights when clocks change', () => {
    expect(toPlanDays(at('2026-10-25T00:30:00Z'), 'Europe/Helsinki').tomorrow).toBe('2026-10-26')
    expect(toPlanDays(at('2026-03-29T01:30:00Z'), 'Europe/Helsinki').yesterday).toBe('2026-03-28')
  })
})

describe('the next minute', () => {
  it('is never now', () => {
    expect(msToNextMinute(at('2026-11-22T09:41:00.000Z'))).toBe(60_000)
    expect(msToNextMinute(at('2026-11-22T09:41:59.999Z'))).toBe(1)
  })
})
