import { createHash } from 'node:crypto'
import express, { Router } from 'express'
import type { Request, Response } from 'express'
import type { ServerContext } from '../context.ts'
import { DomainError, NotFound } from '../errors.ts'
import { originCheck } from '../http/origin-check.ts'
import { requireApp } from '../http/request-context.ts'
import { askerOf, findStaffAsker, refuse } from '../http/staff-asker.ts'
import { readCookies } from '../session/request-cookies.ts'
import { findViewer } from '../session/session.service.ts'
import { keepPhoto, type PhotoKept, type PhotoOwner } from './photo-keeping.service.ts'
import { findPhotoFor } from './photo.service.ts'
import type { Photo } from './photo.repository.ts'
import { mostPictureBytes } from './picture.ts'
import { readPicture } from './read-picture.ts'

type Server = Pick<ServerContext, 'db' | 'clock' | 'config'>

/**
 * `GET /photos/<id>`, for <img>: with either app's cookie, since an image cannot say which app asks. `PUT` and `DELETE
 * /photos/residents/<id>` and `/photos/staff/<id>` keep a person's picture: the bytes as the body, asked like GraphQL from our
 * own pages by who is signed in; answers `{photoUrl, version}`.
 */
export function createPhotoRouter(server: ServerContext): Router {
  const router = Router()
  const asked = [originCheck(server.config), requireApp, findStaffAsker(server)]
  const body = express.raw({ type: () => true, limit: mostPictureBytes })
  router.put('/photos/:kind/:id', ...asked, body, (request, response) => {
    return answer(response, () => keepPhoto(askerOf(response), readOwner(request), readPicture(toBytes(request))))
  })
  router.delete('/photos/:kind/:id', ...asked, (request, response) =>
    answer(response, () => keepPhoto(askerOf(response), readOwner(request), null)),
  )
  router.get('/photos/:id', async (request, response) => {
    const photo = await findForEitherApp(server, request)
    if (photo === undefined) response.set('Cache-Control', 'no-store').sendStatus(404)
    else sendPhoto(request, response, photo)
  })
  return router
}

function readOwner(request: Request): PhotoOwner {
  const { kind, id } = request.params as { kind: string; id: string } // both are in the path
  if (kind !== 'residents' && kind !== 'staff') throw new NotFound()
  return { kind, id }
}

/** No body at all is none that Express makes bytes of. */
function toBytes(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}

async function answer(response: Response, keep: () => Promise<PhotoKept>): Promise<void> {
  response.set('Cache-Control', 'no-store')
  try {
    response.json(await keep())
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    refuse(response, { FORBIDDEN: 403, NOT_FOUND: 404, PICTURE_UNREADABLE: 415 }[error.code] ?? 422, error)
  }
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
