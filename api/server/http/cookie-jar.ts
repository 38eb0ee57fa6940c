import type { CookieOptions, Response } from 'express'
import type { CookieJar } from '../context.ts'

/** Cookies that no script reads and no other site sends. */
export function createCookieJar(response: Response, secure: boolean): CookieJar {
  const always: CookieOptions = { httpOnly: true, sameSite: 'strict', path: '/', secure }
  return {
    set: (name, value, maxAgeSeconds) => {
      response.cookie(name, value, { ...always, maxAge: maxAgeSeconds * 1000 })
    },
    clear: (name) => {
      response.clearCookie(name, always)
    },
  }
}
