import { installDependencies } from './dependencies.mjs'

/**
 * What every command needs before it can run our code: dependencies (with our Node), the media worker, both apps. Quick
 * when nothing has changed since the last time. The worker's place is handed on as MEDIASOUP_WORKER_BIN.
 *
 * @param {import('./progress.mjs').Progress} progress
 */
export async function setUp(progress) {
  await progress.step('dependencies', installDependencies)
  // Loaded now: these stand on what has just been installed.
  const { findWorker } = await import('../../sfu/worker/find-worker.mjs')
  const { buildClients } = await import('./client-builds.mjs')
  process.env.MEDIASOUP_WORKER_BIN = await progress.step('media worker', (report) => findWorker({ report }))
  await progress.step('apps', buildClients)
}
