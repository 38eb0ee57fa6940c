import { describe, expect, test } from 'vitest'
import type { KnownDocument } from './document.ts'
import { createRequests, RequestFailed, toRequestErrorCode } from './requests.ts'

const document = { __meta__: { hash: 'abc' } } as unknown as KnownDocument<{ now: string }, { id: string }>

/** A server that answers each request as told and remembers what it was asked. */
function serverThat(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = []
  const fetch = (async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return answer()
  }) as typeof globalThis.fetch
  return { asked, requests: createRequests({ app: 'carer', fetch, timeoutMs: 1_000 }) }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => (error instanceof RequestFailed ? error.code : String(error)),
  )

describe('a request', () => {
  test("sends the document's id, never a text, under the app's own header", async () => {
    const { asked, requests } = serverThat(() => json({ data: { now: 'x' } }))
    await expect(requests.request(document, { id: '1' })).resolves.toEqual({ now: 'x' })
    const { url, init } = asked[0] ?? expect.fail('nothing was asked')
    expect(url).toBe('/graphql')
    expect(new Headers(init.headers).get('x-kotisilta-app')).toBe('carer')
    expect(JSON.parse(init.body as string)).toEqual({
      variables: { id: '1' },
      extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
    })
  })

  test('a network that is gone is NETWORK', async () => {
    const { requests } = serverThat(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await codeOf(requests.request(document, { id: '1' }))).toBe('NETWORK')
  })

  test("a proxy's page instead of an answer is told by its status", async () => {
    const { requests } = serverThat(() => new Response('<html>', { status: 503 }))
    expect(await codeOf(requests.request(document, { id: '1' }))).toBe('DATABASE_UNAVAILABLE')
  })

  test('errors in a good answer are failures: half an answer is none', async () => {
    const errors = [{ message: 'masked', extensions: { code: 'UNAUTHENTICATED' } }]
    const { requests } = serverThat(() => json({ data: { now: null }, errors }))
    expect(await codeOf(requests.request(document, { id: '1' }))).toBe('UNAUTHORISED')
  })

  test('one that its asker gave up is no failure to tell anybody', async () => {
    const aborted = AbortSignal.abort(new Error('left the screen'))
    const { requests } = serverThat(() => Promise.reject(new Error('aborted')))
    expect(await codeOf(requests.request(document, { id: '1' }, { signal: aborted }))).toBe('Error: aborted')
  })

  test('a document without an id never leaves', async () => {
    const { asked, requests } = serverThat(() => json({ data: {} }))
    await expect(requests.request({} as typeof document, { id: '1' })).rejects.toThrow('codegen')
    expect(asked).toEqual([])
  })
})

describe('what an answer means', () => {
  test.each([
    [200, 'DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE'],
    [200, 'FORBIDDEN', 'REFUSED'],
    [401, undefined, 'UNAUTHORISED'],
    [429, undefined, 'TOO_MANY_REQUESTS'],
    [502, undefined, 'NETWORK'],
    [500, 'SOMETHING_NEW', 'SERVER'],
    [200, undefined, 'SERVER'],
  ] as const)('status %i and code %s is %s', (status, extension, code) => {
    expect(toRequestErrorCode(status, extension)).toBe(code)
  })
})
