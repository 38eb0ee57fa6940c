import type { Viewer } from '../context.ts'
import type { Language } from '../db/database.ts'
import type { PhotoId, ResidentId, TeamId } from '../db/ids.ts'
import type { Coordinates } from '../geo/coordinates.ts'
import { StaleVersion } from '../stale-version.ts'

export interface Resident {
  readonly id: ResidentId
  readonly teamId: TeamId
  readonly firstName: string
  readonly lastName: string
  readonly language: Language
  readonly streetAddress: string
  readonly postalCode: string
  readonly town: string
  readonly phone: string | null
  /** What a carer should know before the call: hearing, sight, memory. */
  readonly about: string
  readonly photoId: PhotoId | null
  /** Of the home; null: nobody has found it yet, so routes to it are guesses. */
  readonly coordinates: Coordinates | null
  /** Spoken, beside `language`: BCP 47 primary tags. */
  readonly languages: readonly string[]
  /** At most so many different carers in two weeks; null: no wish. */
  readonly continuityCarers: number | null
  readonly version: number
}

export class StaleResident extends StaleVersion<Resident> {
  override name = 'StaleResident'
}

/** "Aino K.": enough to tell two people on a list apart, for a screen that others may see. A device has the first name. */
export function shownName(resident: Pick<Resident, 'firstName' | 'lastName'>, viewer: Viewer): string {
  if (viewer.kind !== 'staff') return resident.firstName
  const [initial = ''] = resident.lastName
  return `${resident.firstName} ${initial.toUpperCase()}.`
}

/** Who may bind a tablet to a resident or take the binding away: administrators, and carers of the resident's team. */
export function mayPairFor(viewer: Viewer, resident: Pick<Resident, 'teamId'>): boolean {
  if (viewer.kind !== 'staff') return false
  if (viewer.role === 'administrator') return true
  return viewer.role === 'carer' && viewer.teamId === resident.teamId
}
