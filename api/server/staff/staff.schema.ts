import { resolveCursorConnection, type ResolveCursorConnectionArgs } from '@pothos/plugin-relay'
import { z } from 'zod'
import type { RequestContext } from '../context.ts'
import type { StaffId } from '../db/ids.ts'
import { CoordinatesRef } from '../geo/coordinates.schema.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageEnum, StaffBaseEnum, StaffRoleEnum, TravelModeEnum } from '../graphql/enums.ts'
import { toNameCursor } from '../graphql/place-cursor.ts'
import { staleType } from '../graphql/stale-type.ts'
import { TeamRef } from '../organisation/area.schema.ts'
import { toPhotoUrl } from '../photo/photo-url.ts'
import { QualificationRef } from '../qualification/qualification.schema.ts'
import { findStaffMember, loadQualificationsOf, loadStaff, searchStaff } from './staff.service.ts'
import { StaleStaff, type HeldQualification, type Staff } from './staff.ts'

export const StaffRef = builder.loadableObjectRef('Staff', { load: (ids: StaffId[], ctx) => loadStaff(ctx, ids) })

const staffOnly = { nullable: true, authScopes: { staff: true }, unauthorizedResolver: () => null } as const

/** The terms of employment: for who keeps them and for the person. */
const termsOnly = {
  nullable: true,
  authScopes: (staff: Staff, _args: object, ctx: RequestContext) => isSelf(staff, ctx) || { people: true },
  unauthorizedResolver: () => null,
} as const

function isSelf(staff: Staff, { viewer }: RequestContext): boolean {
  return viewer.kind === 'staff' && viewer.staffId === staff.id
}

const HeldQualificationRef = builder.objectRef<HeldQualification>('HeldQualification').implement({
  authScopes: { staff: true },
  fields: (t) => ({
    qualification: t.field({ type: QualificationRef, resolve: (held) => held.code }),
    grantedOn: t.expose('grantedOn', { type: 'Date', nullable: true }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it is valid; null: it does not lapse.',
    }),
  }),
})

StaffRef.implement({
  authScopes: { known: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    firstName: t.exposeString('firstName'),
    lastName: t.exposeString('lastName', {
      ...staffOnly,
      description: 'Null for a device: the kiosk knows first names only.',
    }),
    role: t.expose('role', { type: StaffRoleEnum }),
    language: t.expose('language', { type: LanguageEnum }),
    languages: t.exposeStringList('languages', {
      ...staffOnly,
      description: 'What the person speaks with residents, beside the language of the screens: fi, sv, en, se, ru, …',
    }),
    photoUrl: t.string({
      description: 'Address of the picture on this server, for <img>.',
      nullable: true,
      resolve: (staff) => toPhotoUrl(staff.photoId),
    }),
    team: t.field({ type: TeamRef, ...staffOnly, resolve: (staff) => staff.teamId }),
    travelMode: t.expose('travelMode', { type: TravelModeEnum, ...staffOnly }),
    base: t.expose('base', { type: StaffBaseEnum, ...staffOnly }),
    homeBase: t.expose('homeBase', {
      type: CoordinatesRef,
      ...termsOnly,
      description: 'Where the working day begins and ends. Coordinators, administrators and the person.',
    }),
    contractMinutesPerWeek: t.exposeInt('contractMinutesPerWeek', termsOnly),
    leftOn: t.expose('leftOn', {
      type: 'Date',
      ...termsOnly,
      description: 'The first day on which the person works here no more.',
    }),
    qualifications: t.loadableGroup({
      type: HeldQualificationRef,
      ...staffOnly,
      description: 'Also those that have expired, by code.',
      load: (ids: StaffId[], ctx) => loadQualificationsOf(ctx, ids),
      group: (held) => held.staffId,
      resolve: (staff) => staff.id,
    }),
    version: t.exposeInt('version', {
      ...staffOnly,
      description: 'Send it back with an edit: a stale one is refused.',
    }),
  }),
})

staleType<Staff>(StaleStaff, StaffRef)

const StaffConnectionRef = builder.connectionObject({ type: StaffRef, name: 'StaffConnection' }, { name: 'StaffEdge' })

const pageSize = { defaultSize: 50, maxSize: 200 }
/** Who works with colleagues. The service desk and auditors meet names elsewhere. */
const colleagues = { $any: { care: true, people: true } } as const

builder.queryFields((t) => ({
  staffMember: t.field({
    type: StaffRef,
    nullable: true,
    description: 'Carers, coordinators and administrators: one of the organisation.',
    authScopes: colleagues,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx) => findStaffMember(ctx, id),
  }),
  staff: t.connection(
    {
      type: StaffRef,
      description:
        'Carers, coordinators and administrators: by last name; `qualification`: those who have it today; `search` matches the beginning of a name.',
      authScopes: colleagues,
      args: {
        search: t.arg.string({ validate: z.string().max(100) }),
        teamId: t.arg.id(),
        role: t.arg({ type: StaffRoleEnum }),
        qualification: t.arg.string({ validate: z.string().max(40) }),
        includeLeft: t.arg.boolean({ description: 'Also those who work here no more.' }),
      },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection(
          { args, toCursor: toNameCursor<'Staff'>, ...pageSize },
          (page: ResolveCursorConnectionArgs) => searchStaff(ctx, { ...args, ...page }),
        ),
    },
    StaffConnectionRef,
  ),
}))
