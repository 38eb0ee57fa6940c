import { z } from 'zod'
import type { VisitId } from '../db/ids.ts'
import { InvalidInput, NotFound, TooManyAttempts } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { inCapitals } from '../graphql/enums.ts'
import { refusalType } from '../graphql/refusals.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { VisitNotPossible } from '../visit/visit-errors.ts'
import { VisitRef } from '../visit/visit.schema.ts'
import { loadVerifications, readCodeKey, verifyVisit, type CodeKey } from './verification.service.ts'
import { RotatingCodeRefused, type Method, type Moment, type VisitVerification } from './verification.ts'

refusalType(
  RotatingCodeRefused,
  'code: ROTATING_CODE_WRONG (read it again), ROTATING_CODE_TOO_OLD, ROTATING_CODE_OF_ANOTHER_TIME.',
)

const MomentEnum = builder.enumType('VerificationMoment', { values: inCapitals<Moment>(['arrival', 'departure']) })
const MethodEnum = builder.enumType('VerificationMethod', { values: inCapitals<Method>(['scanned', 'typed']) })

const VisitVerificationRef = builder.objectRef<VisitVerification>('VisitVerification').implement({
  description: "That a carer was there: the code that stood on the home's tablet then. No position is kept.",
  authScopes: { care: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    staff: t.field({ type: StaffRef, resolve: (verification) => verification.staffId }),
    moment: t.expose('moment', { type: MomentEnum }),
    method: t.expose('method', { type: MethodEnum }),
    codeAt: t.expose('codeAt', { type: 'DateTime', description: 'When the code was on the screen.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it was told.' }),
  }),
})

builder.objectField(VisitRef, 'verifications', (t) =>
  t.loadableGroup({
    type: VisitVerificationRef,
    nullable: true,
    authScopes: { care: true },
    unauthorizedResolver: () => null,
    load: (ids: VisitId[], ctx) => loadVerifications(ctx, ids),
    group: (verification) => verification.visitId,
    resolve: (visit) => visit.id,
  }),
)

const RotatingCodeKeyRef = builder.objectRef<CodeKey>('RotatingCodeKey').implement({
  description: 'What a tablet needs to show its codes (RFC 6238, SHA-1), also while it has no network.',
  authScopes: { device: true },
  fields: (t) => ({
    secret: t.exposeString('secret', { description: 'Base32 (RFC 4648).' }),
    stepSeconds: t.exposeInt('stepSeconds'),
    digits: t.exposeInt('digits'),
    now: t.expose('now', {
      type: 'DateTime',
      description: "The server's: a tablet whose clock is wrong counts from here.",
    }),
  }),
})

builder.queryFields((t) => ({
  rotatingCodeKey: t.field({
    type: RotatingCodeKeyRef,
    description: "Device: the key of its own codes. What's scanned is the code itself.",
    authScopes: { device: true },
    resolve: (_root, _args, ctx) => readCodeKey(ctx),
  }),
}))

const longestAgeSeconds = 7 * 86_400

const VerifyVisitInput = builder.inputType('VerifyVisitInput', {
  fields: (t) => ({
    visitId: t.id({ required: true }),
    moment: t.field({ type: MomentEnum, required: true }),
    method: t.field({ type: MethodEnum, required: true }),
    code: t.string({ required: true, validate: z.string().max(20) }),
    ageSeconds: t.int({
      required: true,
      description: 'How long ago it was read, by the clock of the phone: up to a day, for want of network.',
      validate: z.number().min(0).max(longestAgeSeconds),
    }),
  }),
})

builder.mutationFields((t) => ({
  verifyVisit: t.field({
    type: VisitRef,
    description: "A visit's carers: shows that the carer was there. Once more changes nothing.",
    authScopes: { care: true },
    errors: { types: [NotFound, VisitNotPossible, RotatingCodeRefused, TooManyAttempts, InvalidInput] },
    args: { input: t.arg({ type: VerifyVisitInput, required: true }) },
    resolve: (_root, { input }, ctx) => verifyVisit(ctx, input),
  }),
}))
