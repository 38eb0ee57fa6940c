import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompactSign, importJWK, type JWK } from 'jose'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import type { Report, ReportBatch } from 'sfu/protocol/reports'
import type { Config } from '../config.ts'
import { cookieNames, type App } from '../context.ts'
import { createDatabase } from '../db/connection.ts'
import type { Database } from '../db/database.ts'
import { createTestDatabase, type TestDatabase } from '../db/testing.ts'
import { createServer, type Server } from '../server.ts'

/** A real server on a free port over a database of its own, with the keys of one SFU node that the test plays. */
export interface TestWorld {
  database: TestDatabase
  /** As the schema's owner: for making people and for looking at what is stored. */
  owner: Kysely<Database>
  /** Another process's worth of server on the same database. */
  startServer: (config?: Partial<Config>) => Promise<TestServer>
  sfu: FakeSfu
  /** What a server as a process of its own needs to know of this world. */
  environment: Record<string, string>
  close: () => Promise<void>
}

export interface TestServer extends Server {
  url: string
  ask: <Data = { it: Outcome }>(document: string, variables?: object, as?: Asker) => Promise<Answer<Data>>
}

export interface Asker {
  app: App
  token?: string
}

/** `Data` is what the test's document asks for. */
export interface Answer<Data> {
  status: number
  data: Data
  errors?: { message: string; extensions: { code: string } }[]
}

/** What a mutation of a visit answers, as far as the tests ask for it. */
export interface Outcome {
  __typename: string
  code?: string
  state?: string
  callId: string
  peerId: string
  token: string
  url: string
}

export async function createTestWorld(): Promise<TestWorld> {
  const database = await createTestDatabase()
  const owner = createDatabase({ url: database.ownerUrl, log: silent, maxConnections: 2 })
  const keys = writeKeys()
  const servers: TestServer[] = []
  return {
    database,
    owner,
    sfu: keys.sfu,
    environment: {
      APP_DATABASE_URL: database.appUrl,
      TICKET_PRIVATE_KEY_FILE: keys.config.ticketPrivateKeyFile,
      SFU_PUBLIC_KEYS_FILE: keys.config.sfuPublicKeysFile,
      CARER_WEB_DIR: keys.config.carerWebDir,
      HOME_WEB_DIR: keys.config.homeWebDir,
    },
    startServer: async (config = {}) => {
      const server = await startTestServer({ ...keys.config, databaseUrl: database.appUrl, ...config })
      servers.push(server)
      return server
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.stop()))
      await owner.destroy()
      await database.drop()
      rmSync(keys.folder, { recursive: true })
    },
  }
}

const silent = pino({ level: 'silent' })
export const publicUrl = 'http://koti.example'

async function startTestServer(config: Partial<Config>): Promise<TestServer> {
  const server = await createServer({ ...defaults, ...config }, silent)
  const { url } = await server.start()
  return { ...server, url, ask: (document, variables, as) => ask(url, { document, variables, as }) }
}

const defaults: Config = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: new URL(publicUrl),
  databaseUrl: '',
  ticketPrivateKeyFile: '',
  sfuPublicKeysFile: '',
  ringSeconds: 45,
  iceServers: [],
  sessionHours: 12,
  visitDaysAhead: 28,
  carerWebDir: '',
  homeWebDir: '',
  production: false,
  demo: false,
  logLevel: 'silent',
  tls: null,
  metricsToken: undefined,
}

export function toHeaders(as: Asker = { app: 'carer' }): Record<string, string> {
  const cookie = as.token === undefined ? {} : { cookie: `${cookieNames[as.app]}=${as.token}` }
  return { 'content-type': 'application/json', 'x-kotisilta-app': as.app, origin: publicUrl, ...cookie }
}

export async function ask<Data>(
  url: string,
  { document, variables, as }: { document: string; variables?: object | undefined; as?: Asker | undefined },
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: toHeaders(as),
    body: JSON.stringify({ query: document, variables }),
  })
  // The test's document says what comes.
  const answer = (await response.json()) as Omit<Answer<Data>, 'status'>
  return { status: response.status, ...answer }
}

