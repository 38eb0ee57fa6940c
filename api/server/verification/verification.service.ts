import { recordAccess } from '../access-log/access-log.service.ts'
import { countAttempts, forgiveAttempts } from '../account/attempt-limit.ts'
import { inTransaction, requireDevice, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { VisitId } from '../db/ids.ts'
import { getNow } from '../db/now.ts'
import { appendEvent } from '../events/event.repository.ts'
import { isCarerOf } from '../visit/visit-access.ts'
import { recordVisitAccess, unchanged, visitEvents } from '../visit/visit-record.ts'
import { changeVisit } from '../visit/visit.service.ts'
import type { Visit } from '../visit/visit.ts'
import { codeRules, findTimeOfCode, parseCode, toBase32 } from './rotating-code.ts'
import {
  findCodeSources,
  findVerifications,
  getCodeSecret,
  hasVerification,
  insertVerification,
} from './verification.repository.ts'
import {
  refuseVerification,
  RotatingCodeRefused,
  type Method,
  type Moment,
  type VisitVerification,
} from './verification.ts'

/** A million codes, of which five are good at a time: who guesses has one chance in 40,000 in a quarter of an hour. */
const limit = { name: 'rotating-code', points: 5, windowSeconds: 900 }

export interface VerifyVisit {
  visitId: string
  moment: Moment
  method: Method
  code: string
  /** How long ago the phone read it, by its own clock: a wrong date on a phone changes nothing. */
  ageSeconds: number
}

/**
 * A carer of the visit shows that the carer was there. The same again, from a phone that did not hear the answer, changes
 * nothing. Throws RotatingCodeRefused, TooManyAttempts, VisitNotPossible, NotFound.
 */
export async function verifyVisit(ctx: RequestContext, input: VerifyVisit): Promise<Visit> {
  const { staffId } = requireStaff(ctx.viewer)
  const attempts = [{ limit, key: `${input.visitId} ${staffId}` }]
  await countAttempts(ctx.db, attempts)
  const visit = await changeVisit(ctx, input.visitId, isCarerOf, async (trx, found) => {
    if (await hasVerification(trx, { visitId: found.id, staffId, moment: input.moment }))
      return unchanged(trx, ctx, found)
    const proof = await findProof(trx, found, input)
    const { orgId, id: visitId } = found
    await insertVerification(trx, { orgId, visitId, staffId, moment: input.moment, method: input.method, ...proof })
    await recordVisitAccess(trx, ctx, 'visit.verify', [found])
    await appendEvent(trx, ...visitEvents('visit.changed', found))
    return found
  })
  await forgiveAttempts(ctx.db, attempts)
  return visit
}

/** Which tablet of the home showed the code, and when. */
async function findProof(trx: Trx, visit: Visit, { code, ageSeconds }: VerifyVisit) {
  const ageMs = ageSeconds * 1000
  const readAt = new Date((await getNow(trx)).valueOf() - ageMs)
  refuseVerification(visit, { codeAt: readAt, ageMs })
  const digits = parseCode(code)
  const sources = digits === undefined ? [] : await findCodeSources(trx, visit.residentId, readAt)
  for (const source of sources) {
    const codeAt = findTimeOfCode(source.secret, digits ?? '', readAt)
    if (codeAt !== undefined) return { deviceId: source.deviceId, codeAt }
  }
  throw new RotatingCodeRefused('ROTATING_CODE_WRONG')
}

/** What a tablet needs to show its codes, also while it has no network. */
export interface CodeKey {
  readonly secret: string
  readonly stepSeconds: number
  readonly digits: number
  /** The server's: a tablet whose clock is wrong counts from here. */
  readonly now: Date
}

export function readCodeKey(ctx: RequestContext): Promise<CodeKey> {
  const viewer = requireDevice(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const secret = toBase32(await getCodeSecret(trx, viewer.deviceId))
    const now = await getNow(trx)
    await recordAccess(trx, viewer, {
      action: 'device.readCodeKey',
      residentIds: [viewer.residentId],
      subjectType: 'device',
      subjectId: viewer.deviceId,
      fromAddress: ctx.address,
    })
    return { ...codeRules, secret, now }
  })
}

/** Read through visits that the viewer may see. */
export function loadVerifications(ctx: RequestContext, visitIds: readonly VisitId[]): Promise<VisitVerification[]> {
  return inTransaction(ctx, (trx) => findVerifications(trx, visitIds))
}
