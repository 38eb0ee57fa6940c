import type { HomeVisit } from './home-visit.ts'

/** The carer may come early, and the code is read again at the door on the way out. */
const aroundMs = 45 * 60_000

/**
 * Whether the kiosk shows its code now: somebody is here or due in person. At other times a number on the screen would only
 * puzzle the resident.
 */
export function isCodeShown(visits: readonly HomeVisit[], nowMs: number): boolean {
  return visits.some((visit) => visit.modality === 'HOME' && isAround(visit, nowMs))
}

function isAround({ state, plannedStartMs, plannedEndMs }: HomeVisit, nowMs: number): boolean {
  if (state === 'IN_PROGRESS') return true
  const isNear = nowMs >= plannedStartMs - aroundMs && nowMs < plannedEndMs + aroundMs
  return isNear && (state === 'PLANNED' || state === 'DONE')
}