/** An SFU node as far as the API can tell: it numbers, signs and sends reports. */
export interface FakeSfu {
  nodeId: string
  privateKey: JWK
  ticketPublicKey: JWK
  sign: (batch: ReportBatch, signing?: { key?: JWK; kid?: string }) => Promise<string>
}

export type Unnumbered = Report extends infer R ? (R extends Report ? Omit<R, 'seq' | 'at'> : never) : never

/** One boot of a node: its reports get the next numbers. */
export class Boot {
  readonly bootId: string = randomUUID()
  readonly sfu: FakeSfu
  seq = 0

  constructor(sfu: FakeSfu) {
    this.sfu = sfu
  }

  batch(...reports: Unnumbered[]): ReportBatch {
    const nowMs = Date.now()
    const toIso = (ms: number) => new Date(ms).toISOString()
    // One after the other, a millisecond apart. Numbered, it is a report again.
    const numbered = reports.map((report, index) => ({
      ...report,
      seq: ++this.seq,
      at: toIso(nowMs - reports.length + index),
    }))
    return { nodeId: this.sfu.nodeId, bootId: this.bootId, sentAt: toIso(nowMs), reports: numbered }
  }

  async send(server: { url: string }, batch: ReportBatch): Promise<{ status: number; body: unknown }> {
    return postReports(server, await this.sfu.sign(batch))
  }

  report(server: { url: string }, ...reports: Unnumbered[]): Promise<{ status: number; body: unknown }> {
    return this.send(server, this.batch(...reports))
  }
}

export const nodeStarted: Unnumbered = {
  type: 'nodeStarted',
  publicUrl: 'ws://sfu.example:4100',
  controlUrl: 'http://127.0.0.1:9/control',
  workers: 1,
}

export async function postReports(server: { url: string }, body: string): Promise<{ status: number; body: unknown }> {
  const headers = { 'content-type': 'application/jose' }
  const response = await fetch(`${server.url}/ingest/sfu`, { method: 'POST', headers, body })
  return { status: response.status, body: await response.json() }
}

function newKey(kid: string): { privateKey: JWK; publicKey: JWK } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const named = { kid, alg: 'EdDSA' }
  return {
    privateKey: { ...privateKey.export({ format: 'jwk' }), ...named },
    publicKey: { ...publicKey.export({ format: 'jwk' }), ...named },
  }
}

function writeKeys() {
  const folder = mkdtempSync(join(tmpdir(), 'kotisilta-keys-'))
  const ticket = newKey('api')
  const nodeId = 'sfu-1'
  const node = newKey(nodeId)
  const otherNode = newKey('sfu-2')
  const ticketPrivateKeyFile = join(folder, 'ticket.json')
  const sfuPublicKeysFile = join(folder, 'sfu.json')
  writeFileSync(ticketPrivateKeyFile, JSON.stringify(ticket.privateKey))
  writeFileSync(sfuPublicKeysFile, JSON.stringify({ keys: [node.publicKey, otherNode.publicKey] }))
  const sign: FakeSfu['sign'] = async (batch, { key = node.privateKey, kid = nodeId } = {}) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(batch)))
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .sign(await importJWK(key, 'EdDSA'))
  const sfu: FakeSfu = { nodeId, privateKey: node.privateKey, ticketPublicKey: ticket.publicKey, sign }
  const webDirs = { carerWebDir: writeApp(folder, 'carer'), homeWebDir: writeApp(folder, 'home') }
  return { folder, sfu, config: { ticketPrivateKeyFile, sfuPublicKeysFile, ...webDirs } }
}

/** What a built app looks like from the server's side. */
function writeApp(parent: string, name: string): string {
  const folder = join(parent, name)
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>${name}</title>`)
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), `console.log('${name}')`)
  return folder
}
