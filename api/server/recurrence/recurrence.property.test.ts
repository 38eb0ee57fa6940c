import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

interface Comparison {
  runs: number
  occurrences: number
  windows: number
  skippedByClocks: number
  digest: string
  differences: object[]
  wrong: number
}

/** In a process of its own: a zone is a process's, from its start. */
async function compareIn(TZ: string): Promise<Comparison> {
  const script = path.join(import.meta.dirname, 'testing/compare-readings.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, '10000'], { env: { ...process.env, TZ } })
  return JSON.parse(stdout) as Comparison
}

/** West of Greenwich, east of it and beyond the date line's noon, with other days of changing clocks than Finland's. */
const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland']

test('10,000 generated rules are read as day by day, wherever the server is', { timeout: 600_000 }, async () => {
  const comparisons: Comparison[] = []
  for (const zone of zones) comparisons.push(await compareIn(zone))
  for (const comparison of comparisons) {
    expect(comparison.differences).toEqual([])
    expect(comparison).toMatchObject({ runs: 10_000, wrong: 0 })
    expect(comparison.occurrences).toBeGreaterThan(10_000)
    expect(comparison.skippedByClocks).toBeGreaterThan(0)
  }
  expect(new Set(comparisons.map(({ digest }) => digest)).size).toBe(1)
})
