import { createProgress } from '../setup/progress.mjs'
import { reportFailure } from '../setup/report-failure.mjs'
import { setUp } from '../setup/set-up.mjs'
import { readArguments, usage } from './arguments.mjs'

/**
 * npm start: sets up what is missing, brings everything up, keeps it up, and takes it down at Ctrl-C.
 *
 * @param {string[]} args
 */
export async function start(args) {
  try {
    const wanted = readArguments(args, process.env)
    if (wanted.help) return console.log(usage)
    const progress = createProgress()
    progress.say('Kotisilta')
    await setUp(progress)
    // Loaded now: it stands on dependencies that setUp has installed.
    const { runSystem } = await import('./run-system.mjs')
    await runSystem(wanted, progress)
  } catch (error) {
    reportFailure(error)
    process.exitCode = 1
  }
}
