/** A way that somebody really went: places by index, minutes from door to door. */
export interface ObservedTrip {
  from: number
  to: number
  minutes: number
}

/** What real trips say: minutes for a pair seen often enough, and a factor for all other estimates. */
export interface LearntTimes {
  pairMinutes: (from: number, to: number) => number | undefined
  factor: number
}

/** So many trips make a pair's median its time. */
const enoughTrips = 3
/** So many trips weigh as much as the estimate's own law: a handful of trips moves it little. */
const priorTrips = 20
/** A day of bad weather or a wrong clock may not turn every time of the county upside down. */
const factorRange = { least: 0.6, most: 1.8 }

/** Medians, because a forgotten "leave" press makes a trip of hours. */
export function learnFromTrips(
  trips: readonly ObservedTrip[],
  estimate: (from: number, to: number) => number,
): LearntTimes {
  const byPair = Map.groupBy(trips, ({ from, to }) => pairKey(from, to))
  const known = new Map(
    [...byPair]
      .filter(([, pair]) => pair.length >= enoughTrips)
      .map(([key, pair]) => [key, median(pair.map(({ minutes }) => minutes))]),
  )
  return { pairMinutes: (from, to) => known.get(pairKey(from, to)), factor: toFactor(trips, estimate) }
}

function toFactor(trips: readonly ObservedTrip[], estimate: (from: number, to: number) => number): number {
  const ratios = trips.flatMap(({ from, to, minutes }) => {
    const expected = estimate(from, to)
    return expected > 0 ? [minutes / expected] : []
  })
  if (ratios.length === 0) return 1
  const shrunk = (priorTrips + ratios.length * median(ratios)) / (priorTrips + ratios.length)
  return Math.min(factorRange.most, Math.max(factorRange.least, shrunk))
}

function pairKey(from: number, to: number): string {
  return `${from}>${to}`
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}
