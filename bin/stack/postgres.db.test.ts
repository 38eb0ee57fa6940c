import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startPostgres, startThrowawayPostgres, type EmbeddedPostgres } from './postgres.mjs'
import { identifyProcess, isProcessAlive } from './process-identity.mjs'

async function query(postgres: EmbeddedPostgres, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: postgres.url() })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kotisilta-postgres-test-'))
  chmodSync(folder, 0o711)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a killed Postgres comes back on the same port with what was committed', async () => {
  const crashes: string[] = []
  const postgres = await startThrowawayPostgres({ onCrash: (how) => crashes.push(how) })
  onTestFinished(() => postgres.stop())
  await query(postgres, 'create table kept as select 7 as it')
  const { port } = postgres
  await postgres.kill()
  await postgres.start()
  expect(postgres.port).toBe(port)
  expect(await query(postgres, 'select it from kept')).toEqual([{ it: 7 }])
  expect(crashes).toEqual([])
})

test('an end that nobody asked for is told, and a stop is not', async () => {
  const crashes: string[] = []
  const postgres = await startThrowawayPostgres({ onCrash: (how) => crashes.push(how) })
  process.kill(postgres.pid ?? 0, 'SIGKILL')
  await vi.waitFor(() => expect(crashes).toEqual(['SIGKILL']), 10_000)
  await postgres.start()
  await postgres.stop()
  await postgres.stop()
  expect(crashes).toEqual(['SIGKILL'])
  expect(existsSync(postgres.folder)).toBe(false)
})

test('the owner role is no superuser and may make databases and roles', async () => {
  const postgres = await startThrowawayPostgres()
  onTestFinished(() => postgres.stop())
  const [role] = await query(
    postgres,
    'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
  )
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: true, rolcreaterole: true })
})

test('when its owner is killed, Postgres ends too, and the next owner finds the data', async () => {
  const folder = newFolder()
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', ownerScript(folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(owner.stdout, 'data')) as [Buffer]
  const postgresPid = identifyProcess(Number(line.toString())) ?? ''
  expect(isProcessAlive(postgresPid)).toBe(true)
  owner.kill('SIGKILL')
  await vi.waitFor(() => expect(isProcessAlive(postgresPid)).toBe(false), 15_000)

  const postgres = await startPostgres({ folder })
  onTestFinished(() => postgres.stop())
  expect(await query(postgres, 'select it from kept')).toEqual([{ it: 7 }])
})

/** A process that starts Postgres, writes a row, says its pid and stays. */
function ownerScript(folder: string): string {
  return `
    const { startPostgres } = await import(${JSON.stringify(import.meta.resolve('./postgres.mjs'))})
    const { default: pg } = await import(${JSON.stringify(import.meta.resolve('pg'))})
    const postgres = await startPostgres({ folder: ${JSON.stringify(folder)} })
    const client = new pg.Client({ connectionString: postgres.url() })
    client.on('error', () => {})
    await client.connect()
    await client.query('create table kept as select 7 as it')
    console.log(postgres.pid)`
}

test('a pid file whose number is another program by now does not keep it from starting', async () => {
  const folder = newFolder()
  const first = await startPostgres({ folder })
  await first.kill()
  const pidFile = path.join(folder, 'cluster', 'postmaster.pid')
  const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n')
  writeFileSync(pidFile, [process.pid, ...rest].join('\n'))
  const second = await startPostgres({ folder })
  onTestFinished(() => second.stop())
  expect(await query(second, 'select 1 as it')).toEqual([{ it: 1 }])
})

test('a second owner is refused while the first lives', async () => {
  const folder = newFolder()
  writeFileSync(path.join(folder, 'owner'), identifyProcess(process.ppid) ?? '')
  await expect(startPostgres({ folder })).rejects.toMatchObject({ code: 'DATA_IN_USE' })
})

test('a port that is taken is named, with the variable that changes it', async () => {
  const first = await startThrowawayPostgres()
  onTestFinished(() => first.stop())
  await expect(startPostgres({ folder: newFolder(), port: first.port })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    remedy: expect.stringContaining('POSTGRES_PORT'),
  })
})
