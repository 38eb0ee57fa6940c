import { ProblemError } from '../errors.ts'
import type { PlanVisit, Problem, TimeWindow } from '../problem.ts'
import { requireKnown, requireKnownQualifications, requireUniqueIds } from './ids.ts'

/** Visits' windows, minutes, carers and the residents' floors make sense by themselves. */
export function checkVisits(problem: Problem): void {
  requireUniqueIds('visit', problem.visits)
  requireUniqueIds('resident', problem.residents)
  const carers = new Set(problem.carers.map(({ id }) => id))
  for (const visit of problem.visits) {
    const entity = `visit ${visit.id}`
    requireKnownQualifications(problem, entity, visit.qualifications)
    for (const field of ['preferredCarers', 'refusedCarers', 'familiarCarers'] as const) {
      requireKnown('UNKNOWN_CARER', carers, { entity, field }, visit[field])
    }
    checkWindows(visit)
    checkMinutes(visit)
  }
  checkFloors(problem)
}

function checkWindows(visit: PlanVisit): void {
  const entity = `visit ${visit.id}`
  requireForward(entity, 'hardWindow', visit.hardWindow)
  if (!visit.wishedWindow) return
  requireForward(entity, 'wishedWindow', visit.wishedWindow)
  const { earliest, latest } = visit.wishedWindow
  if (earliest < visit.hardWindow.earliest || latest > visit.hardWindow.latest) {
    const what = `${earliest}–${latest} is not inside ${visit.hardWindow.earliest}–${visit.hardWindow.latest}`
    throw new ProblemError('WISH_OUTSIDE_WINDOW', { entity, field: 'wishedWindow' }, what)
  }
}

function requireForward(entity: string, field: string, { earliest, latest }: TimeWindow): void {
  if (latest >= earliest) return
  throw new ProblemError('WINDOW_ENDS_BEFORE_START', { entity, field }, `${latest} is before ${earliest}`)
}

/** Every way of being there that is offered fits between the earliest start and the latest end. */
function checkMinutes(visit: PlanVisit): void {
  const at = { entity: `visit ${visit.id}`, field: 'minutes' }
  const { home, homeMost, video } = visit.minutes
  if (home === undefined && video === undefined) {
    throw new ProblemError('NO_MODALITY', at, 'neither in person nor by video')
  }
  if (homeMost !== undefined && (home === undefined || homeMost < home)) {
    throw new ProblemError('PROBLEM_FORMAT', at, `homeMost ${homeMost} is below home ${home ?? '(absent)'}`)
  }
  const room = visit.hardWindow.latest - earliestStart(visit)
  for (const minutes of [home, video]) {
    if (minutes !== undefined && minutes > room) {
      throw new ProblemError('VISIT_LONGER_THAN_WINDOW', at, `${minutes} minutes, the window has ${room}`)
    }
  }
}

/** Nobody starts before the wish, where there is one. */
export function earliestStart(visit: PlanVisit): number {
  return visit.wishedWindow?.earliest ?? visit.hardWindow.earliest
}

function checkFloors(problem: Problem): void {
  const counts = new Map<string, { visits: number; home: number }>()
  for (const { resident, minutes } of problem.visits) {
    const count = counts.get(resident) ?? { visits: 0, home: 0 }
    counts.set(resident, { visits: count.visits + 1, home: count.home + (minutes.home === undefined ? 0 : 1) })
  }
  for (const { id, homeVisitsAtLeast } of problem.residents) {
    const entity = `resident ${id}`
    requireKnown('UNKNOWN_RESIDENT', new Set(counts.keys()), { entity, field: 'id' }, [id])
    const home = counts.get(id)?.home ?? 0
    if (homeVisitsAtLeast > home) {
      const what = `${homeVisitsAtLeast} wanted, ${home} can be made in person`
      throw new ProblemError('FLOOR_TOO_HIGH', { entity, field: 'homeVisitsAtLeast' }, what)
    }
  }
}
