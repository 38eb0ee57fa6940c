import { hasConsent, type CompanionViewer, type StaffViewer, type Viewer } from '../context.ts'
import { isUnderGlass } from '../break-glass/open-glass.ts'
import type { StoredEvent } from './event.ts'

/** Whether the viewer may hear of an event at all: looked at for every event, not only at subscribe. */
export function mayHear(viewer: Viewer, event: StoredEvent): boolean {
  if (viewer.kind === 'anonymous' || event.orgId !== viewer.orgId) return false
  if (viewer.kind === 'staff') return mayStaffHear(viewer, event)
  if (viewer.kind === 'companion') return mayCompanionHear(viewer, event)
  return event.residentId === viewer.residentId || event.deviceId === viewer.deviceId
}

function mayStaffHear(viewer: StaffViewer, event: StoredEvent): boolean {
  if (event.staffId === viewer.staffId) return true
  const noun = nounOf(event)
  switch (viewer.role) {
    case 'carer':
      return noun !== 'glass' && isOfCarer(viewer, event)
    case 'coordinator':
      return true
    case 'administrator':
      // Devices and people are an administrator's business; their care is not.
      return event.visitId === null && !careNouns.has(noun)
    case 'service_desk':
      return noun === 'device'
    case 'auditor':
      return noun === 'glass'
    case 'group_leader':
      return false
    default:
      return viewer.role satisfies never
  }
}

const careNouns: ReadonlySet<string> = new Set(['visit', 'visits', 'call', 'care-plan', 'feedback', 'glass'])

/** 'visit' of 'visit.ringing'. */
function nounOf({ type }: StoredEvent): string {
  return type.slice(0, type.indexOf('.'))
}

/** Of the own team's residents, and of those whom the carer looks at for now with a broken glass. */
function isOfCarer(viewer: StaffViewer, { teamId, residentId }: StoredEvent): boolean {
  if (teamId !== null && teamId === viewer.teamId) return true
  return residentId !== null && isUnderGlass(viewer, residentId)
}

/** Of visits only with the resident's consent; that something of the relation itself has changed, always. */
function mayCompanionHear(viewer: CompanionViewer, event: StoredEvent): boolean {
  if (event.residentId !== viewer.residentId) return false
  return event.visitId === null ? event.type === 'companion.changed' : hasConsent(viewer, 'see_visits')
}

/** After these nothing is sure any more about who listens: look again. */
export function concernsViewer(viewer: Viewer, event: StoredEvent): boolean {
  switch (viewer.kind) {
    case 'staff':
      return event.staffId === viewer.staffId && /^(session|staff|glass)\./.test(event.type)
    case 'device':
      return event.deviceId === viewer.deviceId && event.type === 'device.revoked'
    case 'companion':
      return event.residentId === viewer.residentId && event.type === 'companion.changed'
    case 'anonymous':
      return false
    default:
      return viewer satisfies never
  }
}

/** Whether two looks found the same session or device; a companion's consents may be others. */
export function isSameViewer(a: Viewer, b: Viewer): boolean {
  if (a.kind === 'staff' && b.kind === 'staff') return a.sessionId === b.sessionId
  if (a.kind === 'companion' && b.kind === 'companion') return a.sessionId === b.sessionId
  if (a.kind === 'device' && b.kind === 'device') return a.deviceId === b.deviceId
  return false
}
