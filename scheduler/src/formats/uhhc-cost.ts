import { FormatError } from '../format-error.ts'
import type { UhhcCarer, UhhcInstance, UhhcPart, UhhcPatient } from './uhhc.ts'
import { uhhcParts } from './uhhc.ts'
import type { UhhcSolution, UhhcStop } from './uhhc-solution.ts'
import { lunchService } from './uhhc-solution.ts'

/** Units of each part, not yet weighed, and the weighted sum. */
export interface UhhcCost {
  parts: Readonly<Record<UhhcPart, number>>
  total: number
}

/**
 * The cost as the authors' validator counts it (iolab-uniud/uhhc-toolbox, solution_models.py), computed anew from the instance.
 * Throws a sentence about the first hard rule that is broken. Where the validator is lax we are not: the two services of a
 * simultaneous pair are compared with each other, a pair in order takes two carers, a lunch outside its hours is
 * an error instead of a lunch, and a carer who is not in the file at all is idle for the whole shift.
 */
export function checkUhhc(instance: UhhcInstance, solution: UhhcSolution): UhhcCost {
  const days = toDays(instance, solution)
  requireServices(instance, days)
  const late = days.flatMap((day) => lateness(instance, day))
  const visited = new Set(days.flatMap(({ stops }) => stops.map(({ patient }) => patient?.id)))
  const parts: Record<UhhcPart, number> = {
    travel_time: sum(days.map(({ travel }) => travel)),
    total_tardiness: sum(late),
    highest_tardiness: Math.max(0, ...late),
    total_waiting_time: sum(days.map(waiting)),
    total_extra_time: sum(days.map(({ carer, home }) => Math.max(0, home - carer.shift.end))),
    max_idle_time: Math.max(0, ...days.map(idle)),
    caregiver_preferences: sum(days.map(strangers)),
    optional_patients: instance.patients.filter(({ id }) => !visited.has(id)).length,
    missed_lunch_break: days.filter(({ carer, stops }) => carer.hasLunch && !stops.some(isLunch)).length,
  }
  return { parts, total: sum(uhhcParts.map((part) => weigh(instance.weights[part], part, parts[part]))) }
}

interface Visit {
  service: string
  /** Who gets it; nobody at a lunch. */
  patient: UhhcPatient | undefined
  /** Row of `distances`. */
  place: number
  arrival: number
  start: number
  end: number
}
interface Day {
  carer: UhhcCarer
  stops: readonly Visit[]
  leaves: number
  home: number
  travel: number
}

function toDays(instance: UhhcInstance, { routes }: UhhcSolution): Day[] {
  const carers = new Map(instance.carers.map((carer) => [carer.id, carer]))
  const driven = new Map<string, Day>()
  const served = new Set(
    routes.flatMap(({ stops }) => stops.filter((stop) => stop.service !== lunchService).map(({ patient }) => patient)),
  )
  for (const { carer: id, stops } of routes) {
    const carer = carers.get(id)
    if (!carer) throw new FormatError(`there is no carer ${id}`)
    if (driven.has(id)) throw new FormatError(`carer ${id} has two routes`)
    driven.set(id, toDay(instance, { carer, stops, served }))
  }
  return instance.carers.map((carer) => driven.get(carer.id) ?? toDay(instance, { carer, stops: [], served }))
}

interface Route {
  carer: UhhcCarer
  stops: readonly UhhcStop[]
  served: ReadonlySet<string>
}

/** The carer leaves as late as the first stop allows, and comes home straight after the last. */
function toDay(instance: UhhcInstance, { carer, stops, served }: Route): Day {
  const visits: Visit[] = []
  for (const stop of stops) visits.push(toVisit(instance, { carer, stop, served, before: visits.at(-1) }))
  const [first] = visits
  const last = visits.at(-1)
  if (!first || !last) return { carer, stops: [], leaves: carer.shift.end, home: carer.shift.end, travel: 0 }
  const leaves = first.start - minutesBetween(instance, carer.from, first.place)
  if (leaves < carer.shift.start) {
    throw new FormatError(`carer ${carer.id} leaves at ${leaves}, the shift starts at ${carer.shift.start}`)
  }
  const places = [carer.from, ...visits.map(({ place }) => place), carer.to]
  const arcs = places.slice(1).map((place, index) => minutesBetween(instance, places[index] ?? NaN, place))
  return { carer, stops: visits, leaves, home: last.end + (arcs.at(-1) ?? NaN), travel: sum(arcs) }
}

interface At {
  at: UhhcPatient | undefined
}
interface Step {
  carer: UhhcCarer
  stop: UhhcStop
  served: ReadonlySet<string>
  before: Visit | undefined
}

