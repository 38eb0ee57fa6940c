import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { createIntegrationKey, readIntegrationKeys, revokeIntegrationKey } from './integration-key.service.ts'
import type { IntegrationKey, NewIntegrationKey } from './integration-key.service.ts'

const administrator = { administration: true } as const

const IntegrationKeyRef = builder.objectRef<IntegrationKey>('IntegrationKey').implement({
  description: "The key with which another system reads all of the organisation's record over FHIR.",
  authScopes: administrator,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    createdBy: t.field({ type: StaffRef, resolve: (key) => key.createdBy }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
  }),
})

const NewIntegrationKeyRef = builder.objectRef<NewIntegrationKey>('NewIntegrationKey').implement({
  authScopes: administrator,
  fields: (t) => ({
    key: t.field({ type: IntegrationKeyRef, resolve: ({ key }) => key }),
    secret: t.exposeString('secret', { description: 'Sent as `Authorization: Bearer <secret>`. Shown this once.' }),
  }),
})

const CreateIntegrationKeyInput = builder.inputType('CreateIntegrationKeyInput', {
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'Which system it is for.',
      validate: z.string().trim().min(1).max(100),
    }),
    validDays: t.int({ required: true, description: '1 to 366.' }),
  }),
})

builder.queryFields((t) => ({
  integrationKeys: t.field({
    type: [IntegrationKeyRef],
    description: 'The newest 200, revoked ones too.',
    authScopes: administrator,
    resolve: (_root, _args, ctx) => readIntegrationKeys(ctx),
  }),
}))

builder.mutationFields((t) => ({
  createIntegrationKey: t.field({
    type: NewIntegrationKeyRef,
    authScopes: administrator,
    errors: { types: [InvalidInput] },
    args: { input: t.arg({ type: CreateIntegrationKeyInput, required: true }) },
    resolve: (_root, { input }, ctx) => createIntegrationKey(ctx, input),
  }),
  revokeIntegrationKey: t.field({
    type: IntegrationKeyRef,
    authScopes: administrator,
    errors: { types: [NotFound] },
    args: { keyId: t.arg.id({ required: true }) },
    resolve: (_root, { keyId }, ctx) => revokeIntegrationKey(ctx, keyId),
  }),
}))
