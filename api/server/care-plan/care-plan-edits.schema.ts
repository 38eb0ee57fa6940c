import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { CareLevelEnum, PauseReasonEnum } from '../graphql/enums.ts'
import { CarePlanRef } from './care-plan.schema.ts'
import { changeCareLevel, endCarePlan, pauseCarePlan, resumeCarePlan, startCarePlan } from './care-plan.service.ts'
import { StaleCarePlan } from './care-plan.ts'

const reason = z.string().trim().min(1).max(1000)

const StartCarePlanInput = builder.inputType('StartCarePlanInput', {
  fields: (t) => ({
    residentId: t.id({ required: true }),
    startsOn: t.field({ type: 'Date', required: true }),
    endsOn: t.field({ type: 'Date', description: 'The first day without it.' }),
    level: t.field({ type: CareLevelEnum, required: true }),
    reason: t.string({ required: true, description: 'Why this level: 1 to 1,000 characters.', validate: reason }),
  }),
})

const EndCarePlanInput = builder.inputType('EndCarePlanInput', {
  fields: (t) => ({
    carePlanId: t.id({ required: true }),
    version: t.int({ required: true }),
    endsOn: t.field({ type: 'Date', required: true, description: 'The first day without it, today or later.' }),
  }),
})

const ChangeCareLevelInput = builder.inputType('ChangeCareLevelInput', {
  fields: (t) => ({
    carePlanId: t.id({ required: true }),
    version: t.int({ required: true }),
    level: t.field({ type: CareLevelEnum, required: true }),
    fromOn: t.field({ type: 'Date', required: true, description: 'Today or later.' }),
    reason: t.string({ required: true, validate: reason }),
  }),
})

const PauseCarePlanInput = builder.inputType('PauseCarePlanInput', {
  fields: (t) => ({
    carePlanId: t.id({ required: true }),
    version: t.int({ required: true }),
    reason: t.field({ type: PauseReasonEnum, required: true }),
    note: t.string({ validate: z.string().max(500) }),
    fromOn: t.field({ type: 'Date', required: true }),
    untilOn: t.field({ type: 'Date', description: 'The day on which visits come back; none: until it is said.' }),
  }),
})

const ResumeCarePlanInput = builder.inputType('ResumeCarePlanInput', {
  fields: (t) => ({
    carePlanId: t.id({ required: true }),
    version: t.int({ required: true }),
    pauseId: t.id({ required: true }),
    untilOn: t.field({
      type: 'Date',
      required: true,
      description:
        "The day on which visits come back; on or before the pause's first day the pause is taken back whole.",
    }),
  }),
})

builder.mutationFields((t) => ({
  startCarePlan: t.field({
    type: CarePlanRef,
    description: 'Coordinators. END_BEFORE_START, PLAN_OVERLAPS.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: StartCarePlanInput, required: true }) },
    resolve: (_root, { input }, ctx) => startCarePlan(ctx, input),
  }),
  endCarePlan: t.field({
    type: CarePlanRef,
    description: 'Coordinators. Its visits from that day on are cancelled. END_BEFORE_START, IN_THE_PAST.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleCarePlan] },
    args: { input: t.arg({ type: EndCarePlanInput, required: true }) },
    resolve: (_root, { input }, ctx) => endCarePlan(ctx, input),
  }),
  changeCareLevel: t.field({
    type: CarePlanRef,
    description: 'Coordinators. What was decided for later days gives way. IN_THE_PAST, OUTSIDE_PLAN.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleCarePlan] },
    args: { input: t.arg({ type: ChangeCareLevelInput, required: true }) },
    resolve: (_root, { input }, ctx) => changeCareLevel(ctx, input),
  }),
  pauseCarePlan: t.field({
    type: CarePlanRef,
    description:
      'Coordinators. Visits of these days are cancelled, and come back with resumeCarePlan. END_BEFORE_START, OUTSIDE_PLAN, PAUSE_OVERLAPS.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleCarePlan] },
    args: { input: t.arg({ type: PauseCarePlanInput, required: true }) },
    resolve: (_root, { input }, ctx) => pauseCarePlan(ctx, input),
  }),
  resumeCarePlan: t.field({
    type: CarePlanRef,
    description: 'Coordinators. Says on which day visits come back, earlier or later than was said. PAUSE_OVERLAPS.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleCarePlan] },
    args: { input: t.arg({ type: ResumeCarePlanInput, required: true }) },
    resolve: (_root, { input }, ctx) => resumeCarePlan(ctx, input),
  }),
}))
