import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { StackError } from './stack-error.mjs'

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** The Node that runs our TypeScript as it is: the npm package `node`, pinned in the lockfile. The launcher itself runs on any ≥ 20. */
export function ourNode() {
  const binary = path.join(root, 'node_modules', 'node', 'bin', 'node')
  if (existsSync(binary)) return binary
  throw new StackError('NODE_MISSING', 'node_modules has no Node of its own.', {
    remedy: 'rm -rf node_modules && npm start',
  })
}
