import { inTransaction, type RequestContext } from '../context.ts'
import type { CallId, VisitId } from '../db/ids.ts'
import { findCallsOfVisits, findParticipations } from './call.repository.ts'
import type { Call, Participation } from './call.ts'

/**
 * Calls and stays are read through visits that the viewer may see (their reading is in the access log), for all visits of a
 * list at once.
 */
export function loadCallsOfVisits(ctx: RequestContext, visitIds: readonly VisitId[]): Promise<Call[]> {
  return inTransaction(ctx, (trx) => findCallsOfVisits(trx, visitIds))
}

/** The open call of each visit, or its latest one; null where it was never called. */
export async function loadLatestCalls(ctx: RequestContext, visitIds: readonly VisitId[]): Promise<(Call | null)[]> {
  const newestFirst = await loadCallsOfVisits(ctx, visitIds)
  return visitIds.map((visitId) => toLatest(newestFirst.filter((call) => call.visitId === visitId)))
}

function toLatest(newestFirst: Call[]): Call | null {
  return newestFirst.find((call) => call.endedAt === null) ?? newestFirst[0] ?? null
}

export function loadParticipations(ctx: RequestContext, callIds: readonly CallId[]): Promise<Participation[]> {
  return inTransaction(ctx, (trx) => findParticipations(trx, callIds))
}
