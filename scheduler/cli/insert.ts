import { z } from 'zod'
import { writePlan } from '../src/formats/kotisilta-plan.ts'
import { parseWith } from '../src/formats/parse-with.ts'
import { placeSentence } from '../src/explain/fix-sentence.ts'
import { insertAt, whereBest } from '../src/explain/where-best.ts'
import { parseProblem, planVisitSchema, type Problem } from '../src/problem.ts'
import { readArguments, readText as option, serviceOptions } from './arguments.ts'
import { exitCodes } from './output.ts'
import { readJson, writeText } from './read-input.ts'
import { readProblemAndPlan } from './read-plan.ts'
import type { Surroundings } from './run.ts'
import { refuseWrongPlan } from './wrong-plan.ts'

/** Where best? The three cheapest places for one more visit; with --out, the plan with it in the first of them. */
export async function insert(args: string[], around: Surroundings): Promise<number> {
  const text = { type: 'string' } as const
  const read = readArguments(args, ['the problem', 'the plan', 'the visit'], {
    out: text,
    'problem-out': text,
    ...serviceOptions,
  })
  const found = await readProblemAndPlan(read)
  const visit = parseWith(
    z.looseObject({ id: z.string() }).pipe(planVisitSchema),
    await readJson(read.positionals[2] ?? ''),
  )
  const problem = withVisit(found.problem, visit)
  const begun = performance.now()
  const places = whereBest(problem, found.plan, visit.id)
  const milliseconds = performance.now() - begun
  for (const place of places) around.output.print(placeSentence(place, 'en'))
  if (places.length === 0) around.output.print(`there is no place for ${visit.id}; explain says why`)
  const [best] = places
  const [out, problemOut] = [option(read, 'out'), option(read, 'problem-out')]
  if (best) {
    const plan = insertAt(problem, found.plan, visit.id, best)
    refuseWrongPlan(problem, plan)
    if (out !== undefined) await writeText(out, writePlan(problem, plan, found.sourceOf))
  }
  if (problemOut !== undefined) await writeText(problemOut, toFile(problem))
  if (read.values.json === true) {
    const shown = places.map(({ days: _, ...place }) => place)
    around.output.print(JSON.stringify({ visit: visit.id, places: shown, milliseconds }))
  }
  return exitCodes.done
}

/** A visit with a known id takes that one's place: it was left out, and is asked about again. */
function withVisit(problem: Problem, visit: Problem['visits'][number]): Problem {
  return parseProblem({ ...problem, visits: [...problem.visits.filter(({ id }) => id !== visit.id), visit] })
}

/** Typed rows are written as plain ones. */
export function toFile(problem: Problem): string {
  const travel = Object.entries(problem.travel).map(([mode, rows]) => [mode, rows.map((row) => Array.from(row))])
  return `${JSON.stringify({ ...problem, travel: Object.fromEntries(travel) as unknown })}\n`
}
