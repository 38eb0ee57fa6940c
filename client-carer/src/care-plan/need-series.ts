import type { NeedShownFragment } from 'api/client/generated/graphql'

export type Need = NeedShownFragment

/** One need through its versions: what holds today, and what is decided for later. */
export interface NeedSeries {
  seriesId: string
  /** The version of today, else the first of those to come. */
  shown: Need
  /** None holds today: it begins later. */
  begins: boolean
  /** Versions after the shown one, in the order of their days. */
  later: readonly Need[]
}

const holdsOn = (need: Need, day: string) => need.fromOn <= day && (need.untilOn === null || need.untilOn > day)
const byWindow = (a: Need, b: Need) =>
  a.windowStart.localeCompare(b.windowStart) || a.windowEnd.localeCompare(b.windowEnd) || a.id.localeCompare(b.id)

/** The needs that hold today or later, in the order of the day. Versions that never held (ended where they began) are left out. */
export function toSeries(needs: readonly Need[], today: string): NeedSeries[] {
  const alive = needs.filter(({ fromOn, untilOn }) => untilOn === null || (untilOn > today && untilOn > fromOn))
  const bySeries = Map.groupBy(alive, ({ seriesId }) => seriesId)
  const series = [...bySeries].flatMap(([seriesId, versions]) => {
    const inOrder = versions.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))
    const [shown, ...later] = inOrder
    return shown ? [{ seriesId, shown, begins: !holdsOn(shown, today), later }] : []
  })
  return series.toSorted((a, b) => byWindow(a.shown, b.shown))
}
