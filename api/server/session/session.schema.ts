import { z } from 'zod'
import { CompanionViewerRef } from '../companion/companion.schema.ts'
import type { AnonymousViewer, StaffViewer } from '../context.ts'
import type { DemoAccount } from '../demo/demo-accounts.ts'
import { findOfferedDemoAccounts } from '../demo/demo.service.ts'
import { DeviceViewerRef } from '../device/device.schema.ts'
import { InvalidInput, TooManyAttempts } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { StaffRoleEnum } from '../graphql/enums.ts'
import { refusalType } from '../graphql/refusals.ts'
import { maximumPasswordLength } from '../account/password.ts'
import { OrganisationRef } from '../organisation/organisation.schema.ts'
import { StaffRef } from '../staff/staff.schema.ts'
import { signIn, signOut } from './session.service.ts'
import { SignInRefused } from './session.ts'

refusalType(SignInRefused, 'Unknown e-mail or wrong password: one answer for both.')

const StaffViewerRef = builder.objectRef<StaffViewer>('StaffViewer').implement({
  authScopes: { known: true },
  fields: (t) => ({
    staff: t.field({ type: StaffRef, resolve: (viewer) => viewer.staffId }),
    organisation: t.field({ type: OrganisationRef, resolve: (viewer) => viewer.orgId }),
  }),
})

const DemoAccountRef = builder.objectRef<DemoAccount>('DemoAccount').implement({
  authScopes: { everyone: true },
  fields: (t) => ({
    email: t.exposeString('email'),
    password: t.exposeString('password'),
    name: t.exposeString('name'),
    role: t.expose('role', { type: StaffRoleEnum }),
  }),
})

const AnonymousViewerRef = builder.objectRef<AnonymousViewer>('AnonymousViewer').implement({
  authScopes: { everyone: true },
  fields: (t) => ({
    demoAccounts: t.field({
      type: [DemoAccountRef],
      description: 'Which demo accounts there are, where the server runs with demo data; else empty.',
      resolve: (_viewer, _args, ctx) => findOfferedDemoAccounts(ctx),
    }),
  }),
})

const ViewerUnion = builder.unionType('Viewer', {
  types: [StaffViewerRef, DeviceViewerRef, CompanionViewerRef, AnonymousViewerRef],
  resolveType: (viewer) => {
    switch (viewer.kind) {
      case 'staff':
        return StaffViewerRef
      case 'device':
        return DeviceViewerRef
      case 'companion':
        return CompanionViewerRef
      case 'anonymous':
        return AnonymousViewerRef
    }
  },
})

builder.queryFields((t) => ({
  viewer: t.field({
    type: ViewerUnion,
    authScopes: { everyone: true },
    resolve: (_root, _args, ctx) => ctx.viewer,
  }),
  now: t.field({
    type: 'DateTime',
    description: "Now, by the server's clock.",
    authScopes: { everyone: true },
    resolve: (_root, _args, ctx) => ctx.clock.now(),
  }),
}))

const SignInInput = builder.inputType('SignInInput', {
  fields: (t) => ({
    email: t.string({ required: true, validate: z.string().trim().min(1).max(254) }),
    password: t.string({ required: true, validate: z.string().min(1).max(maximumPasswordLength) }),
  }),
})

builder.mutationFields((t) => ({
  signIn: t.field({
    type: StaffViewerRef,
    authScopes: { everyone: true },
    errors: { types: [SignInRefused, TooManyAttempts, InvalidInput] },
    args: { input: t.arg({ type: SignInInput, required: true }) },
    resolve: (_root, { input }, ctx) => signIn(ctx, input),
  }),
  signOut: t.boolean({
    authScopes: { everyone: true },
    resolve: async (_root, _args, ctx) => {
      await signOut(ctx)
      return true
    },
  }),
}))
