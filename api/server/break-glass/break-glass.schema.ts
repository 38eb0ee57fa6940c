import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { toStartCursor } from '../graphql/place-cursor.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { isReason, reasonLength, type GlassBreaking } from './break-glass.ts'
import { breakGlass, closeOwnGlass, readGlassBreakings, readOwnOpenGlass, reviewGlass } from './break-glass.service.ts'

/** Who broke it, and who looks at who did. */
const concerned = { $any: { audit: true, role: 'carer' } } as const

const GlassBreakingRef = builder.objectRef<GlassBreaking>('GlassBreaking').implement({
  description: 'A look, for an hour, at a resident outside the own team and visits: with a reason that stays.',
  authScopes: concerned,
  fields: (t) => ({
    id: t.exposeID('id'),
    staff: t.field({ type: StaffRef, resolve: (glass) => glass.staffId }),
    resident: t.field({ type: ResidentRef, resolve: (glass) => glass.residentId }),
    reason: t.exposeString('reason'),
    openedAt: t.expose('openedAt', { type: 'DateTime' }),
    closesAt: t.expose('closesAt', { type: 'DateTime' }),
    reviewedAt: t.expose('reviewedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'An auditor has looked at it.',
    }),
    reviewedBy: t.field({ type: StaffRef, nullable: true, resolve: (glass) => glass.reviewedBy }),
  }),
})

const GlassBreakingConnectionRef = builder.connectionObject(
  { type: GlassBreakingRef, name: 'GlassBreakingConnection' },
  { name: 'GlassBreakingEdge' },
)

const BreakGlassInput = builder.inputType('BreakGlassInput', {
  fields: (t) => ({
    residentId: t.id({ required: true }),
    reason: t.string({
      required: true,
      description: `Why: the resident and an auditor read it. ${reasonLength.min} to ${reasonLength.max} characters.`,
      validate: z
        .string()
        .refine(isReason, { message: `say it in ${reasonLength.min} to ${reasonLength.max} characters` }),
    }),
  }),
})

const pageSize = { defaultSize: 50, maxSize: 100 }
const toCursor = ({ openedAt, id }: GlassBreaking) => toStartCursor<'GlassBreaking'>({ startsAt: openedAt, id })

builder.queryFields((t) => ({
  openGlass: t.field({
    type: [GlassBreakingRef],
    description: 'Whom the viewer may look at now with a broken glass, and until when.',
    authScopes: { role: 'carer' },
    resolve: (_root, _args, ctx) => readOwnOpenGlass(ctx),
  }),
  glassBreakings: t.connection(
    {
      type: GlassBreakingRef,
      description: 'For an auditor, the newest first.',
      authScopes: { audit: true },
      args: {
        residentId: t.arg.id(),
        staffId: t.arg.id(),
        from: t.arg({ type: 'DateTime' }),
        to: t.arg({ type: 'DateTime', description: 'Up to but not with.' }),
        unreviewed: t.arg.boolean({ description: 'Only those that no auditor has looked at.' }),
      },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection({ args, toCursor, ...pageSize }, (page: ResolveCursorConnectionArgs) =>
          readGlassBreakings(ctx, { ...args, ...page }),
        ),
    },
    GlassBreakingConnectionRef,
  ),
}))

builder.mutationFields((t) => ({
  breakGlass: t.field({
    type: GlassBreakingRef,
    description: `Lets a carer see a resident outside the own team and visits for an hour. Seen by the resident and by an
auditor. While it is open, once more answers the same.`,
    authScopes: { role: 'carer' },
    errors: { types: [InvalidInput, NotFound] },
    args: { input: t.arg({ type: BreakGlassInput, required: true }) },
    resolve: (_root, { input }, ctx) => breakGlass(ctx, input),
  }),
  closeGlass: t.field({
    type: GlassBreakingRef,
    description: 'One needs it no more, before its time.',
    authScopes: { role: 'carer' },
    errors: { types: [NotFound] },
    args: { glassBreakingId: t.arg.id({ required: true }) },
    resolve: (_root, { glassBreakingId }, ctx) => closeOwnGlass(ctx, glassBreakingId),
  }),
  reviewGlass: t.field({
    type: GlassBreakingRef,
    authScopes: { audit: true },
    errors: { types: [NotFound] },
    args: { glassBreakingId: t.arg.id({ required: true }) },
    resolve: (_root, { glassBreakingId }, ctx) => reviewGlass(ctx, glassBreakingId),
  }),
}))
