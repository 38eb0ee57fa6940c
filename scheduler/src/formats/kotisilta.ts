import { z } from 'zod'
import { FormatError } from '../format-error.ts'
import { parseProblem, type Problem, type problemSchema } from '../problem.ts'
import { placeSchema } from '../travel/places.ts'
import type { ObservedTrip } from '../travel/learnt.ts'
import type { RoadService } from '../travel/road-service.ts'
import { travelTimes, type TravelSource, type TravelTimes } from '../travel/travel-times.ts'
import { parseWith } from './parse-with.ts'

/**
 * Our own problem file: the problem as it is (problem.ts), or with `places` instead of `travel`. Then the times between
 * places are found here: from the operator's road service where there is one, else estimated.
 */
export type KotisiltaFile = Omit<z.input<typeof problemSchema>, 'travel'> & TravelPart

const modes = ['car', 'bicycle', 'foot', 'transit'] as const
const index = z.number().int().min(0)
const tripSchema = z.strictObject({ from: index, to: index, minutes: z.number().min(0).max(1440), mode: z.enum(modes) })
const travelPartSchema = z.object({
  travel: z.unknown().optional(),
  /** Their order is what `place`, `startPlace` and `endPlace` count. */
  places: z.array(placeSchema).min(1).max(20_000).optional(),
  /** Above every other source: a ferry, a closed bridge. */
  overrides: z.array(tripSchema).optional(),
  /** Real trips to learn from. */
  trips: z.array(tripSchema).optional(),
  barriers: z
    .array(
      z.strictObject({
        line: z.array(z.strictObject({ lat: z.number(), lon: z.number() })).min(2),
        extraMinutes: z.number().min(0).max(600),
      }),
    )
    .optional(),
})
type TravelPart = z.input<typeof travelPartSchema>

export interface KotisiltaProblem {
  problem: Problem
  sourceOf: (mode: string, from: number, to: number) => TravelSource
  warnings: readonly string[]
}

export interface ReadOptions {
  service?: RoadService
  signal?: AbortSignal
}

/** @throws {ProblemError | FormatError} */
export async function readKotisilta(json: unknown, options: ReadOptions = {}): Promise<KotisiltaProblem> {
  const { places, overrides, trips, barriers, ...rest } = parseWith(travelPartSchema.loose(), json)
  if (rest.travel !== undefined) {
    const problem = parseProblem(rest)
    return { problem, sourceOf: () => 'given', warnings: [] }
  }
  if (!places) throw new FormatError('travel: minutes between places are wanted, or places')
  const times = new Map<string, TravelTimes>()
  for (const mode of modesOf(rest)) {
    const ofMode = <T extends ObservedTrip & { mode: string }>(list: readonly T[] = []) =>
      list.filter((trip) => trip.mode === mode)
    const found = { mode, barriers: barriers ?? [], overrides: ofMode(overrides), trips: ofMode(trips), ...options }
    times.set(mode, await travelTimes(places, found))
  }
  const travel = Object.fromEntries([...times].map(([mode, { minutes }]) => [mode, minutes]))
  return {
    problem: parseProblem({ ...rest, travel }),
    sourceOf: (mode, from, to) => times.get(mode)?.sourceOf(from, to) ?? 'estimate',
    warnings: [...times.values()].flatMap(({ warnings }) => warnings),
  }
}

/** The modes of the field carers; what is wrong with a carer is said by parseProblem. */
function modesOf(file: Record<string, unknown>): (typeof modes)[number][] {
  const carers = Array.isArray(file.carers) ? (file.carers as unknown[]) : []
  const used = new Set(carers.map((carer) => (isObject(carer) && carer.base !== 'desk' ? carer.travelMode : undefined)))
  return modes.filter((mode) => used.has(mode))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
