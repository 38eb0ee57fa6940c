import { createProgress } from '../setup/progress.mjs'
import { reportFailure } from '../setup/report-failure.mjs'
import { setUp } from '../setup/set-up.mjs'
import { readArguments, usage } from './arguments.mjs'
import { endDescendants } from '../stack/process-identity.mjs'
import { untilStopped } from './until-stopped.mjs'

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
    const stopped = untilStopped()
    let isSetUp = false
    void stopped.then(() => isSetUp || endAtOnce())
    await setUp(progress)
    isSetUp = true
    // Loaded now: it stands on dependencies that setUp has installed.
    const { runSystem } = await import('./run-system.mjs')
    await runSystem(wanted, progress, stopped)
  } catch (error) {
    reportFailure(error)
    process.exitCode = 1
  }
}

/** Set-up keeps nothing that half of it would harm: its tools are ended, and the next start begins where it must. */
function endAtOnce() {
  endDescendants()
  process.exit(130)
}
