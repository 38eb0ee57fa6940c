import { z } from 'zod'
import { FormatError } from '../format-error.ts'
import { parseWith } from './parse-with.ts'

/**
 * The Home Health Care Routing and Scheduling Problem in the JSON of Udine's collection (Mankowska et al. 2014; Ceschia, Di
 * Gaspero, Rosati, Schaerf 2024). Minutes and cost are the same number. One office; every patient needs one service, or two
 * by two different carers, at the same time or in order. A start after the window is tardiness: allowed, and paid for.
 */
const minutes = z.number().min(0)
const point = z.tuple([z.number(), z.number()])

const patientSchema = z.object({
  id: z.string(),
  location: point.optional(),
  time_window: z.tuple([minutes, minutes]),
  required_caregivers: z
    .array(z.object({ service: z.string(), duration: minutes.optional() }))
    .min(1)
    .max(2),
  synchronization: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('simultaneous') }),
      z.object({ type: z.literal('sequential'), distance: z.tuple([minutes, minutes]) }),
    ])
    .optional(),
})

const instanceSchema = z.object({
  patients: z.array(patientSchema).min(1),
  services: z.array(z.object({ id: z.string(), default_duration: minutes.optional() })),
  caregivers: z.array(z.object({ id: z.string(), abilities: z.array(z.string()) })).min(1),
  central_offices: z.array(z.object({ id: z.string(), location: point.optional() })).length(1),
  distances: z.array(z.array(minutes)),
})

export interface HhcrspInstance {
  patients: readonly HhcrspPatient[]
  carers: readonly { id: string; abilities: ReadonlySet<string> }[]
  /** Row and column 0 is the office, then the patients in order. */
  distances: readonly (readonly number[])[]
}

export interface HhcrspPatient {
  id: string
  earliest: number
  latest: number
  /** One or two; two are done by two different carers. */
  services: readonly { service: string; minutes: number }[]
  /** Of the second start after the first; both 0 when simultaneous. Null with one service. */
  gap: { smallest: number; largest: number } | null
}

const solutionSchema = z.object({
  routes: z.array(
    z.object({
      caregiver_id: z.string(),
      locations: z.array(
        z.object({ patient: z.string(), service: z.string(), arrival_time: z.number(), departure_time: z.number() }),
      ),
    }),
  ),
})
/** arrival_time is the start of the service. */
export type HhcrspSolution = z.infer<typeof solutionSchema>

export interface HhcrspCost {
  distance: number
  totalTardiness: number
  largestTardiness: number
  /** (distance + total tardiness + largest tardiness) / 3, as the collection publishes it. */
  total: number
}

export function parseHhcrsp(json: unknown): HhcrspInstance {
  const file = parseWith(instanceSchema, json)
  const places = file.patients.length + 1
  if (file.distances.length !== places || file.distances.some((row) => row.length !== places)) {
    throw new FormatError(`distances: ${places} rows of ${places} are wanted, the office first`)
  }
  const defaults = new Map(file.services.map(({ id, default_duration }) => [id, default_duration]))
  return {
    patients: file.patients.map((patient) => toPatient(patient, defaults)),
    carers: file.caregivers.map(({ id, abilities }) => ({ id, abilities: new Set(abilities) })),
    distances: file.distances,
  }
}

/** The collection's solution JSON, as its own validator reads it; carers without a visit have no route. */
export function writeHhcrspSolution({ routes }: HhcrspSolution): string {
  return `${JSON.stringify({ routes: routes.filter(({ locations }) => locations.length > 0) }, null, 1)}\n`
}

export function parseHhcrspSolution(json: unknown): HhcrspSolution {
  return parseWith(solutionSchema, json)
}

function toPatient(
  patient: z.infer<typeof patientSchema>,
  defaults: ReadonlyMap<string, number | undefined>,
): HhcrspPatient {
  const [earliest, latest] = patient.time_window
  if (latest < earliest) throw new FormatError(`patient ${patient.id}: time_window ends before it starts`)
  const services = patient.required_caregivers.map(({ service, duration }) => {
    const length = duration ?? defaults.get(service)
    if (!defaults.has(service) || length === undefined) {
      throw new FormatError(`patient ${patient.id}: service ${service} is not among the services, or has no duration`)
    }
    return { service, minutes: length }
  })
  return { id: patient.id, earliest, latest, services, gap: toGap(patient) }
}