/** A lunch at somebody who is visited is taken in that home, any other at the terminal. */
function toVisit(instance: UhhcInstance, { carer, stop, served, before }: Step): Visit {
  const at = served.has(stop.patient) ? instance.patients.find(({ id }) => id === stop.patient) : undefined
  const place = at?.place ?? carer.from
  const arrival = before ? before.end + minutesBetween(instance, before.place, place) : stop.start
  if (stop.start < arrival) {
    throw new FormatError(`carer ${carer.id} starts at ${stop.patient} at ${stop.start}, can be there at ${arrival}`)
  }
  const { service, start, end } = stop
  return { service, start, end, place, arrival, patient: toPatient(instance, { carer, stop, at }) }
}

function minutesBetween({ distances }: UhhcInstance, from: number, to: number): number {
  return distances[from]?.[to] ?? NaN
}

function toPatient(
  instance: UhhcInstance,
  { carer, stop, at: patient }: Omit<Step, 'served' | 'before'> & At,
): At['at'] {
  if (stop.service === lunchService) {
    requireLunch(instance, carer, stop)
    return undefined
  }
  const needed = patient?.services.find(({ service }) => service === stop.service)
  if (!patient || !needed) throw new FormatError(`patient ${stop.patient} does not need ${stop.service}`)
  if (!carer.abilities.has(stop.service)) throw new FormatError(`carer ${carer.id} may not do ${stop.service}`)
  if (patient.incompatible.has(carer.id)) throw new FormatError(`patient ${patient.id} is not for carer ${carer.id}`)
  if (stop.end - stop.start < needed.minutes)
    throw new FormatError(`patient ${patient.id}: ${stop.service} is too short`)
  if (stop.start < (patient.windows[0]?.start ?? 0)) {
    throw new FormatError(`patient ${patient.id}: ${stop.service} starts at ${stop.start}, before its first window`)
  }
  return patient
}

function requireLunch({ lunch, windowBinds }: UhhcInstance, carer: UhhcCarer, { start, end }: UhhcStop): void {
  const inTime = lunch && start >= lunch.earliest && (windowBinds === 'end' ? end : start) <= lunch.latest
  if (inTime && end - start >= lunch.minutes) return
  throw new FormatError(`carer ${carer.id}: a lunch from ${start} to ${end} is too short or out of hours`)
}

/** Everybody who is visited gets each service once, in the right order; who is not optional is visited. */
function requireServices(instance: UhhcInstance, days: readonly Day[]): void {
  const given = new Map<string, { carer: string; start: number }>()
  for (const { carer, stops } of days) {
    for (const { patient, service, start } of stops) {
      if (!patient) continue
      const key = JSON.stringify([patient.id, service])
      if (given.has(key)) throw new FormatError(`patient ${patient.id} gets ${service} twice`)
      given.set(key, { carer: carer.id, start })
    }
  }
  for (const patient of instance.patients) {
    const own = patient.services.map(({ service }) => given.get(JSON.stringify([patient.id, service])))
    requirePatient(patient, own)
  }
}

function requirePatient(patient: UhhcPatient, own: readonly ({ carer: string; start: number } | undefined)[]): void {
  const some = own.some(Boolean)
  if (!some && patient.optional) return
  if (!own.every(Boolean)) throw new FormatError(`patient ${patient.id} does not get every service`)
  const [first, second] = own
  if (!patient.gap || !first || !second) return
  if (first.carer === second.carer)
    throw new FormatError(`patient ${patient.id}: both services by carer ${first.carer}`)
  const gap = second.start - first.start
  const { smallest, largest } = patient.gap
  if (gap < smallest || gap > largest) {
    throw new FormatError(
      `patient ${patient.id}: ${gap} minutes between the starts, ${smallest} to ${largest} are allowed`,
    )
  }
}

/** A service counts against the last window that has begun when it starts. */
function lateness({ windowBinds }: UhhcInstance, { stops }: Day): number[] {
  return stops.flatMap(({ patient, start, end }) => {
    if (!patient) return []
    const window = patient.windows.findLast((each) => each.start <= start)
    return [Math.max(0, (windowBinds === 'end' ? end : start) - (window?.end ?? NaN))]
  })
}

/** After a lunch that opens the day, the first service is not waited for. */
function waiting({ stops }: Day): number {
  const counted = stops.filter((_, index) => !(index === 1 && stops[0] && isLunch(stops[0])))
  return sum(counted.map(({ arrival, start }) => start - arrival))
}

function idle({ carer, stops, leaves, home }: Day): number {
  if (stops.length === 0) return carer.shift.end - carer.shift.start
  const waits = sum(stops.map(({ arrival, start }) => start - arrival))
  return leaves - carer.shift.start + waits + Math.max(0, carer.shift.end - home)
}

function strangers({ carer, stops }: Day): number {
  return stops.filter(({ patient }) => patient?.preferred && !patient.preferred.has(carer.id)).length
}

function weigh(weight: number | 'HARD' | undefined, part: UhhcPart, units: number): number {
  if (weight !== 'HARD') return (weight ?? 0) * units
  if (units > 0) throw new FormatError(`${part} is ${units}, and none is allowed`)
  return 0
}

function isLunch({ service }: { service: string }): boolean {
  return service === lunchService
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
