import { z } from 'zod'
import type { Plan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { defaultWeights, type RuleName } from '../rules/weights.ts'
import type { TravelSource } from '../travel/travel-times.ts'
import { parseWith } from './parse-with.ts'

const minute = z.number().int().min(0)
const span = { start: minute, end: minute }
const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('travel'), from: minute, to: minute, ...span }),
  z.object({ kind: z.literal('wait'), ...span }),
  z.object({ kind: z.literal('break'), ...span }),
  z.object({ kind: z.literal('visit'), visit: z.string(), modality: z.enum(['video', 'home']), ...span }),
])
const names = Object.keys(defaultWeights) as RuleName[]

const planSchema = z.object({
  timelines: z.array(z.object({ carer: z.string(), entries: z.array(entrySchema) })),
  unassigned: z.array(
    z.object({
      visit: z.string(),
      reasons: z.array(
        z.object({
          rule: z.string(),
          carer: z.string().exactOptional(),
          numbers: z.record(z.string(), z.number()),
        }),
      ),
    }),
  ),
  score: z.object(Object.fromEntries(names.map((name) => [name, z.number()]))),
  cost: z.number(),
  careTime: z.object({ freedMinutes: z.number(), givenBackMinutes: z.number() }),
})

/** A plan as a file has it; whether it is a good one, checkPlan says. */
export function parsePlan(json: unknown): Plan {
  return parseWith(planSchema, json) as unknown as Plan // names of rules and their points are whatever the file says: shown, never acted on
}

export type SourceOf = (mode: string, from: number, to: number) => TravelSource

/** The plan as JSON; each travel says where its minutes come from. */
export function writePlan(problem: Problem, plan: Plan, sourceOf: SourceOf): string {
  const modeOf = new Map(problem.carers.map(({ id, travelMode }) => [id, travelMode]))
  const timelines = plan.timelines.map(({ carer, entries }) => ({
    carer,
    entries: entries.map((entry) => {
      const mode = modeOf.get(carer)
      if (entry.kind !== 'travel' || mode === undefined) return entry
      return { ...entry, source: sourceOf(mode, entry.from, entry.to) }
    }),
  }))
  return `${JSON.stringify({ ...plan, timelines })}\n`
}
