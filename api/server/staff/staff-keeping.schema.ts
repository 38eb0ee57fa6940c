import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { CoordinatesInput } from '../geo/coordinates.schema.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageEnum, StaffBaseEnum, StaffRoleEnum, TravelModeEnum } from '../graphql/enums.ts'
import { languageTags } from '../graphql/language-tags.ts'
import { createStaff, grantQualification, updateStaff, withdrawQualification } from './staff-keeping.service.ts'
import { StaffRef } from './staff.schema.ts'
import { StaleStaff } from './staff.ts'

const name = z.string().trim().min(1).max(100)
const minutesPerWeek = z.int().min(0).max(3600)

const CreateStaffInput = builder.inputType('CreateStaffInput', {
  fields: (t) => ({
    role: t.field({ type: StaffRoleEnum, required: true }),
    firstName: t.string({ required: true, validate: name }),
    lastName: t.string({ required: true, validate: name }),
    teamId: t.id(),
    language: t.field({ type: LanguageEnum }),
    languages: t.stringList({ validate: languageTags }),
    travelMode: t.field({ type: TravelModeEnum }),
    base: t.field({ type: StaffBaseEnum }),
    homeBase: t.field({ type: CoordinatesInput }),
    contractMinutesPerWeek: t.int({ validate: minutesPerWeek }),
  }),
})

const UpdateStaffInput = builder.inputType('UpdateStaffInput', {
  description: 'What is not given stays; null takes away what may be empty.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true }),
    role: t.field({ type: StaffRoleEnum }),
    firstName: t.string({ validate: name }),
    lastName: t.string({ validate: name }),
    teamId: t.id(),
    language: t.field({ type: LanguageEnum }),
    languages: t.stringList({ validate: languageTags }),
    travelMode: t.field({ type: TravelModeEnum }),
    base: t.field({ type: StaffBaseEnum }),
    homeBase: t.field({ type: CoordinatesInput }),
    contractMinutesPerWeek: t.int({ validate: minutesPerWeek }),
    leftOn: t.field({
      type: 'Date',
      description: 'The first day without work here: sign-ins end then. Null: stays after all.',
    }),
  }),
})

const GrantQualificationInput = builder.inputType('GrantQualificationInput', {
  fields: (t) => ({
    staffId: t.id({ required: true }),
    version: t.int({ required: true, description: "The person's." }),
    code: t.string({ required: true, description: 'Of Query.qualifications; else UNKNOWN_QUALIFICATION.' }),
    grantedOn: t.field({ type: 'Date' }),
    expiresOn: t.field({ type: 'Date', description: 'The last day on which it is valid. Null: it does not lapse.' }),
  }),
})

const WithdrawQualificationInput = builder.inputType('WithdrawQualificationInput', {
  fields: (t) => ({
    staffId: t.id({ required: true }),
    version: t.int({ required: true, description: "The person's." }),
    code: t.string({ required: true }),
  }),
})

builder.mutationFields((t) => ({
  createStaff: t.field({
    type: StaffRef,
    description: 'Administrators.',
    authScopes: { administration: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: CreateStaffInput, required: true }) },
    resolve: (_root, { input }, ctx) => createStaff(ctx, input),
  }),
  updateStaff: t.field({
    type: StaffRef,
    description: 'Administrators. LAST_ADMINISTRATOR where nobody could let people in any more.',
    authScopes: { administration: true },
    errors: { types: [NotFound, InvalidInput, StaleStaff] },
    args: { input: t.arg({ type: UpdateStaffInput, required: true }) },
    resolve: (_root, { input }, ctx) => updateStaff(ctx, input),
  }),
  grantQualification: t.field({
    type: StaffRef,
    description: 'Coordinators and administrators. Again for one that is held: other days.',
    authScopes: { people: true },
    errors: { types: [NotFound, InvalidInput, StaleStaff] },
    args: { input: t.arg({ type: GrantQualificationInput, required: true }) },
    resolve: (_root, { input }, ctx) =>
      grantQualification(ctx, { ...input, grantedOn: input.grantedOn ?? null, expiresOn: input.expiresOn ?? null }),
  }),
  withdrawQualification: t.field({
    type: StaffRef,
    description: 'Coordinators and administrators.',
    authScopes: { people: true },
    errors: { types: [NotFound, InvalidInput, StaleStaff] },
    args: { input: t.arg({ type: WithdrawQualificationInput, required: true }) },
    resolve: (_root, { input }, ctx) => withdrawQualification(ctx, input),
  }),
}))
