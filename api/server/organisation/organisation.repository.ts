import type { Trx } from '../db/database.ts'
import type { OrgId, TeamId } from '../db/ids.ts'

export interface Organisation {
  readonly id: OrgId
  readonly name: string
  /** IANA zone of the organisation's calendar: what a day is. */
  readonly timeZone: string
}

export interface Team {
  readonly id: TeamId
  readonly name: string
}

/** Of the transaction's organisation there is always exactly one row to see. */
export async function getOrganisation(trx: Trx, id: OrgId): Promise<Organisation> {
  const row = await trx.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { id: row.id, name: row.name, timeZone: row.time_zone }
}

export async function findTeams(trx: Trx, ids: readonly TeamId[]): Promise<Team[]> {
  return trx.selectFrom('team').select(['id', 'name']).where('id', 'in', ids).execute()
}
