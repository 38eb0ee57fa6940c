import { estimateMinutes, type EstimateOptions } from './estimate.ts'
import { learnFromTrips, type ObservedTrip } from './learnt.ts'
import type { Place } from './places.ts'
import { RoadServiceError, type RoadService, type SecondsBlock } from './road-service.ts'

/** Where a travel time comes from, best known last: shown beside it wherever it is shown. */
export const travelSources = ['estimate', 'osrm', 'valhalla', 'learnt', 'override', 'given'] as const
export type TravelSource = (typeof travelSources)[number]

/** One mode's times between all places, with each one's source. */
export interface TravelTimes {
  /** Minutes from place i to place j, row by row. */
  minutes: readonly Uint16Array[]
  sourceOf: (from: number, to: number) => TravelSource
  /** Why the road service was not (wholly) used; estimates stand in for it. */
  warnings: readonly string[]
}

export interface TravelOptions extends EstimateOptions {
  service?: RoadService
  /** Times that somebody knows better: a ferry, a bridge that is closed. */
  overrides?: readonly { from: number; to: number; minutes: number }[]
  /** Real trips of this mode, from visits' start and end times. */
  trips?: readonly ObservedTrip[]
  signal?: AbortSignal
}

const mostMinutes = 65_535

/** The times of one mode: estimates, over them the road service's, then what was learnt, then overrides. */
export async function travelTimes(places: readonly Place[], options: TravelOptions): Promise<TravelTimes> {
  const table = createTable(places.length)
  const estimate = (from: number, to: number) => estimateMinutes(at(places, from), at(places, to), options)
  const learnt = learnFromTrips(options.trips ?? [], estimate)
  fill(table, 'estimate', (from, to) => Math.round(estimate(from, to) * learnt.factor))
  const warnings = await fillFromService(table, places, options)
  fill(table, 'learnt', (from, to) => roundedUp(learnt.pairMinutes(from, to)))
  for (const { from, to, minutes } of options.overrides ?? []) table.set(from, to, Math.ceil(minutes), 'override')
  return { minutes: table.minutes, sourceOf: table.sourceOf, warnings }
}

/** A matrix that the caller has: every time in it is given. */
export function givenTimes(minutes: readonly Uint16Array[]): TravelTimes {
  return { minutes, sourceOf: () => 'given', warnings: [] }
}

function createTable(size: number) {
  const minutes = Array.from({ length: size }, () => new Uint16Array(size))
  const sources = Array.from({ length: size }, () => new Uint8Array(size))
  return {
    minutes,
    set(from: number, to: number, value: number, source: TravelSource): void {
      const [row, sourceRow] = [minutes[from], sources[from]]
      if (!row || !sourceRow || to >= size) return
      row[to] = Math.min(mostMinutes, Math.max(0, value))
      sourceRow[to] = travelSources.indexOf(source)
    },
    sourceOf: (from: number, to: number): TravelSource => travelSources[sources[from]?.[to] ?? 0] ?? 'estimate',
  }
}
type Table = ReturnType<typeof createTable>

function fill(table: Table, source: TravelSource, valueOf: (from: number, to: number) => number | undefined): void {
  for (let from = 0; from < table.minutes.length; from += 1) {
    for (let to = 0; to < table.minutes.length; to += 1) {
      const value = from === to ? 0 : valueOf(from, to)
      if (value !== undefined) table.set(from, to, value, source)
    }
  }
}

/** Servers refuse large tables (OSRM's own limit is 100 places a request): blocks of 50 by 50. */
const blockSize = 50

/** A service that fails is no reason for no plan: its warning is kept, and estimates stand. */
async function fillFromService(table: Table, places: readonly Place[], options: TravelOptions): Promise<string[]> {
  const { service, mode } = options
  if (!service?.modes.includes(mode)) return []
  const signal = options.signal ?? AbortSignal.timeout(60_000)
  let unknown = 0
  try {
    for (let row = 0; row < places.length; row += blockSize) {
      for (let column = 0; column < places.length; column += blockSize) {
        const from = places.slice(row, row + blockSize)
        const to = places.slice(column, column + blockSize)
        const block = await service.table({ from, to, mode, signal })
        requireShape(block, from.length, to.length)
        unknown += fillBlock(table, block, { row, column, service, to })
      }
    }
  } catch (error) {
    if (!(error instanceof RoadServiceError)) throw error
    return [`${error.message}; travel times are estimated`]
  }
  return unknown > 0 ? [`${service.name} knows no way for ${unknown} pairs of places; these are estimated`] : []
}

function requireShape(block: SecondsBlock, rows: number, columns: number): void {
  if (block.length !== rows || block.some((row) => row.length !== columns)) {
    throw new RoadServiceError('the road service answered a table of another size')
  }
}

interface BlockPlace {
  row: number
  column: number
  service: RoadService
  to: readonly Place[]
}

/** Whole minutes, rounded up: a plan that is a few seconds too tight is late at every door. */
function fillBlock(table: Table, block: SecondsBlock, { row, column, service, to }: BlockPlace): number {
  let unknown = 0
  block.forEach((seconds, i) =>
    seconds.forEach((each, j) => {
      if (row + i === column + j) return
      if (each === null) unknown += 1
      else table.set(row + i, column + j, Math.ceil(each / 60 + (to[j]?.accessMinutes ?? 0)), service.name)
    }),
  )
  return unknown
}

function roundedUp(minutes: number | undefined): number | undefined {
  return minutes === undefined ? undefined : Math.ceil(minutes)
}

function at(places: readonly Place[], index: number): Place {
  const place = places[index]
  if (!place) throw new RangeError(`there is no place ${index}`)
  return place
}
