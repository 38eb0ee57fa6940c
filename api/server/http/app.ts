import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { GraphQLSchema } from 'graphql'
import { createCalendarRouter } from '../calendar/calendar.router.ts'
import type { ReportReader } from '../call/report-signature.ts'
import type { ServerContext } from '../context.ts'
import { isDatabaseUnavailable } from '../db/unavailable.ts'
import { createExportRouter } from '../export/export.router.ts'
import { createFhirRouter } from '../fhir/fhir.router.ts'
import { createImportRouter } from '../import/import.router.ts'
import { createPhotoRouter } from '../photo/photo.router.ts'
import { graphqlRouter } from './graphql.ts'
import { healthRouter, type Health } from './health.ts'
import { ingestRouter } from './ingest.ts'
import type { KnownDocuments } from './known-documents.ts'
import type { Metrics } from './metrics.ts'
import { requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import { staticApps } from './static-apps.ts'

export interface AppParts {
  server: ServerContext
  schema: GraphQLSchema
  documents: KnownDocuments
  readReports: ReportReader
  metrics: Metrics
  health: Health
}

/** All that is served from the one origin. */
export function createApp(parts: AppParts): Express {
  const { server, metrics, health } = parts
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', false)
  // A proxy on this machine is believed about whom it speaks for; nobody else is.
  app.set('trust proxy', 'loopback')
  app.use(requestLog(server.log, metrics))
  app.use(securityHeaders(server.config))
  app.use(healthRouter(server, health, metrics))
  app.use(['/graphql', '/ingest', '/photos', '/calendar', '/fhir', '/import', '/export'], untilReady(health))
  app.use(graphqlRouter(parts))
  app.use(ingestRouter(server, parts.readReports, metrics))
  app.use(createPhotoRouter(server))
  app.use(createCalendarRouter(server))
  app.use(createFhirRouter(server))
  app.use(createImportRouter(server))
  app.use(createExportRouter(server))
  app.use(staticApps(server.config))
  app.use((_request, response) => {
    response.status(404).type('text/plain').send('Not found.\n')
  })
  app.use(lastResort(server))
  return app
}

/** Before the database has been looked at nothing is read from it: it might be one that would show too much. */
function untilReady(health: Health): RequestHandler {
  return (_request, response, next) => {
    const problem = health.whyNotReady()
    if (problem === undefined) return next()
    response
      .status(503)
      .set('Retry-After', '1')
      .json({ errors: [{ message: problem, extensions: { code: 'DATABASE_UNAVAILABLE' } }] })
  }
}

/** What no route has caught: a body that cannot be read, or something unexpected. */
function lastResort({ log }: ServerContext): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = toStatus(error)
    if (status === 500) log.error({ err: error, requestId: response.locals.requestId }, 'an unexpected error')
    if (response.headersSent) return next(error)
    const code = { 413: 'TOO_LARGE', 503: 'DATABASE_UNAVAILABLE', 500: 'INTERNAL' }[status] ?? 'BAD_REQUEST'
    response.status(status).json({ errors: [{ message: 'The request was not carried out.', extensions: { code } }] })
  }
}

function toStatus(error: unknown): number {
  if (isDatabaseUnavailable(error)) return 503
  const { status } = (error ?? {}) as { status?: unknown }
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
