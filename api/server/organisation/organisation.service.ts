import { inTransaction } from '../context.ts'
import type { RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import { NotFound } from '../errors.ts'
import { getOrganisation } from './organisation.repository.ts'
import type { Organisation } from './organisation.repository.ts'

export type { Organisation } from './organisation.repository.ts'

/** A viewer sees the one organisation that is the viewer's; the loader spares asking twice in one request. */
export function loadOrganisations(ctx: RequestContext, ids: readonly OrgId[]): Promise<(Organisation | Error)[]> {
  return inTransaction(ctx, async (trx) => {
    const own = ctx.viewer.kind === 'anonymous' ? undefined : await getOrganisation(trx, ctx.viewer.orgId)
    return ids.map((id) => (own?.id === id ? own : new NotFound()))
  })
}

/** The zone of the viewer's organisation: what a day is there. */
export async function getTimeZone(trx: Trx, orgId: OrgId): Promise<string> {
  return (await getOrganisation(trx, orgId)).timeZone
}
