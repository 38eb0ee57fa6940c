import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ourNode, root } from '../stack/our-node.mjs'
import { countTests } from './count-tests.mjs'

/**
 * What runs together. Cameras and media workers get the machine to themselves: two cores are few.
 */
export const groups = [
  { name: 'unit and database tests', projects: ['unit', 'db'] },
  { name: 'media tests', projects: ['media'] },
  { name: 'end-to-end tests', projects: ['e2e'] },
]

/**
 * @param {{ projects: string[], filters: string[] }} run
 * @returns {Promise<import('./count-tests.mjs').Tally>}
 */
export async function runVitest({ projects, filters }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kotisilta-test-'))
  const resultFile = path.join(folder, 'result.json')
  try {
    const child = spawn(
      ourNode(),
      [
        path.join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${resultFile}`,
        ...(filters.length > 0 ? ['--passWithNoTests'] : []),
        ...filters,
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    const [code] = await once(child, 'close')
    return countTests(readResult(resultFile), code ?? 1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} file
 * @returns {import('./count-tests.mjs').FileResult[]} none when vitest did not get so far, which its exit code tells
 */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults
  } catch {
    return []
  }
}
