import type { Kysely } from 'kysely'
import type { Database, Trx } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'
import { ChainCheck, type BrokenPlace } from './chain-check.ts'
import { countRows, findLanes, findLoggedOrganisations, readChains } from './chain.repository.ts'
import type { LoggedOrganisation } from './chain.repository.ts'
import { SealCheck, toSeal, type Seal } from './seal.ts'

/** What became of one organisation's log. */
export interface LogReport {
  readonly organisation: LoggedOrganisation
  readonly lanes: number
  readonly rows: number
  /** The first place that is not as it was written; undefined: the log is whole. */
  readonly broken: BrokenPlace | undefined
  /** To keep elsewhere and give to the next look. */
  readonly seal: Seal
}

/**
 * Reads whole access logs and says for each organisation whether its log is as it was written. Wants connections of the
 * schemas' owners, whom row-level security shows everything. `kept` are seals of earlier looks.
 */
export async function verifyLogs(
  owners: readonly Kysely<Database>[],
  kept: readonly Seal[] = [],
): Promise<LogReport[]> {
  const reports: LogReport[] = []
  for (const owner of owners) reports.push(...(await verifyDatabase(owner, kept)))
  const lost = kept.filter(({ orgId }) => !reports.some(({ organisation }) => organisation.id === orgId))
  return [...reports, ...lost.map(toLostReport)]
}

/** In one snapshot: what is appended meanwhile is left to the next look. */
function verifyDatabase(owner: Kysely<Database>, kept: readonly Seal[]): Promise<LogReport[]> {
  const snapshot = owner.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute(async (trx) => {
    const reports: LogReport[] = []
    for (const organisation of await findLoggedOrganisations(trx)) {
      const seal = kept.find(({ orgId }) => orgId === organisation.id)
      reports.push(await verifyOrganisation(trx, organisation, seal))
    }
    return reports
  })
}

/** Of this organisation nothing is left but the seal. */
function toLostReport(seal: Seal): LogReport {
  // A seal was made from an organisation's id.
  const organisation = { id: seal.orgId as OrgId, name: seal.orgId }
  return { organisation, lanes: 0, rows: 0, broken: new SealCheck(seal).finish(), seal }
}

async function verifyOrganisation(trx: Trx, organisation: LoggedOrganisation, kept?: Seal): Promise<LogReport> {
  const { id } = organisation
  const lanes = await findLanes(trx, id)
  const check = new ChainCheck(id, lanes)
  const sealCheck = new SealCheck(kept)
  for await (const row of readChains(trx, id)) {
    check.take(row)
    sealCheck.take(row)
  }
  check.finish(await countRows(trx, id))
  const broken = check.broken ?? sealCheck.finish()
  return { organisation, lanes: lanes.length, rows: check.rows, broken, seal: toSeal(id, lanes) }
}
