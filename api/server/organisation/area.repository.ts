import { sql, type Selectable } from 'kysely'
import type { TeamTable, Trx } from '../db/database.ts'
import type { AreaId, OrgId, TeamId } from '../db/ids.ts'
import type { AreaTable } from '../db/tables/people.ts'
import type { Area, Team } from './area.ts'

/** Finnish order: å, ä and ö come after z. */
const byName = sql`name collate "fi-x-icu"`

export async function findAreas(trx: Trx): Promise<Area[]> {
  return (await trx.selectFrom('area').selectAll().orderBy(byName).execute()).map(toArea)
}

export async function findAreasOf(trx: Trx, ids: readonly AreaId[]): Promise<Area[]> {
  return (await trx.selectFrom('area').selectAll().where('id', 'in', ids).execute()).map(toArea)
}

export async function lockArea(trx: Trx, id: AreaId): Promise<Area | undefined> {
  const row = await trx.selectFrom('area').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toArea(row)
}

export async function insertArea(trx: Trx, area: { orgId: OrgId; name: string }): Promise<Area> {
  const values = { org_id: area.orgId, name: area.name }
  return toArea(await trx.insertInto('area').values(values).returningAll().executeTakeFirstOrThrow())
}

export async function saveArea(trx: Trx, { id, name, version }: Area): Promise<void> {
  await trx.updateTable('area').set({ name, version }).where('id', '=', id).execute()
}

export async function findTeams(trx: Trx): Promise<Team[]> {
  return (await trx.selectFrom('team').selectAll().orderBy(byName).execute()).map(toTeam)
}

export async function findTeamsOf(trx: Trx, ids: readonly TeamId[]): Promise<Team[]> {
  return (await trx.selectFrom('team').selectAll().where('id', 'in', ids).execute()).map(toTeam)
}

export async function findTeamsOfAreas(trx: Trx, areaIds: readonly AreaId[]): Promise<Team[]> {
  return (await trx.selectFrom('team').selectAll().where('area_id', 'in', areaIds).orderBy(byName).execute()).map(
    toTeam,
  )
}

export async function lockTeam(trx: Trx, id: TeamId): Promise<Team | undefined> {
  const row = await trx.selectFrom('team').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toTeam(row)
}

export async function insertTeam(trx: Trx, team: { orgId: OrgId; name: string; areaId: AreaId | null }): Promise<Team> {
  const values = { org_id: team.orgId, name: team.name, area_id: team.areaId }
  return toTeam(await trx.insertInto('team').values(values).returningAll().executeTakeFirstOrThrow())
}

export async function saveTeam(trx: Trx, { id, name, areaId, version }: Team): Promise<void> {
  await trx.updateTable('team').set({ name, area_id: areaId, version }).where('id', '=', id).execute()
}

function toArea({ id, name, version }: Selectable<AreaTable>): Area {
  return { id, name, version }
}

function toTeam({ id, name, area_id, version }: Selectable<TeamTable>): Team {
  return { id, name, areaId: area_id, version }
}
