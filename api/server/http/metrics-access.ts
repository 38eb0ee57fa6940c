import { timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { hashToken } from '../session/session-token.ts'

/**
 * Counts are the operator's: what people do here, and how much, is nobody else's to watch. Without a token they are told to
 * nobody, for behind a proxy everybody comes from this machine.
 */
export function requireMetricsToken(token: string | undefined): RequestHandler {
  return (request, response, next) => {
    if (token === undefined) return response.sendStatus(404)
    const given = request.get('authorization')?.match(/^Bearer +(\S+)$/i)?.[1] ?? ''
    if (timingSafeEqual(hashToken(given), hashToken(token))) return next()
    response.status(401).set('WWW-Authenticate', 'Bearer').end()
  }
}
