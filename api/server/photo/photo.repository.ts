import type { PhotoTable, Trx } from '../db/database.ts'
import type { PhotoId } from '../db/ids.ts'

export interface Photo {
  readonly contentType: PhotoTable['content_type']
  readonly bytes: Buffer
}

export async function findPhoto(trx: Trx, id: PhotoId): Promise<Photo | undefined> {
  const row = await trx.selectFrom('photo').select(['content_type', 'bytes']).where('id', '=', id).executeTakeFirst()
  return row && { contentType: row.content_type, bytes: row.bytes }
}
