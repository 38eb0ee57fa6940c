import type { OrgId } from '../db/ids.ts'
import { builder } from '../graphql/builder.ts'
import { loadOrganisations } from './organisation.service.ts'

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
