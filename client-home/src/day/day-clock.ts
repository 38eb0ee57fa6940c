import { Temporal } from 'temporal-polyfill'

export type DayPart = 'night' | 'morning' | 'forenoon' | 'afternoon' | 'evening'

const partsFromHour: readonly (readonly [fromHour: number, part: DayPart])[] = [
  [22, 'night'],
  [17, 'evening'],
  [12, 'afternoon'],
  [10, 'forenoon'],
  [5, 'morning'],
  [0, 'night'],
]

export function toDayPart(hour: number): DayPart {
  return partsFromHour.find(([fromHour]) => hour >= fromHour)?.[1] ?? 'night'
}

/** The kiosk turns dark and dim, and says nothing by itself, from 21 to 07. */
export function isNightLook(hour: number): boolean {
  return hour >= 21 || hour < 7
}

export function toHomeTime(instantMs: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone)
}

/** The calendar days that the plan is asked for: yesterday's for a call that goes on past midnight. */
export function toPlanDays(nowMs: number, timeZone: string): { yesterday: string; today: string; tomorrow: string } {
  const today = toHomeTime(nowMs, timeZone).toPlainDate()
  return {
    yesterday: today.subtract({ days: 1 }).toString(),
    today: today.toString(),
    tomorrow: today.add({ days: 1 }).toString(),
  }
}

/** How long until the clock on the wall shows the next minute. */
export function msToNextMinute(nowMs: number): number {
  return 60_000 - (nowMs % 60_000)
}
