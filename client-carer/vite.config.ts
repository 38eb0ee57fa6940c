import { readFileSync } from 'node:fs'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { findGaps } from 'api/client/message-catalogues'
import type { Catalogue } from 'api/client/message-catalogues'

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

const apiUrl = 'http://localhost:4000'

export default defineConfig({
  plugins: [
    wholeCatalogues,
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
    }),
    svelte(),
  ],
  build: {
    target: 'es2023',
    // No data: addresses: the content security policy allows none.
    assetsInlineLimit: 0,
    // One small sheet, there from the first: one that came with a screen's code would not be asked for again after a failure.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': apiUrl, '/photos': apiUrl, '/import': apiUrl } },
})
