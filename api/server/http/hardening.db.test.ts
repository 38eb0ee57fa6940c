import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPeople, type BuiltPeople } from '../demo/build-people.ts'
import {
  createTestWorld,
  publicUrl,
  toHeaders,
  type Asker,
  type TestServer,
  type TestWorld,
} from '../testing/test-server.ts'
import { readKnownDocuments } from './known-documents.ts'

let world: TestWorld
let production: TestServer
let development: TestServer
let people: BuiltPeople
let carer: Asker

beforeAll(async () => {
  world = await createTestWorld()
  production = await world.startServer({ production: true })
  development = await world.startServer()
  people = await buildPeople(world.owner)
  carer = { app: 'carer', token: people.carer.token }
})
afterAll(() => world.close())

interface Viewing {
  viewer: { __typename: string }
}

const parse = (text: string) => JSON.parse(text) as { data?: Viewing | null; errors?: unknown[] }

interface Sent {
  headers?: Record<string, string | undefined>
  body?: string
  method?: string
}

/** With the carer's cookie, as a browser would send it along. `undefined` takes a header away. */
async function send(server: TestServer, { headers = {}, body = '{}', method = 'POST' }: Sent) {
  const all = Object.entries({ ...toHeaders(carer), ...headers }).filter(([, value]) => value !== undefined)
  const hasBody = method === 'POST' ? { body } : {}
  const response = await fetch(`${server.url}/graphql`, { method, headers: all as [string, string][], ...hasBody })
  const text = await response.text()
  return { status: response.status, text, code: codeOf(text), headers: response.headers }
}

function codeOf(text: string): unknown {
  try {
    const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] }
    return errors?.[0]?.extensions?.code
  } catch {
    return undefined
  }
}

const signOut = JSON.stringify({ query: 'mutation { signOut }' })
const isSignedIn = async () =>
  (await development.ask<Viewing>('{ viewer { __typename } }', {}, carer)).data.viewer.__typename === 'StaffViewer'

describe('a foreign page changes nothing', () => {
  test.each<[string, Sent]>([
    [
      'by a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=mutation{signOut}' },
    ],
    ['by a form with a file', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }],
    ['by text', { headers: { 'content-type': 'text/plain' }, body: signOut }],
    ['without a content type', { headers: { 'content-type': undefined }, body: signOut }],
    ['by GET', { method: 'GET' }],
    ['without our header', { headers: { 'x-kotisilta-app': undefined }, body: signOut }],
    ['from its own origin', { headers: { origin: 'https://evil.example' }, body: signOut }],
    ['from the null origin', { headers: { origin: 'null' }, body: signOut }],
    [
      'from a sibling site without an origin',
      { headers: { origin: undefined, 'sec-fetch-site': 'same-site' }, body: signOut },
    ],
  ])('%s', async (_how, sent) => {
    const { status } = await send(development, sent)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(await isSignedIn()).toBe(true)
  })

  test('a GET with the document in its address is not answered', async () => {
    const response = await fetch(`${development.url}/graphql?query=mutation{signOut}`, { headers: toHeaders(carer) })
    expect(response.status).toBe(405)
    expect(await isSignedIn()).toBe(true)
  })
})

