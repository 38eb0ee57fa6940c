import type { OpenGlass, Viewer } from '../context.ts'
import type { ResidentId } from '../db/ids.ts'

/** Why the viewer may look at a resident who is in nobody's plan of the viewer's; undefined: no glass is broken there now. */
export function findOpenGlass(viewer: Viewer, residentId: ResidentId): OpenGlass | undefined {
  if (viewer.kind !== 'staff') return undefined
  return viewer.openGlass.find((glass) => glass.residentId === residentId)
}

export function isUnderGlass(viewer: Viewer, residentId: ResidentId): boolean {
  return findOpenGlass(viewer, residentId) !== undefined
}
