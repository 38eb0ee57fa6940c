import { createHash } from 'node:crypto'
import { Router } from 'express'
import type { Request, Response } from 'express'
import type { ServerContext } from '../context.ts'
import { readCookies } from '../session/request-cookies.ts'
import { findViewer } from '../session/session.service.ts'
import { findPhotoFor } from './photo.service.ts'
import type { Photo } from './photo.repository.ts'

type Server = Pick<ServerContext, 'db' | 'clock' | 'config'>

/** `GET /photos/<id>`, for <img>: with either app's cookie, since an image cannot say which app asks. */
export function createPhotoRouter(server: Server): Router {
  const router = Router()
  router.get('/photos/:id', async (request, response) => {
    const photo = await findForEitherApp(server, request)
    if (photo === undefined) response.set('Cache-Control', 'no-store').sendStatus(404)
    else sendPhoto(request, response, photo)
  })
  return router
}

/** A machine with both cookies (both apps tried out on one laptop) is two viewers: each may see what it may see. */
async function findForEitherApp(server: Server, request: Request): Promise<Photo | undefined> {
  const cookies = readCookies(request.headers.cookie)
  const asked = { photoId: request.params['id'] as string, address: request.ip ?? null }
  for (const app of ['carer', 'home'] as const) {
    const photo = await findPhotoFor(server, await findViewer(server, { app, cookies }), asked)
    if (photo !== undefined) return photo
  }
  return undefined
}

/**
 * Kept by this browser only and asked again each time: a signed-out screen shows no faces. An SVG is a document that could
 * run things if somebody opened it by its address, so it comes sandboxed and may load and run nothing.
 */
function sendPhoto(request: Request, response: Response, photo: Photo): void {
  response.set({
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie',
    ETag: `"${createHash('sha256').update(photo.bytes).digest('base64url')}"`,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  if (request.fresh) response.status(304).end()
  else response.type(photo.contentType).send(photo.bytes)
}
