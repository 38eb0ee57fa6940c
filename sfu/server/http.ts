import { createServer as createHttpServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { readFile } from 'node:fs/promises'
import type { Logger } from 'pino'
import { isBearerOf } from './bearer.ts'
import { CommandRefused } from './control/control.ts'
import type { Control } from './control/control.ts'
import type { Metrics } from './metrics.ts'

export interface HttpOptions {
  tls: { certFile: string; keyFile: string } | undefined
  control: Control
  metrics: Metrics
  /** Who sends it may read counts: how many calls there are is nobody else's business. */
  metricsToken: string | undefined
  logger: Logger
  health: () => Promise<{ healthy: boolean; details: object }>
}

export class PortInUse extends Error {
  override name = 'PortInUse'
  readonly code = 'PORT_IN_USE'
}

const maxCommandBytes = 16 * 1024

/** GET /healthz, GET /metrics, POST /control. The WebSockets at /signal are the signal server's. */
export async function createHttp(options: HttpOptions): Promise<Server> {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    route(options, request, response).catch((error: unknown) => {
      options.logger.error({ err: error }, 'http request failed')
      if (!response.headersSent) respond(response, 500)
      else response.destroy()
    })
  }
  if (!options.tls) return createHttpServer(answer)
  const [cert, key] = await Promise.all([readFile(options.tls.certFile), readFile(options.tls.keyFile)])
  return createHttpsServer({ cert, key }, answer)
}

export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(`Port ${port} on ${host} is in use (SFU_PORT).`) : error),
    )
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

async function route(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?')[0]
  switch (`${request.method} ${path}`) {
    case 'GET /healthz':
      return answerHealth(options, request, response)
    case 'GET /metrics':
      return answerMetrics(options, request, response)
    case 'POST /control':
      return answerCommand(options, request, response)
    default:
      return respond(response, 404)
  }
}

/** Everybody is told whether it works, the operator also how. */
async function answerHealth(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { healthy, details } = await options.health()
  const status = healthy ? 'ok' : 'unavailable'
  response.setHeader('content-type', 'application/json')
  respond(response, healthy ? 200 : 503, JSON.stringify({ status, ...(isOperator(options, request) ? details : {}) }))
}

async function answerMetrics(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { metrics, metricsToken } = options
  if (metricsToken === undefined) return respond(response, 404)
  if (!isOperator(options, request)) {
    response.setHeader('www-authenticate', 'Bearer')
    return respond(response, 401)
  }
  response.setHeader('content-type', metrics.contentType)
  respond(response, 200, await metrics.text())
}

function isOperator({ metricsToken }: HttpOptions, { headers }: IncomingMessage): boolean {
  return isBearerOf(metricsToken, headers.authorization)
}

async function answerCommand(options: HttpOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['content-type'] !== 'application/jose') return respond(response, 415)
  const jws = await readBody(request, maxCommandBytes)
  if (jws === undefined) return respond(response, 413)
  try {
    await options.control.carryOut(jws)
    options.metrics.commands.inc({ outcome: 'done' })
    respond(response, 204)
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error
    options.metrics.commands.inc({ outcome: 'refused' })
    options.logger.warn({ reason: String(error.cause) }, 'a command was refused')
    respond(response, 401)
  }
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    // A request stream without an encoding gives buffers.
    const buffer = chunk as Buffer
    bytes += buffer.length
    if (bytes > maxBytes) return undefined
    chunks.push(buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function respond(response: ServerResponse, status: number, body = ''): void {
  response.writeHead(status)
  response.end(body)
}
