import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { LocalTextInput } from '../graphql/local-text-input.ts'
import { LocalTextRef } from '../graphql/local-text.ts'
import { staleType } from '../graphql/stale-type.ts'
import {
  createQualification,
  loadQualifications,
  readQualifications,
  renameQualification,
} from './qualification.service.ts'
import { qualificationCode, StaleQualification, type Qualification } from './qualification.ts'

export const QualificationRef = builder.loadableObjectRef('Qualification', {
  load: (codes: string[], ctx) => loadQualifications(ctx, codes),
})

QualificationRef.implement({
  description: "What a task may ask of its carer, in the organisation's own list.",
  authScopes: { staff: true },
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.field({ type: LocalTextRef, resolve: (qualification) => qualification.name }),
    version: t.exposeInt('version', { description: 'Send it back with an edit: a stale one is refused.' }),
  }),
})

staleType<Qualification>(StaleQualification, QualificationRef)

builder.queryField('qualifications', (t) =>
  t.field({
    type: [QualificationRef],
    description: "Staff: the organisation's list, by code.",
    authScopes: { staff: true },
    resolve: (_root, _args, ctx) => readQualifications(ctx),
  }),
)

const CreateQualificationInput = builder.inputType('CreateQualificationInput', {
  fields: (t) => ({
    code: t.string({
      description: 'Small letters, digits and hyphens, beginning with a letter.',
      required: true,
      validate: z.string().regex(qualificationCode, 'must be 2 to 40 small letters, digits or hyphens'),
    }),
    name: t.field({ type: LocalTextInput, required: true }),
  }),
})

const RenameQualificationInput = builder.inputType('RenameQualificationInput', {
  fields: (t) => ({
    code: t.string({ required: true }),
    name: t.field({ type: LocalTextInput, required: true }),
    version: t.int({ required: true }),
  }),
})

builder.mutationFields((t) => ({
  createQualification: t.field({
    type: QualificationRef,
    description: 'Administrators. CODE_TAKEN where the list has the code.',
    authScopes: { administration: true },
    errors: { types: [InvalidInput] },
    args: { input: t.arg({ type: CreateQualificationInput, required: true }) },
    resolve: (_root, { input }, ctx) => createQualification(ctx, input),
  }),
  renameQualification: t.field({
    type: QualificationRef,
    description: 'Administrators.',
    authScopes: { administration: true },
    errors: { types: [NotFound, InvalidInput, StaleQualification] },
    args: { input: t.arg({ type: RenameQualificationInput, required: true }) },
    resolve: (_root, { input }, ctx) => renameQualification(ctx, input),
  }),
}))
