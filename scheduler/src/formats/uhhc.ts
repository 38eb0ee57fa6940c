import { z } from 'zod'
import { FormatError } from '../format-error.ts'
import { parseWith } from './parse-with.ts'

/**
 * The unified home health care formulation in Udine's JSON (Ceschia, Di Gaspero, Rosati, Schaerf 2026; data CC BY 4.0):
 * shifts, one lunch, several windows, preferred and incompatible carers, optional patients, and pairs of services that are
 * simultaneous, sequential or independent. Minutes throughout. What a plan costs is in uhhc-cost.ts.
 */
const minutes = z.number().min(0)
const weight = z.union([z.number().min(0), z.literal('HARD')]).optional()
const span = z
  .object({ start: minutes, end: minutes })
  .refine(({ start, end }) => start <= end, 'ends before it starts')

const weightsSchema = z.object({
  travel_time: weight,
  total_tardiness: weight,
  highest_tardiness: weight,
  total_waiting_time: weight,
  total_extra_time: weight,
  max_idle_time: weight,
  caregiver_preferences: weight,
  optional_patients: weight,
  missed_lunch_break: weight,
})
export type UhhcPart = keyof z.infer<typeof weightsSchema>
/** In the order of the published files. */
export const uhhcParts = Object.keys(weightsSchema.shape) as UhhcPart[]

const instanceSchema = z.object({
  metadata: z.object({
    name: z.string().optional(),
    time_window_met: z.enum(['at_service_start', 'at_service_end']),
    cost_components: weightsSchema,
  }),
  distances: z.array(z.array(minutes)),
  terminal_points: z.array(z.object({ id: z.string(), distance_matrix_index: z.number().int().min(0) })).min(1),
  services: z.array(z.object({ id: z.string(), default_duration: minutes.optional() })),
  caregivers: z
    .array(
      z.object({
        id: z.string(),
        abilities: z.array(z.string()),
        departing_point: z.string(),
        arrival_point: z.string().optional(),
        working_shift: span,
        lunch_break: z.boolean().optional(),
      }),
    )
    .min(1),
  patients: z.array(
    z.object({
      id: z.string(),
      distance_matrix_index: z.number().int().min(0),
      required_services: z
        .array(z.object({ service: z.string(), duration: minutes.optional() }))
        .min(1)
        .max(2),
      time_windows: z.array(span).min(1),
      synchronization: z
        .discriminatedUnion('type', [
          z.object({ type: z.literal('independent') }),
          z.object({ type: z.literal('simultaneous') }),
          z.object({ type: z.literal('sequential'), distance: z.object({ min: minutes, max: minutes }) }),
        ])
        .optional(),
      preferred_caregivers: z.array(z.string()).optional(),
      incompatible_caregivers: z.array(z.string()).optional(),
      optional: z.boolean().optional(),
    }),
  ),
  lunch_breaks: z.object({ start: minutes, end: minutes, min_duration: minutes }).optional(),
})
type File = z.infer<typeof instanceSchema>

export interface UhhcInstance {
  /** Whether a window binds when the service starts or when it ends. */
  windowBinds: 'start' | 'end'
  /** What one unit of each part costs; a part that is absent costs nothing, a HARD one may not be there at all. */
  weights: Readonly<Partial<Record<UhhcPart, number | 'HARD'>>>
  distances: readonly (readonly number[])[]
  carers: readonly UhhcCarer[]
  patients: readonly UhhcPatient[]
  /** Between `earliest` and `latest`, at least so long; null where nobody has a lunch. */
  lunch: { earliest: number; latest: number; minutes: number } | null
}

export interface UhhcCarer {
  id: string
  abilities: ReadonlySet<string>
  /** Rows of `distances`. */
  from: number
  to: number
  shift: { start: number; end: number }
  hasLunch: boolean
}

export interface UhhcPatient {
  id: string
  /** Row of `distances`. */
  place: number
  /** In order of their starts. */
  windows: readonly { start: number; end: number }[]
  services: readonly { service: string; minutes: number }[]
  /** Of the second start after the first; null for one service and for an independent pair, which one carer may do too. */
  gap: { smallest: number; largest: number } | null
  preferred: ReadonlySet<string> | null
  incompatible: ReadonlySet<string>
  optional: boolean
}

export function parseUhhc(json: unknown): UhhcInstance {
  const file = parseWith(instanceSchema, json)
  const size = file.distances.length
  if (file.distances.some((row) => row.length !== size)) throw new FormatError('distances: as many rows as columns')
  const lunch = file.lunch_breaks
  return {
    windowBinds: file.metadata.time_window_met === 'at_service_end' ? 'end' : 'start',
    weights: toWeights(file),
    distances: file.distances,
    carers: file.caregivers.map((carer) => toCarer(carer, file)),
    patients: file.patients.map((patient) => toPatient(patient, file)),
    lunch: lunch ? { earliest: lunch.start, latest: lunch.end, minutes: lunch.min_duration } : null,
  }
}

function toWeights(file: File): UhhcInstance['weights'] {
  const entries = Object.entries(file.metadata.cost_components).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries)
}

function toCarer(carer: File['caregivers'][number], file: File): UhhcCarer {
  return {
    id: carer.id,
    abilities: new Set(carer.abilities),
    from: terminalPlace(carer.departing_point, carer.id, file),
    to: terminalPlace(carer.arrival_point ?? carer.departing_point, carer.id, file),
    shift: carer.working_shift,
    hasLunch: carer.lunch_break === true && file.lunch_breaks !== undefined,
  }
}

function terminalPlace(terminal: string, carer: string, file: File): number {
  const point = file.terminal_points.find(({ id }) => id === terminal)
  if (!point) throw new FormatError(`carer ${carer}: ${terminal} is not among the terminal_points`)
  return placeInMatrix(point.distance_matrix_index, `terminal ${terminal}`, file)
}

function placeInMatrix(place: number, whose: string, file: File): number {
  if (place >= file.distances.length) throw new FormatError(`${whose}: distances has no row ${place}`)
  return place
}

function toPatient(patient: File['patients'][number], file: File): UhhcPatient {
  const services = patient.required_services.map(({ service, duration }) => {
    const known = file.services.find(({ id }) => id === service)
    const length = duration ?? known?.default_duration
    if (!known || length === undefined) {
      throw new FormatError(`patient ${patient.id}: service ${service} is not among the services, or has no duration`)
    }
    return { service, minutes: length }
  })
  return {
    id: patient.id,
    place: placeInMatrix(patient.distance_matrix_index, `patient ${patient.id}`, file),
    windows: patient.time_windows.toSorted((a, b) => a.start - b.start),
    services,
    gap: toGap(patient),
    preferred: patient.preferred_caregivers ? new Set(patient.preferred_caregivers) : null,
    incompatible: new Set(patient.incompatible_caregivers),
    optional: patient.optional === true,
  }
}

function toGap({ id, required_services, synchronization }: File['patients'][number]): UhhcPatient['gap'] {
  if (required_services.length === 1) return null
  if (!synchronization) throw new FormatError(`patient ${id}: two services without a synchronization`)
  if (synchronization.type === 'independent') return null
  if (synchronization.type === 'simultaneous') return { smallest: 0, largest: 0 }
  const { min: smallest, max: largest } = synchronization.distance
  if (largest < smallest) throw new FormatError(`patient ${id}: synchronization.distance ends before it starts`)
  return { smallest, largest }
}
