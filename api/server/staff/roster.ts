import { Temporal } from 'temporal-polyfill'
import type { StaffViewer } from '../context.ts'
import type { Day } from '../db/database.ts'
import { parseId, type StaffId, type TeamId } from '../db/ids.ts'
import type { StartPage } from '../db/start-page.ts'
import { InvalidInput } from '../errors.ts'
import { readStartCursor } from '../graphql/place-cursor.ts'
import { readGiven } from '../graphql/read-given.ts'
import { toDaySpan } from '../visit/day.ts'

/** What is asked of a list of shifts or absences: days on the organisation's calendar, the end exclusive. */
export interface RosterSearch {
  readonly from: Day
  readonly until: Day
  readonly teamId?: string | null | undefined
  readonly staffId?: string | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
  readonly limit: number
  readonly inverted: boolean
}

export interface RosterFilter {
  readonly from: Date
  readonly until: Date
  readonly teamId: TeamId | undefined
  readonly staffId: StaffId | undefined
}

/** A quarter of a year: enough for a roster, too little to read the whole record at once. */
const mostDays = 92

/** Undefined where a cursor, team or person is none of ours: an empty page, as one past the end is. */
export function readRosterSearch<Name extends string>(
  wanted: RosterSearch,
  timeZone: string,
): { filter: RosterFilter; page: StartPage<Name> } | undefined {
  checkDays(wanted)
  const from = toDaySpan(wanted.from, timeZone).from
  const until = toDaySpan(wanted.until, timeZone).from
  const teamId = readGiven(wanted.teamId, parseId<'Team'>)
  const staffId = readGiven(wanted.staffId, parseId<'Staff'>)
  const after = readGiven(wanted.after, readStartCursor<Name>)
  const before = readGiven(wanted.before, readStartCursor<Name>)
  if (teamId === null || staffId === null || after === null || before === null) return undefined
  const { limit, inverted } = wanted
  return { filter: { from, until, teamId, staffId }, page: { after, before, limit, inverted } }
}

function checkDays({ from, until }: Pick<RosterSearch, 'from' | 'until'>): void {
  const days = Temporal.PlainDate.from(from).until(until).days
  if (days <= 0) throw new InvalidInput('until', 'must be after from', 'END_BEFORE_START')
  if (days > mostDays) throw new InvalidInput('until', `must be within ${mostDays} days of from`, 'SPAN_TOO_LONG')
}

/** Whose shifts and absences a viewer may see: everybody's, the team's, one's own, or nobody's. */
export function rosterReach({ role, teamId }: Pick<StaffViewer, 'role' | 'teamId'>): 'all' | 'team' | 'own' | 'none' {
  switch (role) {
    case 'coordinator':
    case 'administrator':
      return 'all'
    case 'carer':
      return teamId === null ? 'own' : 'team'
    case 'group_leader':
      return 'own'
    case 'service_desk':
    case 'auditor':
      return 'none'
    default:
      return role satisfies never
  }
}