function toGap({ id, required_caregivers, synchronization }: z.infer<typeof patientSchema>): HhcrspPatient['gap'] {
  if (required_caregivers.length === 1) return null
  if (!synchronization) throw new FormatError(`patient ${id}: two services without a synchronization`)
  if (synchronization.type === 'simultaneous') return { smallest: 0, largest: 0 }
  const [smallest, largest] = synchronization.distance
  if (largest < smallest) throw new FormatError(`patient ${id}: synchronization.distance ends before it starts`)
  return { smallest, largest }
}

/**
 * Published solutions carry times with rounding noise, and some instances windows such as 401.99999999999994: within this
 * many minutes a time counts as kept.
 */
const toleranceMinutes = 1e-6

interface Stop {
  carer: string
  start: number
  end: number
}

/** The cost, computed anew from the instance; throws a sentence about the first rule that the solution breaks. */
export function checkHhcrsp(instance: HhcrspInstance, solution: HhcrspSolution): HhcrspCost {
  const stops = new Map<string, Stop>()
  const driven = new Set<string>()
  let distance = 0
  for (const route of solution.routes) {
    if (driven.has(route.caregiver_id)) throw new FormatError(`carer ${route.caregiver_id} has two routes`)
    driven.add(route.caregiver_id)
    distance += checkRoute(instance, route, stops)
  }
  const tardiness = instance.patients.flatMap((patient) => checkPatient(patient, stops))
  const totalTardiness = tardiness.reduce((sum, late) => sum + late, 0)
  const largestTardiness = Math.max(0, ...tardiness)
  return { distance, totalTardiness, largestTardiness, total: (distance + totalTardiness + largestTardiness) / 3 }
}

function checkRoute(
  instance: HhcrspInstance,
  route: HhcrspSolution['routes'][number],
  stops: Map<string, Stop>,
): number {
  const carer = instance.carers.find(({ id }) => id === route.caregiver_id)
  if (!carer) throw new FormatError(`there is no carer ${route.caregiver_id}`)
  let distance = 0
  let at = 0
  let free = 0
  for (const { patient, service, arrival_time: start } of route.locations) {
    const index = instance.patients.findIndex(({ id }) => id === patient)
    const needed = instance.patients[index]?.services.find((candidate) => candidate.service === service)
    if (!needed) throw new FormatError(`patient ${patient} does not need ${service}, or is not there`)
    if (!carer.abilities.has(service)) throw new FormatError(`carer ${carer.id} may not do ${service}`)
    const arc = instance.distances[at]?.[index + 1] ?? NaN
    if (start < free + arc - toleranceMinutes) {
      throw new FormatError(`carer ${carer.id} starts at patient ${patient} at ${start}, can be there at ${free + arc}`)
    }
    const key = stopKey(patient, service)
    if (stops.has(key)) throw new FormatError(`patient ${patient} gets ${service} twice`)
    stops.set(key, { carer: carer.id, start, end: start + needed.minutes })
    distance += arc
    at = index + 1
    free = start + needed.minutes
  }
  return distance + (instance.distances[at]?.[0] ?? NaN)
}

/** The tardiness of each of the patient's services. */
function checkPatient(patient: HhcrspPatient, stops: ReadonlyMap<string, Stop>): number[] {
  const own = patient.services.map(({ service }) => {
    const stop = stops.get(stopKey(patient.id, service))
    if (!stop) throw new FormatError(`patient ${patient.id} does not get ${service}`)
    if (stop.start < patient.earliest - toleranceMinutes) {
      throw new FormatError(`patient ${patient.id}: ${service} starts at ${stop.start}, before ${patient.earliest}`)
    }
    return stop
  })
  const [first, second] = own
  if (patient.gap && first && second) {
    if (first.carer === second.carer)
      throw new FormatError(`patient ${patient.id}: both services by carer ${first.carer}`)
    const gap = second.start - first.start
    if (gap < patient.gap.smallest - toleranceMinutes || gap > patient.gap.largest + toleranceMinutes) {
      throw new FormatError(
        `patient ${patient.id}: ${gap} minutes between the starts, ${patient.gap.smallest} to ${patient.gap.largest} are allowed`,
      )
    }
  }
  return own.map(({ start }) => Math.max(0, start - patient.latest))
}

function stopKey(patient: string, service: string): string {
  return JSON.stringify([patient, service])
}
