import type { Trx } from '../db/database.ts'
import type { ResidentId } from '../db/ids.ts'
import { findSuitabilities } from './video-suitability.repository.ts'
import { suitsVideo } from './video-suitability.ts'

/** Whether a plan may count on video, by the newest review; never reviewed, it may not. Unlogged: for another's transaction. */
export async function mayPlanVideo(trx: Trx, residentId: ResidentId): Promise<boolean> {
  const [newest] = await findSuitabilities(trx, [residentId])
  return newest !== undefined && suitsVideo(newest)
}
