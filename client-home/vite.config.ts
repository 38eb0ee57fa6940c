import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { findGaps } from 'api/client/message-catalogues'
import type { Catalogue } from 'api/client/message-catalogues'
import { shellFiles } from './shell-files.ts'

const readCatalogue = (language: string) =>
  JSON.parse(readFileSync(new URL(`messages/${language}.json`, import.meta.url), 'utf8')) as Catalogue

/** A text that one language lacks stops the build. */
const wholeCatalogues: Plugin = {
  name: 'whole-catalogues',
  buildStart() {
    for (const language of ['sv', 'en']) {
      const gaps = findGaps(readCatalogue('fi'), readCatalogue(language))
      if (gaps.length > 0) this.error(`messages/${language}.json: ${gaps.join('; ')}`)
    }
  },
}

const apiUrl = process.env['API_URL'] ?? 'http://localhost:4000'
const toPath = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export default defineConfig({
  base: '/koti/',
  plugins: [
    wholeCatalogues,
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      // The language is the resident's: kiosk code sets it (overwriteGetLocale).
      strategy: ['globalVariable', 'baseLocale'],
    }),
    svelte(),
    shellFiles(),
  ],
  build: {
    target: 'es2023',
    // No data: addresses: the content security policy allows none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: toPath('index.html'), sw: toPath('src/service-worker/service-worker.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/graphql': apiUrl, '/photos': apiUrl } },
})
