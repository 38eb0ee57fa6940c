import { recordAccess } from '../access-log/access-log.service.ts'
import { endPlansOf, reopenPlans } from '../care-plan/plan-ending.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Day, Trx } from '../db/database.ts'
import type { OrgId, ResidentId, StaffId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import type { CareEndReason } from '../db/tables/care.ts'
import { insertDue, withdrawDue } from '../due/due.repository.ts'
import { InvalidInput } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import type { DomainEvent } from '../events/event.ts'
import { againIfMet } from '../generation/again-if-met.ts'
import { cancelVisitsFrom, reviveVisits } from '../generation/ended-care.service.ts'
import { getTimeZone } from '../organisation/organisation.service.ts'
import { forResident } from '../resident/for-resident.ts'
import { raiseResidentVersion } from '../resident/resident-keeping.service.ts'
import type { Resident } from '../resident/resident.ts'
import { toDay, toDaySpan } from '../visit/day.ts'
import { careEndDue, careEndKind } from './care-end-due.ts'
import { careHasEnded, isOver, refuseBeforeVisit, type CareEnd } from './care-end.ts'
import * as repository from './care-end.repository.ts'

/** Of residents whom the viewer was shown; null: care goes on. */
export function loadCareEnds(ctx: RequestContext, residentIds: readonly ResidentId[]): Promise<(CareEnd | null)[]> {
  return inTransaction(ctx, async (trx) => {
    const ends = new Map((await repository.findCareEnds(trx, residentIds)).map((end) => [end.residentId, end]))
    return residentIds.map((id) => ends.get(id) ?? null)
  })
}

interface OfResident {
  readonly residentId: string
  readonly version: number
}

export interface CareEndWanted extends OfResident {
  readonly endsOn: Day
  readonly reason: CareEndReason
  readonly note?: string | null | undefined
}

/**
 * From the day on there is no care: plans and needs end, what is planned is cancelled, and when the day comes tablets,
 * companions and calendar addresses are worth nothing. A visit under way is left to end by itself. Another day may be said
 * as long as the one that was said is ahead.
 */
export function endCare(ctx: RequestContext, wanted: CareEndWanted): Promise<Resident> {
  return changeCare(ctx, wanted, 'resident.endCare', async (trx, change) => {
    const { endsOn, reason, note } = wanted
    const { orgId, residentId, staffId: by, timeZone, today, current } = change
    if (current !== undefined && isOver(current, today)) throw careHasEnded('input.residentId', current)
    const last = await repository.findLastVisit(trx, residentId)
    refuseBeforeVisit(endsOn, last && toDay(last, timeZone))
    const events = current === undefined ? [] : await takeBack(trx, ctx, change, current)
    const ended = await endPlansOf(trx, residentId, { endsOn, by })
    const decision = { orgId, residentId, endsOn, reason, note: note ?? '', decidedBy: by, ended }
    const id = await repository.insertCareEnd(trx, decision)
    const from = toDaySpan(endsOn, timeZone).from
    await insertDue(trx, careEndDue({ orgId, id, residentId, at: from }))
    const visits = { from, reason: note || null, daysAhead: ctx.config.visitDaysAhead }
    return [...events, ...(await cancelVisitsFrom(trx, change, visits))]
  })
}

/**
 * Care goes on as it was planned. What is still ahead comes back; tablets and companions whose day had come are asked in
 * anew, for what they held is worth nothing for good.
 */
export function resumeCare(ctx: RequestContext, wanted: OfResident): Promise<Resident> {
  return changeCare(ctx, wanted, 'resident.resumeCare', (trx, change) => {
    if (change.current !== undefined) return takeBack(trx, ctx, change, change.current)
    throw new InvalidInput('input.residentId', 'the care of this resident has no end', 'CARE_GOES_ON')
  })
}

interface CareChange {
  readonly orgId: OrgId
  readonly residentId: ResidentId
  readonly staffId: StaffId
  readonly timeZone: string
  readonly today: Day
  /** The end that holds now. */
  readonly current: CareEnd | undefined
}

/** The resident is held from the look at the version on: all that ends or begins care comes one after the other. */
function changeCare(
  ctx: RequestContext,
  wanted: OfResident,
  action: string,
  change: (trx: Trx, about: CareChange) => Promise<DomainEvent[]>,
): Promise<Resident> {
  const { orgId, staffId } = requireStaff(ctx.viewer)
  return againIfMet(() =>
    forResident(ctx, { residentId: wanted.residentId, action }, async (trx, { id: residentId }) => {
      const resident = await raiseResidentVersion(trx, residentId, wanted.version)
      const timeZone = await getTimeZone(trx, orgId)
      const today = toDay(await getNow(trx), timeZone)
      const [current] = await repository.findCareEnds(trx, [residentId])
      const events = await change(trx, { orgId, residentId, staffId, timeZone, today, current })
      const subject = { subjectType: 'resident', subjectId: residentId, fromAddress: ctx.address }
      await recordAccess(trx, ctx.viewer, { action, residentIds: [residentId], ...subject })
      const told: DomainEvent[] = [
        { orgId, type: 'resident.changed', residentId },
        { orgId, type: 'care-plan.changed', residentId },
      ]
      await appendEvent(trx, ...told, ...events)
      return resident
    }),
  )
}

async function takeBack(trx: Trx, ctx: RequestContext, change: CareChange, end: CareEnd): Promise<DomainEvent[]> {
  const { id, ended, endsOn } = end
  await repository.saveTakenBack(trx, id, change.staffId)
  await withdrawDue(trx, careEndKind, id)
  await reopenPlans(trx, ended, { endsOn, by: change.staffId })
  return reviveVisits(trx, change, { daysAhead: ctx.config.visitDaysAhead })
}
