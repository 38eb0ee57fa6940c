import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ourNode, root } from '../stack/our-node.mjs'
import { StackError } from '../stack/stack-error.mjs'
import { runTool } from './run-tool.mjs'
import { hashSources } from './source-hash.mjs'

export const clients = ['client-carer', 'client-home']

/** What a browser bundle is made of, beside the client's own folder. */
const shared = ['api/client', 'sfu/client', 'sfu/protocol', 'pnpm-lock.yaml']

/**
 * Both apps as the API serves them (vite build; paraglide compiles their messages on the way), unless the ones there were
 * made from these very sources.
 *
 * @param {(detail: string) => void} report
 */
export async function buildClients(report) {
  const stale = clients.filter((client) => !isFresh(client))
  let done = 0
  const show = () => report(`${done} of ${stale.length} built`)
  if (stale.length > 0) show()
  await Promise.all(
    stale.map(async (client) => {
      await build(client)
      done += 1
      show()
    }),
  )
}

/** @param {string} client */
async function build(client) {
  const sources = hashOf(client)
  const folder = path.join(root, client)
  const { code, output } = await runTool({
    command: ourNode(),
    args: [path.join(folder, 'node_modules/vite/bin/vite.js'), 'build'],
    cwd: folder,
  })
  if (code !== 0) {
    throw new StackError(
      'BUILD_FAILED',
      `${client} could not be built:\n${output.trim().split('\n').slice(-20).join('\n')}`,
    )
  }
  writeFileSync(stampOf(client), sources)
}

/** @param {string} client */
function isFresh(client) {
  return existsSync(stampOf(client)) && readFileSync(stampOf(client), 'utf8') === hashOf(client)
}

/** @param {string} client */
function hashOf(client) {
  return hashSources(root, [client, ...shared])
}

/** @param {string} client */
function stampOf(client) {
  return path.join(root, client, 'dist', '.made-from')
}
