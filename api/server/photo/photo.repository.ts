import { sql } from 'kysely'
import type { PhotoTable, Trx } from '../db/database.ts'
import type { OrgId, PhotoId } from '../db/ids.ts'
import type { Picture } from './picture.ts'

export interface Photo {
  readonly contentType: PhotoTable['content_type']
  readonly bytes: Buffer
}

export async function findPhoto(trx: Trx, id: PhotoId): Promise<Photo | undefined> {
  const row = await trx.selectFrom('photo').select(['content_type', 'bytes']).where('id', '=', id).executeTakeFirst()
  return row && { contentType: row.content_type, bytes: row.bytes }
}

export async function insertPhoto(trx: Trx, orgId: OrgId, { contentType, bytes }: Picture): Promise<PhotoId> {
  const { id } = await trx
    .insertInto('photo')
    .values({ org_id: orgId, content_type: contentType, bytes })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One that was taken off somebody; a face that several share (the demo's are drawn once) stays with the others. */
export async function deleteUnused(trx: Trx, id: PhotoId): Promise<void> {
  await sql`delete from photo where id = ${id}
    and not exists (select from resident where photo_id = ${id})
    and not exists (select from staff where photo_id = ${id})`.execute(trx)
}
