import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import { z } from 'zod'
import { parseId, type VisitId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { CompanionKindEnum } from '../graphql/enums.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { VisitNotPossible } from '../visit/visit-errors.ts'
import { loadVisits } from '../visit/visit-reading.service.ts'
import { VisitRef } from '../visit/visit.schema.ts'
import type { Feedback } from './feedback.ts'
import type { FeedbackPlace } from './feedback.repository.ts'
import { giveFeedback, giveSmiley, loadFeedbackOfVisits, readFeedback } from './feedback.service.ts'

const SmileyEnum = builder.enumType('Smiley', {
  values: { SAD: { value: 1 }, NEITHER: { value: 2 }, GLAD: { value: 3 } } as const,
})

const FeedbackRef = builder.objectRef<Feedback>('Feedback').implement({
  description: 'What somebody thought of a visit: the resident by one smiley, a companion in words.',
  authScopes: { care: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    visit: t.loadable({
      type: VisitRef,
      load: (ids: VisitId[], ctx) => loadVisits(ctx, ids),
      resolve: (feedback) => feedback.visitId,
    }),
    resident: t.field({ type: ResidentRef, resolve: (feedback) => feedback.residentId }),
    smiley: t.expose('smiley', { type: SmileyEnum, nullable: true }),
    companionName: t.exposeString('companionName', {
      nullable: true,
      description: 'Null: the resident, on the tablet.',
    }),
    companionKind: t.expose('companionKind', { type: CompanionKindEnum, nullable: true }),
    text: t.exposeString('text'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
})

builder.objectField(VisitRef, 'feedback', (t) =>
  t.loadableGroup({
    type: FeedbackRef,
    nullable: true,
    description: 'Newest first.',
    authScopes: { care: true },
    unauthorizedResolver: () => null,
    load: (ids: VisitId[], ctx) => loadFeedbackOfVisits(ctx, ids),
    group: (feedback) => feedback.visitId,
    resolve: (visit) => visit.id,
  }),
)

const FeedbackConnectionRef = builder.connectionObject(
  { type: FeedbackRef, name: 'FeedbackConnection' },
  { name: 'FeedbackEdge' },
)

const toCursor = ({ at, id }: FeedbackPlace) => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')

function parseCursor(text: string | undefined): FeedbackPlace | undefined {
  if (text === undefined) return undefined
  const [atText = '', idText = ''] = Buffer.from(text, 'base64url').toString().split(' ')
  const id = parseId<'Feedback'>(idText)
  const at = new Date(atText)
  if (id === undefined || Number.isNaN(at.valueOf())) throw new InvalidInput('after', 'is no cursor of ours')
  return { at, id }
}

builder.queryFields((t) => ({
  feedback: t.connection(
    {
      type: FeedbackRef,
      description: 'Coordinators: what people thought, newest first; of all residents or of a team.',
      authScopes: { coordination: true },
      args: { teamId: t.arg.id() },
      resolve: (_root, { teamId, ...args }, ctx) =>
        resolveCursorConnection(
          { args, toCursor, defaultSize: 50, maxSize: 200 },
          ({ after, before, limit, inverted }: ResolveCursorConnectionArgs) =>
            readFeedback(ctx, {
              teamId: teamId ?? null,
              after: parseCursor(after),
              before: parseCursor(before),
              limit,
              inverted,
            }),
        ),
    },
    FeedbackConnectionRef,
  ),
}))

const FeedbackGivenRef = builder.objectRef<{ visitId: VisitId }>('FeedbackGiven').implement({
  description: 'It was taken. A companion who may not see visits hears no more.',
  authScopes: { companion: true },
  fields: (t) => ({ visitId: t.exposeID('visitId') }),
})

const GiveSmileyInput = builder.inputType('GiveSmileyInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    smiley: t.field({ type: SmileyEnum, required: true }),
  }),
})
const GiveFeedbackInput = builder.inputType('GiveFeedbackInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    text: t.string({ required: true, validate: z.string().trim().min(1).max(2000) }),
    smiley: t.field({ type: SmileyEnum }),
  }),
})

builder.mutationFields((t) => ({
  giveSmiley: t.field({
    type: VisitRef,
    description: "Device: the resident's one smiley for a visit of the last week; another is a change of mind.",
    authScopes: { device: true },
    errors: { types: [NotFound, VisitNotPossible, InvalidInput] },
    args: { input: t.arg({ type: GiveSmileyInput, required: true }) },
    resolve: (_root, { input }, ctx) => giveSmiley(ctx, input.visitId, input.smiley),
  }),
  giveFeedback: t.field({
    type: FeedbackGivenRef,
    description: 'Companion, whom the resident lets do so: what the companion thought of a visit of the last week.',
    authScopes: { consent: 'give_feedback' },
    errors: { types: [NotFound, VisitNotPossible, InvalidInput] },
    args: { input: t.arg({ type: GiveFeedbackInput, required: true }) },
    resolve: (_root, { input }, ctx) => giveFeedback(ctx, { ...input, smiley: input.smiley ?? null }),
  }),
}))
