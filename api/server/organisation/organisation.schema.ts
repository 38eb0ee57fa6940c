import type { OrgId, TeamId } from '../db/ids.ts'
import { builder } from '../graphql/builder.ts'
import { loadOrganisations, loadTeams } from './organisation.service.ts'

export const OrganisationRef = builder.loadableObjectRef('Organisation', {
  load: (ids: OrgId[], ctx) => loadOrganisations(ctx, ids),
})

OrganisationRef.implement({
  authScopes: { known: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    timeZone: t.exposeString('timeZone'),
  }),
})

export const TeamRef = builder.loadableObjectRef('Team', { load: (ids: TeamId[], ctx) => loadTeams(ctx, ids) })

TeamRef.implement({
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
  }),
})
