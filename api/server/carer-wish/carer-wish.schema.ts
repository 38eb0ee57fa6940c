import { z } from 'zod'
import type { ResidentId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { CarerWishKindEnum } from '../graphql/enums.ts'
import { ResidentRef } from '../resident/resident.schema.ts'
import { StaleResident } from '../resident/resident.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { loadCarerWishes, removeCarerWish, setCarerWish } from './carer-wish.service.ts'
import type { CarerWish } from './carer-wish.ts'

const CarerWishRef = builder.objectRef<CarerWish>('CarerWish').implement({
  description: 'Whom a resident wishes to come, or refuses. For who plans: a refusal is not for colleagues to read.',
  authScopes: { coordination: true },
  fields: (t) => ({
    staff: t.field({ type: StaffRef, resolve: (wish) => wish.staffId }),
    kind: t.expose('kind', { type: CarerWishKindEnum }),
    reason: t.exposeString('reason'),
  }),
})

builder.objectField(ResidentRef, 'carerWishes', (t) =>
  t.loadableGroup({
    type: CarerWishRef,
    nullable: true,
    description: 'Coordinators.',
    authScopes: { coordination: true },
    unauthorizedResolver: () => null,
    load: (residentIds: ResidentId[], ctx) => loadCarerWishes(ctx, residentIds),
    group: (wish) => wish.residentId,
    resolve: (resident) => resident.id,
  }),
)

const SetCarerWishInput = builder.inputType('SetCarerWishInput', {
  fields: (t) => ({
    residentId: t.id({ required: true }),
    staffId: t.id({ required: true }),
    kind: t.field({ type: CarerWishKindEnum, required: true }),
    reason: t.string({ description: 'At most 500 characters.', validate: z.string().max(500) }),
    version: t.int({ required: true, description: "The resident's." }),
  }),
})

const RemoveCarerWishInput = builder.inputType('RemoveCarerWishInput', {
  fields: (t) => ({
    residentId: t.id({ required: true }),
    staffId: t.id({ required: true }),
    version: t.int({ required: true, description: "The resident's." }),
  }),
})

builder.mutationFields((t) => ({
  setCarerWish: t.field({
    type: ResidentRef,
    description: 'Coordinators. One wish about one carer: a new one takes the place of the old.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, InvalidInput, StaleResident] },
    args: { input: t.arg({ type: SetCarerWishInput, required: true }) },
    resolve: (_root, { input }, ctx) => setCarerWish(ctx, { ...input, reason: input.reason ?? '' }),
  }),
  removeCarerWish: t.field({
    type: ResidentRef,
    description: 'Coordinators.',
    authScopes: { coordination: true },
    errors: { types: [NotFound, StaleResident] },
    args: { input: t.arg({ type: RemoveCarerWishInput, required: true }) },
    resolve: (_root, { input }, ctx) => removeCarerWish(ctx, input),
  }),
}))
