import { recordPartOfLook } from '../access-log/access-log.service.ts'
import { inOrganisation } from '../context.ts'
import type { ServerContext, Viewer } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import type { PhotoId } from '../db/ids.ts'
import { findResidentOfPhoto } from '../resident/resident.service.ts'
import { maySeeStaffPhoto } from '../staff/staff.service.ts'
import { findPhoto } from './photo.repository.ts'
import type { Photo } from './photo.repository.ts'

/**
 * A picture for whom may see the person on it: staff by the rules of residents, a home its own resident and those who visit
 * or call it. Undefined alike for what is not theirs and what never was.
 */
export async function findPhotoFor(
  server: Pick<ServerContext, 'db'>,
  viewer: Viewer,
  asked: { photoId: string; address: string | null },
): Promise<Photo | undefined> {
  const id = parseId<'Photo'>(asked.photoId)
  if (id === undefined || viewer.kind === 'anonymous') return undefined
  return inOrganisation(server.db, viewer.orgId, async (trx) =>
    (await mayRead(trx, viewer, { id, address: asked.address })) ? findPhoto(trx, id) : undefined,
  )
}

/** A resident's picture is a resident's data: that it was read is written down, with the look that it belongs to. */
async function mayRead(trx: Trx, viewer: Viewer, { id, address }: { id: PhotoId; address: string | null }) {
  const residentId = await findResidentOfPhoto(trx, viewer, id)
  if (residentId === undefined) return maySeeStaffPhoto(trx, viewer, id)
  const subject = { subjectType: 'photo', subjectId: id, fromAddress: address }
  await recordPartOfLook(trx, viewer, { action: 'photo.read', residentIds: [residentId], ...subject })
  return true
}
