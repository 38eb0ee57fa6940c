import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { refuseStale } from '../stale-version.ts'
import * as repository from './qualification.repository.ts'
import { qualificationExists, StaleQualification, unknownQualification, type Qualification } from './qualification.ts'

export type { Qualification } from './qualification.ts'

export function readQualifications(ctx: RequestContext): Promise<Qualification[]> {
  return inTransaction(ctx, repository.findQualifications)
}

export function loadQualifications(ctx: RequestContext, codes: readonly string[]): Promise<(Qualification | Error)[]> {
  return inTransaction(ctx, async (trx) => {
    const found = new Map((await repository.findQualificationsOf(trx, codes)).map((each) => [each.code, each]))
    return codes.map((code) => found.get(code) ?? new NotFound())
  })
}

/** UNKNOWN_QUALIFICATION, naming the field, where the organisation has none of that code. */
export async function requireQualification(trx: Trx, code: string, field: string): Promise<void> {
  const [found] = await repository.findQualificationsOf(trx, [code])
  if (found === undefined) throw unknownQualification(field)
}

export function createQualification(
  ctx: RequestContext,
  wanted: Pick<Qualification, 'code' | 'name'>,
): Promise<Qualification> {
  const { orgId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    if (!(await repository.insertQualification(trx, orgId, wanted))) throw qualificationExists()
    await tellChange(trx, ctx, 'qualification.create', wanted.code)
    return { ...wanted, version: 1 }
  })
}

export function renameQualification(ctx: RequestContext, wanted: Qualification): Promise<Qualification> {
  return inTransaction(ctx, async (trx) => {
    const current = await repository.lockQualification(trx, wanted.code)
    if (current === undefined) throw new NotFound()
    refuseStale(current, wanted.version, StaleQualification)
    const renamed = { ...current, name: wanted.name, version: current.version + 1 }
    await repository.saveQualification(trx, renamed)
    await tellChange(trx, ctx, 'qualification.update', wanted.code)
    return renamed
  })
}

async function tellChange(trx: Trx, ctx: RequestContext, action: string, code: string): Promise<void> {
  const { orgId } = requireStaff(ctx.viewer)
  const subject = { subjectType: 'qualification', subjectId: code, fromAddress: ctx.address }
  await recordAccess(trx, ctx.viewer, { action, ...subject })
  await appendEvent(trx, { orgId, type: 'organisation.changed' })
}
