import type { RequestHandler, Response } from 'express'
import type { RequestContext, ServerContext } from '../context.ts'
import { createRequestContext } from './request-context.ts'

/** Kept with the response, as Express has it. */
interface Asked {
  ctx: RequestContext
}

/** For files: who asks is known before the body is read, so that nobody in particular sends megabytes. */
export function findStaffAsker(server: ServerContext): RequestHandler {
  return async (request, response, next) => {
    const ctx = await createRequestContext(server, request, response)
    if (ctx.viewer.kind === 'anonymous')
      return refuse(response, 401, { code: 'UNAUTHENTICATED', message: 'Sign in first.' })
    if (ctx.viewer.kind !== 'staff') return refuse(response, 403, { code: 'FORBIDDEN', message: 'Not allowed.' })
    ;(response.locals as Partial<Asked>).ctx = ctx
    next()
  }
}

/** findStaffAsker has put it there, and lets nobody pass who is not of the staff. */
export function askerOf(response: Response): RequestContext {
  return (response.locals as unknown as Asked).ctx
}

export function refuse(response: Response, status: number, refusal: { code: string; message: string }): void {
  response.status(status).json(toRefused(refusal))
}

/** A refusal as GraphQL words its errors; `more` says where in the file. */
export function toRefused({ code, message }: { code: string; message: string }, more: object = {}): object {
  return { errors: [{ message, extensions: { code, ...more } }] }
}
