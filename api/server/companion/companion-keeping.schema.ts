import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { CompanionKindEnum, ConsentScopeEnum, LanguageEnum } from '../graphql/enums.ts'
import { telephone } from '../graphql/telephone.ts'
import { CompanionRef, InvitationRef, NewInvitationRef } from './companion.schema.ts'
import { addCompanion, endCompanion, grantConsent, updateCompanion, withdrawConsent } from './companion.service.ts'
import { CompanionEnded, StaleCompanion } from './companion.ts'
import { inviteCompanion, revokeInvitation } from './invitation.service.ts'

const name = z.string().trim().min(1).max(100)
const email = z.email().max(254)

const AddCompanionInput = builder.inputType('AddCompanionInput', {
  fields: (t) => ({
    residentId: t.id({ required: true }),
    kind: t.field({ type: CompanionKindEnum, required: true }),
    name: t.string({ required: true, validate: name }),
    phone: t.string({ validate: telephone }),
    email: t.string({ validate: email }),
    language: t.field({ type: LanguageEnum }),
  }),
})

const UpdateCompanionInput = builder.inputType('UpdateCompanionInput', {
  description: 'What is not given stays; null takes away what may be empty.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true }),
    kind: t.field({ type: CompanionKindEnum }),
    name: t.string({ validate: name }),
    phone: t.string({ validate: telephone }),
    email: t.string({ validate: email }),
    language: t.field({ type: LanguageEnum }),
  }),
})

const ConsentInput = builder.inputType('ConsentInput', {
  fields: (t) => ({
    companionId: t.id({ required: true }),
    scope: t.field({ type: ConsentScopeEnum, required: true }),
  }),
})

builder.mutationFields((t) => ({
  addCompanion: t.field({
    type: CompanionRef,
    description: 'Coordinators. Nothing is open to the companion before the resident consents.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: AddCompanionInput, required: true }) },
    resolve: (_root, { input }, ctx) => {
      const { phone: number = null, email: address = null, language } = input
      return addCompanion(ctx, { ...input, phone: number, email: address, language: language ?? 'fi' })
    },
  }),
  updateCompanion: t.field({
    type: CompanionRef,
    description: 'Coordinators.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleCompanion] },
    args: { input: t.arg({ type: UpdateCompanionInput, required: true }) },
    resolve: (_root, { input }, ctx) => updateCompanion(ctx, input),
  }),
  endCompanion: t.field({
    type: CompanionRef,
    description: 'Coordinators: consents, links and sessions end with it; idempotent.',
    authScopes: { coordination: true },
    errors: { types: [NotFound] },
    args: { companionId: t.arg.id({ required: true }) },
    resolve: (_root, { companionId }, ctx) => endCompanion(ctx, companionId),
  }),
  grantConsent: t.field({
    type: CompanionRef,
    description: 'Coordinators, who heard the resident say so; idempotent. TOO_MANY_CALLERS past five for JOIN_CALLS.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, CompanionEnded, InvalidInput] },
    args: { input: t.arg({ type: ConsentInput, required: true }) },
    resolve: (_root, { input }, ctx) => grantConsent(ctx, input),
  }),
  withdrawConsent: t.field({
    type: CompanionRef,
    description: 'Coordinators; idempotent. Holds at once, also on open streams.',
    authScopes: { coordination: true },
    errors: { types: [NotFound] },
    args: { input: t.arg({ type: ConsentInput, required: true }) },
    resolve: (_root, { input }, ctx) => withdrawConsent(ctx, input),
  }),
  inviteCompanion: t.field({
    type: NewInvitationRef,
    description: 'Coordinators: a link, good once, for a week. It voids the ones before it.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, CompanionEnded] },
    args: { companionId: t.arg.id({ required: true }) },
    resolve: (_root, { companionId }, ctx) => inviteCompanion(ctx, companionId),
  }),
  revokeInvitation: t.field({
    type: InvitationRef,
    description: 'Coordinators: the link opens nothing any more; idempotent.',
    authScopes: { coordination: true },
    errors: { types: [NotFound] },
    args: { invitationId: t.arg.id({ required: true }) },
    resolve: (_root, { invitationId }, ctx) => revokeInvitation(ctx, invitationId),
  }),
}))
