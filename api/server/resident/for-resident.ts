import { inTransaction, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { parseId, type ResidentId } from '../db/ids.ts'
import { NotFound } from '../errors.ts'
import { findResidentVisibleTo, recordRefusal } from './resident.service.ts'
import type { Resident } from './resident.ts'

/**
 * Does something for a resident whom the viewer may see, in one transaction. Somebody else's, another organisation's and one
 * that never was are NotFound alike; that it was tried is written down (as `action`) and stays, since nothing is thrown before
 * its commit. `change` logs and tells what it does by itself.
 */
export async function forResident<Answer>(
  ctx: RequestContext,
  { residentId, action }: { residentId: string; action: string },
  change: (trx: Trx, resident: Resident) => Promise<Answer>,
): Promise<Answer> {
  return forResidentOf(ctx, { find: () => Promise.resolve(parseId<'Resident'>(residentId)), action }, change)
}

/** The same where the resident is that of another thing, which `find` looks up: undefined where there is no such thing. */
export async function forResidentOf<Answer>(
  ctx: RequestContext,
  { find, action }: { find: (trx: Trx) => Promise<ResidentId | undefined>; action: string },
  change: (trx: Trx, resident: Resident) => Promise<Answer>,
): Promise<Answer> {
  const done = await inTransaction(ctx, async (trx) => {
    const id = await find(trx)
    if (id === undefined) return undefined
    const resident = await findResidentVisibleTo(trx, ctx.viewer, id)
    if (resident !== undefined) return { answer: await change(trx, resident) }
    await recordRefusal(trx, ctx, action, id)
    return undefined
  })
  if (done === undefined) throw new NotFound()
  return done.answer
}
