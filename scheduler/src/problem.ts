import { z } from 'zod'

/**
 * The planning problem: one area's day or week as plain data. It knows no names, no database and no clock: ids are the
 * caller's, places are indices into the travel matrix, and times are whole minutes from the start of the horizon.
 */

const minute = z.number().int().min(0)
const id = z.string().min(1).max(100)
const place = z.number().int().min(0)

/** [earliest, latest] in minutes, both inclusive. */
const windowSchema = z.strictObject({ earliest: minute, latest: minute })
export type TimeWindow = z.infer<typeof windowSchema>

const modality = z.enum(['video', 'home'])
export type PlannedModality = z.infer<typeof modality>

/** A carer's working time of one day: from where, to where, and how long at most. */
const shiftSchema = z.strictObject({
  startPlace: place,
  endPlace: place,
  earliest: minute,
  latest: minute,
  longestWorkMinutes: minute,
  breaks: z.array(z.strictObject({ window: windowSchema, minutes: minute, paid: z.boolean() })),
})
export type Shift = z.infer<typeof shiftSchema>

export const carerSchema = z.strictObject({
  id,
  shifts: z.array(shiftSchema).min(1),
  qualifications: z.array(z.string()),
  languages: z.array(z.string()),
  travelMode: z.enum(['car', 'bicycle', 'foot', 'transit']),
  /** A desk takes video visits only and travels nowhere; a field carer may take both. */
  base: z.enum(['desk', 'field']),
  overtimeCostPerMinute: z.number().min(0),
})
export type PlanCarer = z.infer<typeof carerSchema>

export const planVisitSchema = z.strictObject({
  id,
  resident: id,
  place,
  /** Minutes of care by each way of being there; the way that is absent is not possible for these tasks. */
  minutes: z.strictObject({ home: minute.optional(), video: minute.optional() }),
  hardWindow: windowSchema,
  wishedWindow: windowSchema.optional(),
  carersNeeded: z.union([z.literal(1), z.literal(2)]),
  /** 1 is left out first, 5 last. */
  priority: z.number().int().min(1).max(5),
  qualifications: z.array(z.string()),
  languages: z.array(z.string()),
  preferredCarers: z.array(id),
  refusedCarers: z.array(id),
  familiarCarers: z.array(id),
  pin: z.strictObject({ carer: id.optional(), start: minute.optional(), modality: modality.optional() }).optional(),
  /** What was published, when this is a re-plan. */
  previous: z.strictObject({ carer: id, start: minute, modality }).optional(),
})
export type PlanVisit = z.infer<typeof planVisitSchema>

export const linkSchema = z.discriminatedUnion('kind', [
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

export const problemSchema = z.strictObject({
  horizonMinutes: minute,
  carers: z.array(carerSchema),
  visits: z.array(planVisitSchema),
  links: z.array(linkSchema),
  /** By travel mode: minutes from place i to place j, row by row. */
  travel: z.record(z.string(), z.array(z.array(minute))),
})
export type Problem = z.infer<typeof problemSchema>
