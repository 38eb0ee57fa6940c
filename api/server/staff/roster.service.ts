import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext, type StaffViewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { AbsenceId, ShiftId, StaffId } from '../db/ids.ts'
import type { StartPage } from '../db/start-page.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getTimeZone } from '../organisation/organisation.service.ts'
import { readRosterSearch, type RosterFilter, type RosterSearch } from './roster.ts'
import { getRole } from './staff.service.ts'

/** Shifts or absences that touch the days, in the order of their start, as far as the viewer may see (roster.ts). */
export function readRoster<Name extends string, Entry>(
  ctx: RequestContext,
  wanted: RosterSearch,
  findPage: (trx: Trx, viewer: StaffViewer, filter: RosterFilter, page: StartPage<Name>) => Promise<Entry[]>,
): Promise<Entry[]> {
  const viewer = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const search = readRosterSearch<Name>(wanted, await getTimeZone(trx, viewer.orgId))
    return search === undefined ? [] : findPage(trx, viewer, search.filter, search.page)
  })
}

interface RosterChange {
  readonly noun: 'shift' | 'absence'
  readonly action: string
  readonly id: ShiftId | AbsenceId
  readonly staffId: StaffId
}

/** The person hears of it, and the team that works beside. */
export async function tellRosterChange(trx: Trx, ctx: RequestContext, change: RosterChange): Promise<void> {
  const { noun, action, id, staffId } = change
  const { orgId } = requireStaff(ctx.viewer)
  await recordAccess(trx, ctx.viewer, { action, subjectType: noun, subjectId: id, fromAddress: ctx.address })
  const { teamId } = await getRole(trx, staffId)
  await appendEvent(trx, { orgId, type: `${noun}.changed`, staffId, teamId })
}
