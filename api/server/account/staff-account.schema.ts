import { z } from 'zod'
import type { StaffId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { haveAccounts, openAccount, renewPassword } from './staff-account.service.ts'
import type { NewAccount } from './staff-account.ts'

const NewAccountRef = builder.objectRef<NewAccount>('NewAccount').implement({
  description: 'Shown once: the password is nowhere else.',
  authScopes: { administration: true },
  fields: (t) => ({
    staff: t.field({ type: StaffRef, resolve: (account) => account.staffId }),
    email: t.exposeString('email'),
    password: t.exposeString('password'),
  }),
})

builder.objectField(StaffRef, 'hasAccount', (t) =>
  t.loadable({
    type: 'Boolean',
    nullable: true,
    description: 'Administrators: whether the person can sign in, or openAccount is next.',
    authScopes: { administration: true },
    unauthorizedResolver: () => null,
    load: (ids: StaffId[], ctx) => haveAccounts(ctx, ids),
    resolve: (staff) => staff.id,
  }),
)

const OpenAccountInput = builder.inputType('OpenAccountInput', {
  fields: (t) => ({
    staffId: t.id({ required: true }),
    email: t.string({ required: true, validate: z.email().max(254) }),
  }),
})

builder.mutationFields((t) => ({
  openAccount: t.field({
    type: NewAccountRef,
    description: 'Administrators: lets somebody of the staff sign in. EMAIL_TAKEN, ACCOUNT_EXISTS.',
    authScopes: { administration: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: OpenAccountInput, required: true }) },
    resolve: (_root, { input }, ctx) => openAccount(ctx, input),
  }),
  renewPassword: t.field({
    type: NewAccountRef,
    description: "Administrators: a new password; the person's sessions end.",
    authScopes: { administration: true },
    errors: { types: [NotFound] },
    args: { staffId: t.arg.id({ required: true }) },
    resolve: (_root, { staffId }, ctx) => renewPassword(ctx, staffId),
  }),
}))
