import { resolveCursorConnection } from '@pothos/plugin-relay'
import type { ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import { z } from 'zod'
import type { ResidentId } from '../db/ids.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageEnum } from '../graphql/enums.ts'
import { TeamRef } from '../organisation/area.schema.ts'
import { toPhotoUrl } from '../photo/photo-url.ts'
import { toCursor } from './resident-cursor.ts'
import { findResident, loadResidents, searchResidents } from './resident.service.ts'
import { shownName } from './resident.ts'

/** Addresses, telephone and what one should know are for those who care: others get null. */
const careOnly = { nullable: true, authScopes: { care: true }, unauthorizedResolver: () => null } as const
const staffOnly = { nullable: true, authScopes: { staff: true }, unauthorizedResolver: () => null } as const

export const ResidentRef = builder.loadableObjectRef('Resident', {
  load: (ids: ResidentId[], ctx) => loadResidents(ctx, ids),
})

ResidentRef.implement({
  authScopes: { known: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    firstName: t.exposeString('firstName'),
    lastName: t.exposeString('lastName', staffOnly),
    shownName: t.string({
      description: 'First name and initial: "Aino K."; to a device the first name.',
      resolve: (resident, _args, ctx) => shownName(resident, ctx.viewer),
    }),
    language: t.expose('language', { type: LanguageEnum }),
    photoUrl: t.string({ nullable: true, resolve: (resident) => toPhotoUrl(resident.photoId) }),
    streetAddress: t.exposeString('streetAddress', careOnly),
    postalCode: t.exposeString('postalCode', careOnly),
    town: t.exposeString('town', careOnly),
    phone: t.exposeString('phone', careOnly),
    about: t.exposeString('about', careOnly),
    team: t.field({ type: TeamRef, ...staffOnly, resolve: (resident) => resident.teamId }),
  }),
})

const ResidentConnectionRef = builder.connectionObject(
  { type: ResidentRef, name: 'ResidentConnection' },
  { name: 'ResidentEdge' },
)

const pageSize = { defaultSize: 50, maxSize: 100 }

builder.queryFields((t) => ({
  resident: t.field({
    type: ResidentRef,
    nullable: true,
    authScopes: { staff: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx) => findResident(ctx, id),
  }),
  residents: t.connection(
    {
      type: ResidentRef,
      description:
        'Staff: the residents whom the viewer may see, by last name; `search` matches the beginning of a name.',
      authScopes: { staff: true },
      args: { search: t.arg.string({ validate: z.string().max(100) }) },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection({ args, toCursor, ...pageSize }, (page: ResolveCursorConnectionArgs) =>
          searchResidents(ctx, { search: args.search, ...page }),
        ),
    },
    ResidentConnectionRef,
  ),
}))
