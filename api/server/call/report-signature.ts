import { compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose'
import { reportBatchSchema, type ReportBatch } from 'sfu/protocol/reports'
import { DomainError } from '../errors.ts'

/** Not signed by the node that it names, or no report at all. */
export class ReportRefused extends DomainError {
  override name = 'ReportRefused'
  readonly code: 'REPORT_SIGNATURE_WRONG' | 'REPORT_MALFORMED'
  constructor(code: ReportRefused['code'], cause?: unknown) {
    super('The report is not accepted.', { cause })
    this.code = code
  }
}

export type ReportReader = (jws: string) => Promise<ReportBatch>

/** Believes a batch that is signed with the key of the node that it is from. */
export function createReportReader(publicKeys: JSONWebKeySet): ReportReader {
  const keys = createLocalJWKSet(publicKeys)
  return async (jws) => {
    const { payload, protectedHeader } = await compactVerify(jws, keys, { algorithms: ['EdDSA'] }).catch(
      refuseSignature,
    )
    const batch = parseBatch(new TextDecoder().decode(payload))
    // A node's key speaks for that node alone.
    if (protectedHeader.kid !== batch.nodeId) throw new ReportRefused('REPORT_SIGNATURE_WRONG')
    return batch
  }
}

function refuseSignature(cause: unknown): never {
  if (cause instanceof errors.JOSEError || cause instanceof TypeError)
    throw new ReportRefused('REPORT_SIGNATURE_WRONG', cause)
  throw cause
}

function parseBatch(text: string): ReportBatch {
  try {
    return reportBatchSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new ReportRefused('REPORT_MALFORMED', cause)
  }
}
