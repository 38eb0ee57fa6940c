import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompactSign, compactVerify, exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { CryptoKey } from 'jose'
import { pino } from 'pino'
import { commandAudience } from '../protocol/commands.ts'
import type { Command } from '../protocol/commands.ts'
import { reportBatchSchema } from '../protocol/reports.ts'
import type { Report, ReportBatch } from '../protocol/reports.ts'
import { roomTokenAudience, roomTokenIssuer, roomTokenLifetimeSeconds } from '../protocol/room-token.ts'
import type { RoomTokenClaims } from '../protocol/room-token.ts'
import type { SfuConfig } from './config.ts'
import { createSfu } from './sfu.ts'
import type { Sfu, SfuParts } from './sfu.ts'

/** For tests: the real SFU on free ports, and the API's side of it (the ticket key, and a server that takes the reports). */
export interface TestSfu {
  readonly sfu: Sfu
  readonly signalUrl: string
  readonly httpUrl: string
  readonly api: TestApi
  /** A signed room token. Everything not given is as in a visit. */
  ticket(claims?: Partial<RoomTokenClaims>): Promise<string>
  command(command: Command, signedBy?: CryptoKey): Promise<number>
  /** An address as whoever has the token of the metrics asks for it. */
  askAsOperator(path: '/metrics' | '/healthz'): Promise<Response>
  stop(): Promise<void>
}

export interface TestApi {
  readonly reports: Report[]
  readonly batches: ReportBatch[]
  /** What the next requests get instead of 200, first come first served. */
  readonly answers: { status: number; body?: object }[]
  /** Resolves when a report fits. */
  reported(fits: (report: Report) => boolean): Promise<Report>
}

export interface TestSfuOptions {
  config?: Partial<SfuConfig>
  parts?: SfuParts
}

const metricsToken = 'the-operators-own-token'

export async function startTestSfu({ config = {}, parts = {} }: TestSfuOptions = {}): Promise<TestSfu> {
  const folder = await mkdtemp(join(tmpdir(), 'sfu-server-'))
  const tickets = await generateKeyPair('EdDSA', { extractable: true })
  const node = await generateKeyPair('EdDSA', { extractable: true })
  const privateKeyFile = join(folder, 'node.json')
  const ticketPublicKeyFile = join(folder, 'ticket.json')
  await writeFile(privateKeyFile, JSON.stringify(await exportJWK(node.privateKey)))
  await writeFile(ticketPublicKeyFile, JSON.stringify(await exportJWK(tickets.publicKey)))
  const api = await startTestApi(node.publicKey)
  const sfu = createSfu(
    {
      logLevel: 'silent',
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'ws://127.0.0.1:1',
      controlUrl: 'http://127.0.0.1:1/control',
      nodeId: 'sfu-test',
      privateKeyFile,
      ticketPublicKeyFile,
      listenAddresses: [{ ip: '127.0.0.1' }],
      rtcPortBase: 0,
      workers: 1,
      workerBin: process.env['MEDIASOUP_WORKER_BIN'],
      apiReportUrl: api.url,
      allowedOrigins: [],
      seatKeptMs: 60_000,
      tls: undefined,
      metricsToken,
      ...config,
    },
    // Peers of a test that is over need no time to move.
    { logger: pino({ level: 'silent' }), ...parts, timing: { drainMs: 0, ...parts.timing } },
  )
  const end = async () => {
    await sfu.stop()
    await api.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await sfu.start()
  } catch (error) {
    await end()
    throw error
  }
  const httpUrl = sfu.url.replace(/^ws/, 'http')
  return {
    sfu,
    signalUrl: `${sfu.url}/signal`,
    httpUrl,
    api,
    ticket: (claims) => signTicket(tickets.privateKey, claims),
    command: (command, signedBy = tickets.privateKey) => sendCommand(httpUrl, signedBy, command),
    askAsOperator: (path) => fetch(`${httpUrl}${path}`, { headers: { authorization: `Bearer ${metricsToken}` } }),
    stop: end,
  }
}

export async function signTicket(key: CryptoKey, claims: Partial<RoomTokenClaims> = {}): Promise<string> {
  const iat = claims.iat ?? Math.floor(Date.now() / 1000)
  const full: RoomTokenClaims = {
    iss: roomTokenIssuer,
    aud: roomTokenAudience,
    jti: randomUUID(),
    iat,
    exp: iat + roomTokenLifetimeSeconds,
    sub: `staff:${randomUUID()}`,
    room: randomUUID(),
    name: 'Aino',
    grants: { publishAudio: true, publishVideo: true, see: true, moderate: false },
    policy: { maxPeers: 4, endsWhenLeft: true },
    ...claims,
  }
  return new SignJWT({ ...full }).setProtectedHeader({ alg: 'EdDSA' }).sign(key)
}

async function sendCommand(httpUrl: string, key: CryptoKey, command: Command): Promise<number> {
  const iat = Math.floor(Date.now() / 1000)
  const claims = { iss: 'kotisilta-api', aud: commandAudience, jti: randomUUID(), iat, exp: iat + 60, command }
  const body = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'EdDSA' })
    .sign(key)
  const headers = { 'content-type': 'application/jose' }
  return (await fetch(`${httpUrl}/control`, { method: 'POST', headers, body })).status
}

/** Takes reports as the API's contract says: checks the signature and the form, and answers what was accepted. */
async function startTestApi(nodeKey: CryptoKey): Promise<TestApi & { url: string; stop(): Promise<void> }> {
  const batches: ReportBatch[] = []
  const reports: Report[] = []
  const answers: TestApi['answers'] = []
  const waiting = new Set<() => void>()
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { payload } = await compactVerify(Buffer.concat(chunks).toString(), nodeKey)
    const batch = reportBatchSchema.parse(JSON.parse(new TextDecoder().decode(payload)))
    const answer = answers.shift()
    const accepted = batch.reports.at(-1)?.seq
    response.writeHead(answer?.status ?? 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.body ?? { accepted }))
    batches.push(batch)
    if (!answer || answer.status === 200) reports.push(...batch.reports)
    for (const look of waiting) look()
  }
  const server = createServer((request, response) => {
    // A batch that is not of the contract must fail the test that waits for it, not pass unseen.
    take(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/ingest/sfu`,
    reports,
    batches,
    answers,
    reported: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const report = reports.find(fits)
          if (!report) return
          waiting.delete(look)
          resolve(report)
        }
        waiting.add(look)
        look()
      }),
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
