import type { RequestHandler } from 'express'
import type { Config } from '../config.ts'

/**
 * A browser says from which page a POST comes. A foreign page's is refused before anything is read; a program that is no
 * browser sends neither header, and has no cookies of a person either.
 */
export function originCheck(config: Pick<Config, 'publicUrl'>): RequestHandler {
  return (request, response, next) => {
    const { origin, 'sec-fetch-site': site } = request.headers
    const foreign = origin !== undefined ? origin !== config.publicUrl.origin : isForeignSite(site)
    if (!foreign) return next()
    const message = `Requests come from ${config.publicUrl.origin} (PUBLIC_URL), not from another page.`
    response.status(403).json({ errors: [{ message, extensions: { code: 'ORIGIN_NOT_ALLOWED' } }] })
  }
}

function isForeignSite(site: string | string[] | undefined): boolean {
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}
