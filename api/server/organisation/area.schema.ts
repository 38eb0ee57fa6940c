import { z } from 'zod'
import type { AreaId, TeamId } from '../db/ids.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { staleType } from '../graphql/stale-type.ts'
import {
  createArea,
  createTeam,
  loadAreas,
  loadTeams,
  loadTeamsOfAreas,
  readAreas,
  readTeams,
  renameArea,
  updateTeam,
} from './area.service.ts'
import { StaleArea, StaleTeam, type Area, type Team } from './area.ts'

export const AreaRef = builder.loadableObjectRef('Area', { load: (ids: AreaId[], ctx) => loadAreas(ctx, ids) })
export const TeamRef = builder.loadableObjectRef('Team', { load: (ids: TeamId[], ctx) => loadTeams(ctx, ids) })

AreaRef.implement({
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    teams: t.loadableGroup({
      type: TeamRef,
      load: (areaIds: AreaId[], ctx) => loadTeamsOfAreas(ctx, areaIds),
      // a list of a loadable type may hold ids; this one holds teams, and those of an area have one
      group: (team) => (team as Team).areaId!,
      resolve: (area) => area.id,
    }),
    version: t.exposeInt('version', { description: 'Send it back with an edit: a stale one is refused.' }),
  }),
})

TeamRef.implement({
  authScopes: { staff: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    area: t.field({ type: AreaRef, nullable: true, resolve: (team) => team.areaId }),
    version: t.exposeInt('version'),
  }),
})

staleType<Area>(StaleArea, AreaRef)
staleType<Team>(StaleTeam, TeamRef)

builder.queryFields((t) => ({
  areas: t.field({
    type: [AreaRef],
    description: 'Staff: the areas of the organisation, by name.',
    authScopes: { staff: true },
    resolve: (_root, _args, ctx) => readAreas(ctx),
  }),
  teams: t.field({
    type: [TeamRef],
    description: 'Staff: the teams of the organisation, by name.',
    authScopes: { staff: true },
    resolve: (_root, _args, ctx) => readTeams(ctx),
  }),
}))

const name = z.string().trim().min(1).max(100)

const CreateAreaInput = builder.inputType('CreateAreaInput', {
  fields: (t) => ({ name: t.string({ required: true, validate: name }) }),
})

const RenameAreaInput = builder.inputType('RenameAreaInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    name: t.string({ required: true, validate: name }),
    version: t.int({ required: true }),
  }),
})

const CreateTeamInput = builder.inputType('CreateTeamInput', {
  fields: (t) => ({ name: t.string({ required: true, validate: name }), areaId: t.id() }),
})

const UpdateTeamInput = builder.inputType('UpdateTeamInput', {
  description: 'What is not given stays.',
  fields: (t) => ({
    id: t.id({ required: true }),
    name: t.string({ validate: name }),
    areaId: t.id(),
    version: t.int({ required: true }),
  }),
})

builder.mutationFields((t) => ({
  createArea: t.field({
    type: AreaRef,
    description: 'Administrators. NAME_TAKEN where another area has the name.',
    authScopes: { administration: true },
    errors: { types: [InvalidInput] },
    args: { input: t.arg({ type: CreateAreaInput, required: true }) },
    resolve: (_root, { input }, ctx) => createArea(ctx, input.name),
  }),
  renameArea: t.field({
    type: AreaRef,
    description: 'Administrators.',
    authScopes: { administration: true },
    errors: { types: [NotFound, InvalidInput, StaleArea] },
    args: { input: t.arg({ type: RenameAreaInput, required: true }) },
    resolve: (_root, { input }, ctx) => renameArea(ctx, input),
  }),
  createTeam: t.field({
    type: TeamRef,
    description: 'Administrators.',
    authScopes: { administration: true },
    errors: { types: [NotFound, InvalidInput] },
    args: { input: t.arg({ type: CreateTeamInput, required: true }) },
    resolve: (_root, { input }, ctx) => createTeam(ctx, { name: input.name, areaId: input.areaId ?? null }),
  }),
  updateTeam: t.field({
    type: TeamRef,
    description: 'Administrators.',
    authScopes: { administration: true },
    errors: { types: [NotFound, InvalidInput, StaleTeam] },
    args: { input: t.arg({ type: UpdateTeamInput, required: true }) },
    resolve: (_root, { input }, ctx) => updateTeam(ctx, input),
  }),
}))
