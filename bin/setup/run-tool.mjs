import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Runs a tool to its end and hears its lines.
 *
 * @param {{ command: string, args: string[], cwd: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} tool
 * @returns {Promise<{ code: number, output: string }>} code 127 when there is no such command
 */
export function runTool({ command, args, cwd, env = process.env, onLine = () => {} }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    /** @type {string[]} */
    const lines = []
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line)
        onLine(line)
      })
    }
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output: lines.join('\n') }))
  })
}
