import { ProblemError } from '../errors.ts'
import type { PlanCarer, Problem, TravelMatrix } from '../problem.ts'

/** Every mode that a field carer travels by has a matrix that holds every place, in whole minutes from 0 to 65,535. */
export function checkTravel(problem: Problem): void {
  for (const [mode, matrix] of Object.entries(problem.travel)) checkMatrix(mode, matrix)
  for (const carer of problem.carers) {
    if (carer.base === 'desk') continue
    const places = placesOf(problem, carer.travelMode)
    if (places === undefined) {
      const what = `there is no travel by ${carer.travelMode}`
      throw new ProblemError('TRAVEL_LACKS_MODE', { entity: `carer ${carer.id}`, field: 'travelMode' }, what)
    }
    carer.shifts.forEach(({ startPlace, endPlace }, index) => {
      requirePlace(`carer ${carer.id}`, `shifts[${index}].startPlace`, startPlace, places)
      requirePlace(`carer ${carer.id}`, `shifts[${index}].endPlace`, endPlace, places)
    })
  }
  checkVisitPlaces(problem)
}

function checkMatrix(mode: string, matrix: TravelMatrix): void {
  const size = matrix.length
  for (const [from, row] of matrix.entries()) {
    const field = `${mode}[${from}]`
    if (typeof row !== 'object' || row === null || row.length !== size) {
      const what = `${row?.length ?? 'no'} numbers, ${size} are wanted, one for each place`
      throw new ProblemError('TRAVEL_LACKS_PLACE', { entity: 'travel', field }, what)
    }
    for (let to = 0; to < size; to++) {
      const minutes: unknown = row[to]
      if (!Number.isInteger(minutes) || (minutes as number) < 0 || (minutes as number) > 65_535) {
        const what = `${String(minutes)} is not a whole number of minutes from 0 to 65,535`
        throw new ProblemError('TRAVEL_NOT_MINUTES', { entity: 'travel', field: `${field}[${to}]` }, what)
      }
    }
  }
}

/** A visit in person needs its place in each mode of the field carers. */
function checkVisitPlaces(problem: Problem): void {
  const modes = new Set<PlanCarer['travelMode']>()
  for (const { base, travelMode } of problem.carers) if (base === 'field') modes.add(travelMode)
  for (const mode of modes) {
    const places = placesOf(problem, mode) ?? 0
    for (const visit of problem.visits) {
      if (visit.minutes.home !== undefined) requirePlace(`visit ${visit.id}`, 'place', visit.place, places)
    }
  }
}

function placesOf(problem: Problem, mode: string): number | undefined {
  return Object.hasOwn(problem.travel, mode) ? problem.travel[mode]?.length : undefined
}

function requirePlace(entity: string, field: string, place: number, places: number): void {
  if (place < places) return
  throw new ProblemError('TRAVEL_LACKS_PLACE', { entity, field }, `place ${place}, the matrix has ${places}`)
}
