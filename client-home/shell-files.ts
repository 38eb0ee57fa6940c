import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const publicFolder = new URL('public/', import.meta.url)
/** What only the companion's page loads (src/main.ts): nothing that a kiosk needs. */
const isCompanions = (file: string) => file.startsWith('assets/start-companion-')
/** Old browsers' font files are not for a kiosk's shell; neither is the worker itself. */
const isKept = (file: string) => file !== 'sw.js' && !file.endsWith('.woff') && !isCompanions(file)

/**
 * Writes the list of the build's files into the service worker. vite-plugin-pwa would do it too, with workbox and some two
 * hundred packages more; what a kiosk needs of them is this list.
 */
export function shellFiles(): Plugin {
  return {
    name: 'shell-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (!Object.keys(bundle).some(isCompanions)) return this.error("the companion's page has no files of its own")
        const built = Object.values(bundle).filter(({ fileName }) => isKept(fileName))
        const hash = createHash('sha256')
        for (const file of built) hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
        const publicFiles = readdirSync(publicFolder).sort()
        for (const name of publicFiles) hash.update(name).update(readFileSync(new URL(name, publicFolder)))
        const names = built.map(({ fileName }) => fileName).filter((name) => name !== 'index.html')
        const shell = { version: hash.digest('hex').slice(0, 16), files: ['./', ...names, ...publicFiles] }
        const worker = bundle['sw.js']
        if (worker?.type !== 'chunk') return this.error('no sw.js in the bundle')
        worker.code = worker.code.replace('__SHELL__', () => JSON.stringify(shell))
      },
    },
  }
}
