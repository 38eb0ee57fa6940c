import type { CookieOptions, Response } from 'express'
import type { CookieJar, CookieName, Credentials } from '../context.ts'

/** Cookies that no script reads and no other site sends. */
export function createCookieJar(response: Response, came: Credentials['cookies'], secure: boolean): CookieJar {
  const always: CookieOptions = { httpOnly: true, sameSite: 'strict', path: '/', secure }
  const set = (name: CookieName, value: string, maxAgeSeconds: number) => {
    forget(response, name)
    response.cookie(name, value, { ...always, maxAge: maxAgeSeconds * 1000 })
  }
  return {
    set,
    renew: (name, maxAgeSeconds) => {
      const value = came[name]
      if (value !== undefined) set(name, value, maxAgeSeconds)
    },
    clear: (name) => {
      forget(response, name)
      response.clearCookie(name, always)
    },
  }
}

/** The last word counts alone: a document that signs out two hundred times would else answer with headers that no client takes. */
function forget(response: Response, name: CookieName): void {
  const cookies = [response.getHeader('Set-Cookie') ?? []].flat().map(String)
  const others = cookies.filter((cookie) => !cookie.startsWith(`${name}=`))
  if (others.length < cookies.length) response.setHeader('Set-Cookie', others)
}
