import { z } from 'zod'
import { ProblemError } from './errors.ts'
import { checkCarers } from './problem/carers.ts'
import { checkLinks } from './problem/links.ts'
import { checkPins } from './problem/pins.ts'
import { checkTravel } from './problem/travel.ts'
import { checkVisits } from './problem/visits.ts'
import { weightsSchema } from './rules/weights.ts'

/**
 * The planning problem: one area's day or week as plain data. It knows no names, no database and no clock: ids are the
 * caller's, places are indices into the travel matrix, and times are whole minutes from the start of the horizon.
 */

const minute = z.number().int().min(0).max(100_000)
const id = z.string().min(1).max(100)
const place = z.number().int().min(0).max(65_535)

/** [earliest, latest] in minutes, both inclusive. */
const windowSchema = z.strictObject({ earliest: minute, latest: minute })
export type TimeWindow = z.infer<typeof windowSchema>

const modality = z.enum(['video', 'home'])
export type PlannedModality = z.infer<typeof modality>

/**
 * A break lies wholly inside its window, takes no travel, and is held where the carer is. An unused shift has none. An
 * unpaid break is no work.
 */
const breakSchema = z.strictObject({ window: windowSchema, minutes: minute, paid: z.boolean() })

/**
 * A carer's working time of one day. The carer leaves startPlace no earlier than `earliest` and is at endPlace no later than
 * `latest` (hard). Work is from leaving to arriving, less unpaid breaks; what exceeds longestWorkMinutes is overtime (priced).
 */
const shiftSchema = z.strictObject({
  startPlace: place,
  endPlace: place,
  earliest: minute,
  latest: minute,
  longestWorkMinutes: minute,
  breaks: z.array(breakSchema).max(8),
})
export type Shift = z.infer<typeof shiftSchema>

export const carerSchema = z.strictObject({
  id,
  shifts: z.array(shiftSchema).min(1).max(31),
  qualifications: z.array(z.string()),
  languages: z.array(z.string()),
  travelMode: z.enum(['car', 'bicycle', 'foot', 'transit']),
  /** A desk takes video visits only and travels nowhere; a field carer may take both. */
  base: z.enum(['desk', 'field']),
  /** Points a minute on top of the overtime rule's weight. */
  overtimeCostPerMinute: z.number().int().min(0).max(10_000),
})
export type PlanCarer = z.infer<typeof carerSchema>

export const planVisitSchema = z.strictObject({
  id,
  resident: id,
  place,
  /**
   * Minutes of care by each way of being there; the way that is absent is not possible for these tasks. `homeMost`: how far a
   * visit in person may be lengthened with minutes that are free. A field carer's video visit is held where the carer is.
   */
  minutes: z.strictObject({
    home: minute.min(1).optional(),
    homeMost: minute.min(1).optional(),
    video: minute.min(1).optional(),
  }),
  /** The whole visit lies inside: it starts no earlier and ends no later. */
  hardWindow: windowSchema,
  /** Inside the hard window. Nobody starts before its earliest; a start after its latest is lateness (priced). */
  wishedWindow: windowSchema.optional(),
  /** Two carers come together for the whole visit, or nobody. */
  carersNeeded: z.union([z.literal(1), z.literal(2)]),
  /** 1 is left out first, 5 last. */
  priority: z.number().int().min(1).max(5),
  /** Each carer of the visit has them all. */
  qualifications: z.array(z.string()),
  /** Any one of them will do; none given, none wanted. */
  languages: z.array(z.string()),
  preferredModality: modality.optional(),
  preferredCarers: z.array(id),
  refusedCarers: z.array(id),
  familiarCarers: z.array(id),
  /** Hard. With two carers, `carer` is one of them. */
  pin: z.strictObject({ carer: id.optional(), start: minute.optional(), modality: modality.optional() }).optional(),
  /** What was published, when this is a re-plan. */
  previous: z.strictObject({ carer: id, start: minute, modality }).optional(),
})
export type PlanVisit = z.infer<typeof planVisitSchema>

