import { z } from 'zod'
import type { ResidentId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { VideoSkillEnum } from '../graphql/enums.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { loadReviewsOf, loadSuitabilities, reviewVideoSuitability } from './video-suitability.service.ts'
import { suitsVideo, type VideoSuitability } from './video-suitability.ts'

/** The device and the skill are technical support's business; what care needs and what was written is not. */
const technical = { $any: { care: true, role: 'service_desk' } } as const
const careOnly = { nullable: true, authScopes: { care: true }, unauthorizedResolver: () => null } as const

export const VideoSuitabilityRef = builder.objectRef<VideoSuitability>('VideoSuitability').implement({
  description: 'One review of whether video suits a resident; the newest counts.',
  authScopes: technical,
  fields: (t) => ({
    id: t.exposeID('id'),
    suits: t.boolean({ description: 'Nothing speaks against video.', resolve: suitsVideo }),
    hasDevice: t.exposeBoolean('hasDevice'),
    canUse: t.expose('canUse', { type: VideoSkillEnum }),
    isWilling: t.exposeBoolean('isWilling'),
    meetsNeed: t.exposeBoolean('meetsNeed', {
      ...careOnly,
      description: 'Care by video meets the need no worse than a visit in person would.',
    }),
    note: t.exposeString('note', careOnly),
    reviewedOn: t.expose('reviewedOn', { type: 'Date' }),
    reviewedBy: t.field({ type: StaffRef, resolve: (review) => review.reviewedBy }),
    reviewDueOn: t.expose('reviewDueOn', { type: 'Date', nullable: true }),
  }),
})

builder.objectFields(ResidentRef, (t) => ({
  videoSuitability: t.loadable({
    type: VideoSuitabilityRef,
    nullable: true,
    description: 'The newest review; null: never reviewed. Carers, coordinators and the service desk.',
    authScopes: technical,
    unauthorizedResolver: () => null,
    load: (residentIds: ResidentId[], ctx) => loadSuitabilities(ctx, residentIds) as Promise<VideoSuitability[]>,
    resolve: (resident) => resident.id,
  }),
  videoSuitabilityReviews: t.loadableGroup({
    type: VideoSuitabilityRef,
    ...careOnly,
    description: 'Newest first.',
    load: (residentIds: ResidentId[], ctx) => loadReviewsOf(ctx, residentIds),
    group: (review) => review.residentId,
    resolve: (resident) => resident.id,
  }),
}))

const ReviewVideoSuitabilityInput = builder.inputType('ReviewVideoSuitabilityInput', {
  fields: (t) => ({
    residentId: t.id({ required: true }),
    hasDevice: t.boolean({ required: true }),
    canUse: t.field({ type: VideoSkillEnum, required: true }),
    isWilling: t.boolean({ required: true }),
    meetsNeed: t.boolean({ required: true }),
    note: t.string({ description: 'At most 1,000 characters.', validate: z.string().max(1_000) }),
    reviewedOn: t.field({ type: 'Date', required: true, description: 'Not in the future: REVIEW_IN_FUTURE.' }),
    reviewDueOn: t.field({ type: 'Date', description: 'After reviewedOn: END_BEFORE_START.' }),
  }),
})

builder.mutationField('reviewVideoSuitability', (t) =>
  t.field({
    type: VideoSuitabilityRef,
    description: 'Carers and coordinators. Adds a review; the older ones stay.',
    authScopes: { care: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: ReviewVideoSuitabilityInput, required: true }) },
    resolve: (_root, { input }, ctx) =>
      reviewVideoSuitability(ctx, { ...input, note: input.note ?? '', reviewDueOn: input.reviewDueOn ?? null }),
  }),
)
