import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext, type StaffViewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { PhotoId } from '../db/ids.ts'
import { Forbidden } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getId } from '../get-id.ts'
import { forResident } from '../resident/for-resident.ts'
import { replaceResidentPhoto } from '../resident/resident-keeping.service.ts'
import { replaceStaffPhoto } from '../staff/staff-keeping.service.ts'
import { toPhotoUrl } from './photo-url.ts'
import { deleteUnused, insertPhoto } from './photo.repository.ts'
import type { Picture } from './picture.ts'

/** Whose picture. */
export interface PhotoOwner {
  readonly kind: 'residents' | 'staff'
  readonly id: string
}

/** Where the new picture is, and the version that the person's record has now, for a form that is open. */
export interface PhotoKept {
  readonly photoUrl: string | null
  readonly version: number
}

/**
 * Takes a picture for a person, or (null) the picture away; the one that was is deleted. Coordinators and administrators. Who
 * sees it is as for every face: photo.service.ts, and `photoUrl` of the person.
 */
export function keepPhoto(ctx: RequestContext, of: PhotoOwner, picture: Picture | null): Promise<PhotoKept> {
  const viewer = requireStaff(ctx.viewer)
  if (viewer.role !== 'coordinator' && viewer.role !== 'administrator') throw new Forbidden()
  const kept = { viewer, action: picture === null ? 'photo.remove' : 'photo.write', picture }
  return of.kind === 'residents' ? keepOfResident(ctx, of.id, kept) : keepOfStaff(ctx, of.id, kept)
}

interface Keeping {
  readonly viewer: StaffViewer
  readonly action: string
  readonly picture: Picture | null
}

function keepOfResident(ctx: RequestContext, residentId: string, { viewer, action, picture }: Keeping) {
  return forResident(ctx, { residentId, action }, async (trx, { id }) => {
    const replaced = await replace(trx, { viewer, picture }, (photoId) => replaceResidentPhoto(trx, id, photoId))
    const subject = { subjectType: 'resident', subjectId: id, fromAddress: ctx.address }
    await recordAccess(trx, viewer, { action, residentIds: [id], ...subject })
    await appendEvent(trx, { orgId: viewer.orgId, type: 'resident.changed', residentId: id })
    return replaced
  })
}

function keepOfStaff(ctx: RequestContext, staffId: string, { viewer, action, picture }: Keeping) {
  const id = getId<'Staff'>(staffId)
  return inTransaction(ctx, async (trx) => {
    const replaced = await replace(trx, { viewer, picture }, (photoId) => replaceStaffPhoto(trx, id, photoId))
    await recordAccess(trx, viewer, { action, subjectType: 'staff', subjectId: id, fromAddress: ctx.address })
    await appendEvent(trx, { orgId: viewer.orgId, type: 'staff.changed', staffId: id })
    return replaced
  })
}

async function replace(
  trx: Trx,
  { viewer, picture }: Pick<Keeping, 'viewer' | 'picture'>,
  write: (photoId: PhotoId | null) => Promise<{ before: PhotoId | null; version: number }>,
): Promise<PhotoKept> {
  const photoId = picture && (await insertPhoto(trx, viewer.orgId, picture))
  const { before, version } = await write(photoId)
  if (before !== null) await deleteUnused(trx, before)
  return { photoUrl: toPhotoUrl(photoId), version }
}
