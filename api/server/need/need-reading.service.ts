import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Day, Trx } from '../db/database.ts'
import { parseId, type CarePlanId, type NeedSeriesId } from '../db/ids.ts'
import { readNeedCursor } from '../graphql/place-cursor.ts'
import { readGiven } from '../graphql/read-given.ts'
import { getToday } from '../staff/staff.service.ts'
import type { Need, NeedLink } from './need.ts'
import { findLinks, findNeedPages, findNeeds, findNewestVersion } from './need.repository.ts'

export interface NeedSearch {
  /** In force on this day or later; today, where nothing is said. */
  readonly from?: Day | null | undefined
  /** Those that are over too: `from` then says nothing. */
  readonly includeEnded?: boolean | null | undefined
  readonly seriesId?: string | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
  readonly limit: number
  readonly inverted: boolean
}

/**
 * The same page of each plan. Read through plans that the viewer was shown; their reading is in the access log. A cursor or a
 * series that is none of ours is an empty page.
 */
export function loadNeedPages(
  ctx: RequestContext,
  planIds: readonly CarePlanId[],
  wanted: NeedSearch,
): Promise<Map<CarePlanId, Need[]>> {
  const { orgId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const after = readGiven(wanted.after, readNeedCursor)
    const before = readGiven(wanted.before, readNeedCursor)
    const seriesId = readGiven(wanted.seriesId, parseId<'NeedSeries'>)
    if (after === null || before === null || seriesId === null) return new Map<CarePlanId, Need[]>()
    const from = wanted.includeEnded ? undefined : (wanted.from ?? (await getToday(trx, orgId)))
    const { limit, inverted } = wanted
    const needs = await findNeedPages(trx, planIds, { from, seriesId, after, before, limit, inverted })
    return Map.groupBy(needs, ({ carePlanId }) => carePlanId)
  })
}

/** The version of a series that holds last; undefined where the plan has none. Read through a plan that the viewer was shown. */
export function loadNewestVersion(
  ctx: RequestContext,
  of: { planId: CarePlanId; seriesId: NeedSeriesId },
): Promise<Need | undefined> {
  return inTransaction(ctx, (trx) => findNewestVersion(trx, of))
}

/** What the plans ask for, for another service's transaction, unlogged: that service logs what it does. */
export async function findNeedsAndLinks(
  trx: Trx,
  planIds: readonly CarePlanId[],
): Promise<{ needs: Need[]; links: NeedLink[] }> {
  return { needs: await findNeeds(trx, planIds), links: await findLinks(trx, planIds) }
}
