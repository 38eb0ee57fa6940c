import { findPlansFrom, lockWholePlan, markGenerated, type WholePlan } from '../care-plan/plan-content.service.ts'
import type { Day, Trx } from '../db/database.ts'
import type { CarePlanId, OrgId, ResidentId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import type { DomainEvent } from '../events/event.ts'
import { getTimeZone } from '../organisation/organisation.service.ts'
import { addDays } from '../recurrence/calendar-day.ts'
import { mayPlanVideo } from '../video-suitability/video-suits.ts'
import { toDay, toDaySpan } from '../visit/day.ts'
import * as repository from './generation.repository.ts'
import { reconcile, type Changes, type Situation } from './reconcile.ts'

/** What the generator did to a plan's visits, and what is to be told of it, as the caller's last statement. */
export interface Generated {
  readonly residentId: ResidentId
  readonly inserted: number
  readonly updated: number
  readonly cancelled: number
  /** Visits whose carer is booked elsewhere at their new time. */
  readonly unassigned: number
  readonly events: readonly DomainEvent[]
}

/**
 * Makes the visits of a plan those that its needs ask for, from now until so many days ahead (and as far as there were visits
 * before). Safe to repeat: twice is once. Visits that were begun, edited or cancelled by a person stay; carers stay where
 * their time still fits. Undefined: no such plan. Breaks `double_booking` where somebody books a tablet or carer at that very
 * moment: try again.
 */
export async function generateVisits(
  trx: Trx,
  planId: CarePlanId,
  { daysAhead }: { daysAhead: number },
): Promise<Generated | undefined> {
  const content = await lockWholePlan(trx, planId)
  if (content === undefined) return undefined
  const { plan } = content
  const now = await getNow(trx)
  const timeZone = await getTimeZone(trx, plan.orgId)
  const days = toDays(toDay(now, timeZone), plan.generatedUntil, daysAhead)
  const situation = await findSituation(trx, content, { days, now, timeZone })
  const changes = reconcile(situation, days)
  const unassigned = await write(trx, content, changes)
  await markGenerated(trx, plan, days.until)
  return {
    residentId: plan.residentId,
    inserted: changes.insert.length,
    updated: changes.update.length,
    cancelled: changes.cancel.length,
    unassigned,
    events: toEvents(content, changes),
  }
}

/** The same for what concerns the resident and not one plan, such as whether video suits. What is to be told of it. */
export async function generateVisitsOf(
  trx: Trx,
  { orgId, residentId }: { orgId: OrgId; residentId: ResidentId },
  horizon: { daysAhead: number },
): Promise<DomainEvent[]> {
  const today = toDay(await getNow(trx), await getTimeZone(trx, orgId))
  const events: DomainEvent[] = []
  for (const { id } of await findPlansFrom(trx, residentId, today)) {
    events.push(...((await generateVisits(trx, id, horizon))?.events ?? []))
  }
  return events
}

/** Where the horizon was further once, what lies there is looked after too. */
function toDays(today: Day, generatedUntil: Day | null, daysAhead: number): { from: Day; until: Day } {
  const horizon = addDays(today, daysAhead)
  return { from: today, until: generatedUntil !== null && generatedUntil > horizon ? generatedUntil : horizon }
}

async function findSituation(
  trx: Trx,
  content: WholePlan,
  { days, now, timeZone }: { days: { from: Day; until: Day }; now: Date; timeZone: string },
): Promise<Situation> {
  const { residentId, id: planId } = content.plan
  const from = toDaySpan(days.from, timeZone).from
  const span = { from, to: toDaySpan(days.until, timeZone).from }
  const lastTime = await repository.findLastTimeInRoom(trx, residentId, from)
  return {
    ...content,
    visits: await repository.lockVisitsAround(trx, { residentId, planId, days, span }),
    timeZone,
    videoSuits: await mayPlanVideo(trx, residentId),
    lastHomeOn: lastTime && toDay(lastTime, timeZone),
    now,
  }
}

/** How many lost their carer. */
async function write(trx: Trx, { plan }: WholePlan, changes: Changes): Promise<number> {
  const { orgId, residentId, id: planId } = plan
  await repository.deferBookings(trx)
  await repository.cancelVisits(trx, changes.cancel)
  await repository.updateVisits(trx, orgId, changes.update)
  await repository.insertVisits(trx, { orgId, residentId, planId }, changes.insert)
  const moved = changes.update.map(({ visit }) => visit.id)
  const unassigned = await repository.unassignBooked(trx, moved)
  await repository.checkBookings(trx)
  return unassigned
}

/** One for the home and its team; and one for each visit that somebody was to make, so that that carer hears of it. */
function toEvents({ plan }: WholePlan, { insert, update, cancel }: Changes): DomainEvent[] {
  const { orgId, residentId } = plan
  if (insert.length + update.length + cancel.length === 0) return []
  const toEvent = (type: 'visit.changed' | 'visit.cancelled', visit: Changes['cancel'][number]['visit']) =>
    [visit.carerId, visit.secondCarerId]
      .filter((staffId) => staffId !== null)
      .map((staffId): DomainEvent => ({ orgId, type, visitId: visit.id, residentId, staffId }))
  return [
    { orgId, type: 'visits.generated', residentId },
    ...update.flatMap(({ visit }) => toEvent('visit.changed', visit)),
    ...cancel.flatMap(({ visit }) => toEvent('visit.cancelled', visit)),
  ]
}
