import path from 'node:path'
import { clients } from '../setup/client-builds.mjs'
import { runTool } from '../setup/run-tool.mjs'
import { ourNode, root } from '../stack/our-node.mjs'

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} tool its file in node_modules
 * @property {string[]} args
 */

/**
 * Each tool keeps one core busy, and eslint takes about as long as all others: two lanes.
 *
 * @type {Check[][]}
 */
export const checkLanes = [
  [{ name: 'lint (eslint)', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings=0'] }],
  [
    { name: 'format (prettier)', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] },
    { name: 'types (tsc, servers)', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'tsconfig.json'] },
    { name: 'types (tsc, browser)', tool: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'tsconfig.browser.json'] },
    ...clients.map((client) => ({
      name: `types (svelte-check, ${client})`,
      tool: 'svelte-check/bin/svelte-check',
      args: ['--workspace', client, '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
    })),
  ],
]

/**
 * @param {Check} check
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function runCheck({ tool, args }) {
  const { code, output } = await runTool({
    command: ourNode(),
    args: ['--max-old-space-size=4096', path.join(root, 'node_modules', tool), ...args],
    cwd: root,
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  })
  return { ok: code === 0, output }
}
