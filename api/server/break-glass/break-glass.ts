import type { StaffViewer } from '../context.ts'
import type { GlassBreakingId, ResidentId, StaffId } from '../db/ids.ts'

/**
 * A look at somebody who is in neither the team nor the visits of the one who looks: with a reason, for a while, seen by the
 * resident and by an auditor.
 */
export interface GlassBreaking {
  readonly id: GlassBreakingId
  readonly staffId: StaffId
  readonly residentId: ResidentId
  readonly reason: string
  readonly openedAt: Date
  readonly closesAt: Date
  readonly reviewedBy: StaffId | null
  readonly reviewedAt: Date | null
}

/** Long enough for a visit that came unforeseen, short enough that a day's curiosity needs a reason each time. */
export const glassMinutes = 60

/** The lengths that the table allows, in characters as Postgres counts them, after the ends are trimmed. */
export const reasonLength = { min: 10, max: 500 }

export function isReason(text: string): boolean {
  const length = [...text.trim()].length
  return length >= reasonLength.min && length <= reasonLength.max
}

/** Who cares for people may; coordinators see everybody as it is, and others have no business with care at all. */
export function mayBreakGlass(viewer: StaffViewer): boolean {
  return viewer.role === 'carer'
}

/** Whom one has looked at oneself is not one's own to review. */
export function mayReviewGlass(viewer: StaffViewer, glass: Pick<GlassBreaking, 'staffId'>): boolean {
  return viewer.role === 'auditor' && glass.staffId !== viewer.staffId
}
