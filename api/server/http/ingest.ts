import express, { Router } from 'express'
import type { Logger } from 'pino'
import { isDatabaseUnavailable } from '../db/unavailable.ts'
import { ingestReports } from '../call/report-ingest.service.ts'
import { ReportRefused, type ReportReader } from '../call/report-signature.ts'
import type { ServerContext } from '../context.ts'
import type { Metrics } from './metrics.ts'

/** Where SFU nodes report. The signature is the only thing that is believed. */
export function ingestRouter(server: ServerContext, readReports: ReportReader, metrics: Metrics): Router {
  const router = Router()
  router.post('/ingest/sfu', express.text({ type: 'application/jose', limit: '1mb' }), async (request, response) => {
    const answer = await takeReports(server, readReports, request.body)
    metrics.reports.inc({ outcome: String(answer.status) })
    response.status(answer.status).json(answer.body)
  })
  return router
}

interface Answer {
  status: 200 | 401 | 409 | 400 | 503
  body: object
}

async function takeReports(server: ServerContext, readReports: ReportReader, body: unknown): Promise<Answer> {
  if (typeof body !== 'string') return { status: 400, body: { code: 'NOT_JOSE' } }
  try {
    const taken = await ingestReports(server, await readReports(body))
    return { status: 'expected' in taken ? 409 : 200, body: taken }
  } catch (error) {
    return toRefusal(server.log, error)
  }
}

function toRefusal(log: Logger, error: unknown): Answer {
  if (error instanceof ReportRefused) {
    log.warn({ code: error.code, err: error.cause }, 'a report was refused')
    return { status: error.code === 'REPORT_SIGNATURE_WRONG' ? 401 : 400, body: { code: error.code } }
  }
  log[isDatabaseUnavailable(error) ? 'warn' : 'error'](
    { err: error },
    'reports could not be stored; the node tries again',
  )
  return { status: 503, body: { code: 'TRY_AGAIN' } }
}
