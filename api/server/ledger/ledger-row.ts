import type { Day, Modality } from '../db/database.ts'
import { parseId, type ResidentId, type TeamId, type VisitId } from '../db/ids.ts'
import { InvalidInput } from '../errors.ts'

/** What a sum may be split by. */
export const ledgerKeys = ['week', 'team', 'resident'] as const
export type LedgerKey = (typeof ledgerKeys)[number]

export interface LedgerSum {
  readonly freedMinutes: number
  readonly givenBackMinutes: number
  /** Visits that were done and have a norm, in person or by video: those that the sum is made of. */
  readonly visits: number
  readonly videoVisits: number
  /** In person, and longer than the norm. */
  readonly longerVisits: number
}

/** The sum of one week, team, resident, as far as the sums were split by them. */
export interface LedgerRow extends LedgerSum {
  /** Its Monday. */
  readonly week: Day | null
  readonly teamId: TeamId | null
  readonly residentId: ResidentId | null
}

/** What one visit books. */
export interface LedgerEntry {
  readonly visitId: VisitId
  readonly residentId: ResidentId
  readonly plannedStart: Date
  readonly modality: Modality
  readonly actualMinutes: number
  readonly normMinutes: number
  readonly baselineTravelMinutes: number
  readonly freedMinutes: number
  readonly givenBackMinutes: number
}

/** The order of rows: by week, then team, then resident, whichever of them there are. */
export function toRowCursor(row: Pick<LedgerRow, 'week' | 'teamId' | 'residentId'>): string {
  return Buffer.from(`${row.week ?? ''} ${row.teamId ?? ''} ${row.residentId ?? ''}`).toString('base64url')
}

export type RowPlace = Pick<LedgerRow, 'week' | 'teamId' | 'residentId'>

const day = /^\d{4}-\d{2}-\d{2}$/

export function parseRowCursor(text: string): RowPlace {
  const [week = '', team = '', resident = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  const place = {
    week: day.test(week) ? week : null,
    teamId: parseId<'Team'>(team) ?? null,
    residentId: parseId<'Resident'>(resident) ?? null,
  }
  if (toRowCursor(place) !== text) throw new InvalidInput('after', 'is no cursor of ours')
  return place
}
