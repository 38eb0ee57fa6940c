import { fixSentence, placeSentence } from '../src/explain/fix-sentence.ts'
import { hindranceSentence } from '../src/explain/reason-sentence.ts'
import { whyNot, type WhyNot } from '../src/explain/why-not.ts'
import type { Language } from '../src/rules/rule.ts'
import { readArguments, readChoice, readText as option, serviceOptions } from './arguments.ts'
import { exitCodes } from './output.ts'
import { readProblemAndPlan } from './read-plan.ts'
import type { Surroundings } from './run.ts'
import { UsageError } from './usage-error.ts'

export const languages = ['fi', 'sv', 'en'] as const

/** Why not? For each visit left out, or one: what is in the way, and what would make it possible. */
export async function explain(args: string[], around: Surroundings): Promise<number> {
  const text = { type: 'string' } as const
  const read = readArguments(args, ['the problem', 'the plan'], { visit: text, language: text, ...serviceOptions })
  const language = readChoice(read, 'language', languages) ?? 'en'
  const { problem, plan } = await readProblemAndPlan(read)
  const wanted = option(read, 'visit')
  const left = plan.unassigned.map(({ visit }) => visit)
  if (wanted !== undefined && !left.includes(wanted))
    throw new UsageError(`visit ${wanted} is not left out of the plan`)
  const found = (wanted === undefined ? left : [wanted]).flatMap((visit) => whyNot(problem, plan, visit) ?? [])
  for (const each of found) around.output.print(toText(each, language))
  if (read.values.json === true)
    around.output.print(JSON.stringify({ unassigned: found.map((each) => toJson(each, language)) }))
  else if (found.length === 0) around.output.print('every visit is planned')
  return exitCodes.done
}

function toText({ visit, hindrances, fixes, fits }: WhyNot, language: Language): string {
  return [
    visit,
    ...hindrances.map((each) => `  – ${hindranceSentence(each, language)}`),
    ...fixes.map((each) => `  + ${fixSentence(each, language)}`),
    ...(fits ? [`  = ${placeSentence(fits, language)}`] : []),
  ].join('\n')
}

function toJson({ visit, hindrances, fixes, fits }: WhyNot, language: Language) {
  return {
    visit,
    reasons: hindrances.map((each) => ({ ...each, sentence: hindranceSentence(each, language) })),
    fixes: fixes.map(({ kind, minutes, word, place, ...rest }) => ({
      kind,
      minutes,
      word,
      sentence: fixSentence(
        {
          kind,
          place,
          ...rest,
          ...(minutes === undefined ? {} : { minutes }),
          ...(word === undefined ? {} : { word }),
        },
        language,
      ),
    })),
    fits: fits && placeSentence(fits, language),
  }
}
