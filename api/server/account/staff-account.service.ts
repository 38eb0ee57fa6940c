import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { StaffId } from '../db/ids.ts'
import { findBrokenConstraint } from '../db/unavailable.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getId } from '../get-id.ts'
import { toEmail } from '../session/session.ts'
import { endSessionsOf, lockStaff } from '../staff/staff.service.ts'
import { generatePassword } from './generated-password.ts'
import { hashPassword } from './password.ts'
import * as repository from './staff-account.repository.ts'
import { accountExists, emailTaken, type NewAccount } from './staff-account.ts'

/** Whether each can sign in, in their order. */
export async function haveAccounts(ctx: RequestContext, ids: readonly StaffId[]): Promise<boolean[]> {
  const holders = new Set(await inTransaction(ctx, (trx) => repository.findAccountHolders(trx, ids)))
  return ids.map((id) => holders.has(id))
}

/** Lets somebody of the staff sign in. */
export async function openAccount(
  ctx: RequestContext,
  wanted: { staffId: string; email: string },
): Promise<NewAccount> {
  const { orgId } = requireStaff(ctx.viewer)
  const email = toEmail(wanted.email)
  try {
    return await withNewPassword(ctx, wanted.staffId, 'account.open', async (trx, { staffId, passwordHash }) => {
      if ((await repository.findEmailOf(trx, staffId)) !== undefined) throw accountExists()
      await repository.insertAccount(trx, { orgId, staffId, email, passwordHash })
      return email
    })
  } catch (error) {
    // The e-mail may be another organisation's: only the table's index knows.
    throw findBrokenConstraint(error) === 'account_email' ? emailTaken() : error
  }
}

/** For who has forgotten it, and for who may know it who should not: every session of the person ends. */
export function renewPassword(ctx: RequestContext, staffId: string): Promise<NewAccount> {
  return withNewPassword(ctx, staffId, 'account.renewPassword', async (trx, account) => {
    const email = await repository.findEmailOf(trx, account.staffId)
    if (email === undefined) throw new NotFound()
    await repository.savePasswordHashOf(trx, account.staffId, account.passwordHash)
    await endSessionsOf(trx, account.staffId)
    return email
  })
}

async function withNewPassword(
  ctx: RequestContext,
  staffIdText: string,
  action: string,
  save: (trx: Trx, account: { staffId: StaffId; passwordHash: string }) => Promise<string>,
): Promise<NewAccount> {
  const { orgId } = requireStaff(ctx.viewer)
  const staffId = getId<'Staff'>(staffIdText)
  const password = generatePassword()
  // before the transaction: hashing takes a while on purpose, and no row should be held meanwhile
  const passwordHash = await hashPassword(password)
  return inTransaction(ctx, async (trx) => {
    if ((await lockStaff(trx, staffId)) === undefined) throw new NotFound()
    const email = await save(trx, { staffId, passwordHash })
    const subject = { subjectType: 'staff', subjectId: staffId, fromAddress: ctx.address }
    await recordAccess(trx, ctx.viewer, { action, ...subject })
    await appendEvent(trx, { orgId, type: 'staff.changed', staffId })
    return { staffId, email, password }
  })
}
