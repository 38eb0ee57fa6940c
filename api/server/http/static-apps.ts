import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router, type Response } from 'express'
import type { Config } from '../config.ts'

/** The two apps of one origin: the kiosk's at /koti/, the staff's at /. Any page of an app is its index.html. */
export function staticApps(config: Pick<Config, 'carerWebDir' | 'homeWebDir'>): Router {
  const router = Router()
  router.get('/koti', (request, response, next) => {
    if (request.path.endsWith('/')) next()
    else response.redirect(308, '/koti/')
  })
  router.use('/koti', staticApp(config.homeWebDir))
  router.use('/', staticApp(config.carerWebDir))
  return router
}

function staticApp(folder: string): Router {
  const router = Router()
  router.use(express.static(folder, { index: false, redirect: false, setHeaders: setCaching }))
  router.get('/{*page}', (request, response, next) => {
    // A file that is missing is missing; only a page falls back.
    if (/\.[a-z0-9]+$/i.test(request.path)) return next()
    const index = join(folder, 'index.html')
    if (!existsSync(index)) {
      response.status(503).type('text/plain').send('This app has not been built.\n')
      return
    }
    response.sendFile(index, { headers: { 'Cache-Control': 'no-cache' } })
  })
  return router
}

const aYear = 'public, max-age=31536000, immutable'

/** Files whose names hold a hash of their content never change; all others are asked for again. */
function setCaching(response: Response, path: string): void {
  response.setHeader('Cache-Control', /[/\\]assets[/\\]/.test(path) ? aYear : 'no-cache')
}
