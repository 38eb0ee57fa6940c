import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { ourNode, root } from './our-node.mjs'
import { StackError } from './stack-error.mjs'

/**
 * Brings the schema up to date and the application's role and password in place, as an operator does.
 *
 * @param {{ ownerUrl: string, appUrl: string }} databases
 */
export async function migrate({ ownerUrl, appUrl }) {
  await runScript('api/server/db/migrate.ts', { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl })
}

/**
 * @typedef {{ email: string, password: string, name: string, role: string }} DemoAccount
 *
 * @param {string} ownerUrl
 * @returns {Promise<DemoAccount[]>}
 */
export async function seedDemo(ownerUrl) {
  const output = await runScript('api/server/demo/seed.ts', { DATABASE_URL: ownerUrl })
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '').accounts
}

/**
 * The same server and database, as the application's role.
 *
 * @param {string} ownerUrl
 * @param {string} password
 */
export function appUrlOf(ownerUrl, password) {
  const url = new URL(ownerUrl)
  url.username = 'kotisilta_app'
  url.password = password
  return url.href
}

/**
 * @param {string} script
 * @param {Record<string, string>} env
 * @returns {Promise<string>} what it printed
 */
async function runScript(script, env) {
  const child = spawn(ourNode(), [path.join(root, script)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (errors += chunk))
  const [code] = await once(child, 'close')
  if (code === 0) return output
  throw new StackError(
    'SCRIPT_FAILED',
    `${script} failed:\n${(errors || output).trim().split('\n').slice(-12).join('\n')}`,
  )
}
