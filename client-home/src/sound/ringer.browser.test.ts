import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { createServer } from 'vite'
import type { ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Ringer from './ringer.ts'

let server: ViteDevServer
let browser: Browser
beforeAll(async () => {
  const root = fileURLToPath(new URL('./', import.meta.url))
  server = await createServer({ root, configFile: false, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } })
  await server.listen()
  const executablePath = process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium'
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Runs in the page: the ring for 24 s into silence, as dB of each 3 s, the loudest sample, and the pause of a pulse. */
async function heard(): Promise<{ stepsDb: number[]; peak: number; pausePeak: number; afterwardsPeak: number }> {
  const { startRing } = (globalThis as unknown as { ringer: typeof Ringer }).ringer // put there by the test
  const rate = 48_000
  const context = new OfflineAudioContext(1, rate * 27, rate)
  startRing(context, 24_000)
  const samples = (await context.startRendering()).getChannelData(0)
  const part = (fromS: number, toS: number) => samples.subarray(fromS * rate, toS * rate)
  const peakOf = (some: Float32Array) => some.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const dbOf = (some: Float32Array) => 10 * Math.log10(some.reduce((sum, s) => sum + s * s, 0) / some.length)
  return {
    stepsDb: [0, 3, 6, 9, 12, 15, 18, 21].map((fromS) => dbOf(part(fromS, fromS + 3))),
    peak: peakOf(samples),
    pausePeak: peakOf(part(0.8, 0.95)),
    afterwardsPeak: peakOf(part(24.5, 27)),
  }
}

test('the loudspeaker gets 3 dB more each 3 s, pauses in each pulse, and silence after the deadline', async () => {
  const page = await browser.newPage()
  await page.goto(new URL('ringer.ts', server.resolvedUrls?.local[0]).href)
  await page.addScriptTag({ type: 'module', content: "import * as ringer from '/ringer.ts'; window.ringer = ringer" })
  await page.waitForFunction('window.ringer')
  const { stepsDb, peak, pausePeak, afterwardsPeak } = await page.evaluate(heard)
  const rises = stepsDb.slice(1).map((db, index) => Math.round((db - (stepsDb[index] ?? 0)) * 10) / 10)
  expect(rises).toEqual([3, 3, 3, 3, 3, 3, 2]) // 60, 63 … 78, 80
  expect(peak).toBeGreaterThan(0.9)
  expect(peak).toBeLessThanOrEqual(1.01)
  expect(pausePeak).toBeLessThan(0.001)
  expect(afterwardsPeak).toBe(0)
})