describe('in production', () => {
  const ask = (body: object) => send(production, { body: JSON.stringify(body) })

  test('a known document is answered by its hash', async () => {
    const [hash] = [...readKnownDocuments()].find(([, text]) => text.includes('query CarerViewer'))!
    const { status, text } = await ask({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
    expect(status).toBe(200)
    expect(parse(text).data?.viewer).toMatchObject({ __typename: 'StaffViewer', staff: { firstName: 'Anna' } })
  })

  test.each([
    ['a document of one’s own', { query: '{ now }' }],
    ['an unknown hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['nothing', {}],
  ])('%s is refused, without a word about the schema', async (_what, body) => {
    const { text } = await ask(body)
    expect(codeOf(text)).toEqual(expect.stringMatching(/PERSISTED|PQ|BAD_REQUEST/))
    expect(parse(text).data ?? null).toBeNull()
    expect(text).not.toMatch(/Did you mean|Visit|Resident/)
  })
})

test('in production a wrong variable is answered without naming the right one', async () => {
  const [sha256Hash] = [...readKnownDocuments()].find(([, text]) => text.includes('mutation SignIn'))!
  const variables = { input: { emial: 'x', password: 'x' } }
  const extensions = { persistedQuery: { version: 1, sha256Hash } }
  const { text } = await send(production, { body: JSON.stringify({ variables, extensions }) })
  expect(parse(text).errors).not.toHaveLength(0)
  expect(text).not.toContain('Did you mean')
})

describe('in development any document may be asked, within limits', () => {
  const codesOf = async (query: string) => {
    const { errors, data } = await development.ask<object | undefined>(query, {}, carer)
    return { data: data ?? null, code: errors?.[0]?.extensions?.code }
  }

  test.each([4, 1_000])('%d changes under other names are refused before the first', async (count) => {
    const aliases = Array.from({ length: count }, (_, index) => `a${index}: signOut`)
    expect(await codesOf(`mutation { ${aliases.join(' ')} }`)).toEqual({ data: null, code: 'TOO_COMPLEX' })
    expect(await isSignedIn()).toBe(true)
  })

  test('a document that goes round and round is refused', async () => {
    const round = (depth: number): string => (depth === 0 ? 'id' : `devices { resident { ${round(depth - 1)} } }`)
    const query = `{ residents { edges { node { ${round(6)} } } } }`
    expect((await codesOf(query)).code).toBe('TOO_COMPLEX')
  })
})
test('a body that is too large, and one that is no JSON, are refused with a code', async () => {
  const large = await send(development, { body: JSON.stringify({ query: '#'.repeat(70_000) }) })
  expect({ status: large.status, code: large.code }).toEqual({ status: 413, code: 'TOO_LARGE' })
  const broken = await send(development, { body: '{' })
  expect({ status: broken.status, code: broken.code }).toEqual({ status: 400, code: 'BAD_REQUEST' })
})

test('nobody, and who may not, get different codes and no data', async () => {
  const codes = async (as: Asker) =>
    (await development.ask('{ homeVisits { id } }', {}, as)).errors?.[0]?.extensions.code
  expect(await codes({ app: 'carer' })).toBe('UNAUTHENTICATED')
  expect(await codes({ app: 'carer', token: 'not a token of ours' })).toBe('UNAUTHENTICATED')
  expect(await codes(carer)).toBe('FORBIDDEN')
})

describe('the pages', () => {
  const get = (path: string) => fetch(`${production.url}${path}`, { redirect: 'manual' })

  test.each([
    ['/', 'carer'],
    ['/visits/1', 'carer'],
    ['/koti/', 'home'],
    ['/koti/pair', 'home'],
  ])('%s is the app’s page, asked again each time, and runs nothing inline', async (path, title) => {
    const response = await get(path)
    expect(await response.text()).toContain(`<title>${title}</title>`)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('x-powered-by')).toBeNull()
  })

  test('hashed files are kept for ever, missing ones are missing', async () => {
    const script = await get('/koti/assets/index-abc123.js')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect((await get('/assets/index-missing.js')).status).toBe(404)
    expect((await get('/koti')).headers.get('location')).toBe('/koti/')
  })

  test.each(['/../config.ts', '/%2e%2e/ticket.json', '/..%2fticket.json', '/koti/%2e%2e/%2e%2e/sfu.json'])(
    '%s does not lead out of the folder',
    async (path) => {
      expect(await (await get(path)).text()).not.toContain('kty')
    },
  )
})

test('cookies are for our own pages only and no script reads them', async () => {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }'
  const { email, password } = people.coordinator
  const { headers } = await send(development, {
    headers: { cookie: undefined },
    body: JSON.stringify({ query, variables: { input: { email, password } } }),
  })
  expect(headers.get('set-cookie')).toMatch(
    /^kotisilta_staff=[^;]+; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
  )
})

describe('a database that goes away', () => {
  test('is said with a code, is back by itself, and /healthz says so meanwhile', async () => {
    expect(await isSignedIn()).toBe(true)
    const gate = await openGate(world.database.appUrl)
    const server = await world.startServer({ databaseUrl: gate.url })
    const health = async () => (await fetch(`${server.url}/healthz`)).status
    expect(await health()).toBe(200)

    await gate.close()
    expect(await health()).toBe(503)
    const refused = await server.ask('{ viewer { __typename } }', {}, carer)
    expect(refused).toMatchObject({ status: 503, errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] })
    expect(JSON.stringify(refused)).not.toMatch(/127\.0\.0\.1|ECONN|postgres/)

    await gate.open()
    await expect.poll(health).toBe(200)
    expect((await server.ask<Viewing>('{ viewer { __typename } }', {}, carer)).data.viewer.__typename).toBe(
      'StaffViewer',
    )
    await server.stop()
    await gate.close()
  })
})

/** Postgres behind a door: closed, connections break and new ones are refused, as when it has died. */
async function openGate(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const door = createTcpServer((inside) => {
    const outside = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy())
      socket.on('close', () => other.destroy())
      socket.pipe(other)
    }
  })
  const open = (port: number) => new Promise<void>((resolve) => door.listen(port, '127.0.0.1', resolve))
  await open(0)
  const { port } = door.address() as AddressInfo
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${port}`
  return {
    url: url.href,
    open: () => open(port),
    close: () =>
      new Promise<void>((resolve) => {
        door.close(() => resolve())
        sockets.forEach((socket) => socket.destroy())
        sockets.clear()
      }),
  }
}

test('our own pages’ origin is the one of PUBLIC_URL', async () => {
  const { status } = await send(development, {
    headers: { origin: publicUrl },
    body: JSON.stringify({ query: '{ now }' }),
  })
  expect(status).toBe(200)
})
