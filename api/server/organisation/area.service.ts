import { recordAccess } from '../access-log/access-log.service.ts'
import { inTransaction, requireStaff, type RequestContext } from '../context.ts'
import type { Trx } from '../db/database.ts'
import type { AreaId, TeamId } from '../db/ids.ts'
import { findBrokenConstraint } from '../db/unavailable.ts'
import { NotFound } from '../errors.ts'
import { appendEvent } from '../events/event.repository.ts'
import { getId } from '../get-id.ts'
import { refuseStale } from '../stale-version.ts'
import * as repository from './area.repository.ts'
import { areaNameTaken, StaleArea, StaleTeam, type Area, type Team } from './area.ts'
import { inOrderOf } from './in-order-of.ts'

export type { Area, Team } from './area.ts'

/** How the organisation is divided is no secret to its staff. All of it: an organisation has tens of them. */
export function readAreas(ctx: RequestContext): Promise<Area[]> {
  return inTransaction(ctx, repository.findAreas)
}

export function readTeams(ctx: RequestContext): Promise<Team[]> {
  return inTransaction(ctx, repository.findTeams)
}

export function loadAreas(ctx: RequestContext, ids: readonly AreaId[]): Promise<(Area | Error)[]> {
  return inTransaction(ctx, async (trx) => inOrderOf(ids, await repository.findAreasOf(trx, ids)))
}

export function loadTeams(ctx: RequestContext, ids: readonly TeamId[]): Promise<(Team | Error)[]> {
  return inTransaction(ctx, async (trx) => inOrderOf(ids, await repository.findTeamsOf(trx, ids)))
}

export function loadTeamsOfAreas(ctx: RequestContext, areaIds: readonly AreaId[]): Promise<Team[]> {
  return inTransaction(ctx, (trx) => repository.findTeamsOfAreas(trx, areaIds))
}

/** NotFound where the organisation has no such team: for services that put somebody into one. */
export async function requireTeam(trx: Trx, idText: string): Promise<TeamId> {
  const [team] = await repository.findTeamsOf(trx, [getId<'Team'>(idText)])
  if (team === undefined) throw new NotFound()
  return team.id
}

export function createArea(ctx: RequestContext, name: string): Promise<Area> {
  const { orgId } = requireStaff(ctx.viewer)
  return orNameTaken(ctx, async (trx) => {
    const area = await repository.insertArea(trx, { orgId, name })
    await tellChange(trx, ctx, { action: 'area.create', subjectType: 'area', subjectId: area.id })
    return area
  })
}

export function renameArea(ctx: RequestContext, wanted: { id: string; name: string; version: number }): Promise<Area> {
  const id = getId<'Area'>(wanted.id)
  return orNameTaken(ctx, async (trx) => {
    const area = await repository.lockArea(trx, id)
    if (area === undefined) throw new NotFound()
    refuseStale(area, wanted.version, StaleArea)
    const renamed = { ...area, name: wanted.name, version: area.version + 1 }
    await repository.saveArea(trx, renamed)
    await tellChange(trx, ctx, { action: 'area.update', subjectType: 'area', subjectId: id })
    return renamed
  })
}

export function createTeam(ctx: RequestContext, wanted: { name: string; areaId: string | null }): Promise<Team> {
  const { orgId } = requireStaff(ctx.viewer)
  return inTransaction(ctx, async (trx) => {
    const areaId = await findArea(trx, wanted.areaId)
    const team = await repository.insertTeam(trx, { orgId, name: wanted.name, areaId })
    await tellChange(trx, ctx, { action: 'team.create', subjectType: 'team', subjectId: team.id })
    return team
  })
}

/** What is not given stays. */
export interface TeamChange {
  readonly id: string
  readonly version: number
  readonly name?: string | null | undefined
  readonly areaId?: string | null | undefined
}

export function updateTeam(ctx: RequestContext, wanted: TeamChange): Promise<Team> {
  const id = getId<'Team'>(wanted.id)
  return inTransaction(ctx, async (trx) => {
    const team = await repository.lockTeam(trx, id)
    if (team === undefined) throw new NotFound()
    refuseStale(team, wanted.version, StaleTeam)
    const areaId = wanted.areaId === undefined ? team.areaId : await findArea(trx, wanted.areaId)
    const changed = { ...team, name: wanted.name ?? team.name, areaId, version: team.version + 1 }
    await repository.saveTeam(trx, changed)
    await tellChange(trx, ctx, { action: 'team.update', subjectType: 'team', subjectId: id })
    return changed
  })
}

async function findArea(trx: Trx, idText: string | null): Promise<AreaId | null> {
  if (idText === null) return null
  const [area] = await repository.findAreasOf(trx, [getId<'Area'>(idText)])
  if (area === undefined) throw new NotFound()
  return area.id
}

async function orNameTaken(ctx: RequestContext, change: (trx: Trx) => Promise<Area>): Promise<Area> {
  try {
    return await inTransaction(ctx, change)
  } catch (error) {
    throw findBrokenConstraint(error) === 'area_name' ? areaNameTaken() : error
  }
}

async function tellChange(
  trx: Trx,
  ctx: RequestContext,
  access: { action: string; subjectType: 'area' | 'team'; subjectId: string },
): Promise<void> {
  const { orgId } = requireStaff(ctx.viewer)
  await recordAccess(trx, ctx.viewer, { ...access, fromAddress: ctx.address })
  await appendEvent(trx, { orgId, type: 'organisation.changed' })
}
