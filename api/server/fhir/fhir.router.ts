import { Router } from 'express'
import type { Request, RequestHandler, Response } from 'express'
import type { ServerContext } from '../context.ts'
import { isDatabaseUnavailable } from '../db/unavailable.ts'
import { toCapabilityStatement } from './capability-statement.ts'
import { FhirRefused, toOperationOutcome } from './fhir-errors.ts'
import { findFhirType, type FhirTypeName } from './fhir-types.ts'
import { readResource, searchResources, toFhirBase } from './fhir.service.ts'

type Server = Pick<ServerContext, 'db' | 'config' | 'clock' | 'log'>
type Answer = (request: Request) => object | Promise<object>

const base = '/fhir/r4'

/** Read-only FHIR R4 for other systems, by a key. What anybody may read without one is the CapabilityStatement. */
export function createFhirRouter(server: Server): Router {
  const router = Router()
  const answer = (give: Answer) => answerWith(server, give)
  router.get(
    `${base}/metadata`,
    answer(() => toCapabilityStatement({ base: toFhirBase(server.config) })),
  )
  router.get(
    `${base}/:type/:id`,
    answer((request) =>
      readResource(server, toAsker(request), { type: getType(request), id: request.params['id'] as string }),
    ),
  )
  router.get(
    `${base}/:type`,
    answer((request) =>
      searchResources(server, toAsker(request), { type: getType(request), query: readQuery(request) }),
    ),
  )
  router.all(`${base}{/*rest}`, (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') response.set('Allow', 'GET')
    const refusal =
      request.method === 'GET' || request.method === 'HEAD'
        ? new FhirRefused(404, 'not-found', 'There is nothing at this address.')
        : new FhirRefused(405, 'not-supported', 'This server is read only.')
    refuse(response, refusal)
  })
  return router
}

function answerWith({ log }: Server, give: Answer): RequestHandler {
  return async (request, response) => {
    try {
      if (request.accepts(['application/fhir+json', 'application/json']) === false)
        throw new FhirRefused(406, 'not-supported', 'Only JSON is served.')
      send(response, 200, await give(request))
    } catch (error) {
      if (error instanceof FhirRefused) return refuse(response, error)
      const away = isDatabaseUnavailable(error)
      log[away ? 'warn' : 'error']({ err: error, requestId: response.locals.requestId }, 'a FHIR request failed')
      if (away) send(response, 503, toOperationOutcome('transient', 'Try again.'))
      else send(response, 500, toOperationOutcome('exception', 'Something went wrong here; it is in the log.'))
    }
  }
}

function getType(request: Request): FhirTypeName {
  const type = findFhirType(request.params['type'] as string)
  if (type === undefined) throw new FhirRefused(404, 'not-supported', 'This type of resource is not served.')
  return type
}

function toAsker(request: Request) {
  return { authorization: request.headers.authorization, address: request.ip ?? null }
}

function readQuery({ originalUrl }: Request): URLSearchParams {
  const [, query = ''] = originalUrl.split('?', 2)
  return new URLSearchParams(query)
}

function refuse(response: Response, { status, code, message }: FhirRefused): void {
  if (status === 401) response.set('WWW-Authenticate', 'Bearer realm="kotisilta"')
  send(response, status, toOperationOutcome(code, message))
}

function send(response: Response, status: number, body: object): void {
  response
    .status(status)
    .set('Cache-Control', 'private, no-store')
    .type('application/fhir+json')
    .send(JSON.stringify(body))
}
