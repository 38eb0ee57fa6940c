import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { ModalityChangeReasonEnum, ModalityEnum, TaskOutcomeEnum } from '../graphql/enums.ts'
import { refusalType } from '../graphql/refusals.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { editVisitTasks } from '../visit-task/task-edit.service.ts'
import { recordTaskOutcomes } from '../visit-task/task-outcome.service.ts'
import { createExtraVisit } from './extra-visit.service.ts'
import type { WallTime } from './planned-time.ts'
import { CarerNotFit, DoubleBooking, StaleEdit, VisitNotPossible } from './visit-errors.ts'
import { changeVisitModality } from './visit-modality.service.ts'
import {
  assignVisit,
  confirmVisit,
  moveVisit,
  recordVisitTravel,
  reinstateVisit,
  reportVisitMissed,
} from './visit-planning.service.ts'
import { VisitRef } from './visit.schema.ts'

refusalType(
  CarerNotFit,
  'code: CARER_ABSENT, CARER_REFUSED, CARER_NOT_QUALIFIED, CARER_HAS_LEFT, NO_CARER: take another carer.',
)
builder.objectField(CarerNotFit, 'staff', (t) => t.field({ type: StaffRef, resolve: (refusal) => refusal.carerId }))
builder.objectField(CarerNotFit, 'qualification', (t) =>
  t.exposeString('qualification', { nullable: true, description: 'The code of the one that is missing that day.' }),
)

const VisitTimeInput = builder.inputType('VisitTimeInput', {
  description: "A time on the organisation's clock. One that clocks leave out is refused: NO_SUCH_TIME.",
  fields: (t) => ({
    on: t.field({ type: 'Date', required: true }),
    at: t.string({
      required: true,
      description: 'HH:MM',
      validate: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM'),
    }),
    minutes: t.int({ required: true, description: 'How long, 1 to 720.', validate: z.number().min(1).max(720) }),
    secondTime: t.boolean({
      defaultValue: false,
      description: 'Of the hour that comes twice when clocks go back: the second one.',
    }),
  }),
})

function toWallTime(time: {
  on: string
  at: string
  minutes: number
  secondTime?: boolean | null | undefined
}): WallTime {
  return { on: time.on, at: time.at, minutes: time.minutes, secondTime: time.secondTime ?? false }
}

const reason = z.string().trim().min(1).max(500)
const detail = z.string().max(500)
const version = { required: true, description: 'The one that was looked at: a stale edit is refused.' } as const

const VisitEditInput = builder.inputType('VisitEditInput', {
  fields: (t) => ({ visitId: t.id({ required: true }), version: t.int(version) }),
})
const AssignVisitInput = builder.inputType('AssignVisitInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    version: t.int(version),
    carerId: t.id({ description: 'Null: nobody makes it yet.' }),
    secondCarerId: t.id({ description: 'Where it needs two: both or none.' }),
  }),
})
const MoveVisitInput = builder.inputType('MoveVisitInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    version: t.int(version),
    time: t.field({ type: VisitTimeInput, required: true }),
    outsideWindow: t.boolean({ defaultValue: false, description: 'It is meant to be out of its window.' }),
  }),
})
const ReportVisitMissedInput = builder.inputType('ReportVisitMissedInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    version: t.int(version),
    reason: t.string({ required: true, validate: reason }),
  }),
})
const ChangeVisitModalityInput = builder.inputType('ChangeVisitModalityInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    version: t.int(version),
    to: t.field({ type: ModalityEnum, required: true }),
    reason: t.field({ type: ModalityChangeReasonEnum, required: true }),
    note: t.string({ defaultValue: '', validate: z.string().max(500) }),
    time: t.field({ type: VisitTimeInput, description: 'Null: it begins as planned, and takes what its tasks take.' }),
    keepsCarers: t.boolean({ defaultValue: true, description: 'False: somebody else goes; nobody makes it yet.' }),
  }),
})
const VisitTaskInput = builder.inputType('VisitTaskInput', {
  fields: (t) => ({
    id: t.id({ description: 'Of a task that the visit has already; null for a new one.' }),
    taskCode: t.string({ required: true, validate: z.string().max(40) }),
    detail: t.string({ defaultValue: '', validate: detail }),
  }),
})
const tasks = z.array(z.any()).min(1).max(30)
const EditVisitTasksInput = builder.inputType('EditVisitTasksInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    version: t.int(version),
    tasks: t.field({ type: [VisitTaskInput], required: true, validate: tasks }),
  }),
})
const CreateExtraVisitInput = builder.inputType('CreateExtraVisitInput', {
  fields: (t) => ({
    residentId: t.id({ required: true }),
    modality: t.field({ type: ModalityEnum, required: true }),
    time: t.field({ type: VisitTimeInput, required: true }),
    tasks: t.field({ type: [VisitTaskInput], required: true, validate: tasks }),
    reason: t.string({ required: true, validate: reason }),
    carersNeeded: t.int({ defaultValue: 1, validate: z.number().min(1).max(2) }),
    carerId: t.id(),
    secondCarerId: t.id(),
  }),
})
const TaskOutcomeInput = builder.inputType('TaskOutcomeInput', {
  fields: (t) => ({
    taskId: t.id({ required: true }),
    outcome: t.field({ type: TaskOutcomeEnum, required: true }),
    note: t.string({ defaultValue: '', validate: z.string().max(1000) }),
  }),
})
const RecordTaskOutcomesInput = builder.inputType('RecordTaskOutcomesInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    outcomes: t.field({ type: [TaskOutcomeInput], required: true, validate: tasks }),
  }),
})
const RecordVisitTravelInput = builder.inputType('RecordVisitTravelInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    minutes: t.int({ required: true, validate: z.number().min(0).max(600) }),
  }),
})

