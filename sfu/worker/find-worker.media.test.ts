import { afterEach, expect, test, vi } from 'vitest'
import { doesWorkerStart } from './does-worker-start.mjs'
import { findWorker } from './find-worker.mjs'

afterEach(() => void vi.unstubAllEnvs())

test('the worker that is found starts', async () => {
  expect(doesWorkerStart(await findWorker())).toBe(true)
})

test('a given worker that is not there is named', async () => {
  vi.stubEnv('MEDIASOUP_WORKER_BIN', '/nowhere/mediasoup-worker')
  await expect(findWorker()).rejects.toMatchObject({
    code: 'WORKER_UNAVAILABLE',
    message: expect.stringContaining('/nowhere'),
  })
})

test('another program is not taken for the worker', async () => {
  vi.stubEnv('MEDIASOUP_WORKER_BIN', '/bin/true')
  await expect(findWorker()).rejects.toMatchObject({ code: 'WORKER_UNAVAILABLE' })
})
