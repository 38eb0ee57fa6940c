import { readTimelines } from '../check/held.ts'
import type { Plan } from '../plan.ts'
import type { PlannedModality, Problem } from '../problem.ts'

/** How one visit is planned: by whom, when, how. */
export interface Made {
  carers: readonly string[]
  start: number
  modality: PlannedModality
}

export type Change = { visit: string; resident: string } & (
  | { kind: 'added'; to: Made }
  | { kind: 'leftOut'; from: Made }
  | { kind: 'moved'; from: Made; to: Made; carer: boolean; modality: boolean; minutes: number }
)

export interface WhatChanged {
  changes: readonly Change[]
  counts: { added: number; leftOut: number; otherCarer: number; otherTime: number; otherModality: number }
  /** Of the visits planned before and not touched by what happened, how many per cent have another carer, time or way. */
  movedPercent: number
  /** Minutes on the road, after less before. */
  travelMinutes: number
}

/** What a re-plan changes for people. A start that moves by up to `toleranceMinutes` is no change that anybody is told. */
export function whatChanged(
  { before, after }: { before: { problem: Problem; plan: Plan }; after: { problem: Problem; plan: Plan } },
  {
    toleranceMinutes = 15,
    exempt = new Set<string>(),
  }: { toleranceMinutes?: number; exempt?: ReadonlySet<string> } = {},
): WhatChanged {
  const old = toMade(before.problem, before.plan)
  const now = toMade(after.problem, after.plan)
  const residents = new Map(
    [...before.problem.visits, ...after.problem.visits].map(({ id, resident }) => [id, resident]),
  )
  const changes = [...residents].flatMap(([visit, resident]): Change[] => {
    const [from, to] = [old.get(visit), now.get(visit)]
    if (!from) return to ? [{ visit, resident, kind: 'added', to }] : []
    if (!to) return [{ visit, resident, kind: 'leftOut', from }]
    const carer = from.carers.join() !== to.carers.join()
    const modality = from.modality !== to.modality
    const minutes = to.start - from.start
    const isMoved = carer || modality || Math.abs(minutes) > toleranceMinutes
    return isMoved ? [{ visit, resident, kind: 'moved', from, to, carer, modality, minutes }] : []
  })
  const others = [...old.keys()].filter((visit) => !exempt.has(visit))
  const touched = changes.filter(({ kind, visit }) => kind !== 'added' && !exempt.has(visit)).length
  return {
    changes,
    counts: countKinds(changes, toleranceMinutes),
    movedPercent: others.length === 0 ? 0 : (100 * touched) / others.length,
    travelMinutes: onTheRoad(after.plan) - onTheRoad(before.plan),
  }
}

function countKinds(changes: readonly Change[], toleranceMinutes: number): WhatChanged['counts'] {
  const moved = changes.filter((change) => change.kind === 'moved')
  return {
    added: changes.filter(({ kind }) => kind === 'added').length,
    leftOut: changes.filter(({ kind }) => kind === 'leftOut').length,
    otherCarer: moved.filter(({ carer }) => carer).length,
    otherTime: moved.filter(({ minutes }) => Math.abs(minutes) > toleranceMinutes).length,
    otherModality: moved.filter(({ modality }) => modality).length,
  }
}

function toMade(problem: Problem, plan: Plan): Map<string, Made> {
  const made = new Map<string, Made>()
  for (const { visit, carer, modality, start } of readTimelines(problem, plan).held) {
    const carers = [...(made.get(visit.id)?.carers ?? []), carer.id].sort()
    made.set(visit.id, { carers, start, modality })
  }
  return made
}

function onTheRoad({ timelines }: Plan): number {
  return timelines
    .flatMap(({ entries }) => entries)
    .reduce((sum, { kind, start, end }) => sum + (kind === 'travel' ? end - start : 0), 0)
}
