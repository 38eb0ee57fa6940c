import { z } from 'zod'
import { parseWith } from './parse-with.ts'

/** One stop of a carer; service `lunch_break` is a lunch taken at that patient's home, or at the carer's terminal. */
export interface UhhcStop {
  patient: string
  service: string
  start: number
  end: number
}
export const lunchService = 'lunch_break'

export interface UhhcSolution {
  /** Stops in order of their starts; the way from and to the terminals is understood. */
  routes: readonly { carer: string; stops: readonly UhhcStop[] }[]
}

/** The authors' files call the same two times by three names. */
const stopSchema = z
  .object({
    patient: z.string(),
    service: z.string(),
    start_service_time: z.number().optional(),
    arrival_time: z.number().optional(),
    start_time: z.number().optional(),
    end_service_time: z.number().optional(),
    departure_time: z.number().optional(),
    end_time: z.number().optional(),
  })
  .transform((stop, context): UhhcStop => {
    const start = stop.start_service_time ?? stop.arrival_time ?? stop.start_time
    const end = stop.end_service_time ?? stop.departure_time ?? stop.end_time
    if (start === undefined || end === undefined) {
      context.addIssue({ code: 'custom', message: 'has no start or no end' })
      return z.NEVER
    }
    return { patient: stop.patient, service: stop.service, start, end }
  })

const solutionSchema = z.object({
  routes: z.array(z.object({ caregiver_id: z.string(), locations: z.array(stopSchema).nullish() })),
})

export function parseUhhcSolution(json: unknown): UhhcSolution {
  const { routes } = parseWith(solutionSchema, json)
  return {
    routes: routes.map(({ caregiver_id, locations }) => ({
      carer: caregiver_id,
      stops: (locations ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end),
    })),
  }
}

export function writeUhhcSolution({ routes }: UhhcSolution): string {
  const file = {
    routes: routes.map(({ carer, stops }) => ({
      caregiver_id: carer,
      locations: stops.length === 0 ? null : stops.map(toFile), // the validator's word for a carer who stays at home
    })),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

function toFile({ patient, service, start, end }: UhhcStop): object {
  return service === lunchService
    ? { patient, service, start_time: start, end_time: end }
    : { patient, service, arrival_time: start, departure_time: end }
}
