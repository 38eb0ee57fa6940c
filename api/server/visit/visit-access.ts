import { hasConsent, type DeviceViewer, type StaffViewer, type Viewer } from '../context.ts'
import { isUnderGlass } from '../break-glass/open-glass.ts'
import { isInDaysAround } from '../resident/days-around.ts'
import type { Visit } from './visit.ts'

/**
 * Whose a visit is to see or to change. Row-level security has left only the viewer's organisation; a `false` here is
 * answered as if the visit did not exist, unless the viewer may see it.
 */
export function mayReadVisit(viewer: Viewer, visit: Visit): boolean {
  switch (viewer.kind) {
    case 'anonymous':
      return false
    case 'device':
      return visit.residentId === viewer.residentId
    case 'companion':
      return visit.residentId === viewer.residentId && hasConsent(viewer, 'see_visits')
    case 'staff':
      return mayStaffRead(viewer, visit)
    default:
      return viewer satisfies never
  }
}

function mayStaffRead(viewer: StaffViewer, visit: Visit): boolean {
  switch (viewer.role) {
    case 'carer':
      if (isUnderGlass(viewer, visit.residentId)) return true
      return isAround(viewer, visit) && (isCarerOf(viewer, visit) || visit.teamId === viewer.teamId)
    case 'coordinator':
      return true
    case 'group_leader':
      return isAround(viewer, visit) && isCarerOf(viewer, visit)
    case 'administrator':
    case 'service_desk':
    case 'auditor':
      return false
    default:
      return viewer.role satisfies never
  }
}

/** For the days around; what goes on now is around, whenever it was planned. */
function isAround(viewer: StaffViewer, visit: Visit): boolean {
  if (visit.state === 'ringing' || visit.state === 'in_progress') return true
  return isInDaysAround(visit.plannedStart, viewer.lookedAt)
}

/** Starts (rings, or begins at home): one's own, or a team's visit that nobody has yet. */
export function mayStartVisit(viewer: StaffViewer, visit: Visit): boolean {
  if (viewer.role !== 'carer' && viewer.role !== 'coordinator') return false
  if (visit.carerId !== null) return isCarerOf(viewer, visit)
  return viewer.role === 'carer' && visit.teamId === viewer.teamId
}

/** Ends, stops, cancels, writes the note: the visit's carer, or who coordinates. */
export function mayManageVisit(viewer: StaffViewer, visit: Visit): boolean {
  return viewer.role === 'coordinator' || (viewer.role === 'carer' && isCarerOf(viewer, visit))
}

/** Assigns, moves, confirms, plans beside the care plan: who coordinates. */
export function mayPlanVisit(viewer: StaffViewer): boolean {
  return viewer.role === 'coordinator'
}

/** One of its carers, the second as much as the first. */
export function isCarerOf(viewer: StaffViewer, visit: Visit): boolean {
  return visit.carerId === viewer.staffId || visit.secondCarerId === viewer.staffId
}

/** Cancelling does not need to be one's own: a visit that nobody has may fall to whoever hears of it. */
export function mayCancelVisit(viewer: StaffViewer, visit: Visit): boolean {
  if (mayManageVisit(viewer, visit)) return true
  return viewer.role === 'carer' && visit.carerId === null && visit.teamId === viewer.teamId
}

export function isAtHomeOf(viewer: DeviceViewer, visit: Visit): boolean {
  return visit.residentId === viewer.residentId
}
