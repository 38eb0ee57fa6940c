import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff } from '../context.ts'
import type { RequestContext } from '../context.ts'
import { parseId } from '../db/ids.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { hashToken } from '../session/session-token.ts'
import { newIntegrationKey, toExpiry } from './integration-key.ts'
import { findKeys, insertKey, revokeKey } from './integration-key.repository.ts'
import type { IntegrationKey } from './integration-key.repository.ts'

export type { IntegrationKey } from './integration-key.repository.ts'

/** A key and its secret, which is shown this once: only a hash of it is kept. */
export interface NewIntegrationKey {
  readonly key: IntegrationKey
  readonly secret: string
}

/** For another system that reads the organisation's record (FHIR), until the day given or until somebody revokes it. */
export function createIntegrationKey(
  ctx: RequestContext,
  input: { name: string; validDays: number },
): Promise<NewIntegrationKey> {
  const { orgId, staffId } = requireStaff(ctx.viewer)
  const expiresAt = toExpiry(input.validDays, ctx.clock.now())
  const secret = newIntegrationKey()
  return inTransaction(ctx, async (trx) => {
    const made = { orgId, name: input.name, tokenHash: hashToken(secret), createdBy: staffId, expiresAt }
    const key = await insertKey(trx, made)
    await recordAccess(trx, ctx.viewer, toAccess(ctx, 'integration_key.create', key.id))
    await appendEvent(trx, { orgId, type: 'organisation.changed' })
    return { key, secret }
  })
}

export function readIntegrationKeys(ctx: RequestContext): Promise<IntegrationKey[]> {
  return inTransaction(ctx, findKeys)
}

export function revokeIntegrationKey(ctx: RequestContext, idText: string): Promise<IntegrationKey> {
  const { orgId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const id = parseId<'IntegrationKey'>(idText)
    const key = id && (await revokeKey(trx, id))
    if (key === undefined) throw new NotFound()
    await recordAccess(trx, ctx.viewer, toAccess(ctx, 'integration_key.revoke', key.id))
    await appendEvent(trx, { orgId, type: 'organisation.changed' })
    return key
  })
}

function toAccess(ctx: RequestContext, action: string, subjectId: string) {
  return { action, subjectType: 'integration_key', subjectId, fromAddress: ctx.address }
}
