import { Temporal } from 'temporal-polyfill'
import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext, type StaffViewer } from '../context.ts'
import type { Day, Trx } from '../db/database.ts'
import type { TeamId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { getId } from '../get-id.ts'
import { getTimeZone } from '../organisation/organisation.service.ts'
import { isInDaysAround } from '../resident/days-around.ts'
import { toDaySpan } from '../visit/day.ts'
import { mostVisits, type Board, type BoardCarer, type BoardVisit } from './board.ts'
import { findBoardCarers, findBoardVisits } from './board.repository.ts'

/** Which team and days: read in the fields that are asked for. */
export interface BoardAsked {
  readonly teamId: TeamId
  readonly from: Day
  readonly days: number
}

/** Coordinators look at any team, carers at their own. */
export function toBoardAsked(ctx: RequestContext, asked: { teamId: string; from: Day; days: number }): BoardAsked {
  const viewer = requireStaff(ctx.viewer)
  const teamId = getId<'Team'>(asked.teamId)
  if (viewer.role !== 'coordinator' && viewer.teamId !== teamId) throw new NotFound()
  return { teamId, from: asked.from, days: asked.days }
}

/** A carer sees the days around, as everywhere else. TOO_MANY_VISITS where fewer days should be asked for. */
export function readBoardVisits(ctx: RequestContext, asked: BoardAsked): Promise<BoardVisit[]> {
  const viewer = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const visits = await findBoardVisits(trx, await toBoard(trx, viewer, asked))
    if (visits.length > mostVisits)
      throw new InvalidInput('days', 'are too many at once: ask for fewer', 'TOO_MANY_VISITS')
    const seen = visits.filter((visit) => maySee(viewer, visit, ctx.clock.now()))
    if (seen.length > 0) await recordBoard(trx, ctx, asked, seen)
    return seen
  })
}

/** A colleague's visit to another team's resident is not a carer's to see. */
function maySee(viewer: StaffViewer, visit: BoardVisit, now: Date): boolean {
  if (viewer.role === 'coordinator') return true
  const isOwn = visit.carerId === viewer.staffId || visit.secondCarerId === viewer.staffId
  return (isOwn || visit.residentTeamId === viewer.teamId) && isInDaysAround(visit.plannedStart, now)
}

export function readBoardCarers(ctx: RequestContext, asked: BoardAsked): Promise<BoardCarer[]> {
  const viewer = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => findBoardCarers(trx, await toBoard(trx, viewer, asked)))
}

async function toBoard(trx: Trx, { orgId }: StaffViewer, { teamId, from, days }: BoardAsked): Promise<Board> {
  const timeZone = await getTimeZone(trx, orgId)
  const last = Temporal.PlainDate.from(from)
    .add({ days: days - 1 })
    .toString()
  return { teamId, firstDay: from, from: toDaySpan(from, timeZone).from, to: toDaySpan(last, timeZone).to }
}

/** The whole list is one reading, with all whom it held. */
async function recordBoard(trx: Trx, ctx: RequestContext, { teamId }: BoardAsked, visits: BoardVisit[]): Promise<void> {
  await recordAccess(trx, ctx.viewer, {
    action: 'board.read',
    residentIds: visits.map((visit) => visit.residentId),
    subjectType: 'team',
    subjectId: teamId,
    fromAddress: ctx.address,
  })
}