const planning = { types: [NotFound, VisitNotPossible, StaleEdit, DoubleBooking, CarerNotFit, InvalidInput] }
const recording = { types: [NotFound, VisitNotPossible, InvalidInput] }

builder.mutationFields((t) => ({
  assignVisit: t.field({
    type: VisitRef,
    description: 'Coordinators: gives a visit to carers, or takes it away from them.',
    authScopes: { coordination: true },
    errors: planning,
    args: { input: t.arg({ type: AssignVisitInput, required: true }) },
    resolve: (_root, { input }, ctx) =>
      assignVisit(ctx, { ...input, carerId: input.carerId ?? null, secondCarerId: input.secondCarerId ?? null }),
  }),
  moveVisit: t.field({
    type: VisitRef,
    description: 'Coordinators: this one visit to another time; its series stays as it is.',
    authScopes: { coordination: true },
    errors: planning,
    args: { input: t.arg({ type: MoveVisitInput, required: true }) },
    resolve: (_root, { input }, ctx) =>
      moveVisit(ctx, { ...input, time: toWallTime(input.time), outsideWindow: input.outsideWindow ?? false }),
  }),
  confirmVisit: t.field({
    type: VisitRef,
    description: 'Coordinators: it is sure. Once more changes nothing.',
    authScopes: { coordination: true },
    errors: planning,
    args: { input: t.arg({ type: VisitEditInput, required: true }) },
    resolve: (_root, { input }, ctx) => confirmVisit(ctx, input),
  }),
  reinstateVisit: t.field({
    type: VisitRef,
    description: 'Coordinators: what was cancelled is planned again; nobody makes it yet.',
    authScopes: { coordination: true },
    errors: planning,
    args: { input: t.arg({ type: VisitEditInput, required: true }) },
    resolve: (_root, { input }, ctx) => reinstateVisit(ctx, input),
  }),
  editVisitTasks: t.field({
    type: VisitRef,
    description: 'Coordinators: the tasks of this one visit, in their order; its series stays as it is.',
    authScopes: { coordination: true },
    errors: planning,
    args: { input: t.arg({ type: EditVisitTasksInput, required: true }) },
    resolve: (_root, { input }, ctx) => editVisitTasks(ctx, input),
  }),
  createExtraVisit: t.field({
    type: VisitRef,
    description: 'Coordinators: a visit beside the care plan.',
    authScopes: { coordination: true },
    errors: planning,
    args: { input: t.arg({ type: CreateExtraVisitInput, required: true }) },
    resolve: (_root, { input }, ctx) =>
      createExtraVisit(ctx, {
        ...input,
        time: toWallTime(input.time),
        carersNeeded: input.carersNeeded === 2 ? 2 : 1,
        carerId: input.carerId ?? null,
        secondCarerId: input.secondCarerId ?? null,
      }),
  }),
  changeVisitModality: t.field({
    type: VisitRef,
    description:
      'Its carers and coordinators: another way, with the reason; a failed video visit becomes physical or phone.',
    authScopes: { care: true },
    errors: planning,
    args: { input: t.arg({ type: ChangeVisitModalityInput, required: true }) },
    resolve: (_root, { input }, ctx) =>
      changeVisitModality(ctx, {
        ...input,
        note: input.note ?? '',
        time: input.time ? toWallTime(input.time) : null,
        keepsCarers: input.keepsCarers ?? true,
      }),
  }),
  reportVisitMissed: t.field({
    type: VisitRef,
    description: 'Its carers and coordinators: it was not made.',
    authScopes: { care: true },
    errors: planning,
    args: { input: t.arg({ type: ReportVisitMissedInput, required: true }) },
    resolve: (_root, { input }, ctx) => reportVisitMissed(ctx, input),
  }),
  recordTaskOutcomes: t.field({
    type: VisitRef,
    description: 'Its carers and coordinators: how its tasks went. The last word holds; once more changes nothing.',
    authScopes: { care: true },
    errors: recording,
    args: { input: t.arg({ type: RecordTaskOutcomesInput, required: true }) },
    resolve: (_root, { input }, ctx) =>
      recordTaskOutcomes(
        ctx,
        input.visitId,
        input.outcomes.map((outcome) => ({ ...outcome, note: outcome.note ?? '' })),
      ),
  }),
  recordVisitTravel: t.field({
    type: VisitRef,
    description: 'Its carers and coordinators: how long the way to it took.',
    authScopes: { care: true },
    errors: recording,
    args: { input: t.arg({ type: RecordVisitTravelInput, required: true }) },
    resolve: (_root, { input }, ctx) => recordVisitTravel(ctx, input.visitId, input.minutes),
  }),
}))
