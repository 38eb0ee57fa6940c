import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'

/**
 * What the pages may do. Nothing inline runs. SFU nodes come and go while a kiosk's page lives for weeks, so their addresses
 * cannot stand in its policy: any WebSocket may be opened, encrypted ones only where the page itself is.
 */
export function securityHeaders(config: Pick<Config, 'publicUrl'>): RequestHandler {
  const secure = config.publicUrl.protocol === 'https:'
  const helmeted = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: toDirectives(secure) },
    strictTransportSecurity: secure,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', permissions)
    helmeted(request, response, next)
  }
}

function toDirectives(secure: boolean) {
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    mediaSrc: ["'self'", 'blob:', 'data:', 'mediastream:'],
    connectSrc: secure ? ["'self'", 'wss:'] : ["'self'", 'ws:', 'wss:'],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(secure ? { upgradeInsecureRequests: [] } : {}),
  }
}

const permissions =
  'camera=(self), microphone=(self), speaker-selection=(self), display-capture=(), fullscreen=(self), autoplay=(self), ' +
  'screen-wake-lock=(self), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=()'
