import type { Trx } from '../db/database.ts'
import type { Visit } from './visit.ts'

/** The newest review says that video suits the visit's resident. No review: nobody has looked, so it does not. */
export async function doesVideoSuit(
  trx: Trx,
  { orgId, residentId }: Pick<Visit, 'orgId' | 'residentId'>,
): Promise<boolean> {
  const newest = await trx
    .selectFrom('video_suitability')
    .select(['has_device', 'can_use', 'is_willing', 'meets_need'])
    .where('org_id', '=', orgId)
    .where('resident_id', '=', residentId)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest !== undefined && newest.has_device && newest.can_use !== 'no' && newest.is_willing && newest.meets_need
}
