import type { Request, Response } from 'express'
import { cookieNames, type App, type Credentials, type RequestContext, type ServerContext } from '../context.ts'
import { readCookies } from '../session/request-cookies.ts'
import { findViewer } from '../session/session.service.ts'
import { createCookieJar } from './cookie-jar.ts'

/** Which app asks; a browser sends this header from our own pages only. */
export const appHeader = 'x-kotisilta-app'

/** No other site can send this header, so a request without it is not from our pages, whatever cookies it carries. */
export function requireApp(request: Request, response: Response, next: () => void): void {
  if (findApp(request) !== undefined) return next()
  const message = `Say which app asks: ${appHeader}: carer, home or companion.`
  response.status(403).json({ errors: [{ message, extensions: { code: 'APP_UNKNOWN' } }] })
}

/** Finds who asks, once; resolvers and services get the answer. */
export async function createRequestContext(
  server: ServerContext,
  request: Request,
  response: Response,
): Promise<RequestContext> {
  const app = findApp(request) ?? null
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

function findApp(request: Request): App | undefined {
  const header = request.get(appHeader)
  return header !== undefined && Object.hasOwn(cookieNames, header) ? (header as App) : undefined // a key of it is an App
}
