import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test, vi } from 'vitest'
import { identifyProcess, isProcessAlive } from './process-identity.mjs'
import { Service } from './service.mjs'

const entry = 'bin/stack/testing/small-service.ts'

function newService(more: { env?: Record<string, string>; onCrash?: (how: string) => void } = {}): Service {
  const service = new Service({ name: 'small', entry, env: {}, ...more })
  onTestFinished(() => service.kill())
  return service
}

test('a started service listens with the environment it was given', async () => {
  const service = newService({ env: { GREETING: 'Hei' } })
  await service.start()
  expect(await (await fetch(service.url)).text()).toBe('Hei')
})

test('a stopped service has ended by itself, and that is no crash', async () => {
  const onCrash = vi.fn()
  const service = newService({ onCrash })
  await service.start()
  await service.stop()
  expect(service.running).toBe(false)
  expect(service.logLines).toContain('ending')
  expect(onCrash).not.toHaveBeenCalled()
})

test('a service that falls is told, and starts again', async () => {
  const onCrash = vi.fn()
  const service = newService({ env: { GREETING: 'Hei' }, onCrash })
  await service.start()
  await fetch(`${service.url}/fall`).catch(() => undefined) // its answer is its end
  await vi.waitFor(() => expect(onCrash).toHaveBeenCalledWith('exit code 7'), 10_000)
  await service.start()
  expect(await (await fetch(service.url)).text()).toBe('Hei')
})

test('a service whose port is taken says so', async () => {
  const first = newService()
  await first.start()
  const second = newService({ env: { PORT: new URL(first.url).port } })
  await expect(second.start()).rejects.toMatchObject({ code: 'PORT_IN_USE' })
})

test('a service dies with the process that started it', async () => {
  const script = `
    const { Service } = await import(${JSON.stringify(import.meta.resolve('./service.mjs'))})
    const service = new Service({ name: 'small', entry: ${JSON.stringify(entry)}, env: {} })
    await service.start()
    console.log(service.pid)`
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(owner.stdout, 'data')) as [Buffer]
  const service = identifyProcess(Number(line.toString())) ?? ''
  expect(isProcessAlive(service)).toBe(true)
  owner.kill('SIGKILL')
  await vi.waitFor(() => expect(isProcessAlive(service)).toBe(false), 10_000)
})