/** Links bind when both visits are planned; a visit of a `together` is left out unless the other one is planned too. */
export const linkSchema = z.discriminatedUnion('kind', [
  /** Both start at the same minute. */
  z.strictObject({ kind: z.literal('together'), visits: z.tuple([id, id]) }),
  /** The second starts at least `smallestGap` and at most `largestGap` minutes after the first starts. */
  z.strictObject({
    kind: z.literal('order'),
    visits: z.tuple([id, id]),
    smallestGap: minute,
    largestGap: minute.optional(),
  }),
  z.strictObject({ kind: z.literal('sameCarer'), visits: z.tuple([id, id]) }),
  z.strictObject({ kind: z.literal('differentCarer'), visits: z.tuple([id, id]) }),
])
export type Link = z.infer<typeof linkSchema>

/** Rows of minutes; rows may be typed arrays. Read by hand, not by zod: 5,000 places are 25 million numbers. */
export type TravelMatrix = readonly ArrayLike<number>[]
const matrixSchema = z.custom<TravelMatrix>((value) => Array.isArray(value), 'rows of minutes are wanted')

export const problemSchema = z.strictObject({
  horizonMinutes: minute,
  /** Every qualification that a carer may have or a visit may want. */
  qualifications: z.array(z.string()),
  carers: z.array(carerSchema),
  visits: z.array(planVisitSchema),
  links: z.array(linkSchema),
  /** By travel mode: minutes from place i to place j, row by row, 0 to 65,535. */
  travel: z.record(z.string(), matrixSchema),
  /** The in-person floor: at least so many of the resident's visits in this problem are not made by video (hard). */
  residents: z.array(z.strictObject({ id, homeVisitsAtLeast: z.number().int().min(0) })).default([]),
  /** The minute at which a re-plan is made: a change to what is published costs more the nearer it is. */
  now: minute.optional(),
  weights: weightsSchema.partial().default({}),
})
export type Problem = z.infer<typeof problemSchema>

/** Far above a county's 5,000 visits a day; beyond it, the caller has made a mistake or wants several problems. */
export const mostVisits = 20_000
export const mostCarers = 5_000

/** @throws {ProblemError} naming the first entity and field that is wrong */
export function parseProblem(input: unknown): Problem {
  checkSize(input)
  const parsed = problemSchema.safeParse(input)
  if (!parsed.success) throw formatError(parsed.error)
  checkCarers(parsed.data)
  checkTravel(parsed.data)
  checkVisits(parsed.data)
  checkLinks(parsed.data)
  checkPins(parsed.data)
  return parsed.data
}

/** Before zod, which would walk a million visits first. */
function checkSize(input: unknown): void {
  if (typeof input !== 'object' || input === null) return
  for (const [field, most] of [
    ['visits', mostVisits],
    ['carers', mostCarers],
    ['links', 2 * mostVisits],
  ] as const) {
    const list: unknown = (input as Record<string, unknown>)[field]
    if (Array.isArray(list) && list.length > most) {
      throw new ProblemError('PROBLEM_TOO_LARGE', { entity: 'problem', field }, `${list.length}, at most ${most}`)
    }
    if (field === 'visits' && Array.isArray(list) && list.length === 0) {
      throw new ProblemError('PROBLEM_EMPTY', { entity: 'problem', field }, 'there is nothing to plan')
    }
  }
}

function formatError(error: z.ZodError): ProblemError {
  const [issue] = error.issues
  const [list, index, ...rest] = issue?.path ?? []
  const inList = typeof index === 'number'
  const entity = inList ? `${String(list)}[${index}]` : 'problem'
  const field = (inList ? rest : (issue?.path ?? [])).join('.')
  return new ProblemError('PROBLEM_FORMAT', { entity, field: field || '(whole)' }, issue?.message ?? 'not a problem')
}
