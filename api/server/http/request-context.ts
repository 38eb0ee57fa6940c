import type { Request, Response } from 'express'
import { cookieNames, type App, type Credentials, type RequestContext, type ServerContext } from '../context.ts'
import { DomainError } from '../errors.ts'
import { readCookies } from '../session/request-cookies.ts'
import { findViewer } from '../session/session.service.ts'
import { createCookieJar } from './cookie-jar.ts'

/** Which app asks; a browser sends this header from our own pages only. */
export const appHeader = 'x-kotisilta-app'

export class AppUnknown extends DomainError {
  override name = 'AppUnknown'
  readonly code = 'APP_UNKNOWN'
  constructor() {
    super(`Say which app asks: ${appHeader}: carer or home.`)
  }
}

/** Finds who asks, once; resolvers and services get the answer. */
export async function createRequestContext(
  server: ServerContext,
  request: Request,
  response: Response,
): Promise<RequestContext> {
  const app = toApp(request.get(appHeader))
  const credentials: Credentials = { app, cookies: readCookies(request.headers.cookie) }
  const findViewerAgain = () => findViewer(server, credentials)
  return {
    ...server,
    log: server.log.child({ requestId: response.locals.requestId }),
    viewer: await findViewerAgain(),
    app,
    address: request.ip ?? null,
    cookies: createCookieJar(response, credentials.cookies, server.config.publicUrl.protocol === 'https:'),
    findViewerAgain,
  }
}

function toApp(header: string | undefined): App {
  if (header !== undefined && Object.hasOwn(cookieNames, header)) return header as App // a key of cookieNames is an App
  throw new AppUnknown()
}
