import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

declare global {
  // Express's own place for what a middleware finds out.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    interface Locals {
      requestId?: string
      /** The name of the known document: a name of ours, never what somebody sent. */
      operation?: string
    }
  }
}

/** One line a request: which kind, how it went, how long. No address, no id of a person, no query, no body. */
export function requestLog(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = process.hrtime.bigint()
    response.locals.requestId = randomUUID()
    response.setHeader('X-Request-Id', response.locals.requestId)
    response.on('close', () => {
      const ms = Number(process.hrtime.bigint() - startedAt) / 1e6
      const route = toRoute(request)
      const { requestId, operation } = response.locals
      const { method } = request
      const { statusCode: status } = response
      metrics.requests.observe({ route, status }, ms / 1000)
      log[route === 'page' ? 'debug' : 'info'](
        { requestId, method, route, operation, status, ms: Math.round(ms) },
        'request',
      )
    })
    next()
  }
}

const routes = [
  '/graphql',
  '/ingest/sfu',
  '/photos',
  '/calendar',
  '/fhir',
  '/import',
  '/export',
  '/healthz',
  '/metrics',
]

/** The kind of address: the address itself may hold ids. */
function toRoute(request: Request): string {
  const path = request.originalUrl.split('?', 1)[0] ?? ''
  return routes.find((route) => path === route || path.startsWith(`${route}/`)) ?? 'page'
}
