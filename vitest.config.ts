import { defineConfig } from 'vitest/config'

const everywhere = ['**/node_modules/**', '**/dist/**', '**/.cache/**']
const slow = ['**/*.db.test.ts', '**/*.browser.test.ts', '**/*.media.test.ts', 'test/e2e/**']

/** One throwaway Postgres for the whole run; a test file gets its own database on it by createTestDatabase(). */
const postgres = ['bin/stack/vitest-postgres.mjs']

/** Packages are found as Node finds them: two builds of graphql, one of them for development, refuse each other's types. */
const asNodeDoes = { ssr: { resolve: { conditions: ['module-sync', 'node'] } } }

/**
 * unit: rules, no I/O. db: real Postgres. media: a real mediasoup worker. e2e: the whole world in real browsers, one
 * file at a time, because browsers with cameras share two cores badly.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...asNodeDoes,
        test: { name: 'unit', include: ['**/*.test.ts'], exclude: [...everywhere, ...slow], testTimeout: 20_000 },
      },
      {
        ...asNodeDoes,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: everywhere,
          globalSetup: postgres,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'media',
          include: ['**/*.media.test.ts'],
          exclude: everywhere,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', '**/*.browser.test.ts'],
          exclude: everywhere,
          globalSetup: postgres,
          fileParallelism: false,
          // each wait has a deadline of its own; many in a row on a busy machine add up
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
