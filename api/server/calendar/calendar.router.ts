import { Router } from 'express'
import type { ServerContext } from '../context.ts'
import { readFeed } from './calendar.service.ts'

/** `GET /calendar/<secret>.ics`, for calendar programs: they bring no cookie, the address is all that they have. */
export function createCalendarRouter(server: Pick<ServerContext, 'db' | 'config' | 'clock'>): Router {
  const router = Router()
  router.get('/calendar/:token.ics', async (request, response) => {
    const asked = { token: request.params.token, address: request.ip ?? null }
    const text = await readFeed(server, asked)
    // A copy on the way would live on after the address was revoked.
    response.set('Cache-Control', 'private, no-store')
    if (text === undefined) response.sendStatus(404)
    else response.type('text/calendar; charset=utf-8').send(text)
  })
  return router
}
