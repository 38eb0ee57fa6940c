import type { CookieOptions, Response } from 'express'
import type { CookieJar, CookieName, Credentials } from '../context.ts'

/** Cookies that no script reads and no other site sends. */
export function createCookieJar(response: Response, came: Credentials['cookies'], secure: boolean): CookieJar {
  const always: CookieOptions = { httpOnly: true, sameSite: 'strict', path: '/', secure }
  const set = (name: CookieName, value: string, maxAgeSeconds: number) => {
    response.cookie(name, value, { ...always, maxAge: maxAgeSeconds * 1000 })
  }
  return {
    set,
    renew: (name, maxAgeSeconds) => {
      const value = came[name]
      if (value !== undefined) set(name, value, maxAgeSeconds)
    },
    clear: (name) => {
      response.clearCookie(name, always)
    },
  }
}
