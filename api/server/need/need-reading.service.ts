import type { Trx } from '../db/database.ts'
import type { CarePlanId } from '../db/ids.ts'
import type { Need, NeedLink } from './need.ts'
import { findLinks, findNeeds } from './need.repository.ts'

/** What the plans ask for, for another service's transaction, unlogged: that service logs what it does. */
export async function findNeedsAndLinks(
  trx: Trx,
  planIds: readonly CarePlanId[],
): Promise<{ needs: Need[]; links: NeedLink[] }> {
  return { needs: await findNeeds(trx, planIds), links: await findLinks(trx, planIds) }
}
