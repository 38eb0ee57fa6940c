import type { AreaId, TeamId } from '../db/ids.ts'
import { InvalidInput } from '../errors.ts'
import { StaleVersion } from '../stale-version.ts'

/** A part of the wellbeing services county, with its teams. */
export interface Area {
  readonly id: AreaId
  readonly name: string
  readonly version: number
}

export interface Team {
  readonly id: TeamId
  readonly name: string
  readonly areaId: AreaId | null
  readonly version: number
}

export class StaleArea extends StaleVersion<Area> {
  override name = 'StaleArea'
}

export class StaleTeam extends StaleVersion<Team> {
  override name = 'StaleTeam'
}

/** Two areas of one name could not be told apart in a list. */
export function areaNameTaken(): InvalidInput {
  return new InvalidInput('input.name', 'another area has this name: choose a different one', 'NAME_TAKEN')
}
