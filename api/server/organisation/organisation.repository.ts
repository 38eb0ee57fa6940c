import type { Trx } from '../db/database.ts'
import type { OrgId } from '../db/ids.ts'

export interface Organisation {
  readonly id: OrgId
  readonly name: string
  /** IANA zone of the organisation's calendar: what a day is. */
  readonly timeZone: string
}

/** Of the transaction's organisation there is always exactly one row to see. */
export async function getOrganisation(trx: Trx, id: OrgId): Promise<Organisation> {
  const row = await trx.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { id: row.id, name: row.name, timeZone: row.time_zone }
}
