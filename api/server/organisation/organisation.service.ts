import { inTransaction } from '../context.ts'
import type { RequestContext } from '../context.ts'
import type { OrgId, TeamId } from '../db/ids.ts'
import { NotFound } from '../errors.ts'
import { inOrderOf } from './in-order-of.ts'
import { findTeams, getOrganisation } from './organisation.repository.ts'
import type { Organisation, Team } from './organisation.repository.ts'

export type { Organisation, Team } from './organisation.repository.ts'

/** A viewer sees the one organisation that is the viewer's; the loader spares asking twice in one request. */
export function loadOrganisations(ctx: RequestContext, ids: readonly OrgId[]): Promise<(Organisation | Error)[]> {
  return inTransaction(ctx, async (trx) => {
    const own = ctx.viewer.kind === 'anonymous' ? undefined : await getOrganisation(trx, ctx.viewer.orgId)
    return ids.map((id) => (own?.id === id ? own : new NotFound()))
  })
}

export function loadTeams(ctx: RequestContext, ids: readonly TeamId[]): Promise<(Team | Error)[]> {
  return inTransaction(ctx, async (trx) => inOrderOf(ids, await findTeams(trx, ids)))
}
