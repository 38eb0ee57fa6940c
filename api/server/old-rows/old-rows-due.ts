import { getNow } from '../db/now.ts'
import type { DueHandler } from '../due/due.ts'
import { findNextNight } from '../due/next-night.ts'
import { deleteEndedKeys, deleteKeptDue, deleteOldEvents } from './old-rows.repository.ts'

/** As long as somebody may ask what became of a promise, or whose session it was. */
const keptDays = 30
/** A transaction of some tens of milliseconds, whose rows nobody else waits for. */
const batchSize = 1_000
/** Between two batches, so that a table of years takes a few minutes of a night and not all of the disk. */
const pauseMs = 250

/** The trigger promise_deleting_old_rows (migrations/0014-old-rows.ts) gives each organisation one promise of this kind. */
export const oldRowsHandler: DueHandler = {
  kind: 'old-rows.delete',
  keep: async (trx, due) => {
    const events = await deleteOldEvents(trx, batchSize)
    const promises = await deleteKeptDue(trx, { keptDays, atMost: batchSize })
    const keys = await deleteEndedKeys(trx, { keptDays, atMost: batchSize })
    if (Math.max(events, promises, keys) < batchSize) return { againAt: await findNextNight(trx, due) }
    return { againAt: new Date((await getNow(trx)).valueOf() + pauseMs) }
  },
}
