import type { StaffId } from '../db/ids.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageEnum, StaffRoleEnum } from '../graphql/enums.ts'
import { TeamRef } from '../organisation/area.schema.ts'
import { toPhotoUrl } from '../photo/photo-url.ts'
import { loadStaff } from './staff.service.ts'

export const StaffRef = builder.loadableObjectRef('Staff', { load: (ids: StaffId[], ctx) => loadStaff(ctx, ids) })

StaffRef.implement({
  authScopes: { known: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    firstName: t.exposeString('firstName'),
    lastName: t.exposeString('lastName', {
      description: 'Null for a device: the kiosk knows first names only.',
      nullable: true,
      authScopes: { staff: true },
      unauthorizedResolver: () => null,
    }),
    role: t.expose('role', { type: StaffRoleEnum }),
    language: t.expose('language', { type: LanguageEnum }),
    photoUrl: t.string({
      description: 'Address of the picture on this server, for <img>.',
      nullable: true,
      resolve: (staff) => toPhotoUrl(staff.photoId),
    }),
    team: t.field({
      type: TeamRef,
      nullable: true,
      authScopes: { staff: true },
      unauthorizedResolver: () => null,
      resolve: (staff) => staff.teamId,
    }),
  }),
})
