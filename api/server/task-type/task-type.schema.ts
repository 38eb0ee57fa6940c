import { z } from 'zod'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { SenseEnum } from '../graphql/enums.ts'
import { LocalTextInput } from '../graphql/local-text-input.ts'
import { LocalTextRef } from '../graphql/local-text.ts'
import { staleType } from '../graphql/stale-type.ts'
import { QualificationRef } from '../qualification/qualification.schema.ts'
import { qualificationCode } from '../qualification/qualification.ts'
import { changeTaskType, createTaskType, loadTaskTypes, readTaskTypes, retireTaskType } from './task-type.service.ts'
import { StaleTaskType, type TaskType } from './task-type.ts'

export const TaskTypeRef = builder.loadableObjectRef('TaskType', {
  load: (codes: string[], ctx) => loadTaskTypes(ctx, codes),
})

/** Norms and rules are for who plans; what a task is called, for whoever it is done to. */
const staffOnly = { nullable: true, authScopes: { staff: true }, unauthorizedResolver: () => null } as const

TaskTypeRef.implement({
  description: "A kind of task in the organisation's catalogue.",
  authScopes: { known: true },
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.field({ type: LocalTextRef, resolve: (type) => type.name }),
    sense: t.expose('sense', { type: SenseEnum }),
    homeMinutes: t.exposeInt('homeMinutes', { ...staffOnly, description: 'By the norm, in person.' }),
    videoMinutes: t.exposeInt('videoMinutes', {
      ...staffOnly,
      description: 'By the norm, over video; null where it is not possible.',
    }),
    qualification: t.field({ type: QualificationRef, ...staffOnly, resolve: (type) => type.qualification }),
    retiredAt: t.expose('retiredAt', { type: 'DateTime', ...staffOnly }),
    version: t.exposeInt('version', { description: 'Send it back with an edit: a stale one is refused.' }),
  }),
})

staleType<TaskType>(StaleTaskType, TaskTypeRef)

builder.queryField('taskTypes', (t) =>
  t.field({
    type: [TaskTypeRef],
    description: "Staff: the organisation's catalogue, by code; without what was retired unless asked for.",
    authScopes: { staff: true },
    args: { retired: t.arg.boolean({ defaultValue: false, required: true }) },
    resolve: (_root, { retired }, ctx) => readTaskTypes(ctx, { retired }),
  }),
)

const minutes = z.number().int().min(1).max(480)
const code = z.string().regex(qualificationCode, 'must be 2 to 40 small letters, digits or hyphens')

const CreateTaskTypeInput = builder.inputType('CreateTaskTypeInput', {
  fields: (t) => ({
    code: t.string({ required: true, validate: code }),
    name: t.field({ type: LocalTextInput, required: true }),
    sense: t.field({ type: SenseEnum, required: true }),
    homeMinutes: t.int({ required: true, validate: minutes }),
    videoMinutes: t.int({ validate: minutes, description: 'None: not possible over video.' }),
    qualification: t.string({ description: 'The code of one in Query.qualifications.' }),
  }),
})

const ChangeTaskTypeInput = builder.inputType('ChangeTaskTypeInput', {
  description: 'All of it: what is not given is none.',
  fields: (t) => ({
    code: t.string({ required: true }),
    version: t.int({ required: true }),
    name: t.field({ type: LocalTextInput, required: true }),
    sense: t.field({ type: SenseEnum, required: true }),
    homeMinutes: t.int({ required: true, validate: minutes }),
    videoMinutes: t.int({ validate: minutes }),
    qualification: t.string(),
  }),
})

const RetireTaskTypeInput = builder.inputType('RetireTaskTypeInput', {
  fields: (t) => ({ code: t.string({ required: true }), version: t.int({ required: true }) }),
})

/** What GraphQL leaves out is none here. */
function toTerms<Given extends { videoMinutes?: number | null | undefined; qualification?: string | null | undefined }>(
  given: Given,
) {
  return { ...given, videoMinutes: given.videoMinutes ?? null, qualification: given.qualification ?? null }
}

builder.mutationFields((t) => ({
  createTaskType: t.field({
    type: TaskTypeRef,
    description: 'Administrators. CODE_TAKEN, TASK_NEEDS_A_HAND, UNKNOWN_QUALIFICATION.',
    authScopes: { administration: true },
    errors: { types: [InvalidInput] },
    args: { input: t.arg({ type: CreateTaskTypeInput, required: true }) },
    resolve: (_root, { input }, ctx) => createTaskType(ctx, toTerms(input)),
  }),
  changeTaskType: t.field({
    type: TaskTypeRef,
    description: 'Administrators. Needs that are there keep their own norms.',
    authScopes: { administration: true },
    errors: { types: [NotFound, InvalidInput, StaleTaskType] },
    args: { input: t.arg({ type: ChangeTaskTypeInput, required: true }) },
    resolve: (_root, { input }, ctx) => changeTaskType(ctx, toTerms(input)),
  }),
  retireTaskType: t.field({
    type: TaskTypeRef,
    description: 'Administrators. No new need asks for it; those that are there go on.',
    authScopes: { administration: true },
    errors: { types: [NotFound, StaleTaskType] },
    args: { input: t.arg({ type: RetireTaskTypeInput, required: true }) },
    resolve: (_root, { input }, ctx) => retireTaskType(ctx, input),
  }),
}))
