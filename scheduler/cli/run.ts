import { check } from './check.ts'
import { explain } from './explain.ts'
import { generate } from './generate.ts'
import { insert } from './insert.ts'
import { exitCodes, reportError, type Output } from './output.ts'
import { replan } from './replan.ts'
import { solveFile } from './solve.ts'
import { UsageError } from './usage-error.ts'

export interface Surroundings {
  output: Output
  /** Aborted when the user wants an end: what is found so far is the answer. */
  signal: AbortSignal
}

/** What `npm run plan` can do: each takes its own arguments and gives an exit code. */
const commands: Record<string, (args: string[], around: Surroundings) => Promise<number>> = {
  solve: solveFile,
  check,
  explain,
  insert,
  replan,
  generate,
}

export const usage = `npm run plan -- solve <file> [--format kotisilta|vrplib|hhcrsp|uhhc] [--seconds N | --iterations N]
                         [--threads N] [--seed N] [--osrm URL | --valhalla URL] [--out <file>] [--json]
npm run plan -- check <file> <plan> [--format …] [--json]
npm run plan -- explain <file> <plan> [--visit <id>] [--language fi|sv|en] [--json]
npm run plan -- insert <file> <plan> <visit file> [--out <plan>] [--problem-out <file>] [--json]
npm run plan -- replan <file> <plan> [--absent <carer>,…] [--changed <file>] [--now <minute>] [--seconds N | --iterations N]
                          [--threads N] [--seed N] [--language fi|sv|en] [--out <plan>] [--problem-out <file>] [--json]
npm run plan -- generate [--visits N] [--seed N] [--video 0…1] [--carers N] [--out <file>]`

export async function run(args: string[], around: Surroundings): Promise<number> {
  const [name = 'help', ...rest] = args
  const json = rest.includes('--json')
  if (name === 'help' || name === '--help') {
    around.output.print(usage)
    return exitCodes.done
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new UsageError(`there is no "${name}".\n${usage}`)
    return await command(rest, around)
  } catch (error) {
    return reportError(error, { json, output: around.output })
  }
}
