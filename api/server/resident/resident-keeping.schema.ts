import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { CoordinatesInput } from '../geo/coordinates.schema.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageEnum } from '../graphql/enums.ts'
import { languageTags } from '../graphql/language-tags.ts'
import { telephone } from '../graphql/telephone.ts'
import { createResident, updateResident } from './resident-keeping.service.ts'
import { ResidentRef } from './resident.schema.ts'
import { StaleResident } from './resident.ts'

const line = z.string().trim().min(1).max(100)
/** Finland's are five digits; Åland's begin with 22. */
const postalCode = z.string().regex(/^\d{5}$/, 'must be five digits')
const about = z.string().max(4_000)
const carers = z.int().min(1).max(20)

const CreateResidentInput = builder.inputType('CreateResidentInput', {
  fields: (t) => ({
    teamId: t.id({ required: true }),
    firstName: t.string({ required: true, validate: line }),
    lastName: t.string({ required: true, validate: line }),
    language: t.field({ type: LanguageEnum }),
    languages: t.stringList({ validate: languageTags }),
    streetAddress: t.string({ required: true, validate: line }),
    postalCode: t.string({ required: true, validate: postalCode }),
    town: t.string({ required: true, validate: line }),
    phone: t.string({ validate: telephone }),
    about: t.string({ validate: about }),
    coordinates: t.field({ type: CoordinatesInput, description: 'Without them the home is listed as missing them.' }),
    continuityCarers: t.int({ validate: carers }),
  }),
})

const UpdateResidentInput = builder.inputType('UpdateResidentInput', {
  description: 'What is not given stays; null takes away what may be empty. Another address loses the old coordinates.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true }),
    teamId: t.id(),
    firstName: t.string({ validate: line }),
    lastName: t.string({ validate: line }),
    language: t.field({ type: LanguageEnum }),
    languages: t.stringList({ validate: languageTags }),
    streetAddress: t.string({ validate: line }),
    postalCode: t.string({ validate: postalCode }),
    town: t.string({ validate: line }),
    phone: t.string({ validate: telephone }),
    about: t.string({ validate: about }),
    coordinates: t.field({ type: CoordinatesInput }),
    continuityCarers: t.int({ validate: carers }),
  }),
})

builder.mutationFields((t) => ({
  createResident: t.field({
    type: ResidentRef,
    description: 'Coordinators. OUTSIDE_FINLAND where the coordinates are no place there.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: CreateResidentInput, required: true }) },
    resolve: (_root, { input }, ctx) => createResident(ctx, input),
  }),
  updateResident: t.field({
    type: ResidentRef,
    description: 'Coordinators.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleResident] },
    args: { input: t.arg({ type: UpdateResidentInput, required: true }) },
    resolve: (_root, { input }, ctx) => updateResident(ctx, input),
  }),
}))
