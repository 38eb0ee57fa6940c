import { toDocumentReference } from './document.ts'
import type { KnownDocument } from './document.ts'

/** Which app asks: the server's CSRF header, and the choice between the staff's, the device's and the companion's cookie. */
export type App = 'carer' | 'home' | 'companion'
export const appHeader = 'x-kotisilta-app'

/**
 * What can go wrong with any request, told apart by what a person can do about it:
 * NETWORK: nothing was heard from the server. UNAUTHORISED: sign in (or pair) again. DATABASE_UNAVAILABLE: the server is
 * up and will do it in a while. REFUSED: the server does not allow this at all. TOO_MANY_REQUESTS: slow down.
 * SERVER: something failed there; it is in its log.
 */
export const requestErrorCodes = [
  'NETWORK',
  'UNAUTHORISED',
  'DATABASE_UNAVAILABLE',
  'REFUSED',
  'TOO_MANY_REQUESTS',
  'SERVER',
] as const
export type RequestErrorCode = (typeof requestErrorCodes)[number]

/** A request that brought no result. Expected refusals are not this: they are in the schema, as results. */
export class RequestFailed extends Error {
  override name = 'RequestFailed'
  readonly code: RequestErrorCode

  constructor(code: RequestErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options)
    this.code = code
  }
}

export interface Requests {
  /** Runs a known document; throws RequestFailed. */
  request<Result, Variables extends object>(
    document: KnownDocument<Result, Variables>,
    variables: Variables,
    options?: { signal?: AbortSignal },
  ): Promise<Result>
}

export interface RequestsConfig {
  app: App
  url?: string
  /** After this long without an answer it counts as NETWORK. */
  timeoutMs?: number
  fetch?: typeof fetch
}

interface GraphQLReply {
  data?: unknown
  errors?: { message?: string; extensions?: { code?: unknown } }[]
}

const codeOfStatus = (status: number): RequestErrorCode | undefined => {
  if (status === 401) return 'UNAUTHORISED'
  if (status === 403) return 'REFUSED'
  if (status === 429) return 'TOO_MANY_REQUESTS'
  if (status === 502 || status === 504) return 'NETWORK'
  if (status === 503) return 'DATABASE_UNAVAILABLE'
  return undefined
}

const codeOfExtension: Readonly<Record<string, RequestErrorCode>> = {
  UNAUTHORISED: 'UNAUTHORISED',
  UNAUTHORIZED: 'UNAUTHORISED',
  UNAUTHENTICATED: 'UNAUTHORISED',
  FORBIDDEN: 'REFUSED',
  DATABASE_UNAVAILABLE: 'DATABASE_UNAVAILABLE',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
}

/** Which of our codes an answer's status and its first error's code mean; the error's own code says more. */
export function toRequestErrorCode(status: number, extensionCode: unknown): RequestErrorCode {
  const named = typeof extensionCode === 'string' ? codeOfExtension[extensionCode] : undefined
  return named ?? codeOfStatus(status) ?? 'SERVER'
}

async function readReply(response: Response): Promise<GraphQLReply | undefined> {
  try {
    return (await response.json()) as GraphQLReply
  } catch {
    return undefined // a proxy's or an overloaded server's page: the status tells what it was
  }
}

async function toResult<Result>(response: Response): Promise<Result> {
  const reply = await readReply(response)
  const error = reply?.errors?.[0]
  if (!response.ok || error || !reply?.data) {
    const code = toRequestErrorCode(response.status, error?.extensions?.code)
    throw new RequestFailed(code, error?.message ?? `status ${response.status}`)
  }
  return reply.data as Result // the document's type says what a known document answers
}

/** A thin GraphQL client: known documents by id, one header, errors that can be told to a person. No cache. */
export function createRequests(config: RequestsConfig): Requests {
  const { app, url = '/graphql', timeoutMs = 15_000, fetch: send = globalThis.fetch.bind(globalThis) } = config

  return {
    async request(document, variables, options = {}) {
      const timeout = AbortSignal.timeout(timeoutMs)
      const response = await send(url, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          [appHeader]: app,
        },
        body: JSON.stringify({ variables, extensions: toDocumentReference(document) }),
        signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
      }).catch((cause: unknown) => {
        if (options.signal?.aborted) throw cause
        throw new RequestFailed('NETWORK', 'no answer', { cause })
      })
      return toResult(response)
    },
  }
}
