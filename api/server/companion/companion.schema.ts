import { z } from 'zod'
import type { CompanionViewer, RequestContext } from '../context.ts'
import type { CompanionId, ResidentId } from '../db/ids.ts'
import { InvalidInput, TooManyAttempts } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { CompanionKindEnum, ConsentScopeEnum, LanguageEnum } from '../graphql/enums.ts'
import { refusalType } from '../graphql/refusals.ts'
import { staleType } from '../graphql/stale-type.ts'
import { OrganisationRef } from '../organisation/organisation.schema.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import {
  CompanionEnded,
  InvitationInvalid,
  StaleCompanion,
  type Companion,
  type Consent,
  type Invitation,
  type InvitationOffer,
  type NewInvitation,
} from './companion.ts'
import { loadCompanionsOf, loadConsentsOf, readOwnCompanion } from './companion.service.ts'
import { acceptInvitation, leaveAsCompanion, loadInvitationsOf, readInvitationOffer } from './invitation.service.ts'

export const CompanionRef = builder.objectRef<Companion>('Companion')

const careOnly = { nullable: true, authScopes: { care: true }, unauthorizedResolver: () => null } as const

/** Where a companion can be reached: for who cares, and the companion's own. */
const reachable = {
  nullable: true,
  authScopes: (companion: Companion, _args: object, ctx: RequestContext) => isSelf(companion, ctx) || { care: true },
  unauthorizedResolver: () => null,
} as const

function isSelf(companion: Companion, { viewer }: RequestContext): boolean {
  return viewer.kind === 'companion' && viewer.companionId === companion.id
}

const ConsentRef = builder.objectRef<Consent>('Consent').implement({
  description: 'What a resident lets a companion do; withdrawn, it stays on record.',
  authScopes: { care: true },
  fields: (t) => ({
    scope: t.expose('scope', { type: ConsentScopeEnum }),
    grantedAt: t.expose('grantedAt', { type: 'DateTime' }),
    grantedBy: t.field({ type: StaffRef, resolve: (consent) => consent.grantedBy }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true }),
    withdrawnBy: t.field({ type: StaffRef, nullable: true, resolve: (consent) => consent.withdrawnBy }),
  }),
})

export const InvitationRef = builder.objectRef<Invitation>('CompanionInvitation').implement({
  description: "A link that opens a companion's session: good once, until it expires or is revoked.",
  authScopes: { care: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    usedAt: t.expose('usedAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
  }),
})

export const NewInvitationRef = builder.objectRef<NewInvitation>('NewCompanionInvitation').implement({
  description: 'Shown once: the link is nowhere else.',
  authScopes: { coordination: true },
  fields: (t) => ({
    invitation: t.field({ type: InvitationRef, resolve: (made) => made }),
    url: t.exposeString('url', { description: 'For the relative. The token is after #, so it never reaches a log.' }),
  }),
})

CompanionRef.implement({
  description: 'A relative, friend, volunteer or peer whom the resident wants beside.',
  authScopes: { $any: { care: true, companion: true } },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: CompanionKindEnum }),
    name: t.exposeString('name'),
    phone: t.exposeString('phone', reachable),
    email: t.exposeString('email', reachable),
    language: t.expose('language', { type: LanguageEnum }),
    resident: t.field({ type: ResidentRef, resolve: (companion) => companion.residentId }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true }),
    consents: t.loadableGroup({
      type: ConsentRef,
      ...careOnly,
      description: 'Newest first, also those that were withdrawn.',
      load: (ids: CompanionId[], ctx) => loadConsentsOf(ctx, ids),
      group: (consent) => consent.companionId,
      resolve: (companion) => companion.id,
    }),
    invitations: t.loadableGroup({
      type: InvitationRef,
      ...careOnly,
      description: 'Newest first.',
      load: (ids: CompanionId[], ctx) => loadInvitationsOf(ctx, ids),
      group: (invitation) => invitation.companionId,
      resolve: (companion) => companion.id,
    }),
    version: t.exposeInt('version', { description: 'Send it back with an edit: a stale one is refused.' }),
  }),
})

builder.objectField(ResidentRef, 'companions', (t) =>
  t.loadableGroup({
    type: CompanionRef,
    ...careOnly,
    description: 'Those who are it now first. Carers and coordinators.',
    load: (residentIds: ResidentId[], ctx) => loadCompanionsOf(ctx, residentIds),
    group: (companion) => companion.residentId,
    resolve: (resident) => resident.id,
  }),
)

export const CompanionViewerRef = builder.objectRef<CompanionViewer>('CompanionViewer').implement({
  authScopes: { companion: true },
  fields: (t) => ({
    companion: t.field({ type: CompanionRef, resolve: (_viewer, _args, ctx) => readOwnCompanion(ctx) }),
    resident: t.field({ type: ResidentRef, resolve: (viewer) => viewer.residentId }),
    organisation: t.field({ type: OrganisationRef, resolve: (viewer) => viewer.orgId }),
    consents: t.field({
      type: [ConsentScopeEnum],
      description: 'What the resident lets the companion do now.',
      resolve: (viewer) => [...viewer.consents],
    }),
  }),
})

refusalType(CompanionEnded, 'The relation is over.')
refusalType(InvitationInvalid, 'The link is not, or is no longer, valid.')
staleType<Companion>(StaleCompanion, CompanionRef)

const InvitationOfferRef = builder.objectRef<InvitationOffer>('InvitationOffer').implement({
  description: 'What whoever holds a good link is told before using it up: who is asked, beside whom, for what.',
  authScopes: { everyone: true },
  fields: (t) => ({
    companionName: t.exposeString('companionName'),
    language: t.expose('language', { type: LanguageEnum }),
    residentFirstName: t.exposeString('residentFirstName'),
    organisationName: t.exposeString('organisationName'),
    consents: t.field({ type: [ConsentScopeEnum], resolve: ({ consents }) => [...consents] }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
  }),
})

const invitationToken = z.string().max(100)

builder.queryField('invitationOffer', (t) =>
  t.field({
    type: InvitationOfferRef,
    description: "Anonymous: the relative's telephone, before it says yes. The link stays good.",
    authScopes: { everyone: true },
    errors: { types: [InvitationInvalid, TooManyAttempts, InvalidInput] },
    args: { token: t.arg.string({ required: true, validate: invitationToken }) },
    resolve: (_root, { token }, ctx) => readInvitationOffer(ctx, token),
  }),
)

builder.mutationFields((t) => ({
  acceptInvitation: t.field({
    type: CompanionViewerRef,
    description: "Anonymous: the relative's telephone. Uses the link up and sets the companion's cookie.",
    authScopes: { everyone: true },
    errors: { types: [InvitationInvalid, TooManyAttempts, InvalidInput] },
    args: { token: t.arg.string({ required: true, validate: invitationToken }) },
    resolve: (_root, { token }, ctx) => acceptInvitation(ctx, token),
  }),
  leaveAsCompanion: t.boolean({
    description: 'Ends the session of this telephone.',
    authScopes: { everyone: true },
    resolve: async (_root, _args, ctx) => {
      await leaveAsCompanion(ctx)
      return true
    },
  }),
}))
