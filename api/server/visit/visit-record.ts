import { recordAccess, recordAccessBy } from '../access-log/access-log.service.ts'
import type { RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { DomainEvent, EventType } from '../events/event.ts'
import type { Visit } from './visit.ts'

/** Writes down that the viewer read or changed visits, in the transaction that did it. */
export async function recordVisitAccess(trx: Trx, ctx: RequestContext, action: string, visits: Visit[]): Promise<void> {
  if (visits.length === 0) return
  await recordAccess(trx, ctx.viewer, { ...toSubject(visits, action), fromAddress: ctx.address })
}

/** Asked for what is so already: nothing changes, and the answer that shows it is on record. */
export async function unchanged(trx: Trx, ctx: RequestContext, visit: Visit): Promise<Visit> {
  await recordVisitAccess(trx, ctx, 'visit.read', [visit])
  return visit
}

/** The same for what no person did: a deadline, a report of the SFU. */
export async function recordSystemChange(trx: Trx, action: string, visit: Visit): Promise<void> {
  await recordAccessBy(trx, { kind: 'system', orgId: visit.orgId }, toSubject([visit], action))
}

/** Of a list no single visit is the subject: the residents say whose it was. */
function toSubject(visits: Visit[], action: string) {
  const residentIds = visits.map((visit) => visit.residentId)
  return { action, residentIds, subjectType: 'visit', subjectId: visits.length === 1 ? visits[0]!.id : null }
}

/** To be told of a visit: of another team's resident each of its carers hears by an event of the own name. */
export function visitEvents(type: EventType, visit: Visit): DomainEvent[] {
  const { orgId, id: visitId, residentId, carerId, secondCarerId } = visit
  const told = { orgId, type, visitId, residentId }
  const second = secondCarerId === null ? [] : [{ ...told, staffId: secondCarerId }]
  return [{ ...told, staffId: carerId }, ...second]
}
