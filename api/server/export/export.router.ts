import { Router } from 'express'
import type { Request, Response } from 'express'
import type { RequestContext, ServerContext } from '../context.ts'
import type { Language } from '../db/database.ts'
import { DomainError, InvalidInput } from '../errors.ts'
import { createRequestContext } from '../http/request-context.ts'
import { exportFile, exportKinds, type ExportAsked } from './export.service.ts'

/**
 * `GET /export/<kind>.csv?language=fi`, for visits with `from` and `to`: a link that a browser saves. It changes nothing, and
 * no other site's page can have it: the cookie is SameSite=Strict.
 */
export function createExportRouter(server: ServerContext): Router {
  const router = Router()
  router.get('/export/:kind.csv', async (request, response) => {
    const ctx = await createRequestContext(server, request, response)
    response.set('Cache-Control', 'private, no-store')
    const asked = readAsked(request)
    if (asked === undefined) response.sendStatus(404)
    else await answer(ctx, asked, response)
  })
  return router
}

function readAsked(request: Request): ExportAsked | undefined {
  const kind = exportKinds.find((each) => each === request.params['kind'])
  const [, query = ''] = request.originalUrl.split('?', 2)
  const params = new URLSearchParams(query)
  const languages: readonly Language[] = ['fi', 'sv', 'en']
  const language = languages.find((each) => each === params.get('language')) ?? 'fi'
  return kind && { kind, language, from: params.get('from'), to: params.get('to') }
}

async function answer(ctx: RequestContext, asked: ExportAsked, response: Response): Promise<void> {
  try {
    const file = await exportFile(ctx, asked)
    response.type('text/csv; charset=utf-8').attachment(`kotisilta-${asked.kind}.csv`).send(file)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { code, message } = error
    const field = error instanceof InvalidInput ? { field: error.field } : {}
    const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403 }[code] ?? 422
    response.status(status).json({ errors: [{ message, extensions: { code, ...field } }] })
  }
}
