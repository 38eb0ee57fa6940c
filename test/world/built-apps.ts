import { execFile } from 'node:child_process'
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ourNode, root } from '../../bin/stack/our-node.mjs'

/** What each app's bundle is made of. */
const shared = ['api/client', 'sfu/client', 'sfu/protocol']
const apps = ['client-carer', 'client-home']

/** Builds an app whose bundle is missing or older than its sources: a test of yesterday's bundle proves nothing. */
export async function buildApps(): Promise<void> {
  for (const app of apps) {
    if (bundleTime(app) >= newestSource([`${app}/src`, `${app}/messages`, `${app}/index.html`, ...shared])) continue
    await promisify(execFile)(ourNode(), [join(root, app, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: join(root, app),
      env: { ...process.env, NODE_ENV: 'production' },
    })
  }
}

function bundleTime(app: string): number {
  const page = join(root, app, 'dist/index.html')
  return existsSync(page) ? statSync(page).mtimeMs : 0
}

/** Paraglide writes its output into src at every build: it is not a source. */
function newestSource(places: string[]): number {
  const times = places
    .map((place) => join(root, place))
    .filter(existsSync)
    .flatMap((place) => (statSync(place).isDirectory() ? filesIn(place) : [place]))
    .filter((file) => !file.includes('paraglide') && !file.includes('.test.'))
    .map((file) => statSync(file).mtimeMs)
  return Math.max(0, ...times)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** A copy for one world, which somebody's build in the meantime does not take away; the environment that names it. */
export function copyApps(folder: string): { CARER_WEB_DIR: string; HOME_WEB_DIR: string } {
  for (const app of apps) cpSync(join(root, app, 'dist'), join(folder, app), { recursive: true })
  return { CARER_WEB_DIR: join(folder, 'client-carer'), HOME_WEB_DIR: join(folder, 'client-home') }
}
