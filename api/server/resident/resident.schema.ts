import { resolveCursorConnection } from '@pothos/plugin-relay'
import type { ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import { z } from 'zod'
import type { ResidentId } from '../db/ids.ts'
import { builder } from '../graphql/builder.ts'
import { CoordinatesRef } from '../geo/coordinates.schema.ts'
import { LanguageEnum } from '../graphql/enums.ts'
import { toNameCursor } from '../graphql/place-cursor.ts'
import { staleType } from '../graphql/stale-type.ts'
import { TeamRef } from '../organisation/area.schema.ts'
import { toPhotoUrl } from '../photo/photo-url.ts'
import { findResident, loadResidents, searchResidents } from './resident.service.ts'
import { shownName, StaleResident, type Resident } from './resident.ts'

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
    photoUrl: t.string({
      description: 'Address of the picture on this server, for <img>. Null for a companion, and for an auditor.',
      nullable: true,
      authScopes: { $all: { beyondName: true, $any: { staff: true, device: true } } },
      unauthorizedResolver: () => null,
      resolve: (resident) => toPhotoUrl(resident.photoId),
    }),
    streetAddress: t.exposeString('streetAddress', careOnly),
    postalCode: t.exposeString('postalCode', careOnly),
    town: t.exposeString('town', careOnly),
    phone: t.exposeString('phone', { ...careOnly, authScopes: { $any: { care: true, role: 'service_desk' } } }),
    about: t.exposeString('about', careOnly),
    team: t.field({
      type: TeamRef,
      ...staffOnly,
      authScopes: { $all: { staff: true, beyondName: true } },
      resolve: (resident) => resident.teamId,
    }),
    coordinates: t.expose('coordinates', {
      type: CoordinatesRef,
      ...careOnly,
      description: 'Of the home; null: nobody has found it yet.',
    }),
    missingCoordinates: t.boolean({
      ...careOnly,
      description: 'The home has no coordinates yet: planning guesses the way to it.',
      resolve: (resident) => resident.coordinates === null,
    }),
    languages: t.exposeStringList('languages', {
      ...careOnly,
      description: 'Spoken, beside `language`: sv, se, ru, …',
    }),
    continuityCarers: t.exposeInt('continuityCarers', {
      ...careOnly,
      description: 'At most so many different carers in two weeks; null: no wish.',
    }),
    version: t.exposeInt('version', {
      ...careOnly,
      description: 'Send it back with an edit: a stale one is refused.',
    }),
  }),
})

staleType<Resident>(StaleResident, ResidentRef)

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
      args: {
        search: t.arg.string({ validate: z.string().max(100) }),
        teamId: t.arg.id(),
        includeEnded: t.arg.boolean({ description: 'Those too whose care has ended.' }),
        missingCoordinates: t.arg.boolean({ description: 'Only those whose home has no coordinates yet.' }),
      },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection(
          { args, toCursor: toNameCursor<'Resident'>, ...pageSize },
          (page: ResolveCursorConnectionArgs) => searchResidents(ctx, { ...args, ...page, search: args.search }),
        ),
    },
    ResidentConnectionRef,
  ),
}))
