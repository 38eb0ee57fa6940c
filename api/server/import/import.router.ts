import express, { Router } from 'express'
import type { Request, Response } from 'express'
import type { ServerContext } from '../context.ts'
import { FileUnreadable } from '../csv/csv-errors.ts'
import { writeCsv } from '../csv/csv-writing.ts'
import type { Language } from '../db/database.ts'
import { DomainError } from '../errors.ts'
import { originCheck } from '../http/origin-check.ts'
import { requireApp } from '../http/request-context.ts'
import { askerOf, findStaffAsker, refuse, toRefused } from '../http/staff-asker.ts'
import { describeKinds } from './import-description.ts'
import { findImportKind } from './import-kinds.ts'
import { ImportProgress } from './import-progress.ts'
import { importFile } from './import.service.ts'

/** Ten thousand residents with long notes; more is no file that a person looks through. */
const fileLimit = '8mb'
const fileTypes = ['text/csv', 'text/plain', 'application/vnd.ms-excel', 'application/octet-stream']

/**
 * `POST /import/<kind>?dryRun=true` with the file as the body. Not GraphQL: a file is bytes in an encoding that nobody
 * knows yet, and larger than a request of words. Who accepts `application/x-ndjson` hears how far it is (ImportProgress). Asked like GraphQL: from our own pages, by who is signed in.
 */
export function createImportRouter(server: ServerContext): Router {
  const router = Router()
  router.get('/import/kinds', requireApp, findStaffAsker(server), (request, response) => {
    response.json(describeKinds(askerOf(response), readLanguage(request)))
  })
  // A link that a browser saves, so without the header: a form without a row says nothing about anybody.
  router.get('/import/:kind.csv', findStaffAsker(server), (request, response) => {
    const { kind: name } = request.params as { kind: string } // it is in the path
    const kind = findImportKind(name)
    if (kind === undefined) return void response.sendStatus(404)
    const file = writeCsv(kind.columns, [], readLanguage(request))
    response.type('text/csv; charset=utf-8').attachment(`kotisilta-${name}.csv`).send(file)
  })
  router.post(
    '/import/:kind',
    originCheck(server.config),
    requireApp,
    findStaffAsker(server),
    express.raw({ type: fileTypes, limit: fileLimit }),
    async (request, response) => answer(request, response),
  )
  return router
}

function readLanguage(request: Request): Language {
  const [, query = ''] = request.originalUrl.split('?', 2)
  const asked = new URLSearchParams(query).get('language')
  return (['fi', 'sv', 'en'] as const).find((language) => language === asked) ?? 'fi'
}

async function answer(request: Request, response: Response): Promise<void> {
  const ctx = askerOf(response)
  const kind = findImportKind(request.params['kind'] as string)
  if (kind === undefined) return refuse(response, 404, { code: 'NOT_FOUND', message: 'There is no such kind of file.' })
  if (!Buffer.isBuffer(request.body))
    return refuse(response, 415, { code: 'NOT_CSV', message: `Send the file as ${fileTypes[0]}.` })
  const dryRun = new URL(request.originalUrl, ctx.config.publicUrl).searchParams.get('dryRun') === 'true'
  const progress = new ImportProgress(request, response)
  const onRow = (read: number, rows: number) => progress.tell(read, rows)
  try {
    const report = await importFile(ctx, { kind, bytes: request.body, dryRun, onRow })
    progress.answer(report.written || dryRun ? 200 : 422, report)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    progress.answer(toStatus(error), toRefused(error, whereOf(error)))
  }
}

function toStatus({ code }: DomainError): number {
  return { FORBIDDEN: 403, UNAUTHENTICATED: 401, IMPORT_RUNNING: 409 }[code] ?? 422
}

function whereOf(error: DomainError): object {
  return error instanceof FileUnreadable ? { line: error.line, fields: error.fields } : {}
}
