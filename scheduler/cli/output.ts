import { FormatError } from '../src/format-error.ts'
import { ProblemError } from '../src/errors.ts'
import { InputError } from './read-input.ts'
import { UsageError } from './usage-error.ts'
import { WrongPlan } from './wrong-plan.ts'

/** 0: done. 1: it broke, or the plan that was checked is wrong. 2: the input or the command line is wrong. */
export const exitCodes = { done: 0, failed: 1, badInput: 2 } as const

export interface Output {
  /** Results, on standard output. */
  print: (text: string) => void
  /** For people who wait or wonder, on standard error. */
  say: (text: string) => void
}

export const processOutput: Output = {
  print: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
}

/** Says what is wrong, with its code and without a stack where it was foreseen; gives the exit code. */
export function reportError(error: unknown, { json, output }: { json: boolean; output: Output }): number {
  const known = toKnown(error)
  if (!known) {
    output.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    const code = error instanceof WrongPlan ? error.code : 'UNEXPECTED'
    if (json) output.print(JSON.stringify({ error: { code, message: String(error) } }))
    return exitCodes.failed
  }
  output.say(`${known.code}: ${known.message}`)
  if (json) output.print(JSON.stringify({ error: known }))
  return exitCodes.badInput
}

interface KnownError {
  code: string
  message: string
  entity?: string
  field?: string
}

function toKnown(error: unknown): KnownError | undefined {
  if (error instanceof ProblemError) {
    const { code, message, entity, field } = error
    return { code, message, entity, field }
  }
  if (error instanceof FormatError || error instanceof InputError || error instanceof UsageError) {
    return { code: error.code, message: error.message }
  }
  return undefined
}
