import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CryptoKey } from 'jose'
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { roomTokenAudience, roomTokenIssuer, roomTokenLifetimeSeconds } from '../../protocol/room-token.ts'
import type { RoomTokenClaims } from '../../protocol/room-token.ts'

/** The real SFU as a process of its own, which a test may kill, and the API's part of it: a ticket key, taken reports. */
export class SfuProcess {
  /** Where browsers find it; the same after a restart. */
  readonly url: string
  readonly #port: number
  readonly #folder: string
  readonly #ticketKey: CryptoKey
  readonly #api: Server
  #child: ChildProcess | null = null

  static async start(): Promise<SfuProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'sfu-client-node-'))
    const tickets = await generateKeyPair('EdDSA', { extractable: true })
    const node = await generateKeyPair('EdDSA', { extractable: true })
    await writeFile(join(folder, 'ticket.json'), JSON.stringify(await exportJWK(tickets.publicKey)))
    await writeFile(join(folder, 'node.json'), JSON.stringify(await exportJWK(node.privateKey)))
    const api = await listenForReports()
    const sfu = new SfuProcess({ folder, ticketKey: tickets.privateKey, api, port: await findFreePort() })
    await sfu.run()
    return sfu
  }

  private constructor(of: { folder: string; ticketKey: CryptoKey; api: Server; port: number }) {
    this.#folder = of.folder
    this.#ticketKey = of.ticketKey
    this.#api = of.api
    this.#port = of.port
    this.url = `ws://127.0.0.1:${of.port}`
  }

  /** Starts the process (again), and resolves when it listens. */
  async run(): Promise<void> {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/main.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        LOG_LEVEL: 'error',
        SFU_HOST: '127.0.0.1',
        SFU_PORT: String(this.#port),
        SFU_PUBLIC_URL: this.url,
        SFU_PRIVATE_KEY_FILE: join(this.#folder, 'node.json'),
        TICKET_PUBLIC_KEY_FILE: join(this.#folder, 'ticket.json'),
        SFU_RTC_PORT_BASE: '0',
        SFU_WORKERS: '1',
        API_REPORT_URL: `http://127.0.0.1:${portOf(this.#api)}/ingest/sfu`,
      },
    })
    this.#child = child
    // A test run that fails half-way must not leave a server behind.
    process.once('exit', () => child.kill('SIGKILL'))
    if (!child.stdout) throw new Error('No output of the SFU')
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('"ready":true')) return
    throw new Error('The SFU ended before it was ready')
  }

  /** As by the kernel, when memory is short. Resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child) return
    this.#child = null
    await ended(child, 'SIGKILL')
  }

  /** Kills the processes that carry media, and leaves the SFU alive. */
  async killWorkers(): Promise<void> {
    for (const pid of await this.#workerPids()) process.kill(pid, 'SIGKILL')
  }

  async signTicket(claims: Pick<RoomTokenClaims, 'room' | 'sub' | 'name'> & Partial<RoomTokenClaims>): Promise<string> {
    const iat = Math.floor(Date.now() / 1000)
    const full: RoomTokenClaims = {
      iss: roomTokenIssuer,
      aud: roomTokenAudience,
      jti: randomUUID(),
      iat,
      exp: iat + roomTokenLifetimeSeconds,
      grants: { publishAudio: true, publishVideo: true, see: true, moderate: false },
      policy: { maxPeers: 4, endsWhenLeft: true },
      ...claims,
    }
    return new SignJWT({ ...full }).setProtectedHeader({ alg: 'EdDSA' }).sign(this.#ticketKey)
  }

  async stop(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child) await ended(child, 'SIGTERM')
    this.#api.closeAllConnections()
    await new Promise<void>((resolve) => this.#api.close(() => resolve()))
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #workerPids(): Promise<number[]> {
    const pid = this.#child?.pid
    if (pid === undefined) return []
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return children.split(' ').filter(Boolean).map(Number)
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill(signal)
  await exit
}

/** Accepts every report: what they say is the server's own tests' matter. */
async function listenForReports(): Promise<Server> {
  const server = createServer((request, response) => void acceptReports(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

async function acceptReports(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { reports } = decodeJwt<{ reports: { seq: number }[] }>(Buffer.concat(chunks).toString())
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ accepted: reports.at(-1)?.seq }))
}

function portOf(server: Server): number {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('Not listening')
  return address.port
}

/** The SFU must come back at the address that its browsers know, so its port is chosen before it starts. */
async function findFreePort(): Promise<number> {
  const server = createTcpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  if (!address || typeof address === 'string') throw new Error('No free port')
  return address.port
}
