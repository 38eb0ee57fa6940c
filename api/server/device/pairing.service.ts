import { recordAccess } from '../access-log/access-log.service.ts'
import { countAttempts, forgiveAttempts } from '../account/attempt-limit.ts'
import type { Attempt, AttemptLimit } from '../account/attempt-limit.ts'
import { isInCare, refuseWithoutCare } from '../care-end/in-care.service.ts'
import { cookieNames, inOrganisation, inTransaction, requireStaff } from '../context.ts'
import type { DeviceViewer, RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import { parseId } from '../db/ids.ts'
import type { OrgId, PairingCodeId, ResidentId } from '../db/ids.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import {
  findResidentVisibleTo,
  getResidentLanguage,
  lockResident,
  recordRefusal,
} from '../resident/resident.service.ts'
import { mayPairFor } from '../resident/resident.ts'
import { requestSource } from '../session/request-source.ts'
import { becomeViewer } from '../session/session.service.ts'
import { hashToken, newToken } from '../session/session-token.ts'
import { defaultDeviceName, deviceCookieSeconds, PairingCodeInvalid } from './device.ts'
import type { Device } from './device.ts'
import {
  claimPairingCode,
  findPairingCode,
  findResidentOfCode,
  insertDevice,
  replacePairingCode,
  savePairedDevice,
} from './device.repository.ts'
import { revokeReplacedDevice } from './device.service.ts'
import {
  hashPairingCode,
  newPairingCode,
  pairingCodeMinutes,
  pairingUrl,
  readPairingCode,
  showPairingCode,
} from './pairing-code.ts'

/** What is shown once, to whoever made it. */
export interface PairingCode {
  readonly code: string
  readonly expiresAt: Date
  readonly residentId: ResidentId
  readonly url: string
}

/** Administrators, and carers of the resident's team; anybody else learns nothing, not even that the resident exists. */
export async function createPairingCode(ctx: RequestContext, residentIdText: string): Promise<PairingCode> {
  const residentId = parseId<'Resident'>(residentIdText)
  if (residentId === undefined) throw new NotFound()
  const code = newPairingCode()
  const codeHash = await hashPairingCode(code)
  const createdAt = ctx.clock.now()
  const expiresAt = new Date(createdAt.getTime() + pairingCodeMinutes * 60_000)
  const isMade = await inTransaction(ctx, async (trx) => {
    if (!(await mayPair(trx, ctx, residentId))) return false
    const { orgId, staffId } = requireStaff(ctx.viewer)
    await refuseWithoutCare(trx, { orgId, residentId, field: 'residentId' })
    await replacePairingCode(trx, { orgId, residentId, codeHash, createdBy: staffId, createdAt, expiresAt })
    const access = { action: 'pairingCode.create', residentIds: [residentId], fromAddress: ctx.address }
    await recordAccess(trx, ctx.viewer, access)
    return true
  })
  if (!isMade) throw new NotFound()
  return { code: showPairingCode(code), expiresAt, residentId, url: pairingUrl(ctx.config.publicUrl.href, code) }
}

/** Writes a refusal down, and commits it: therefore an answer and not an exception. */
async function mayPair(trx: Trx, ctx: RequestContext, residentId: ResidentId): Promise<boolean> {
  const resident = await findResidentVisibleTo(trx, ctx.viewer, residentId)
  if (resident !== undefined && mayPairFor(ctx.viewer, resident)) return true
  await recordRefusal(trx, ctx, 'pairingCode.create', residentId)
  return false
}

const windowSeconds = pairingCodeMinutes * 60
const perAddress: AttemptLimit = { name: 'pair-address', points: 5, windowSeconds }
const perCode: AttemptLimit = { name: 'pair-code', points: 5, windowSeconds }

function pairingAttempts(code: string, address: string | null): Attempt[] {
  return [
    { limit: perAddress, key: requestSource(address ?? undefined) },
    { limit: perCode, key: code },
  ]
}

/**
 * The tablet brings the code and gets its own credential, bound to that resident and nothing else. Five wrong tries from an
 * address, or of a code, and there is a pause. A tablet that was paired before gives its old credential up.
 */
export async function pairDevice(
  ctx: RequestContext,
  wanted: { code: string; name?: string | null | undefined },
): Promise<DeviceViewer> {
  const code = readPairingCode(wanted.code)
  if (code === undefined) throw new PairingCodeInvalid()
  const attempts = pairingAttempts(code, ctx.address)
  await countAttempts(ctx.db, attempts)
  const found = await findPairingCode(ctx.db, await hashPairingCode(code))
  if (found === undefined) throw new PairingCodeInvalid()
  const token = newToken()
  const viewer = await inOrganisation(ctx.db, found.orgId, async (trx) => {
    const device = await bindDevice(trx, ctx, found, { tokenHash: hashToken(token), name: wanted.name })
    return { kind: 'device', orgId: found.orgId, deviceId: device.id, residentId: device.residentId } as const
  })
  await forgiveAttempts(ctx.db, attempts)
  if (ctx.viewer.kind === 'device') await revokeReplacedDevice(ctx, ctx.viewer)
  ctx.cookies.set(cookieNames.home, token, deviceCookieSeconds)
  becomeViewer(ctx, viewer)
  return viewer
}

async function bindDevice(
  trx: Trx,
  ctx: RequestContext,
  code: { id: PairingCodeId; orgId: OrgId },
  wanted: { tokenHash: Buffer; name?: string | null | undefined },
): Promise<Device> {
  const pairedAt = ctx.clock.now()
  const { orgId } = code
  const residentId = await findResidentOfCode(trx, code.id)
  if (residentId === undefined) throw new PairingCodeInvalid()
  // held first, as by whoever makes a code or ends care: an end that comes meanwhile finds the tablet
  await lockResident(trx, residentId)
  const claimed = await claimPairingCode(trx, code.id, pairedAt)
  if (claimed === undefined) throw new PairingCodeInvalid()
  // made on the last day, used on the next
  if (!(await isInCare(trx, { orgId, residentId }))) throw new PairingCodeInvalid()
  const name = wanted.name?.trim() || defaultDeviceName(await getResidentLanguage(trx, residentId))
  const device = await insertDevice(trx, {
    orgId,
    residentId,
    name,
    tokenHash: wanted.tokenHash,
    pairedAt,
    pairedBy: claimed.createdBy,
  })
  await savePairedDevice(trx, code.id, device.id)
  const access = { action: 'device.pair', residentIds: [residentId], subjectType: 'device', subjectId: device.id }
  const viewer: DeviceViewer = { kind: 'device', orgId, deviceId: device.id, residentId }
  await recordAccess(trx, viewer, { ...access, fromAddress: ctx.address })
  await appendEvent(trx, { orgId, type: 'device.paired', residentId, deviceId: device.id })
  return device
}
